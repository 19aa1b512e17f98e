/// The charset a document says it is in: an XML declaration or a `meta` element among its first bytes.
enum DeclaredEncoding {
    /// How far into a document a declaration is looked for, in bytes; browsers look at 1,024, real pages need more.
    private static let horizon = 8192

    static func find(in bytes: [UInt8]) -> String? {
        let head = folded(Array(bytes.prefix(horizon)))
        if head.first([UInt8]("<?xml")) == 0, let value = value(after: "encoding", in: head, from: 0) { return value }
        var index = 0
        while let meta = head.first([UInt8]("<meta"), from: index) {
            let end = head[meta...].firstIndex(of: Byte.greater) ?? head.count
            if let value = value(after: "charset", in: Array(head[..<end]), from: meta) { return value }
            index = end
        }
        return nil
    }

    private static func value(after name: String, in bytes: [UInt8], from start: Int) -> String? {
        guard let place = bytes.first([UInt8](name), from: start) else { return nil }
        var index = place + name.utf8.count
        while index < bytes.count, Byte.isSpace(bytes[index]) { index += 1 }
        guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return nil }
        index += 1
        while index < bytes.count,
            Byte.isSpace(bytes[index]) || bytes[index] == Byte.quote || bytes[index] == Byte.apostrophe
        {
            index += 1
        }
        let first = index
        while index < bytes.count, index - first < 40, isNameByte(bytes[index]) { index += 1 }
        return index > first ? bytes.text(first..<index) : nil
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        Byte.isLetter(byte) || Byte.isDigit(byte) || byte == Byte.hyphen || byte == UInt8(ascii: "_")
            || byte == Byte.period || byte == Byte.colon
    }
}
