/// Case folding for comparing: ASCII and Latin-1 letters lowered, typographic apostrophes made plain.
///
/// The result has the same length as the source, so an offset in one is an offset in the other.
func folded(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    var index = 0
    while index < result.count {
        let byte = result[index]
        if byte < 0x80 {
            result[index] = Byte.lowered(byte)
        } else if byte == 0xC3, index + 1 < result.count {
            let next = result[index + 1]
            if next >= 0x80, next <= 0x9E, next != 0x97 { result[index + 1] = next + 0x20 }
            index += 1
        }
        index += 1
    }
    return result
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
