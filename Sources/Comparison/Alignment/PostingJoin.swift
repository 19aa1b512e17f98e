/// Brings together the sentences of two texts that share a feature.
enum PostingJoin {
    /// Hands on each two postings of the same feature, for features that stand in at most `cap` pairs of sentences.
    @inline(__always)
    static func forEach(_ a: [Posting], _ b: [Posting], cap: Int, _ body: (Posting, Posting) -> Void) {
        a.withUnsafeBufferPointer { a in
            b.withUnsafeBufferPointer { b in
                forEachFeature(a, b) { left, right in
                    guard left.count <= cap / right.count else { return }
                    for first in left {
                        for second in right { body(a[first], b[second]) }
                    }
                }
            }
        }
    }

    /// How many pairs that would be.
    static func count(_ a: [Posting], _ b: [Posting], cap: Int) -> Int {
        var count = 0
        a.withUnsafeBufferPointer { a in
            b.withUnsafeBufferPointer { b in
                forEachFeature(a, b) { left, right in
                    if left.count <= cap / right.count { count += left.count * right.count }
                }
            }
        }
        return count
    }

    @inline(__always)
    private static func forEachFeature(
        _ a: UnsafeBufferPointer<Posting>,
        _ b: UnsafeBufferPointer<Posting>,
        _ body: (Range<Int>, Range<Int>) -> Void
    ) {
        var index = 0
        var other = 0
        while index < a.count, other < b.count {
            let (hash, theirs) = (a[index].hash, b[other].hash)
            guard hash == theirs else {
                // Without branches: which of two hashes is less nobody can foresee.
                index += hash < theirs ? 1 : 0
                other += theirs < hash ? 1 : 0
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
