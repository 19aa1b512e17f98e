/// What PGP types around a text that it signs or encrypts.
enum PrivacyArmor {
    /// The text inside, and whether any of it was encrypted.
    static func open(_ text: [UInt8]) -> (text: [UInt8], isEncrypted: Bool) {
        guard text.contains("-----BEGIN PGP ") else { return (text, false) }
        var result: [UInt8] = []
        var isEncrypted = false
        /// Inside a block that no reader reads, up to its end line.
        var isInside = false
        var isSigned = false
        var isHeader = false
        var lines = MailLines(text)
        while let range = lines.next() {
            let line = text.slice(range).trimmed
            if line == signed {
                isSigned = true
                isHeader = true
            } else if line.starts(with: "-----BEGIN PGP ") {
                isEncrypted = isEncrypted || line == message
                isInside = true
                isSigned = false
            } else if line.starts(with: "-----END PGP ") {
                isInside = false
            } else if isHeader {
                // `Hash: SHA256`, then an empty line.
                if line.isEmpty { isHeader = false }
            } else if !isInside {
                // Lines that open with a hyphen are escaped.
                let isEscaped = isSigned && text.has("- ".utf8, at: range.lowerBound)
                result += text[(isEscaped ? range.lowerBound + 2 : range.lowerBound)..<range.upperBound]
                result.append(Byte.newline)
            }
        }
        return (result, isEncrypted)
    }

    private static let signed = Array("-----BEGIN PGP SIGNED MESSAGE-----".utf8)
    private static let message = Array("-----BEGIN PGP MESSAGE-----".utf8)
}
