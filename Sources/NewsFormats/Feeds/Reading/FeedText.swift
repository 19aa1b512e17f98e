import Clippings

/// A text of a feed: as plain text, as markup inside a text (once escaped or twice), or as elements.
struct FeedText {
    private enum Kind {
        case plain, markup, elements
    }

    private let part: FeedParts.Part
    private let kind: Kind
    private let bytes: [UInt8]
    private let mayBeEscapedAgain: Bool

    init(_ part: FeedParts.Part, _ dialect: FeedRoot.Dialect) {
        self.part = part
        mayBeEscapedAgain = dialect != .atom || part.key.contains(":")
        let type = Array(part.element["type"]?.lowercased().utf8 ?? "".utf8)
        if !part.isBroken, part.element["src"] == nil || !part.element.content.isEmpty, !part.element.children.isEmpty {
            kind = .elements
            bytes = []
            return
        }
        var raw = part.verbatim
        let isOpaque =
            !type.isEmpty && dialect == .atom && !["text", "html", "xhtml"].contains(type.text)
            && !type.starts(with: "text/") && !type.contains("xml") && !type.contains("html")
        if part.element["mode"]?.lowercased() == "base64" || (isOpaque && type.contains("/")) {
            raw = Base64.text(raw) ?? raw
        }
        bytes = raw
        if type.contains("html") {
            kind = .markup
        } else if dialect == .atom,
            type.text == "text" || (type.starts(with: "text/plain") && !FeedMarkup.hasBlocks(raw))
        {
            kind = .plain
        } else {
            kind = FeedMarkup.looksLikeMarkup(raw) ? .markup : .plain
        }
    }

    /// The text on one line, as titles are.
    var line: String {
        switch kind {
        case .elements:
            return Array(XMLParagraphs.of(part.element).joined(separator: [Byte.space])).text
        case .plain: return TextLines.singleSpaced(bytes, 0..<bytes.count).text
        case .markup: return FeedMarkup.line(bytes, mayBeEscapedAgain: mayBeEscapedAgain)
        }
    }

    /// One line a paragraph.
    var paragraphs: [[UInt8]] {
        switch kind {
        case .elements: XMLParagraphs.of(part.element)
        case .plain: TextLines.split(bytes).map(\.bytes)
        case .markup: FeedMarkup.paragraphs(bytes)
        }
    }
}
