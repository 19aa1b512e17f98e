/// Phrases found by their first word in one look-up; the longest that matches wins.
///
/// Phrases and text are compared folded (see `folded`).
struct PhraseTable<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        var phrase: [UInt8]
        var value: Value
    }

    private var entries: [UInt64: [Entry]] = [:]

    init(_ pairs: some Sequence<(String, Value)>) {
        for (phrase, value) in pairs {
            let bytes = folded(phrase)
            entries[Self.hash(bytes, at: 0), default: []].append(Entry(phrase: bytes, value: value))
        }
        for key in entries.keys { entries[key]?.sort { $0.phrase.count > $1.phrase.count } }
    }

    /// The longest phrase at `index` of folded text that ends where a word ends.
    func match(_ text: [UInt8], at index: Int) -> (end: Int, value: Value)? {
        guard index < text.count, let candidates = entries[Self.hash(text, at: index)] else { return nil }
        for entry in candidates where text.has(entry.phrase, at: index) {
            let end = index + entry.phrase.count
            let endsInWord = entry.phrase.last.map(Byte.isWord) ?? false
            if endsInWord, end < text.count, Byte.isWord(text[end]), text[end] != 0xE2 { continue }
            return (end, entry.value)
        }
        return nil
    }

    /// The first phrase that stands anywhere in folded text, at the start of a word.
    func first(in text: [UInt8], from start: Int = 0) -> (range: Range<Int>, value: Value)? {
        var index = start
        while index < text.count {
            let startsWord = index == 0 || !Byte.isWord(text[index - 1]) || text[index] >= 0x80
            if startsWord, let found = match(text, at: index) { return (index..<found.end, found.value) }
            index += 1
        }
        return nil
    }

    private static func hash(_ bytes: [UInt8], at start: Int) -> UInt64 {
        var hash = WordHash()
        var index = start
        while index < bytes.count, Byte.isWord(bytes[index]) {
            hash.add(bytes[index])
            index += 1
        }
        if index == start, index < bytes.count { hash.add(bytes[index]) }
        return hash.value
    }
}
