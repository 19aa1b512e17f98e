/// Flattens the body of a DOCX document into blocks: what Word shows in its final view, without headers and footers.
///
/// Insertions stand, deletions and comments go; fields give their results; a table gives a block a row. Elements nest no
/// deeper than `XMLTree` lets them, which bounds the recursion.
struct DOCXText {
    enum Note: String { case footnote, endnote }

    private(set) var blocks: [DocumentBlock] = []
    /// Notes in the order of their marks.
    private(set) var notes: [(kind: Note, id: String)] = []
    /// Parts in other formats that stand in for paragraphs (`altChunk`), with the index of the block they precede.
    private(set) var chunks: [(id: String, at: Int)] = []
    private let styles: DOCXStyles
    private var builder = DocumentBlockBuilder()
    private var boxes: [XMLElement] = []
    /// One entry for each open field: whether we are in its code, which is not shown.
    private var fields: [Bool] = []
    /// The kind that every paragraph has in notes.
    private let fixedKind: DocumentBlock.Kind?

    init(styles: DOCXStyles, kind: DocumentBlock.Kind? = nil) {
        self.styles = styles
        fixedKind = kind
    }

    /// Reads the paragraphs and tables of a body, a note, a cell or a text box.
    mutating func read(_ container: XMLElement) {
        for child in container.children {
            switch child.name {
            case "p": readParagraph(child)
            case "tbl": readTable(child)
            case "sdt":
                if !Self.isContents(child), let content = child.first("sdtContent") { read(content) }
            case "AlternateContent": if let chosen = Self.chosen(child) { read(chosen) }
            case "altChunk": if let id = child["id"] { chunks.append((id, blocks.count)) }
            case "ins", "moveTo", "customXml", "smartTag", "sdtContent", "txbxContent": read(child)
            case "oMathPara", "oMath": readMath(child)
            default: break
            }
        }
    }

    private mutating func readParagraph(_ paragraph: XMLElement) {
        let properties = paragraph.first("pPr")
        var look = styles.look(properties?.first("pStyle")?["val"])
        if let level = properties?.first("outlineLvl")?["val"].flatMap({ Int($0) }), level < 9, look.kind == .body {
            look.kind = .heading
        }
        guard !look.isContents else { return }
        readRuns(paragraph, look)
        for index in fields.indices { fields[index] = false }
        // A paragraph whose mark was deleted runs on into the next, and so does a large first letter.
        let isInitial = properties?.first("framePr")?["dropCap"].map { $0 != "none" } ?? false
        if properties?.path("rPr", "del") == nil, !isInitial { blocks += builder.finish(fixedKind ?? look.kind) }
        guard !boxes.isEmpty else { return }
        let found = boxes
        let unfinished = builder
        boxes = []
        builder = DocumentBlockBuilder()
        for box in found { read(box) }
        blocks += builder.finish(fixedKind ?? .body)
        builder = unfinished
    }

    private mutating func readRuns(_ container: XMLElement, _ look: DOCXStyles.Look) {
        for child in container.children {
            switch child.name {
            case "r": readRun(child, look)
            case "sdt":
                // Grey text that asks for input is no text.
                if child.path("sdtPr", "showingPlcHdr") == nil, let content = child.first("sdtContent") {
                    readRuns(content, look)
                }
            case "AlternateContent": if let chosen = Self.chosen(child) { readRuns(chosen, look) }
            case "hyperlink", "ins", "moveTo", "smartTag", "customXml", "fldSimple", "bdo", "dir", "rubyBase":
                readRuns(child, look)
            case "oMath", "oMathPara": readMath(child)
            // Written by programs that forget the run.
            case "t": readRun(container, look)
            default: break
            }
        }
    }

    private mutating func readRun(_ run: XMLElement, _ paragraph: DOCXStyles.Look) {
        var look = paragraph
        if let properties = run.first("rPr") {
            if let style = properties.first("rStyle")?["val"] {
                let named = styles.look(style)
                look.isBold = look.isBold || named.isBold
                look.isHidden = look.isHidden || named.isHidden
            }
            DOCXStyles.apply(properties, to: &look)
        }
        guard !look.isHidden else { return readFieldMarks(run) }
        readContent(of: run, look)
    }

    private mutating func readContent(of run: XMLElement, _ look: DOCXStyles.Look) {
        for child in run.children {
            switch child.name {
            case "fldChar": readFieldMark(child)
            case "footnoteReference": if let id = child["id"] { notes.append((.footnote, id)) }
            case "endnoteReference": if let id = child["id"] { notes.append((.endnote, id)) }
            case "drawing", "pict", "object": boxes += Self.boxes(in: child)
            case "AlternateContent": if let chosen = Self.chosen(child) { readContent(of: chosen, look) }
            case "ruby": if let base = child.first("rubyBase") { readRuns(base, look) }
            case let name where !fields.contains(true):
                if let text = Self.text(of: child, name) { builder.append(text, isBold: look.isBold, size: look.size) }
            default: break
            }
        }
    }

    private static func text(of element: XMLElement, _ name: String) -> [UInt8]? {
        switch name {
        case "t": element.verbatim.map { $0 == Byte.newline ? Byte.space : $0 }
        case "tab", "ptab": [Byte.space]
        case "br", "cr": [Byte.newline]
        case "noBreakHyphen": [Byte.hyphen]
        case "sym": symbol(element)
        default: nil
        }
    }

    /// A character of a symbol font; those stand in the private use area and mean nothing without the font.
    private static func symbol(_ element: XMLElement) -> [UInt8]? {
        guard let code = element["char"].flatMap({ UInt32($0, radix: 16) }), !(0xE000...0xF8FF).contains(code),
            let scalar = Unicode.Scalar(code)
        else { return nil }
        return Array(String(Character(scalar)).utf8)
    }

    private mutating func readFieldMarks(_ run: XMLElement) {
        for mark in run.all("fldChar") { readFieldMark(mark) }
    }

    private mutating func readFieldMark(_ mark: XMLElement) {
        switch mark["fldCharType"] {
        case "begin": if fields.count < 50 { fields.append(true) }
        case "separate": if !fields.isEmpty { fields[fields.count - 1] = false }
        case "end": _ = fields.popLast()
        default: break
        }
    }

    private mutating func readMath(_ math: XMLElement) {
        for text in math.descendants("t") { builder.append(text.verbatim) }
    }

    private mutating func readTable(_ table: XMLElement) {
        blocks += builder.finish(fixedKind ?? .body)
        for row in Self.parts(of: table, named: "tr") where row.path("trPr", "del") == nil {
            var cells: [[DocumentBlock]] = []
            for cell in Self.parts(of: row, named: "tc") {
                let start = blocks.count
                read(cell)
                cells.append(Array(blocks[start...]))
                blocks.removeSubrange(start...)
            }
            blocks += DocumentTable.row(cells, kind: fixedKind ?? .body)
        }
    }

    /// Rows of a table, cells of a row: content controls and custom XML may stand around them.
    private static func parts(of element: XMLElement, named name: String) -> [XMLElement] {
        element.children.flatMap { child -> [XMLElement] in
            switch child.name {
            case name: [child]
            case "sdt": child.first("sdtContent").map { parts(of: $0, named: name) } ?? []
            case "customXml", "ins", "smartTag": parts(of: child, named: name)
            default: []
            }
        }
    }

    /// Word writes shapes twice, for itself and for its ancestors: the first is taken unless it has no text.
    private static func chosen(_ alternatives: XMLElement) -> XMLElement? {
        if let choice = alternatives.first("Choice"),
            choice.first("r") != nil || choice.first("p") != nil
                || choice.first("t") != nil || !boxes(in: choice).isEmpty
        {
            return choice
        }
        return alternatives.first("Fallback")
    }

    /// The outermost text boxes.
    private static func boxes(in element: XMLElement) -> [XMLElement] {
        var result: [XMLElement] = []
        for box in element.descendants("txbxContent") {
            let isFallback = isInside("Fallback", box, below: element)
            if !isFallback, !isInside("txbxContent", box, below: element) { result.append(box) }
        }
        return result
    }

    private static func isInside(_ name: String, _ element: XMLElement, below top: XMLElement) -> Bool {
        var above = element.parent
        while let current = above, current.index > top.index {
            if current.name == name { return true }
            above = current.parent
        }
        return false
    }

    private static func isContents(_ control: XMLElement) -> Bool {
        control.path("sdtPr", "docPartObj", "docPartGallery")?["val"] == "Table of Contents"
    }
}
