import CStemmer

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// The Snowball stemmer of one language with a memory of recent answers; for one thread at a time.
///
/// Running text repeats itself: a table of 8,192 words (256 kB) answers five lookups in six without running the
/// algorithm. A slot is taken by whichever word came last, so the memory never grows. A slot lies in one line of the
/// processor's cache: the word's length, where its stem begins and ends, the word, and behind it what of its stem is no
/// part of it.
final class Stemmer {
    private static let slots = 8192
    private static let slotSize = 32
    private static let head = 3
    /// Words with their stems that need more room pass the table by.
    private static let room = slotSize - head

    private let algorithm: OpaquePointer
    /// Memory of our own rather than an array: every access to a stored array is checked for overlapping ones, which
    /// takes longer than the look-up.
    private let memory: UnsafeMutableRawBufferPointer

    /// Opens an algorithm by its Snowball name; `nil` when this libstemmer has none of that name.
    init?(algorithm name: String) {
        guard let algorithm = sb_stemmer_new(name, "UTF_8") else { return nil }
        self.algorithm = algorithm
        memory = .allocate(byteCount: Self.slots * Self.slotSize, alignment: Self.slotSize)
        if let start = memory.baseAddress { memset(start, 0, memory.count) }
    }

    deinit {
        sb_stemmer_delete(algorithm)
        memory.deallocate()
    }

    /// Appends the stem of a folded word to `output`, behind `prefix`; nothing at all when the stem is the word itself.
    func appendStem(of word: [UInt8], to output: inout [UInt8], behind prefix: [UInt8]) {
        guard !word.isEmpty, word.count <= Self.room else { return append(stem(word), of: word, to: &output, prefix) }
        let slot = UnsafeMutableRawBufferPointer(rebasing: memory[Self.slot(of: word)...].prefix(Self.slotSize))
        if !holds(word, slot) {
            let stem = self.stem(word)
            guard remember(word, stem, slot) else { return append(stem, of: word, to: &output, prefix) }
        }
        let (start, end) = (Int(slot[1]), Int(slot[2]))
        guard end - start != word.count || start != 0 else { return }
        output += prefix
        output += slot[(Self.head + start)..<(Self.head + end)]
    }

    private func append(_ stem: [UInt8], of word: [UInt8], to output: inout [UInt8], _ prefix: [UInt8]) {
        if stem != word { output += prefix + stem }
    }

    private func holds(_ word: [UInt8], _ slot: UnsafeMutableRawBufferPointer) -> Bool {
        guard slot[0] == UInt8(word.count), let known = slot.baseAddress else { return false }
        return word.withUnsafeBytes { bytes in
            bytes.baseAddress.map { memcmp(known + Self.head, $0, bytes.count) == 0 } ?? false
        }
    }

    /// Whether there is room for the word and what its stem has beside it.
    private func remember(_ word: [UInt8], _ stem: [UInt8], _ slot: UnsafeMutableRawBufferPointer) -> Bool {
        let start = (0...max(0, word.count - stem.count)).first { word[$0...].starts(with: stem) } ?? word.count
        let end = start + stem.count
        guard end <= Self.room else { return false }
        (slot[0], slot[1], slot[2]) = (UInt8(word.count), UInt8(start), UInt8(end))
        for index in word.indices { slot[Self.head + index] = word[index] }
        if start == word.count { for index in stem.indices { slot[Self.head + start + index] = stem[index] } }
        return true
    }

    private func stem(_ word: [UInt8]) -> [UInt8] {
        // libstemmer answers NULL when it has no memory: then the word stands for its stem.
        guard let stem = sb_stemmer_stem(algorithm, word, CInt(word.count)) else { return word }
        let length = Int(sb_stemmer_length(algorithm))
        return length == 0 ? word : Array(UnsafeBufferPointer(start: stem, count: length))
    }

    /// Where a word's slot begins: FNV-1a over the word, folded to the number of slots.
    private static func slot(of word: [UInt8]) -> Int {
        var hash: UInt32 = 0x811C_9DC5
        for byte in word { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        return Int((hash ^ hash >> 15) % UInt32(slots)) * slotSize
    }
}
