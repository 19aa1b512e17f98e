/// Flattens the text of an OpenDocument into blocks, as it is shown: tracked deletions and comments go, fields give
/// what they show, a table gives a block a row.
///
/// Elements nest no deeper than `XMLTree` lets them, which bounds the recursion.
struct ODTText {
    private(set) var blocks: [DocumentBlock] = []
    private(set) var notes: [DocumentBlock] = []
    private let styles: ODTStyles
    private var builder = DocumentBlockBuilder()
    private var boxes: [XMLElement] = []
    private let fixedKind: DocumentBlock.Kind?

    init(styles: ODTStyles, kind: DocumentBlock.Kind? = nil) {
        self.styles = styles
        fixedKind = kind
    }

    /// Reads the paragraphs, lists and tables below an element.
    mutating func read(_ container: XMLElement) {
        for child in container.children {
            switch child.name {
            case "p", "h": readParagraph(child)
            case "table": readTable(child)
            case "table-of-content", "alphabetical-index", "tracked-changes", "annotation", "forms", "object",
                "illustration-index", "table-index", "desc", "title":
                break
            case "bibliography", "user-index", "object-index", "section", "list", "list-item", "list-header",
                "index-body",
                "index-title", "text-box", "frame", "a", "numbered-paragraph", "custom-shape", "g", "rect":
                read(child)
            default: break
            }
        }
    }

    private mutating func readParagraph(_ paragraph: XMLElement) {
        var look = styles.look(paragraph["text:style-name"])
        if paragraph.name == "h", look.kind == .body { look.kind = .heading }
        readInline(paragraph, look)
        blocks += builder.finish(fixedKind ?? look.kind)
        let found = boxes
        boxes = []
        for box in found { read(box) }
    }

    private mutating func readInline(_ container: XMLElement, _ look: ODTStyles.Look) {
        for content in container.content {
            switch content {
            case .text(let text):
                if !look.isHidden {
                    builder.append(
                        text.map { $0 == Byte.newline ? Byte.space : $0 },
                        isBold: look.isBold,
                        size: look.size
                    )
                }
            case .element(let element): readInline(element: element, look)
            }
        }
    }

    private mutating func readInline(element: XMLElement, _ look: ODTStyles.Look) {
        switch element.name {
        case "s", "tab": builder.append([Byte.space])
        case "line-break": builder.append([Byte.newline])
        case "note": readNote(element)
        case "annotation", "annotation-end", "ruby-text", "tracked-changes", "hidden-text", "desc", "forms", "object",
            "object-ole", "image":
            break
        case "title" where element.prefix == "svg": break
        case "frame", "text-box", "custom-shape", "rect", "g": boxes.append(element)
        case "span": readInline(element, styles.look(element["text:style-name"], on: look))
        default: readInline(element, look)
        }
    }

    private mutating func readNote(_ note: XMLElement) {
        guard let body = note.first("note-body") else { return }
        var text = ODTText(styles: styles, kind: .note)
        text.read(body)
        notes += text.blocks + text.notes
    }

    private mutating func readTable(_ table: XMLElement) {
        for row in Self.rows(of: table) {
            var cells: [[DocumentBlock]] = []
            for cell in row.all("table-cell") {
                let start = blocks.count
                read(cell)
                cells.append(Array(blocks[start...]))
                blocks.removeSubrange(start...)
            }
            blocks += DocumentTable.row(cells, kind: fixedKind ?? .body)
        }
    }

    private static func rows(of element: XMLElement) -> [XMLElement] {
        element.children.flatMap { child -> [XMLElement] in
            switch child.name {
            case "table-row": [child]
            case "table-header-rows", "table-rows", "table-row-group": rows(of: child)
            default: []
            }
        }
    }
}
