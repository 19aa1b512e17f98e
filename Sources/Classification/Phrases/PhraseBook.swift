/// Phrases of words, found by their first word; the longest that matches wins.
///
/// Phrases are cut into tokens as texts are, so that `Sumber:` is a word and a colon.
package struct PhraseBook<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        var rest: [UInt64]
        var value: Value
    }

    private var entries: [UInt64: [Entry]] = [:]
    /// One bit for each of 4,096 classes of hashes: most words of a text are in no phrase, and that is seen here.
    private var filter = [UInt64](repeating: 0, count: 64)

    package init(_ pairs: some Sequence<(phrase: String, value: Value)>) {
        let pairs = Array(pairs)
        // Cut together, some at a time: a text of each phrase alone costs more than the phrase.
        for start in stride(from: 0, to: pairs.count, by: 512) {
            let some = pairs[start..<min(start + 512, pairs.count)]
            let text = NewsText(some.map(\.phrase))
            for (tokens, pair) in zip(text.paragraphs, some) {
                guard let first = tokens.first.map({ text.tokens[$0].hash }) else { continue }
                let rest = text.tokens[tokens.dropFirst()].map(\.hash)
                entries[first, default: []].append(Entry(rest: rest, value: pair.value))
                filter[Int(first >> 6 & 63)] |= 1 << (first & 63)
            }
        }
        // Of two equal phrases the first stays: sorting is stable by length only where lengths differ.
        for (key, list) in entries where list.count > 1 {
            entries[key] = list.enumerated()
                .sorted { ($1.element.rest.count, $0.offset) < ($0.element.rest.count, $1.offset) }
                .map(\.element)
        }
    }

    package init(_ phrases: [String]) where Value == Bool {
        self.init(phrases.map { (phrase: $0, value: true) })
    }

    package var isEmpty: Bool { entries.isEmpty }

    /// The longest phrase whose first token is at `index`, within `bounds`, and the token behind it.
    @inline(__always)
    package func match(_ text: NewsText, at index: Int, in bounds: Range<Int>) -> (end: Int, value: Value)? {
        let hash = text.tokens[index].hash
        guard filter[Int(hash >> 6 & 63)] & (1 << (hash & 63)) != 0 else { return nil }
        return find(hash, text, index, bounds)
    }

    /// The value of a phrase of one word, by the word's hash.
    package func value(ofWord hash: UInt64) -> Value? {
        entries[hash]?.first { $0.rest.isEmpty }?.value
    }

    /// The first phrase that stands anywhere within `bounds`.
    package func first(in text: NewsText, _ bounds: Range<Int>) -> (tokens: Range<Int>, value: Value)? {
        for index in bounds {
            if let found = match(text, at: index, in: bounds) { return (index..<found.end, found.value) }
        }
        return nil
    }

    private func find(_ hash: UInt64, _ text: NewsText, _ index: Int, _ bounds: Range<Int>) -> (Int, Value)? {
        guard let candidates = entries[hash] else { return nil }
        for entry in candidates {
            let end = index + 1 + entry.rest.count
            guard end <= bounds.upperBound else { continue }
            if entry.rest.indices.allSatisfy({ text.tokens[index + 1 + $0].hash == entry.rest[$0] }) {
                return (end, entry.value)
            }
        }
        return nil
    }
}
