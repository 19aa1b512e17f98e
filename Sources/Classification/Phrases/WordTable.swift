/// What is known of words, by their hash: a table with the hashes as they are, which never changes once it is made.
///
/// The words of a text choose where a search begins but not how long it lasts, for they are never put in.
struct WordTable: Sendable {
    private var keys: [UInt64]
    private var values: [UInt32]
    private let mask: Int
    /// One bit for some eight classes of hashes a word: most words of a text are not in a table, and that is seen here,
    /// in a tenth of the memory.
    private var filter: [UInt64]

    /// A table for at most this many words.
    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        values = [UInt32](repeating: 0, count: size)
        mask = size - 1
        filter = [UInt64](repeating: 0, count: size / 16)
    }

    init(_ words: [UInt64: UInt32]) {
        self.init(capacity: words.count)
        for (word, value) in words { put(word, value) }
    }

    /// The value of a word; one that is not in the table is put in with `value`, which is not 0.
    @discardableResult
    mutating func put(_ word: UInt64, _ value: UInt32) -> UInt32 {
        guard word != 0 else { return 0 }
        let place = place(of: word)
        if keys[place] == 0 {
            keys[place] = word
            values[place] = value
            let (index, bit) = inFilter(word)
            filter[index] |= bit
        }
        return values[place]
    }

    /// 0 for a word that is not in it.
    @inline(__always)
    subscript(word: UInt64) -> UInt32 { mayHold(word) ? values[place(of: word)] : 0 }

    /// Whether the table may hold a word; `false` only where it does not.
    @inline(__always)
    func mayHold(_ word: UInt64) -> Bool {
        let (index, bit) = inFilter(word)
        return filter[index] & bit != 0
    }

    @inline(__always)
    private func inFilter(_ word: UInt64) -> (index: Int, bit: UInt64) {
        let place = Int(truncatingIfNeeded: word >> 32) & (filter.count * 64 - 1)
        return (place / 64, 1 << UInt64(place & 63))
    }

    /// Where a word stands, or would.
    @inline(__always)
    private func place(of word: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: word) & mask
        while keys[place] != 0, keys[place] != word { place = (place + 1) & mask }
        return place
    }
}
