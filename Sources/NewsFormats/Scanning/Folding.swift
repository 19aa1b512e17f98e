/// Case folding for comparing: ASCII and Latin-1 letters lowered, typographic apostrophes made plain.
///
/// The result has the same length as the source, so an offset in one is an offset in the other.
func folded(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: bytes.count) { result, count in
        bytes.withUnsafeBufferPointer { bytes in
            var follows = false
            for (index, byte) in bytes.enumerated() {
                let isLatin = follows && byte >= 0x80 && byte <= 0x9E && byte != 0x97
                result[index] = isLatin ? byte + 0x20 : Byte.lowered(byte)
                follows = byte == 0xC3
            }
        }
        count = bytes.count
    }
}

func folded(_ text: String) -> [UInt8] { folded(Array(text.utf8)) }

/// FNV-1a over bytes: quick, and enough for tables whose hits are compared in full.
struct WordHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }

    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = WordHash()
        for byte in bytes { hash.add(byte) }
        return hash.value
    }
}

/// What two lines are compared by when a scrape may have changed signs: only letters and digits, folded.
func comparisonKey(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in folded(bytes) where Byte.isWord(byte) { result.append(byte) }
    return result
}
