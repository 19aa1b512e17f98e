/// A paragraph, heading, list item or table row of a written document, whatever format it came in.
struct DocumentBlock: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        case title, subtitle, byline, heading, body, caption, note
    }

    var kind: Kind
    /// UTF-8, white space single.
    var text: [UInt8]
    /// Whether every word of it is bold.
    var isBold = false
    /// In points, that of most of its text; `nil` when the document does not say.
    var size: Double?

    /// Long enough, or ended as sentences are, to be the body's own text.
    var isProse: Bool {
        kind == .body && (text.count >= 120 || (text.count >= 60 && text.last == Byte.period))
    }
}

/// Gathers the runs of text that make a block.
struct DocumentBlockBuilder {
    /// Line breaks stand as line feeds.
    private var raw: [UInt8] = []
    private var words = 0
    private var boldWords = 0
    private var sizes: [Double: Int] = [:]

    var isEmpty: Bool { raw.isEmpty }

    mutating func append(_ text: [UInt8], isBold: Bool = false, size: Double? = nil) {
        raw += text
        let count = text.count { !Byte.isSpace($0) }
        words += count
        if isBold { boldWords += count }
        if let size, count > 0, sizes.count < 100 || sizes[size] != nil { sizes[size, default: 0] += count }
    }

    /// The blocks gathered, and an empty builder; a line break parts paragraphs but not titles.
    mutating func finish(_ kind: DocumentBlock.Kind) -> [DocumentBlock] {
        defer { self = DocumentBlockBuilder() }
        let clean = TextCleaning.clean(raw)
        let isWhole = kind != .body && kind != .note
        let lines = isWhole ? [clean[...]] : clean.split(separator: Byte.newline)
        let size = sizes.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
        return lines.compactMap { line in
            let text = TextLines.singleSpaced(clean, line.startIndex..<line.endIndex)
            guard !text.isEmpty else { return nil }
            return DocumentBlock(kind: kind, text: text, isBold: words > 0 && boldWords == words, size: size)
        }
    }
}
