/// Finds the word that somebody meant.
package enum Spelling {
    /// The candidate nearest to `word`, when it is near enough to be meant; case and `-` for `_` count for nothing.
    package static func nearest<Candidates: Sequence<String>>(to word: String, among candidates: Candidates) -> String?
    {
        // What is longer than any key is no slip, and comparing costs the product of the lengths.
        guard word.utf8.count <= 64 else { return nil }
        let folded = fold(word)
        let ranked = candidates.map { (name: $0, distance: distance(folded, fold($0))) }
        guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(1, best.name.utf8.count / 3) ? best.name : nil
    }

    private static func fold(_ word: String) -> [UInt8] {
        word.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "-"): UInt8(ascii: "_")
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
            default: byte
            }
        }
    }

    /// Insertions, deletions, replacements and exchanges of neighbours that make `b` of `a`.
    package static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for (i, byte) in a.enumerated() {
            var row = [i + 1]
            for (j, other) in b.enumerated() {
                var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (byte == other ? 0 : 1))
                if i > 0, j > 0, byte == b[j - 1], a[i - 1] == other { cost = min(cost, beforeLast[j - 1] + 1) }
                row.append(cost)
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}
