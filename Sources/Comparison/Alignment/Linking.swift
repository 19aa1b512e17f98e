/// Chooses links among candidate pairs: the common order first, then what moved, then parts of split and merged sentences.
struct Linking {
    private let pairs: [SentencePair]
    private(set) var links: [Link] = []
    /// The link a sentence is in, or -1.
    private var linkOfA: [Int]
    private var linkOfB: [Int]

    init(pairs: [SentencePair], sentencesOfA: Int, sentencesOfB: Int) {
        self.pairs = pairs
        linkOfA = [Int](repeating: -1, count: sentencesOfA)
        linkOfB = [Int](repeating: -1, count: sentencesOfB)
    }

    mutating func linkInOrder(weights: [Float]) {
        let worthy = pairs.filter { $0.similarity >= Alignment.leastInOrder }
        let chain = MonotoneChain.heaviest(worthy, columns: linkOfB.count) { pair in
            // Squared, so that one good partner outweighs several poor ones.
            pair.similarity * pair.similarity * max(weights[pair.a], 0.1)
        }
        for index in chain { link(worthy[index], isMoved: false) }
    }

    /// Links a lone sentence between two neighbours that are linked in step, however little the two share.
    ///
    /// What stands between the same two sentences in both texts most likely says the same.
    mutating func fillGaps() {
        let inOrder = links.sorted { $0.a[0] < $1.a[0] }
        var gaps: [Int: Int] = [:]
        for (link, next) in zip(inOrder, inOrder.dropFirst())
        where next.a[0] == link.a[0] + 2 && next.b[0] == link.b[0] + 2 {
            gaps[link.a[0] + 1] = link.b[0] + 1
        }
        for pair in pairs where gaps[pair.a] == pair.b && pair.similarity >= Alignment.leastBetween {
            link(pair, isMoved: false)
        }
    }

    mutating func linkMoved() {
        let free = pairs.filter {
            linkOfA[$0.a] < 0 && linkOfB[$0.b] < 0 && $0.similarity >= Alignment.leastMoved
        }
        for pair in free.sorted(by: Self.isBetter) where linkOfA[pair.a] < 0 && linkOfB[pair.b] < 0 {
            link(pair, isMoved: true)
        }
    }

    /// Adds sentences without a link of their own to the link of a sentence that holds most of what they say.
    mutating func attachParts(_ similarity: SentenceSimilarity) {
        let parts = pairs.filter { pair in
            (linkOfA[pair.a] < 0) != (linkOfB[pair.b] < 0)
                && (linkOfA[pair.a] < 0
                    ? pair.containedInB >= Alignment.leastContained
                        && similarity.a.totals[pair.a] >= Alignment.leastPartWeight
                    : pair.containedInA >= Alignment.leastContained
                        && similarity.b.totals[pair.b] >= Alignment.leastPartWeight)
        }
        var changed: Set<Int> = []
        for pair in parts.sorted(by: Self.isBetter) {
            if linkOfA[pair.a] < 0, linkOfB[pair.b] >= 0, links[linkOfB[pair.b]].b.count == 1 {
                linkOfA[pair.a] = linkOfB[pair.b]
                links[linkOfB[pair.b]].a.append(pair.a)
                changed.insert(linkOfB[pair.b])
            } else if linkOfB[pair.b] < 0, linkOfA[pair.a] >= 0, links[linkOfA[pair.a]].a.count == 1 {
                linkOfB[pair.b] = linkOfA[pair.a]
                links[linkOfA[pair.a]].b.append(pair.b)
                changed.insert(linkOfA[pair.a])
            }
        }
        guard !changed.isEmpty else { return }
        let runs = similarity.runs()
        for index in changed {
            links[index].a.sort()
            links[index].b.sort()
            let measure = similarity.together(links[index].a, links[index].b, runs)
            links[index].similarity = measure.similarity
            links[index].containedInB = measure.containedInB
            links[index].containedInA = measure.containedInA
        }
    }

    private mutating func link(_ pair: SentencePair, isMoved: Bool) {
        linkOfA[pair.a] = links.count
        linkOfB[pair.b] = links.count
        links.append(
            Link(
                a: [pair.a],
                b: [pair.b],
                similarity: pair.similarity,
                containedInB: pair.containedInB,
                containedInA: pair.containedInA,
                isMoved: isMoved
            )
        )
    }

    /// By similarity, then by place, so that equal sentences keep their order.
    private static func isBetter(_ left: SentencePair, _ right: SentencePair) -> Bool {
        if left.similarity != right.similarity { return left.similarity > right.similarity }
        let distances = (abs(left.a - left.b), abs(right.a - right.b))
        return distances.0 != distances.1 ? distances.0 < distances.1 : (left.a, left.b) < (right.a, right.b)
    }
}
