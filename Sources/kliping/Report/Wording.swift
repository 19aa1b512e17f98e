/// A text's words, as far as a page needs them: what stands between spaces.
enum Wording {
    static func count(_ text: String) -> Int {
        text.utf8.split(separator: UInt8(ascii: " ")).count
    }

    /// The text, or its first and last words with how many are left out, where it is longer than `limit` words.
    static func shortened(_ text: String, limit: Int = 40, first: Int = 14, last: Int = 8) -> HTML {
        let words = text.utf8.split(separator: UInt8(ascii: " "))
        guard words.count > max(limit, first + last) else { return "\(text)" }
        let head = words.prefix(first).map { String(Substring($0)) }.joined(separator: " ")
        let tail = words.suffix(last).map { String(Substring($0)) }.joined(separator: " ")
        let missing = words.count - first - last
        return "\(head) <span class=\"left-out\">… \(Figures.grouped(missing)) more words …</span> \(tail)"
    }
}
