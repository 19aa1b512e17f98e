import DeskInterface
import Testing

@testable import kliping

@Suite struct `The tree of originals and copies` {
    @Test func `a copy stands below the likeliest of its originals`() {
        let tree = ProvenanceTree(
            order: [1, 2, 3],
            edges: [ToldStory.edge(3, of: 1, score: 0.6), ToldStory.edge(3, of: 2, score: 0.9)]
        )
        #expect(tree.rows.map(\.id) == [1, 2, 3])
        #expect(tree.rows.map(\.depth) == [0, 0, 1])
        #expect(tree.parents == [3: 2])
        #expect(tree.rows.last?.edges.map(\.original.id) == [2, 1])
    }

    @Test func `texts that are each other's original stand below the first`() {
        let tree = ProvenanceTree(order: [5, 4], edges: [ToldStory.edge(4, of: 5), ToldStory.edge(5, of: 4)])
        #expect(tree.rows.map(\.id) == [5, 4])
        #expect(tree.rows.map(\.depth) == [0, 1])
    }

    @Test func `a chain of ten thousand copies is no deeper than a phone has room for`() {
        let order = (1...10_000).map(Int64.init)
        let tree = ProvenanceTree(order: order, edges: order.dropFirst().map { ToldStory.edge($0, of: $0 - 1) })
        #expect(tree.rows.map(\.id) == order)
        #expect(tree.rows.map(\.depth).max() == ProvenanceTree.deepest)
    }

    @Test func `an edge to a clipping that is not shown is none`() {
        let tree = ProvenanceTree(order: [1], edges: [ToldStory.edge(1, of: 9), ToldStory.edge(1, of: 1)])
        #expect(tree.rows.first?.edges.isEmpty == true)
        #expect(tree.rows.first?.sightings == ["1.txt"])
    }
}
