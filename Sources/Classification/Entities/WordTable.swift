/// What is known of words, by their hash: a table that never changes once made, with the hashes as they are.
///
/// The words of a text choose where a search begins but not how long it lasts, for they are never put in.
struct WordTable: Sendable {
    private let keys: [UInt64]
    private let values: [UInt32]
    private let mask: Int

    init(_ words: [UInt64: UInt32]) {
        var size = 16
        while size < words.count * 2 { size *= 2 }
        var keys = [UInt64](repeating: 0, count: size)
        var values = [UInt32](repeating: 0, count: size)
        mask = size - 1
        for (word, value) in words where word != 0 {
            var place = Int(truncatingIfNeeded: word) & mask
            while keys[place] != 0 { place = (place + 1) & mask }
            keys[place] = word
            values[place] = value
        }
        self.keys = keys
        self.values = values
    }

    /// 0 for a word that is not in it.
    @inline(__always)
    subscript(word: UInt64) -> UInt32 {
        var place = Int(truncatingIfNeeded: word) & mask
        while keys[place] != 0 {
            if keys[place] == word { return values[place] }
            place = (place + 1) & mask
        }
        return 0
    }
}
