/// Values by the hashes of known words: flat, for what is asked of every element or word of a page.
///
/// At most half of the slots are taken, so that a look-up ends after a few steps whatever is asked for.
struct WordTable<Value: Sendable>: Sendable {
    private var keys: [UInt64]
    private var values: [Value?]
    private let mask: Int

    init(_ entries: [UInt64: Value]) {
        var size = 16
        while size < entries.count * 2 { size *= 2 }
        mask = size - 1
        keys = Array(repeating: 0, count: size)
        values = Array(repeating: nil, count: size)
        for (key, value) in entries {
            var slot = Int(truncatingIfNeeded: key) & mask
            while values[slot] != nil { slot = (slot + 1) & mask }
            keys[slot] = key
            values[slot] = value
        }
    }

    subscript(hash: UInt64) -> Value? {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while keys[slot] != 0 {
            if keys[slot] == hash { return values[slot] }
            slot = (slot + 1) & mask
        }
        return nil
    }

    func contains(_ hash: UInt64) -> Bool { self[hash] != nil }
}

extension WordTable where Value == Bool {
    /// A table of words alone.
    init(words: some Sequence<String>) {
        self.init(Dictionary(words.map { (WordHash.of($0.utf8), true) }, uniquingKeysWith: { first, _ in first }))
    }
}
