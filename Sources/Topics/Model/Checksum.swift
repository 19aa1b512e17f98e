/// The checksum of models and overlays: word by word rotate, mix in, multiply, the last word filled with zeros.
///
/// It finds cut, torn and flipped bytes; it is no signature.
enum Checksum {
    static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var value: UInt64 = 0xCBF2_9CE4_8422_2325
        let whole = bytes.count / 8 * 8
        for offset in stride(from: 0, to: whole, by: 8) {
            value = mixed(value, UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        }
        if whole < bytes.count {
            var last: UInt64 = 0
            for offset in whole..<bytes.count { last |= UInt64(bytes[offset]) << (8 * UInt64(offset - whole)) }
            value = mixed(value, last)
        }
        return value
    }

    private static func mixed(_ value: UInt64, _ word: UInt64) -> UInt64 {
        (((value << 23) | (value >> 41)) ^ word) &* 0x9E37_79B9_7F4A_7C15
    }
}
