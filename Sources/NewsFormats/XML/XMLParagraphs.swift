/// The text of a body that is marked up in NITF, HTML or something like them, as one line a block.
///
/// Inline elements run on without gluing words; a table gives a line a row, a list a line an item; what stands between
/// the blocks is kept too. Elements of unknown names are taken for inline.
struct XMLParagraphs {
    private var blocks: [[UInt8]] = []
    private var raw: [UInt8] = []

    /// The lines below an element, those below elements named in `leavingOut` not.
    static func of(_ element: XMLElement, leavingOut: Set<String> = []) -> [[UInt8]] {
        var reader = XMLParagraphs()
        reader.walk(element, leavingOut)
        return reader.blocks
    }

    /// Whether an element of that local name parts the text before it from the text after.
    static func parts(_ name: String) -> Bool {
        blockNames.contains(name) || cells.contains(name)
            || (name.utf8.contains(where: Byte.isUpper) && blockNames.contains(name.lowercased()))
    }

    private mutating func walk(_ element: XMLElement, _ leavingOut: Set<String>) {
        let nodes = element.nodes
        /// Ends of the blocks that are open.
        var ends: [Int] = []
        var preformattedEnd = 0
        var index = element.index
        while index < nodes.end(of: element.index) {
            while let end = ends.last, index >= end {
                ends.removeLast()
                flush(isPreformatted: end <= preformattedEnd)
            }
            if nodes.isText(index) {
                take(nodes.text(of: index))
                index += 1
                continue
            }
            let name = nodes.name(of: index).local.lowercased()
            if Self.opaque.contains(name) || (index != element.index && leavingOut.contains(name)) {
                raw.append(Byte.space)
                index = nodes.end(of: index)
                continue
            }
            if Self.cells.contains(name) {
                raw.append(Byte.space)
            } else if Self.blockNames.contains(name) {
                flush(isPreformatted: index < preformattedEnd)
                ends.append(nodes.end(of: index))
                if Self.preformatted.contains(name) { preformattedEnd = max(preformattedEnd, nodes.end(of: index)) }
            }
            index += 1
        }
        flush(isPreformatted: nodes.end(of: element.index) <= preformattedEnd)
    }

    /// Adds a text; where one element ends in a space and the next text opens with a stop, the space was no word's end.
    private mutating func take(_ text: [UInt8]) {
        if raw.last == Byte.space, text.count > 1, let first = text.first, Self.stops.contains(first),
            Byte.isSpace(text[1])
        {
            while raw.last == Byte.space { raw.removeLast() }
        }
        raw += text
    }

    private mutating func flush(isPreformatted: Bool) {
        defer { raw.removeAll(keepingCapacity: true) }
        if isPreformatted {
            blocks += TextLines.split(raw).map(\.bytes)
        } else {
            blocks += Self.parted(raw)
        }
    }

    /// One line, unless the writer parted sentences by empty lines or items by stars inside the block, as wires do.
    private static func parted(_ raw: [UInt8]) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var line: [UInt8] = []
        var isAfterBlank = false
        for piece in raw.split(separator: Byte.newline, omittingEmptySubsequences: false) {
            let piece = TextLines.singleSpaced(raw, piece.startIndex..<piece.endIndex)
            guard let first = piece.first else {
                isAfterBlank = true
                continue
            }
            let isItem = piece.count > 2 && (first == UInt8(ascii: "*") || piece.starts(with: "•"))
            if !line.isEmpty, isItem || (isAfterBlank && endsSentence(line) && !Byte.isLower(first)) {
                lines.append(line)
                line = []
            }
            if !line.isEmpty { line.append(Byte.space) }
            line += piece
            isAfterBlank = false
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    private static func endsSentence(_ line: [UInt8]) -> Bool {
        guard let last = line.last else { return false }
        return [Byte.period, UInt8(ascii: "!"), UInt8(ascii: "?"), Byte.colon, Byte.quote, Byte.closeBracket].contains(
            last
        )
            || line.ends(with: "”") || line.ends(with: "»")
    }

    private static let blockNames: Set<String> = [
        "address", "article", "aside", "blockquote", "block", "body", "body.content", "body.end", "body.head", "bq",
        "br",
        "caption", "center", "col", "content", "dd", "div", "dl", "dt", "figcaption", "figure", "fn", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hedline", "hl1", "hl2", "hr", "item", "itemizedlist", "li",
        "listitem", "main", "media", "media-caption", "media-producer", "nav", "note", "ol", "orderedlist", "p", "para",
        "pre", "row", "section", "simpara", "table", "tagline", "tbody", "tfoot", "thead", "title", "tr", "ul",
        "subtitle", "dateline", "byline", "distributor", "abstract", "bibliography", "datasource", "credit", "headline",
    ]
    private static let cells: Set<String> = ["td", "th", "entry", "img", "image"]
    private static let preformatted: Set<String> = ["pre", "literallayout", "programlisting"]
    private static let stops: Set<UInt8> = [Byte.comma, Byte.period, Byte.semicolon, Byte.colon]
    private static let opaque: Set<String> = ["script", "style", "noscript", "template", "svg", "object"]
}
