/// Message identifiers as URLs (RFC 2392).
enum MailIdentifier {
    /// `mid:4d1@example.org` for `<4d1@example.org>`; `nil` when the field holds no identifier.
    static func uri(_ value: [UInt8]?) -> String? {
        guard let id = first(value) else { return nil }
        var result = Array("mid:".utf8)
        for byte in id {
            if Byte.isLetter(byte) || Byte.isDigit(byte) || plain.contains(byte) {
                result.append(byte)
            } else {
                result += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 0x0F)]
            }
        }
        return result.text
    }

    /// The first identifier of a field, without brackets.
    static func first(_ value: [UInt8]?) -> [UInt8]? {
        guard let value = value?.prefix(1000) else { return nil }
        let start = value.firstIndex(of: Byte.less).map { $0 + 1 } ?? value.startIndex
        let id = Array(value[start...].prefix { $0 != Byte.greater }).filter { $0 > Byte.space && $0 != 0x7F }
        return (3...500).contains(id.count) && id.contains(where: Byte.isWord) ? id : nil
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }

    private static let plain = Set("-._~@!$&'()*+,;=:".utf8)
}
