extension Sidecar {
    /// `text` when it looks like a BCP 47 tag: `id`, `en-GB`, `zh-Hant`.
    ///
    /// Whether a subtag is registered is not asked; languages of more than three letters never were.
    package static func language(_ text: String, line: Int? = nil) throws(SidecarError) -> String {
        let subtags = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let isTag =
            subtags[0].allSatisfy(isLetter) && (2...3).contains(subtags[0].count)
            && subtags.dropFirst().allSatisfy { subtag in
                (1...8).contains(subtag.count) && subtag.allSatisfy { isLetter($0) || isDigit($0) }
            }
        guard isTag else {
            throw SidecarError("'\(text)' is not a language; write a BCP 47 tag such as id or en-GB", line: line)
        }
        return text
    }

    /// `text` when it starts with a scheme, `https:` or another, and holds no spaces or control characters.
    package static func sourceURL(_ text: String, line: Int? = nil) throws(SidecarError) -> String {
        let scheme = text.utf8.prefix { $0 != UInt8(ascii: ":") }
        // One letter before a colon is a drive.
        let isURL =
            scheme.count > 1 && scheme.count < text.utf8.count - 1 && scheme.first.map(isLetter) == true
            && scheme.allSatisfy { isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) }
            && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
        guard isURL else {
            throw SidecarError("'\(text)' is not a URL; write all of it, as https://example.com/news/1", line: line)
        }
        return text
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
