/// Reads UTF-8 one scalar at a time.
enum ScalarReading {
    /// The scalar at `offset`, and its length in bytes; a broken sequence is `nil` and one byte long.
    static func scalar(at offset: Int, in text: Span<UInt8>) -> (scalar: Unicode.Scalar?, length: Int) {
        let lead = UInt32(text[offset])
        if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, offset + length <= text.count else { return (nil, 1) }
        var value = lead & (0x7F >> UInt32(length))
        for index in offset + 1..<offset + length {
            guard text[index] & 0xC0 == 0x80 else { return (nil, 1) }
            value = value << 6 | UInt32(text[index] & 0x3F)
        }
        return (Unicode.Scalar(value), length)
    }
}
