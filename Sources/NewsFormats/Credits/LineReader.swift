import Clippings

/// Tells the article's own text from what stands around it, line by line.
enum LineReader {
    /// A longer line is prose whatever it opens with, in bytes.
    private static let longestFurniture = 400

    static func role(of line: [UInt8], language: String? = nil) -> LineRole {
        guard line.contains(where: Byte.isWord) else { return .furniture }
        if line.count > longestFurniture { return .text }
        let text = folded(line)
        let start = skipBullets(text)
        let knowledge = KnowledgeBase.shared
        if line.count <= 60, knowledge.wholeLines.contains(comparisonKey(line)) || isCounted(text) { return .furniture }
        if line.count <= 120, isRowOfLinks(text) { return .furniture }
        if let opener = knowledge.openers.match(text, at: start), let role = role(opener, text, start) { return role }
        let credits = CreditLine.read(line, folded: text, from: start)
        if !credits.isEmpty { return .credits(credits) }
        if !isQuoted(text), NoticeReader.statesTerms(text) { return .usageTerms }
        if line.count <= 80, let found = WrittenDate.first(in: line, language: language), found.date.day != nil,
            found.range.count * 10 >= (line.count - start) * 7
        {
            return .date(found.date)
        }
        return .text
    }

    /// `Bagikan: Facebook WhatsApp`: a standing phrase, then nothing but others.
    private static func isRowOfLinks(_ text: [UInt8]) -> Bool {
        let words = Words.ranges(text, limit: 6)
        guard words.count > 1, FurnitureRun.wholeLine(text, words[...]) != nil else { return false }
        return (FurnitureRun.count(in: text, 0..<text.count) ?? 0) >= 2
    }

    /// `Komentar (12)`, `3 Komentar`: a standing phrase and how many there are of it.
    private static func isCounted(_ text: [UInt8]) -> Bool {
        let words = Words.ranges(text, limit: 6)
        guard words.count > 1, let first = words.first, let last = words.last else { return false }
        func isNumber(_ word: Range<Int>) -> Bool { text[word].allSatisfy(Byte.isDigit) }
        let phrase = isNumber(last) ? words.dropLast() : isNumber(first) ? words.dropFirst() : []
        return !phrase.isEmpty && FurnitureRun.wholeLine(text, phrase) == phrase.count
    }

    private static func skipBullets(_ text: [UInt8]) -> Int {
        var index = 0
        while index < text.count, index < 6 {
            let byte = text[index]
            guard
                Byte.isSpace(byte)
                    || [Byte.hyphen, UInt8(ascii: "*"), Byte.greater, UInt8(ascii: "["), Byte.bar].contains(byte)
            else { break }
            index += 1
        }
        return index
    }

    private static func role(_ opener: (end: Int, value: LineOpener), _ text: [UInt8], _ start: Int) -> LineRole? {
        var next = opener.end
        while next < text.count, Byte.isSpace(text[next]) { next += 1 }
        let sign = next < text.count ? text[next] : Byte.colon
        let isMarked = sign == Byte.colon || sign == Byte.bar || sign == Byte.greater
        let isOneWord = !text[start..<opener.end].contains(Byte.space)
        switch opener.value {
        case .link: return isMarked || (!isOneWord && text.count <= 200) ? .link : nil
        case .caption:
            let isCaption =
                isMarked || sign == Byte.hyphen || sign == Byte.openBracket || sign == Byte.period || sign == 0xE2
                || sign == Byte.slash
            return isCaption || !isOneWord ? .caption : nil
        case .commentForm: return text.count <= 160 ? .commentForm : nil
        case .furniture: return text.count <= 260 ? .furniture : nil
        case .copyright:
            guard text.count <= 240, hasYear(text) || text.contains("©") else { return nil }
            return .copyright
        }
    }

    private static func hasYear(_ text: [UInt8]) -> Bool {
        var run = 0
        for byte in text {
            run = Byte.isDigit(byte) ? run + 1 : 0
            if run == 4 { return true }
        }
        return false
    }

    /// A notice quoted by somebody is news, not a notice.
    private static func isQuoted(_ text: [UInt8]) -> Bool {
        text.first == Byte.quote || text.has([0xE2, 0x80, 0x9C], at: 0)
    }
}
