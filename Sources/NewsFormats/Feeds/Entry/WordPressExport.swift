import Clippings

/// What WordPress adds to RSS in its exports (WXR): kinds and states of posts, accounts, texts as they were typed.
struct WordPressExport {
    /// Names by the account that entries call their author.
    private var names: [String: String] = [:]

    /// `nil` for a feed that is no export.
    init?(_ tree: FeedTree) {
        guard tree.feed.list.contains(where: { $0.key.hasPrefix("wp:") }) else { return nil }
        for part in tree.feed.all("wp:author").prefix(10_000) {
            guard let login = part.element.first("author_login")?.text,
                let name = part.element.first("author_display_name")?.text, !name.isEmpty
            else { continue }
            names[login] = name
        }
    }

    /// Why an entry is none to publish; `nil` for a published post or page.
    func refusal(_ parts: FeedParts) -> Refusal? {
        let kind = parts.first("wp:post_type")?.text ?? "post"
        guard kind == "post" || kind == "page" else {
            return Refusal(.notAnArticle, "a WordPress export's '\(kind)', which is neither post nor page")
        }
        let state = parts.first("wp:status")?.text ?? "publish"
        guard !Self.unpublished.contains(state) else {
            return Refusal(.notAnArticle, "its state in WordPress is '\(state)'; publish it and export it again")
        }
        return nil
    }

    func displayed(_ author: FeedEntry.Statement) -> FeedEntry.Statement {
        guard let name = names[author.text] else { return author }
        return FeedEntry.Statement(name, author.place, raw: author.raw)
    }

    /// The dates that have their zone in their name.
    func readDates(_ entry: inout FeedEntry, _ parts: FeedParts) {
        func universal(_ key: String) -> FeedEntry.Statement? {
            guard let part = parts.first(key), !part.text.hasPrefix("0000") else { return nil }
            return FeedEntry.Statement(
                part.text + "Z",
                "entry \(entry.number), \(part.element.qualifiedName)",
                raw: part.text
            )
        }
        entry.published = universal("wp:post_date_gmt") ?? entry.published
        entry.modified = universal("wp:post_modified_gmt") ?? entry.modified
    }

    /// The paragraphs of a post's text or excerpt; `nil` for other parts.
    func paragraphs(_ part: FeedParts.Part) -> [[UInt8]]? {
        guard part.key == "content:encoded" || part.key == "wp:encoded" else { return nil }
        return MarkupText.paragraphs(Self.markup(part.verbatim))
    }

    /// A text as it was typed, with its empty lines as paragraphs and without shortcodes.
    static func markup(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == Byte.newline {
                var end = index
                var lines = 0
                while end < bytes.count, Byte.isSpace(bytes[end]) {
                    if bytes[end] == Byte.newline { lines += 1 }
                    end += 1
                }
                result += lines > 1 ? Array("\n<p>".utf8) : Array("\n<br>".utf8)
                index = end
            } else if bytes[index] == UInt8(ascii: "["), let end = shortcodeEnd(bytes, index) {
                result += "<p>".utf8
                index = end
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    /// The index after `[gallery ids="1,2"]` or `[/caption]`.
    private static func shortcodeEnd(_ bytes: [UInt8], _ open: Int) -> Int? {
        var start = open + 1
        if start < bytes.count, bytes[start] == Byte.slash { start += 1 }
        var end = start
        while end < bytes.count, Byte.isLetter(bytes[end]) || bytes[end] == UInt8(ascii: "_") { end += 1 }
        guard end > start, end - start < 24, shortcodes.contains(bytes.text(start..<end)) else { return nil }
        let limit = min(bytes.count, end + 2000)
        return bytes[end..<limit].firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 }
    }

    private static let unpublished: Set<String> = ["draft", "auto-draft", "private", "pending", "future", "trash"]
    private static let shortcodes: Set<String> = [
        "caption", "wp_caption", "gallery", "embed", "video", "audio", "playlist",
    ]
}
