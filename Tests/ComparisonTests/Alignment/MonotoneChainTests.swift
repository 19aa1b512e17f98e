import Testing

@testable import Comparison

@Suite("The heaviest chain in order")
struct MonotoneChainTests {
    private func chain(_ pairs: [(Int, Int, Float)]) -> [String] {
        let pairs = pairs.map {
            SentencePair(a: $0.0, b: $0.1, similarity: $0.2, containedInB: 0, containedInA: 0)
        }
        return MonotoneChain.heaviest(pairs, columns: 10) { $0.similarity }.map { "\(pairs[$0].a)-\(pairs[$0].b)" }
    }

    @Test("takes the weight, not the number of pairs")
    func weight() {
        #expect(chain([(0, 5, 1), (1, 0, 0.3), (2, 1, 0.3), (3, 6, 1)]) == ["0-5", "3-6"])
        #expect(chain([(0, 5, 0.5), (1, 0, 0.3), (2, 1, 0.3), (3, 6, 1)]) == ["1-0", "2-1", "3-6"])
    }

    @Test("uses no sentence twice")
    func once() {
        #expect(chain([(0, 0, 0.6), (0, 1, 0.6), (1, 1, 0.6)]) == ["0-0", "1-1"])
        #expect(chain([(0, 0, 0.6), (1, 0, 0.5)]) == ["0-0"])
    }

    @Test("of nothing there is none")
    func empty() {
        #expect(chain([]) == [])
    }
}
