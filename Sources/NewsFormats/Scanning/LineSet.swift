/// Whole lines that are known, compared by their letters and digits alone (see `comparisonKey`).
struct LineSet: Sendable {
    /// The lines of each hash.
    private let lines: WordTable<[[UInt8]]>

    init(_ lines: some Sequence<String>) {
        let keys = Set(lines.map { comparisonKey(Array($0.utf8)) })
        self.lines = WordTable(Dictionary(grouping: keys) { WordHash.of($0) })
    }

    /// Whether a line whose `comparisonKey` this is stands in it.
    func contains(_ key: [UInt8]) -> Bool { lines[WordHash.of(key)]?.contains(key) ?? false }

    /// Whether a line of this hash may stand in it; `false` only where none does.
    func mayHold(_ hash: UInt64) -> Bool { lines.mayHold(hash) }
}
