/// A query with a caret under the spot an error is about.
enum QueryExcerpt {
    /// The query on one line and, below it, carets under the bytes from `offset` on; offsets beyond the end point there.
    static func lines(_ query: String, offset: Int, length: Int) -> [String] {
        let bytes = Array(query.utf8)
        let start = min(max(offset, 0), bytes.count)
        let end = min(start + max(length, 0), bytes.count)
        let before = InertText.line(String(decoding: bytes[..<start], as: UTF8.self))
        let spot = InertText.line(String(decoding: bytes[start..<end], as: UTF8.self))
        let after = InertText.line(String(decoding: bytes[end...], as: UTF8.self))
        let carets = String(repeating: "^", count: max(TextWidth.columns(of: spot), 1))
        return [before + spot + after, String(repeating: " ", count: TextWidth.columns(of: before)) + carets]
    }
}
