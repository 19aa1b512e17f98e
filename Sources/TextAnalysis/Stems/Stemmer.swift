import CStemmer

/// The Snowball stemmer of one language with a memory of recent answers; for one thread at a time.
///
/// Running text repeats itself: a table of 8,192 words (0.4 MB) answers five lookups in six without running the
/// algorithm. A slot is taken by whichever word came last, so the memory never grows.
final class Stemmer {
    private static let slots = 8192
    /// Longer words pass the table by.
    private static let longest = 23
    private static let slotSize = 2 + 2 * longest
    /// Stands for a stem that is the word itself.
    private static let unchanged: UInt8 = 0xFF

    private let algorithm: OpaquePointer
    /// Memory of our own rather than an array: every access to a stored array is checked for overlapping ones, which
    /// takes longer than the look-up.
    private let memory: UnsafeMutableBufferPointer<UInt8>

    /// Opens an algorithm by its Snowball name; `nil` when this libstemmer has none of that name.
    init?(algorithm name: String) {
        guard let algorithm = sb_stemmer_new(name, "UTF_8") else { return nil }
        self.algorithm = algorithm
        memory = .allocate(capacity: Self.slots * Self.slotSize)
        memory.initialize(repeating: 0)
    }

    deinit {
        sb_stemmer_delete(algorithm)
        memory.deallocate()
    }

    /// Appends the stem of a folded word to `output`, behind `prefix`; nothing at all when the stem is the word itself.
    func appendStem(of word: [UInt8], to output: inout [UInt8], behind prefix: [UInt8]) {
        guard word.count <= Self.longest else {
            let stem = self.stem(word)
            if stem != word { output += prefix + stem }
            return
        }
        let slot = Self.slot(of: word) * Self.slotSize
        if !holds(word, at: slot) { remember(word, at: slot) }
        let length = memory[slot + 1]
        guard length != Self.unchanged else { return }
        output += prefix
        let stem = slot + 2 + Self.longest
        output += memory[stem..<stem + Int(length)]
    }

    private func holds(_ word: [UInt8], at slot: Int) -> Bool {
        guard memory[slot] == UInt8(word.count) else { return false }
        for index in word.indices where memory[slot + 2 + index] != word[index] { return false }
        return true
    }

    private func remember(_ word: [UInt8], at slot: Int) {
        let stem = self.stem(word)
        memory[slot] = UInt8(word.count)
        for index in word.indices { memory[slot + 2 + index] = word[index] }
        // A stem longer than its word's room cannot be kept; none of the algorithms lengthens a word that far.
        guard stem != word, stem.count <= Self.longest else {
            memory[slot + 1] = Self.unchanged
            return
        }
        memory[slot + 1] = UInt8(stem.count)
        for index in stem.indices { memory[slot + 2 + Self.longest + index] = stem[index] }
    }

    private func stem(_ word: [UInt8]) -> [UInt8] {
        // libstemmer answers NULL when it has no memory: then the word stands for its stem.
        guard let stem = sb_stemmer_stem(algorithm, word, CInt(word.count)) else { return word }
        let length = Int(sb_stemmer_length(algorithm))
        return length == 0 ? word : Array(UnsafeBufferPointer(start: stem, count: length))
    }

    /// FNV-1a over the word, folded to the number of slots.
    private static func slot(of word: [UInt8]) -> Int {
        var hash: UInt32 = 0x811C_9DC5
        for byte in word { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        return Int((hash ^ hash >> 15) % UInt32(slots))
    }
}
