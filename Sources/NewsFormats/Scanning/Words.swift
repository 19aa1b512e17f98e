/// The words of a text, as ranges.
enum Words {
    /// Ranges of word bytes in `bytes`, at most `limit` of them.
    static func ranges(_ bytes: [UInt8], in range: Range<Int>? = nil, limit: Int = .max) -> [Range<Int>] {
        var result: [Range<Int>] = []
        let bounds = range ?? 0..<bytes.count
        var index = bounds.lowerBound
        while index < bounds.upperBound, result.count < limit {
            guard isWordStart(bytes, index) else {
                index += 1
                continue
            }
            let start = index
            while index < bounds.upperBound, isWordStart(bytes, index) { index += 1 }
            result.append(start..<index)
        }
        return result
    }

    /// Hashes of the words of at least `length` bytes; a longer word counts by its first `prefix` bytes, a crude stem.
    static func content(_ bytes: [UInt8], longerThan length: Int = 3, prefix: Int = 6) -> Set<UInt64> {
        let text = folded(bytes)
        let words = ranges(text)
        var result = Set<UInt64>(minimumCapacity: min(words.count, 1024))
        for word in words where word.count > length {
            result.insert(WordHash.of(text[word.lowerBound..<min(word.upperBound, word.lowerBound + prefix)]))
        }
        return result
    }

    /// Where the word ends that has a byte at `index`; one past `limit` bytes where it is longer.
    static func end(_ bytes: [UInt8], from index: Int, limit: Int) -> Int {
        var end = index
        while end < bytes.count, end - index <= limit, isWordStart(bytes, end) { end += 1 }
        return end
    }

    static func count(_ bytes: [UInt8], limit: Int = .max) -> Int { ranges(bytes, limit: limit).count }

    /// Typographic signs (U+2000 – U+206F: quotes, dashes, spaces) part words although their bytes lie beyond ASCII.
    private static func isWordStart(_ bytes: [UInt8], _ index: Int) -> Bool {
        let byte = bytes[index]
        if byte < 0x80 { return Byte.isWord(byte) }
        if byte == 0xE2, index + 1 < bytes.count, bytes[index + 1] == 0x80 || bytes[index + 1] == 0x81 { return false }
        if byte == 0x80 || byte == 0x81, index > 0, bytes[index - 1] == 0xE2 { return false }
        if index > 1, bytes[index - 2] == 0xE2, bytes[index - 1] == 0x80 || bytes[index - 1] == 0x81, byte < 0xC0 {
            return false
        }
        return true
    }
}
