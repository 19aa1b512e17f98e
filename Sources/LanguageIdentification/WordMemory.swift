import CLanguageModel
import Synchronization

/// What words weigh, kept by word: running text repeats itself, and each article is read three times.
///
/// A table of 4,096 words (256 kB); a place is taken by whichever word came last, so the memory never grows. For one
/// thread at a time.
final class WordMemory {
    /// Longer words pass the table by.
    private static let longest = 16
    private static let size = 4096

    private let words: UnsafeMutablePointer<CLanguageModel_word>
    private let mask: UInt64

    /// A memory of so many words, a power of two.
    private init(size: Int) {
        words = .allocate(capacity: size)
        words.initialize(repeating: CLanguageModel_word(), count: size)
        mask = UInt64(size - 1)
    }

    deinit {
        words.deallocate()
    }

    /// What a word between its marks weighs; to be used before the next word is asked for.
    @inline(__always)
    func weighed(
        _ marked: UnsafeBufferPointer<UInt8>,
        by model: ArchipelagoModel
    ) -> UnsafePointer<CLanguageModel_word> {
        let length = marked.count - 2
        var (low, high): (UInt64, UInt64) = (0, 0)
        if length <= Self.longest {
            for place in 0..<min(8, length) { low |= UInt64(marked[place + 1]) << UInt64(8 * place) }
            for place in 8..<max(8, length) { high |= UInt64(marked[place + 1]) << UInt64(8 * (place - 8)) }
        }
        // Those too long have zeros here, which no word has, and share a place that is never found again.
        let mixed = (low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
        let word = words + Int((mixed >> 40) & mask)
        if low == 0 || word.pointee.low != low || word.pointee.high != high {
            model.weigh(marked, into: word)
            word.pointee.low = low
            word.pointee.high = high
        }
        return UnsafePointer(word)
    }

    private static let isLent = Atomic(false)
    nonisolated(unsafe) private static let shared = WordMemory(size: size)

    /// Lends the memory to one caller at a time; whoever comes meanwhile remembers but one word, and waits for nobody.
    static func lend(_ body: (WordMemory) -> Void) {
        guard isLent.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged else {
            return body(WordMemory(size: 1))
        }
        defer { isLent.store(false, ordering: .releasing) }
        body(shared)
    }
}
