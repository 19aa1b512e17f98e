/// Phrases found by their first word in one look-up; the longest that matches wins.
///
/// Phrases and text are compared folded (see `folded`).
struct PhraseTable<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        var phrase: [UInt8]
        var value: Value
    }

    /// Phrases of the same first word, the longest first.
    private let entries: WordTable<[Entry]>
    private let openings: WordOpenings
    /// Of the first words, in bytes: a longer word opens no phrase.
    private let longestWord: Int

    init(_ pairs: some Sequence<(String, Value)>) {
        var entries: [UInt64: [Entry]] = [:]
        var openings = WordOpenings()
        var longestWord = 0
        for (phrase, value) in pairs {
            let bytes = folded(phrase)
            let end = Self.firstWordEnd(bytes, 0)
            longestWord = max(longestWord, end)
            openings.insert(bytes)
            entries[WordHash.of(bytes[..<end]), default: []].append(Entry(phrase: bytes, value: value))
        }
        for key in entries.keys { entries[key]?.sort { $0.phrase.count > $1.phrase.count } }
        self.entries = WordTable(entries)
        self.openings = openings
        self.longestWord = longestWord
    }

    /// The longest phrase at `index` of folded text that ends where a word ends.
    func match(_ text: [UInt8], at index: Int) -> (end: Int, value: Value)? {
        guard index < text.count, openings.mayOpen(text, index) else { return nil }
        let end = Self.firstWordEnd(text, index, limit: longestWord)
        guard end - index <= longestWord, let candidates = entries[WordHash.of(text[index..<end])] else { return nil }
        for entry in candidates where text.has(entry.phrase, at: index) {
            let end = index + entry.phrase.count
            let endsInWord = entry.phrase.last.map(Byte.isWord) ?? false
            if endsInWord, end < text.count, Byte.isWord(text[end]), text[end] != 0xE2, !Self.isWideSign(text, end) {
                continue
            }
            return (end, entry.value)
        }
        return nil
    }

    /// The first phrase that stands anywhere in folded text, at the start of a word.
    func first(in text: [UInt8], from start: Int = 0) -> (range: Range<Int>, value: Value)? {
        var index = start
        var isInWord = index > 0 && index <= text.count && Byte.isWord(text[index - 1])
        while index < text.count {
            let byte = text[index]
            if !isInWord || byte >= 0x80, openings.mayOpen(text, index), let found = match(text, at: index) {
                return (index..<found.end, found.value)
            }
            isInWord = Byte.isWord(byte)
            index += 1
        }
        return nil
    }

    /// The end of the word at `start`, or of the sign; one past `limit` where the word is longer.
    private static func firstWordEnd(_ bytes: [UInt8], _ start: Int, limit: Int = .max) -> Int {
        var index = start
        while index < bytes.count, index - start <= limit, Byte.isWord(bytes[index]), !isWideSign(bytes, index) {
            index += 1
        }
        return index == start ? min(start + 1, bytes.count) : index
    }

    /// Whether a full-width sign (`：`, `，`) stands at `index`: it parts words in scripts without spaces.
    private static func isWideSign(_ bytes: [UInt8], _ index: Int) -> Bool {
        bytes[index] == 0xEF && index + 1 < bytes.count && bytes[index + 1] == 0xBC
    }
}
