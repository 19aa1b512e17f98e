/// Phrases of words, found by their first word; the longest that matches wins.
///
/// Phrases are cut into tokens as texts are, so that `Sumber:` is a word and a colon. Those with the same first word
/// stand together, in arrays that all share: a book of ten thousand names is four allocations.
package struct PhraseBook<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        /// Into `rests`.
        var rest: Range<Int32>
        var value: Value
    }

    /// By the hash of the first word, the number of its group, counted from 1.
    private var groups: WordTable
    /// Where each group begins in `entries`, and where the last one ends.
    private var starts: [Int32] = [0]
    /// The longest of a group first, of equal ones the first given.
    private var entries: [Entry] = []
    /// The hashes behind the first of each phrase.
    private var rests: [UInt64] = []

    package init(_ pairs: some Sequence<(phrase: String, value: Value)>) {
        let pairs = Array(pairs)
        groups = WordTable(capacity: pairs.count)
        var found: [(group: UInt32, entry: Entry)] = []
        found.reserveCapacity(pairs.count)
        var sizes: [Int32] = []
        // Cut together, some at a time: a text of each phrase alone costs more than the phrase.
        for start in stride(from: 0, to: pairs.count, by: 512) {
            let some = pairs[start..<min(start + 512, pairs.count)]
            let text = NewsText(some.map(\.phrase))
            for (tokens, pair) in zip(text.paragraphs, some) {
                guard let first = tokens.first.map({ text.tokens[$0].hash }) else { continue }
                let group = groups.put(first, UInt32(truncatingIfNeeded: sizes.count + 1))
                guard group > 0 else { continue }
                if group > sizes.count { sizes.append(0) }
                sizes[Int(group) - 1] += 1
                let rest = Int32(truncatingIfNeeded: rests.count)
                for token in tokens.dropFirst() { rests.append(text.tokens[token].hash) }
                found.append((group, Entry(rest: rest..<Int32(truncatingIfNeeded: rests.count), value: pair.value)))
            }
        }
        for size in sizes { starts.append(starts[starts.count - 1] + size) }
        var next = starts
        var order = [Int](repeating: 0, count: found.count)
        for index in found.indices {
            let group = Int(found[index].group) - 1
            order[Int(next[group])] = index
            next[group] += 1
        }
        for group in sizes.indices where sizes[group] > 1 {
            // Of two equal phrases the first stays first.
            order[Int(starts[group])..<Int(starts[group + 1])].sort { one, other in
                (found[other].entry.rest.count, one) < (found[one].entry.rest.count, other)
            }
        }
        entries = order.map { found[$0].entry }
    }

    package init(_ phrases: [String]) where Value == Bool {
        self.init(phrases.map { (phrase: $0, value: true) })
    }

    package var isEmpty: Bool { entries.isEmpty }

    /// The longest phrase whose first token is at `index`, within `bounds`, and the token behind it.
    @inline(__always)
    package func match(_ text: NewsText, at index: Int, in bounds: Range<Int>) -> (end: Int, value: Value)? {
        let hash = text.tokens[index].hash
        guard groups.mayHold(hash) else { return nil }
        return find(hash, text, index, bounds)
    }

    /// The value of a phrase of one word, by the word's hash.
    package func value(ofWord hash: UInt64) -> Value? {
        guard groups.mayHold(hash) else { return nil }
        // The shortest stand last, the first given of them before the others.
        let places = group(hash)
        guard let last = places.last, entries[last].rest.isEmpty else { return nil }
        return entries[places.first { entries[$0].rest.isEmpty } ?? last].value
    }

    /// The first phrase that stands anywhere within `bounds`.
    package func first(in text: NewsText, _ bounds: Range<Int>) -> (tokens: Range<Int>, value: Value)? {
        for index in bounds {
            if let found = match(text, at: index, in: bounds) { return (index..<found.end, found.value) }
        }
        return nil
    }

    /// The places of the phrases whose first word this is.
    private func group(_ hash: UInt64) -> Range<Int> {
        let group = Int(groups[hash])
        return group == 0 ? 0..<0 : Int(starts[group - 1])..<Int(starts[group])
    }

    private func find(_ hash: UInt64, _ text: NewsText, _ index: Int, _ bounds: Range<Int>) -> (Int, Value)? {
        for place in group(hash) {
            let rest = entries[place].rest
            let end = index + 1 + rest.count
            guard end <= bounds.upperBound else { continue }
            var token = index + 1
            while token < end, text.tokens[token].hash == rests[Int(rest.lowerBound) + token - index - 1] { token += 1 }
            if token == end { return (end, entries[place].value) }
        }
        return nil
    }
}
