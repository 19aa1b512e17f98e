import Comparison
import DeskInterface

/// What one copy made of all that it draws on.
struct CopyDifferences: Sendable {
    /// One for each original; never empty.
    let differences: [CopyDifference]
    /// What stands in the copy and in none of its originals, in the order of the copy.
    let added: [Passage.Side]

    /// `nil` without an original.
    init?(_ differences: [CopyDifference]) {
        guard let first = differences.first else { return nil }
        self.differences = differences
        let rest = differences.dropFirst().map { $0.added.compactMap(\.b) }
        added = first.added.compactMap(\.b).filter { side in rest.allSatisfy { $0.contains(side) } }
    }

    var copy: ClippingText { differences[0].copy }
    var end: DeskCopyEnd { differences[0].edge.copy }
}
