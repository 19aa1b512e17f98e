/// Hashes of words and of runs of words; the same on every machine and in every run, since archives keep them.
enum TextHash {
    /// FNV-1a over bytes, then mixed so that all bits depend on all bytes.
    static func word(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = seed
        for byte in bytes { hash = step(hash, byte) }
        return mixed(hash)
    }

    /// Where a hash by steps begins.
    static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
    static func mixed(_ value: UInt64) -> UInt64 {
        var hash = value &+ 0x9E37_79B9_7F4A_7C15
        hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
        return hash ^ hash >> 31
    }

    /// Of hashes in order.
    static func sequence(_ hashes: [UInt64]) -> UInt64 {
        hashes.reduce(seed) { mixed($0 ^ $1) }
    }

    /// The upper half: what lists keep where millions of hashes never meet.
    static func short(_ hash: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: hash >> 32)
    }
}
