import Clippings

/// An element that is an article by the names of its children: a text, and two other fields of one.
struct HouseRecord {
    /// A shorter text is a label, in bytes.
    private static let shortestText = 40

    private let element: XMLElement
    private let fields: [(field: HouseField, element: XMLElement)]
    private let text: XMLElement

    init?(_ element: XMLElement) {
        let fields = element.children.compactMap { child in
            HouseField(elementName: child.name).map { (field: $0, element: child) }
        }
        let texts = fields.filter { $0.field == .text }.map { ($0.element, $0.element.rawText.count) }
        guard let text = texts.max(by: { $0.1 < $1.1 }), text.1 >= Self.shortestText else { return nil }
        let others = fields.filter { $0.field != .text }.map { $0.element.name }
        guard Set(others).count >= 2 else { return nil }
        self.element = element
        self.fields = fields
        self.text = text.0
    }

    func read(into wire: inout WireArticle) {
        wire.set(language: element.language, "xml:lang")
        for (field, child) in fields where !child.rawText.isEmpty {
            read(field, EscapedMarkup.plain(child.rawText).text, child, into: &wire)
        }
        wire.body = Self.lines(of: text)
    }

    private func read(_ field: HouseField, _ value: String, _ child: XMLElement, into wire: inout WireArticle) {
        let place = child.name
        switch field {
        case .headline: wire.add(headline: value, role: nil, place)
        case .subhead: wire.add(headline: value, role: "subhead", place)
        case .summary: wire.add(description: Self.joined(child), role: "summary", place)
        case .text,
            .replaced where value == "0":
            break
        case .identifier:
            if wire.article.uri == nil {
                wire.set(\.uri, "uri", value, place)
            } else {
                wire.add(identifier: value, role: place, place)
            }
        case .version: wire.set(\.version, "version", value, place)
        case .published: wire.set(date: \.published, "published", value, place)
        case .modified: wire.set(date: \.modified, "modified", value, place)
        case .byline: wire.take(byline: value, place)
        case .place: wire.take(dateline: value, place: value, place)
        case .source: wire.add(credit: value, place)
        case .section: wire.add(subject: Article.Subject(value, .section), place, as: "section")
        case .keywords:
            let words = child.children.isEmpty ? CollectedCredits.list(value) : child.children.map(\.text)
            for word in words { wire.add(keyword: word, place) }
        case .language: wire.set(language: value, place)
        case .copyright: wire.set(\.copyrightNotice, "copyrightNotice", value, place)
        case .slugline: wire.set(\.slugline, "slugline", value, place)
        case .note: wire.set(\.editorialNote, "editorialNote", Self.joined(child), place)
        case .urgency: wire.set(urgency: value, place)
        case .address: wire.add(identifier: value, role: "url", place)
        case .replaced: wire.add(Article.Relation(.supersedes, uri: value), place)
        }
    }

    private static func joined(_ element: XMLElement) -> String {
        lines(of: element).map(\.text).joined(separator: "\n")
    }

    /// The lines of a text that is marked up, or came as escaped markup, or is plain.
    private static func lines(of element: XMLElement) -> [[UInt8]] {
        element.children.isEmpty ? BodyMarkup.lines(ofText: element.verbatim) : XMLParagraphs.of(element)
    }
}
