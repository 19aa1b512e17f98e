/// Brings together the sentences of two texts that share a feature.
enum PostingJoin {
    /// Hands on each two postings of the same feature, for features that stand in at most `cap` pairs of sentences.
    static func forEach(_ a: [Posting], _ b: [Posting], cap: Int, _ body: (Posting, Posting) -> Void) {
        forEachFeature(a, b) { left, right in
            guard left.count <= cap / right.count else { return }
            for first in left {
                for second in right { body(a[first], b[second]) }
            }
        }
    }

    /// How many pairs that would be.
    static func count(_ a: [Posting], _ b: [Posting], cap: Int) -> Int {
        var count = 0
        forEachFeature(a, b) { left, right in
            if left.count <= cap / right.count { count += left.count * right.count }
        }
        return count
    }

    private static func forEachFeature(_ a: [Posting], _ b: [Posting], _ body: (Range<Int>, Range<Int>) -> Void) {
        var index = 0
        var other = 0
        while index < a.count, other < b.count {
            let hash = a[index].hash
            if hash < b[other].hash {
                index += 1
                continue
            }
            if hash > b[other].hash {
                other += 1
                continue
            }
            let start = index
            let otherStart = other
            while index < a.count, a[index].hash == hash { index += 1 }
            while other < b.count, b[other].hash == hash { other += 1 }
            body(start..<index, otherStart..<other)
        }
    }
}
