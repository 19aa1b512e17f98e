/// Runs of characters across word boundaries: what is left in common when a word changes its affixes or its spelling.
///
/// Bytes for characters: in the Latin script they are the same but for accents, which folding took away.
struct CharacterGrams: Sendable {
    /// Each run of each sentence once, the run in the upper half, the sentence in the lower; ascending.
    private(set) var entries: [UInt64] = []
    /// How many distinct runs each sentence has.
    private(set) var counts: [Int] = []
    /// How many distinct runs there are.
    private(set) var distinctCount = 0

    private static let lowerHalf: UInt64 = 0xFFFF_FFFF

    init() {}

    /// Takes runs of `ComparableText.gramLength` bytes; a shorter sentence is one run.
    init(_ folded: [UInt8], ends: [Int]) {
        entries.reserveCapacity(folded.count)
        var start = 0
        for (sentence, end) in ends.enumerated() {
            append(folded[start..<end], UInt64(sentence))
            start = end
        }
        HashSorting.sortByUpperHalf(&entries)
        entries.removeRepetitions()
        counts = [Int](repeating: 0, count: ends.count)
        var last = UInt64.max
        var distinct = 0
        counts.withUnsafeMutableBufferPointer { counts in
            for entry in entries {
                counts[Int(truncatingIfNeeded: entry & Self.lowerHalf)] &+= 1
                distinct &+= entry >> 32 == last ? 0 : 1
                last = entry >> 32
            }
        }
        distinctCount = distinct
    }

    private mutating func append(_ folded: ArraySlice<UInt8>, _ sentence: UInt64) {
        let length = ComparableText.gramLength
        guard folded.count > length else {
            return entries.append(UInt64(TextHash.short(TextHash.word(folded))) << 32 | sentence)
        }
        let mask: UInt64 = (1 << (8 * UInt64(length))) - 1
        folded.withUnsafeBufferPointer { folded in
            var window: UInt64 = 0
            for byte in folded[..<(length - 1)] { window = window << 8 | UInt64(byte) }
            for place in length - 1..<folded.count {
                window = (window << 8 | UInt64(folded[place])) & mask
                entries.append((window &* 0x9E37_79B9_7F4A_7C15) & ~Self.lowerHalf | sentence)
            }
        }
    }

    /// The distinct runs of each sentence, sorted.
    func rows() -> SparseRows<UInt32> {
        SparseRows(
            dealing: entries,
            to: counts.count,
            row: { Int(truncatingIfNeeded: $0 & Self.lowerHalf) },
            element: { UInt32(truncatingIfNeeded: $0 >> 32) }
        )
    }

    /// Distinct runs that two texts share over all of both, 0 to 1 (Jaccard 1901); 0 for two empty texts.
    ///
    /// `shared` is what `join` gave, where it was called.
    func resemblance(_ other: CharacterGrams, shared: Int? = nil) -> Double {
        let shared = shared ?? join(other) { _, _ in }
        let all = distinctCount + other.distinctCount - shared
        return all == 0 ? 0 : Double(shared) / Double(all)
    }

    /// Hands on, for each run that two texts share, each sentence that has it here with each that has it there.
    ///
    /// Gives how many distinct runs they share.
    @inline(__always)
    func join(_ other: CharacterGrams, _ body: (_ mine: Int, _ theirs: Int) -> Void) -> Int {
        entries.withUnsafeBufferPointer { mine in
            other.entries.withUnsafeBufferPointer { theirs in
                var shared = 0
                var index = 0
                var place = 0
                while index < mine.count, place < theirs.count {
                    let (left, right) = (mine[index] >> 32, theirs[place] >> 32)
                    guard left == right else {
                        // Without branches: which of two hashes is less nobody can foresee.
                        index += left < right ? 1 : 0
                        place += right < left ? 1 : 0
                        continue
                    }
                    shared += 1
                    let start = place
                    while place < theirs.count, theirs[place] >> 32 == left { place += 1 }
                    while index < mine.count, mine[index] >> 32 == left {
                        let sentence = Int(truncatingIfNeeded: mine[index] & Self.lowerHalf)
                        for other in start..<place {
                            body(sentence, Int(truncatingIfNeeded: theirs[other] & Self.lowerHalf))
                        }
                        index += 1
                    }
                }
                return shared
            }
        }
    }
}
