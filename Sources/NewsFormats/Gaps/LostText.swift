import Clippings

/// Finds places where a scrape dropped the text of a link and left the words around it.
enum LostText {
    /// More than this many spots of one article tell nothing new.
    private static let limit = 50

    static func gaps(in paragraphs: [[UInt8]]) -> [Article.Gap] {
        var result: [Article.Gap] = []
        for (index, paragraph) in paragraphs.enumerated() {
            for spot in spots(paragraph) {
                result.append(Article.Gap(.lostLinkText, paragraph: index, text: around(paragraph, spot)))
                if result.count >= limit { return result }
            }
            if let place = paragraph.first([0xEF, 0xBF, 0xBD]) {
                result.append(Article.Gap(.mojibake, paragraph: index, text: around(paragraph, place..<place + 3)))
            }
        }
        return result
    }

    private static func spots(_ paragraph: [UInt8]) -> [Range<Int>] {
        let knowledge = KnowledgeBase.shared
        let text = folded(paragraph)
        var result: [Range<Int>] = []
        var previous: (range: Range<Int>, needsNoun: Bool)?
        var index = 0
        while index < text.count {
            guard Byte.isWord(text[index]) else {
                if isOrphanSign(text, index) {
                    let start = previous?.range.lowerBound ?? index
                    if result.last?.lowerBound == start { result.removeLast() }
                    result.append(start..<index + 1)
                }
                index += 1
                continue
            }
            let start = index
            while index < text.count, Byte.isWord(text[index]) { index += 1 }
            let range = start..<index
            let hash = WordHash.of(text[range])
            if let before = previous, before.range.upperBound + 1 == start, text[start - 1] == Byte.space {
                if before.needsNoun, knowledge.cannotFollow.contains(hash) {
                    result.append(before.range.lowerBound..<index)
                } else if isCutAlternative(paragraph, text, before.range, range) {
                    result.append(before.range.lowerBound..<index)
                }
            }
            previous = (range, knowledge.needsNoun.contains(hash) && Byte.isLower(paragraph[start]))
        }
        return result
    }

    /// A comma or period after a space: the word before it is gone.
    private static func isOrphanSign(_ text: [UInt8], _ index: Int) -> Bool {
        let byte = text[index]
        guard byte == Byte.comma || byte == Byte.period, index >= 2, text[index - 1] == Byte.space else { return false }
        let before = text[index - 2]
        guard Byte.isWord(before) || before == Byte.comma else { return false }
        guard index + 1 < text.count else { return true }
        let next = text[index + 1]
        return next == Byte.space || next == Byte.comma || (byte == Byte.comma && Byte.isLetter(next))
    }

    /// `Amerika Serikat atau memastikan`: after a name, "or" and an active verb leave out the name's other form.
    private static func isCutAlternative(
        _ paragraph: [UInt8],
        _ text: [UInt8],
        _ word: Range<Int>,
        _ next: Range<Int>
    ) -> Bool {
        for entry in KnowledgeBase.shared.alternatives where word.count == entry.word.count {
            guard text.has(entry.word, at: word.lowerBound), text.has(entry.verbPrefix, at: next.lowerBound),
                next.count >= 7,
                Byte.isLower(paragraph[next.lowerBound])
            else { continue }
            var start = word.lowerBound - 1
            while start > 0, Byte.isWord(paragraph[start - 1]) { start -= 1 }
            if start >= 0, Byte.isUpper(paragraph[start]), start > 0 { return true }
        }
        return false
    }

    private static func around(_ paragraph: [UInt8], _ spot: Range<Int>) -> String {
        var low = max(0, spot.lowerBound - 20)
        while low > 0, !Byte.isSpace(paragraph[low - 1]), spot.lowerBound - low < 40 { low -= 1 }
        while low < spot.lowerBound, paragraph[low] & 0xC0 == 0x80 { low += 1 }
        return paragraph.excerpt(low..<min(paragraph.count, spot.upperBound + 12))
    }
}
