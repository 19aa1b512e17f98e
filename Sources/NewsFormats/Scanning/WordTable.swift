/// Values by the hashes of known words: flat, for what is asked of every element or word of a page.
///
/// At most half of the slots are taken, so that a look-up ends after a few steps whatever is asked for.
struct WordTable<Value: Sendable>: Sendable {
    private var keys: [UInt64]
    private var values: [Value?]
    private let mask: Int
    /// One bit for some eight classes of hashes an entry: most words are in no table, and that is seen here, in little
    /// memory.
    private var filter: [UInt64]

    init(_ entries: [UInt64: Value]) {
        var size = 16
        while size < entries.count * 2 { size *= 2 }
        mask = size - 1
        keys = Array(repeating: 0, count: size)
        values = Array(repeating: nil, count: size)
        filter = Array(repeating: 0, count: size / 16)
        for (key, value) in entries {
            var slot = Int(truncatingIfNeeded: key) & mask
            while values[slot] != nil { slot = (slot + 1) & mask }
            keys[slot] = key
            values[slot] = value
            let (index, bit) = inFilter(key)
            filter[index] |= bit
        }
    }

    subscript(hash: UInt64) -> Value? { mayHold(hash) ? find(hash) : nil }

    /// Whether the table may hold a word; `false` only where it does not.
    @inline(__always)
    func mayHold(_ hash: UInt64) -> Bool {
        let (index, bit) = inFilter(hash)
        return filter[index] & bit != 0
    }

    @inline(__always)
    private func inFilter(_ hash: UInt64) -> (index: Int, bit: UInt64) {
        let place = Int(truncatingIfNeeded: hash >> 32) & (filter.count * 64 - 1)
        return (place / 64, 1 << UInt64(place & 63))
    }

    private func find(_ hash: UInt64) -> Value? {
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
