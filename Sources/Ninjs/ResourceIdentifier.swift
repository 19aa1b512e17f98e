/// Identifiers as RFC 3986 has them, which documents do not always write.
enum ResourceIdentifier {
    /// The identifier with everything a URI may not hold percent-encoded.
    ///
    /// `nil` when it does not start with a scheme, or names its host by an address in brackets, as no publisher does.
    static func normalized(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        guard let colon = bytes.firstIndex(of: 0x3A), colon + 1 < bytes.count, isScheme(bytes[..<colon]) else {
            return nil
        }
        guard !bytes[(colon + 1)...].starts(with: "//[".utf8) else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var hasFragment = false
        for (offset, byte) in bytes.enumerated() {
            let isKept =
                switch byte {
                case 0x25: isEscape(at: offset, in: bytes)
                case 0x23: !hasFragment
                default: isPlain(byte)
                }
            if byte == 0x23 { hasFragment = true }
            if isKept {
                result.append(byte)
            } else {
                result += [0x25, hexadecimalDigits[Int(byte >> 4)], hexadecimalDigits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static let hexadecimalDigits = Array("0123456789ABCDEF".utf8)
    private static let punctuation = Set("-._~:/?@!$&'()*+,;=".utf8)

    private static func isScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, isLetter(first) else { return false }
        return bytes.allSatisfy { isLetter($0) || isDigit($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || punctuation.contains(byte)
    }

    private static func isEscape(at offset: Int, in bytes: [UInt8]) -> Bool {
        offset + 2 < bytes.count && isHexadecimal(bytes[offset + 1]) && isHexadecimal(bytes[offset + 2])
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    private static func isHexadecimal(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 0x61 < 6 }
}
