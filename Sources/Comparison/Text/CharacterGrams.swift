/// Runs of characters across word boundaries: what is left in common when a word changes its affixes or its spelling.
enum CharacterGrams {
    /// The distinct runs of `ComparableText.gramLength` bytes, sorted; a shorter text is one run.
    ///
    /// Bytes for characters: in the Latin script they are the same but for accents, which folding took away.
    static func distinct(in folded: [UInt8]) -> [UInt32] {
        let length = ComparableText.gramLength
        guard folded.count > length else { return [TextHash.short(TextHash.word(folded))] }
        var runs: [UInt32] = []
        runs.reserveCapacity(folded.count - length + 1)
        var window: UInt64 = 0
        let mask: UInt64 = (1 << (8 * UInt64(length))) - 1
        for index in folded.indices {
            window = (window << 8 | UInt64(folded[index])) & mask
            guard index >= length - 1 else { continue }
            runs.append(UInt32(truncatingIfNeeded: (window &* 0x9E37_79B9_7F4A_7C15) >> 32))
        }
        return runs.sortedUnique()
    }
}
