/// Sources that the running text names: `dikutip dari Ukrinform`, `as reported by Yonhap`, `Xinhua melaporkan`.
enum SourceCues {
    struct Source {
        var name: String
        /// The name with the words that make it a source.
        var raw: [UInt8]
        /// Whether it is a news agency.
        var isWire: Bool
    }

    /// More sources of one paragraph are a list.
    private static let limit = 4
    /// More cues of one paragraph are no prose.
    private static let tries = 64

    /// The sources that one paragraph names, in its order.
    static func sources(in paragraph: [UInt8]) -> [Source] {
        let text = folded(paragraph)
        var result: [Source] = []
        var index = 0
        var tried = 0
        while result.count < limit, tried < tries,
            let found = KnowledgeBase.shared.sources.cues.first(in: text, from: index)
        {
            tried += 1
            index = found.range.upperBound
            guard let name = SourceName.read(paragraph, text, from: index), found.value == .source || name.isWire else {
                continue
            }
            result.append(source(paragraph, found.range.lowerBound, name))
            index = name.range.upperBound
            // `dikutip detikNews dari Reuters`: both had it.
            if found.value == .source, let linked = linked(paragraph, text, from: index) {
                result.append(source(paragraph, found.range.lowerBound, linked))
                index = linked.range.upperBound
            }
        }
        return result + wiresBeforeVerbs(paragraph, text).filter { wire in !result.contains { $0.name == wire.name } }
    }

    private static func source(_ paragraph: [UInt8], _ start: Int, _ name: SourceName) -> Source {
        Source(
            name: paragraph.text(name.range),
            raw: paragraph.slice(start..<name.range.upperBound),
            isWire: name.isWire
        )
    }

    private static func linked(_ paragraph: [UInt8], _ text: [UInt8], from start: Int) -> SourceName? {
        var index = start
        while index < text.count, text[index] == Byte.space || text[index] == Byte.comma { index += 1 }
        let first = index
        while index < text.count, Byte.isWord(text[index]) { index += 1 }
        guard index > first, KnowledgeBase.shared.sources.links.contains(WordHash.of(text[first..<index])) else {
            return nil
        }
        return SourceName.read(paragraph, text, from: index)
    }

    /// `Reuters melaporkan`, `Kantor berita Fars mewartakan`.
    private static func wiresBeforeVerbs(_ paragraph: [UInt8], _ text: [UInt8]) -> [Source] {
        var result: [Source] = []
        var index = 0
        var tried = 0
        let verbs = KnowledgeBase.shared.sources.wireVerbs
        while result.count < limit, tried < tries, let verb = verbs.first(in: text, from: index) {
            tried += 1
            index = verb.range.upperBound
            guard let name = nameBefore(paragraph, text, verb.range.lowerBound) else { continue }
            result.append(
                Source(name: paragraph.text(name), raw: paragraph.slice(name.lowerBound..<index), isWire: true)
            )
        }
        return result
    }

    /// The agency whose name ends right before `end`, in brackets or not, with `news agency` behind it or not.
    private static func nameBefore(_ paragraph: [UInt8], _ text: [UInt8], _ end: Int) -> Range<Int>? {
        var end = end
        var isWire = false
        while true {
            while end > 0, !SourceName.isPart(paragraph, end - 1), paragraph[end - 1] != Byte.period { end -= 1 }
            guard !isWire, let title = wireWords(text, endingAt: end) else { break }
            isWire = true
            end = title
        }
        var start = end
        for words in 0..<4 {
            while start > 0, SourceName.isPart(paragraph, start - 1) || paragraph[start - 1] == Byte.hyphen {
                start -= 1
            }
            guard start < end else { return nil }
            if SourceName.isAgency(paragraph.slice(start..<end)) { return start..<end }
            if isWire, Byte.isUpper(paragraph[start]) { return start..<end }
            guard start > 0, paragraph[start - 1] == Byte.space, words < 3 else { return nil }
            start -= 1
        }
        return nil
    }

    /// Where `news agency` starts that ends at `end`.
    private static func wireWords(_ text: [UInt8], endingAt end: Int) -> Int? {
        (max(0, end - 24)..<end).first { start in
            (start == 0 || text[start - 1] == Byte.space)
                && KnowledgeBase.shared.sources.wireWords.match(text, at: start)?.end == end
        }
    }
}
