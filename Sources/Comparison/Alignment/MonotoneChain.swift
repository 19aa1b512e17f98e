/// The heaviest chain of pairs in which both texts go forward: a weighted longest increasing subsequence.
///
/// O(m log n) for m pairs with a Fenwick tree of maxima over B's sentences.
enum MonotoneChain {
    /// Indices into `pairs`, in the order of the texts; `value` is what each pair is worth, above 0.
    static func heaviest(_ pairs: [SentencePair], columns: Int, value: (SentencePair) -> Float) -> [Int] {
        // Within a row the last column first: so no two pairs of one sentence stand in one chain.
        let order = pairs.indices.sorted { left, right in
            (pairs[left].a, pairs[right].b) < (pairs[right].a, pairs[left].b)
        }
        var tree = [(total: Float, pair: Int)](repeating: (0, -1), count: columns + 1)
        var previous = [Int](repeating: -1, count: pairs.count)
        var best: (total: Float, pair: Int) = (0, -1)
        for index in order {
            var before: (total: Float, pair: Int) = (0, -1)
            var node = pairs[index].b
            while node > 0 {
                if tree[node].total > before.total { before = tree[node] }
                node -= node & -node
            }
            previous[index] = before.pair
            let total = before.total + value(pairs[index])
            if total > best.total { best = (total, index) }
            node = pairs[index].b + 1
            while node <= columns {
                if total > tree[node].total { tree[node] = (total, index) }
                node += node & -node
            }
        }
        var chain: [Int] = []
        var index = best.pair
        while index >= 0 {
            chain.append(index)
            index = previous[index]
        }
        return chain.reversed()
    }
}
