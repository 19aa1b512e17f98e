/// The signs that part a dateline from the text.
enum Dash {
    /// The next sign that can be a dateline's dash: `--`, a typographic dash, a hyphen with a space beside it, a colon
    /// before a space.
    static func next(in bytes: [UInt8], from start: Int, limit: Int) -> Range<Int>? {
        var index = start
        while index < limit {
            let byte = bytes[index]
            if let end = typographic(bytes, index) { return index..<end }
            if byte == Byte.hyphen, index > 0 {
                var end = index
                while end < bytes.count, bytes[end] == Byte.hyphen { end += 1 }
                let spaced = Byte.isSpace(bytes[index - 1]) || end >= bytes.count || Byte.isSpace(bytes[end])
                if end - index > 1 || spaced || bytes[index - 1] == Byte.closeBracket { return index..<end }
            }
            if byte == Byte.colon, index + 1 < bytes.count, bytes[index + 1] == Byte.space { return index..<index + 1 }
            index += 1
        }
        return nil
    }

    /// The end of an en dash, em dash, horizontal bar or minus sign at `index`.
    static func typographic(_ bytes: [UInt8], _ index: Int) -> Int? {
        guard index + 2 < bytes.count, bytes[index] == 0xE2 else { return nil }
        switch (bytes[index + 1], bytes[index + 2]) {
        case (0x80, 0x92...0x95), (0x88, 0x92): return index + 3
        default: return nil
        }
    }
}
