import DeskInterface

/// A family of copies in the order in which a terminal shows it: each original, and below it what draws on it.
struct CopyTree {
    struct Row {
        var id: Int64
        /// The name under which it was dropped.
        var file: String
        var depth: Int
        var hit: DeskHit?
        /// What ties it to the row above that is one step less deep.
        var edge: DeskCopyEdge?
    }

    /// A chain of copies of copies is shown to this depth; a family has no more.
    private static let deepest = 16

    private(set) var rows: [Row] = []

    init(_ family: Desk.Copies.Reply) {
        let hits = Dictionary(family.clippings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let copies = Set(family.edges.filter { $0.copy.id != $0.original.id }.map(\.copy.id))
        var files: [Int64: String] = [:]
        for edge in family.edges {
            for end in [edge.copy, edge.original] where files[end.id] == nil { files[end.id] = end.file }
        }
        var seen: Set<Int64> = []
        func add(_ id: Int64, _ edge: DeskCopyEdge?, depth: Int) {
            rows.append(Row(id: id, file: files[id] ?? "", depth: depth, hit: hits[id], edge: edge))
            // A copy of two originals is shown below each, its own copies once.
            guard seen.insert(id).inserted, depth < Self.deepest else { return }
            for next in family.edges where next.original.id == id {
                if next.copy.id == id {
                    rows.append(Row(id: id, file: next.copy.file, depth: depth + 1, hit: nil, edge: next))
                } else {
                    add(next.copy.id, next, depth: depth + 1)
                }
            }
        }
        for id in files.keys.sorted() where !copies.contains(id) { add(id, nil, depth: 0) }
        // Two texts that are each other's original have no root.
        for id in files.keys.sorted() where !seen.contains(id) { add(id, nil, depth: 0) }
    }
}
