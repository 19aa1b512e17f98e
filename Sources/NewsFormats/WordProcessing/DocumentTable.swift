/// Rows of tables as blocks.
enum DocumentTable {
    /// More text than this in one cell, in bytes, shows a table that only lays out the page.
    private static let longestCell = 200

    /// One block for a row of short cells; the cells' own blocks where the table only lays out the page.
    static func row(_ cells: [[DocumentBlock]], kind: DocumentBlock.Kind) -> [DocumentBlock] {
        let isLayout = cells.contains { blocks in
            blocks.count > 1 && blocks.reduce(0) { $0 + $1.text.count } > longestCell
        }
        let blocks = cells.flatMap { $0 }
        if isLayout || blocks.count <= 1 { return blocks }
        let text = Array(blocks.map(\.text).joined(separator: [Byte.space]))
        return [DocumentBlock(kind: kind, text: text, isBold: blocks.allSatisfy(\.isBold), size: blocks.first?.size)]
    }
}
