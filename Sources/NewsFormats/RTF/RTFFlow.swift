/// One flow of text in an RTF document: its body, its notes or its text boxes.
struct RTFFlow {
    private(set) var blocks: [DocumentBlock] = []
    private var builder = DocumentBlockBuilder()
    /// The paragraphs of the cell at hand, and the cells of the row.
    private var cell: [DocumentBlock] = []
    private var cells: [[DocumentBlock]] = []

    mutating func append(_ text: [UInt8], isBold: Bool, size: Double?) {
        builder.append(text, isBold: isBold, size: size)
    }

    mutating func endParagraph(_ kind: DocumentBlock.Kind, inTable: Bool) {
        let found = builder.finish(kind)
        if inTable { cell += found } else { blocks += found }
    }

    mutating func endCell(_ kind: DocumentBlock.Kind) {
        cell += builder.finish(kind)
        cells.append(cell)
        cell = []
    }

    mutating func endRow(_ kind: DocumentBlock.Kind) {
        cell += builder.finish(kind)
        if !cell.isEmpty { cells.append(cell) }
        blocks += DocumentTable.row(cells, kind: kind)
        cell = []
        cells = []
    }

    mutating func add(_ more: [DocumentBlock]) { blocks += more }

    /// Everything gathered; the flow is empty afterwards.
    mutating func take(_ kind: DocumentBlock.Kind) -> [DocumentBlock] {
        defer { self = RTFFlow() }
        if cells.isEmpty, cell.isEmpty { blocks += builder.finish(kind) } else { endRow(kind) }
        return blocks
    }
}
