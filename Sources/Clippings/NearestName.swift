/// Finds what somebody who mistyped a name most likely meant.
package enum NearestName {
    /// The name with the fewest edits from `name`, at most a third of its letters (and one at least); else `nil`.
    package static func of(_ name: String, among names: [String]) -> String? {
        let letters = Array(name.utf8.prefix(64))
        var best: (name: String, edits: Int)?
        for candidate in names {
            let edits = distance(letters, Array(candidate.utf8))
            if edits < best?.edits ?? .max { best = (candidate, edits) }
        }
        guard let best, best.edits <= max(1, letters.count / 3) else { return nil }
        return best.name
    }

    /// Levenshtein's distance, a swap of neighbours counted as one edit.
    private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
                row.append(cost)
            }
            beforeLast = last
            last = row
        }
        return last[b.count]
    }
}
