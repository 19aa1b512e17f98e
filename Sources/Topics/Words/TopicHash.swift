/// The hashes under which words, pairs and phrases are kept; Scripts/topics/words.py works out the same.
enum TopicHash {
    /// FNV-1a with 64 bits.
    static func word(_ folded: Span<UInt8>) -> UInt64 {
        var value: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in folded.indices {
            value = (value ^ UInt64(folded[index])) &* prime
        }
        return value
    }

    static func word(_ text: String) -> UInt64 {
        let bytes = Array(text.utf8)
        return word(bytes.span)
    }

    /// The hash of two words, or of a phrase and the word behind it.
    static func joined(_ first: UInt64, _ second: UInt64) -> UInt64 {
        (((first << 5) | (first >> 59)) ^ second) &* prime
    }

    /// The bits that are kept.
    static func key(_ value: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: value ^ (value >> 32))
    }

    /// What every number counts as.
    static let number = word("#")

    private static let prime: UInt64 = 0x100_0000_01B3
}
