import Clippings

/// The names that NITF marks up, in its metadata and in running text.
enum NITFMentions {
    static func read(_ element: XMLElement, into wire: inout WireArticle, _ place: String) {
        for (tag, kind) in kinds {
            for found in element.descendants(tag) {
                // A byline inside the text names whom the text is by, not whom it is about.
                if found.parent?.name == "byline" { continue }
                let name = withoutPossessive(found.text)
                guard name.utf8.count <= 120 else { continue }
                wire.add(mention: name, kind, place)
            }
        }
    }

    private static func withoutPossessive(_ name: String) -> String {
        for ending in ["'s", "’s"] where name.hasSuffix(ending) { return String(name.dropLast(2)) }
        return name
    }

    private static let kinds: [(String, Article.Mention.Kind)] = [
        ("person", .person), ("org", .organisation), ("location", .place), ("event", .event), ("object.title", .object),
    ]
}
