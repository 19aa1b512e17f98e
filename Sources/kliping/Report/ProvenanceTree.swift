import DeskInterface

/// The clippings of a story, each once: originals in order of appearance, below each what draws on it.
struct ProvenanceTree: Sendable {
    struct Row: Sendable {
        var id: Int64
        /// 0 for an original; no deeper than `deepest`, however long a chain of copies is.
        var depth: Int
        /// What it draws on, the likeliest first.
        var edges: [DeskCopyEdge]
        /// Names under which the same bytes came once more.
        var sightings: [String]
    }

    /// A phone has room for no more steps; each row says what it draws on.
    static let deepest = 5

    let rows: [Row]
    /// The original of each copy.
    let parents: [Int64: Int64]

    /// `order` are the clippings' identifiers by appearance.
    init(order: [Int64], edges: [DeskCopyEdge]) {
        let members = Set(order)
        var sources: [Int64: [DeskCopyEdge]] = [:]
        var sightings: [Int64: [String]] = [:]
        for edge in edges where members.contains(edge.copy.id) && members.contains(edge.original.id) {
            if edge.copy.id == edge.original.id {
                sightings[edge.copy.id, default: []].append(edge.copy.file)
            } else {
                sources[edge.copy.id, default: []].append(edge)
            }
        }
        for id in sources.keys { sources[id]?.sort { $0.score > $1.score } }
        var children: [Int64: [Int64]] = [:]
        var parents: [Int64: Int64] = [:]
        for id in order {
            guard let parent = sources[id]?.first?.original.id else { continue }
            children[parent, default: []].append(id)
            parents[id] = parent
        }
        self.parents = parents
        var rows: [Row] = []
        var seen: Set<Int64> = []
        func add(_ root: Int64) {
            var waiting = [(root, 0)]
            while let (id, depth) = waiting.popLast() {
                guard seen.insert(id).inserted else { continue }
                rows.append(Row(id: id, depth: depth, edges: sources[id] ?? [], sightings: sightings[id] ?? []))
                let below = min(depth + 1, Self.deepest)
                for child in (children[id] ?? []).reversed() { waiting.append((child, below)) }
            }
        }
        for id in order where parents[id] == nil { add(id) }
        // Texts that are each other's original have no root: the one that came first stands for it.
        for id in order where !seen.contains(id) { add(id) }
        self.rows = rows
    }
}
