/// Case folding for comparing: ASCII and Latin-1 letters lowered, typographic apostrophes made plain.
///
/// The result has the same length as the source, so an offset in one is an offset in the other.
func folded(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: bytes.count) { result, count in
        bytes.withUnsafeBufferPointer { bytes in
            var folding = Folding()
            for (index, byte) in bytes.enumerated() { result[index] = folding.fold(byte) }
        }
        count = bytes.count
    }
}

/// Folds byte after byte.
struct Folding {
    private var follows = false

    mutating func fold(_ byte: UInt8) -> UInt8 {
        let isLatin = follows && byte >= 0x80 && byte <= 0x9E && byte != 0x97
        follows = byte == 0xC3
        return isLatin ? byte + 0x20 : Byte.lowered(byte)
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
    [UInt8](unsafeUninitializedCapacity: bytes.count) { result, count in
        bytes.withUnsafeBufferPointer { bytes in
            var folding = Folding()
            for byte in bytes {
                let byte = folding.fold(byte)
                guard Byte.isWord(byte) else { continue }
                result[count] = byte
                count += 1
            }
        }
    }
}
