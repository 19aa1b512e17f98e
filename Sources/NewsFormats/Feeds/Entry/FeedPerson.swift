/// Authors as feeds write them: `Jane Roe`, `jane@example.org (Jane Roe)`, `Jane Roe <jane@example.org>`.
enum FeedPerson {
    /// The names in an author's element; none where only an address or an account stands.
    static func names(_ text: String) -> [String] {
        let bytes = withoutMail(Array(text.utf8.prefix(400)))
        let names = PersonName.split(bytes.text)
        if !names.isEmpty { return names }
        // What the feed itself calls an author's name need not look like one.
        return PersonName.isName(bytes) && !bytes.contains("://") ? [bytes.text] : []
    }

    /// The text without its mail address and the signs around either.
    private static func withoutMail(_ bytes: [UInt8]) -> [UInt8] {
        guard let sign = bytes.firstIndex(of: UInt8(ascii: "@")) else { return trimmed(bytes) }
        var start = sign
        while start > 0, !isBoundary(bytes[start - 1]) { start -= 1 }
        var end = sign
        while end < bytes.count, !isBoundary(bytes[end]) { end += 1 }
        // `@jane` alone is an account, not an address.
        guard start < sign else { return [] }
        return trimmed(trimmed(bytes.slice(0..<start)) + [Byte.space] + trimmed(bytes.slice(end..<bytes.count)))
    }

    private static func isBoundary(_ byte: UInt8) -> Bool { Byte.isSpace(byte) || signs.contains(byte) }

    private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
        var range = 0..<bytes.count
        while let first = range.first, isBoundary(bytes[first]) { range = first + 1..<range.upperBound }
        while let last = range.last, isBoundary(bytes[last]) {
            // The bracket of `Jane Roe (Reuters)` has its partner inside.
            if bytes[last] == Byte.closeBracket, bytes[range].contains(Byte.openBracket) { break }
            range = range.lowerBound..<last
        }
        return bytes.slice(range)
    }

    private static let signs: Set<UInt8> = [
        Byte.openBracket, Byte.closeBracket, Byte.less, Byte.greater, Byte.quote, Byte.comma, Byte.semicolon,
        Byte.colon,
        UInt8(ascii: "["), UInt8(ascii: "]"), Byte.slash, Byte.apostrophe, Byte.hyphen,
    ]
}
