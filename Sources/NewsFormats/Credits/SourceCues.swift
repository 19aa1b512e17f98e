/// Sources that the running text names: `dikutip dari Ukrinform`, `as reported by Yonhap`.
enum SourceCues {
    /// Names after a cue in one paragraph, with the words around them.
    static func names(in paragraph: [UInt8]) -> [(name: String, raw: [UInt8])] {
        let text = folded(paragraph)
        var result: [(name: String, raw: [UInt8])] = []
        var index = 0
        while result.count < 4, let found = KnowledgeBase.shared.sourceCues.first(in: text, from: index) {
            index = found.range.upperBound
            guard let range = name(paragraph, text, from: index) else { continue }
            result.append((paragraph.text(range), paragraph.slice(found.range.lowerBound..<range.upperBound)))
            index = range.upperBound
        }
        return result
    }

    /// The run of capitalised words or the domain that follows, past words such as `laman` and `media`.
    private static func name(_ paragraph: [UInt8], _ text: [UInt8], from start: Int) -> Range<Int>? {
        var words: [Range<Int>] = []
        var index = start
        var skipped = 0
        while index < paragraph.count, words.count < 5 {
            while index < paragraph.count, paragraph[index] == Byte.space { index += 1 }
            let first = index
            while index < paragraph.count, Byte.isWord(paragraph[index]) || isInner(paragraph, index) { index += 1 }
            guard index > first else { break }
            if Byte.isUpper(paragraph[first]) || DatelinePart.isDomain(paragraph.slice(first..<index)) {
                words.append(first..<index)
            } else if words.isEmpty, skipped < 3, fillers.contains(text.text(first..<index)) {
                skipped += 1
            } else {
                break
            }
            if index < paragraph.count, paragraph[index] != Byte.space { break }
        }
        while let last = words.last, KnowledgeBase.shared.weekdays[WordHash.of(text[last])] != nil {
            words.removeLast()
        }
        guard let first = words.first, let last = words.last, last.upperBound - first.lowerBound >= 2 else {
            return nil
        }
        return first.lowerBound..<last.upperBound
    }

    private static func isInner(_ bytes: [UInt8], _ index: Int) -> Bool {
        let byte = bytes[index]
        guard byte == Byte.period || byte == Byte.hyphen || byte == Byte.ampersand, index + 1 < bytes.count else {
            return false
        }
        return Byte.isWord(bytes[index + 1])
    }

    private static let fillers: Set<String> = [
        "laman", "situs", "media", "kantor", "berita", "portal", "akun", "dari", "resmi", "koran", "harian", "the",
        "agency",
        "agensi", "surat", "kabar", "stasiun", "televisi",
    ]
}
