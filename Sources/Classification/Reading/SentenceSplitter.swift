/// Parts paragraphs into sentences.
///
/// A sentence ends behind `.`, `!`, `?` or `…` and the quotation marks and brackets that follow, when a capital letter, a
/// digit, an opening mark or nothing comes next. It does not end behind an abbreviation or a single initial, nor where
/// the next word goes on in small letters. A scrape's `.,` between paragraphs ends one, too.
struct SentenceSplitter {
    let tokens: [Token]
    let bytes: [UInt8]
    let abbreviations: Set<UInt64>

    func sentences(in paragraphs: [Range<Int>]) -> [NewsText.Sentence] {
        var result: [NewsText.Sentence] = []
        result.reserveCapacity(tokens.count / 16)
        for (number, paragraph) in paragraphs.enumerated() {
            var start = paragraph.lowerBound
            var count = 0
            var index = paragraph.lowerBound
            while index < paragraph.upperBound {
                guard let end = sentenceEnd(at: index, in: paragraph, from: start) else {
                    index += 1
                    continue
                }
                result.append(NewsText.Sentence(paragraph: number, index: count, tokens: start..<end))
                count += 1
                start = end
                index = end
            }
            if start < paragraph.upperBound {
                result.append(NewsText.Sentence(paragraph: number, index: count, tokens: start..<paragraph.upperBound))
            }
        }
        return result
    }

    /// The token behind a sentence whose last full stop is at `index`.
    private func sentenceEnd(at index: Int, in paragraph: Range<Int>, from start: Int) -> Int? {
        guard endsSentences(index) else { return nil }
        var next = index + 1
        while next < paragraph.upperBound, closes(next) { next += 1 }
        guard next < paragraph.upperBound else { return next }
        if byte(index) == 0x2E, next == index + 1, isAbbreviation(before: index, from: start) { return nil }
        // `kata dia., Bagi`: the same with a space; `Inc., Tirta` and `S.H., M.H.` go on.
        if byte(next) == 0x2C, !tokens[next].isApart, next + 1 < paragraph.upperBound, tokens[next + 1].isApart,
            tokens[next + 1].isCapitalised || tokens[next + 1].kind == .quotation, endsPlainly(index, from: start)
        {
            return next + 1
        }
        // `kata dia.,Bagi`, `kata dia.",,,Bagi`: the commas are what a scraper left of paragraphs' ends.
        if byte(next) == 0x2C, let behind = behindCommas(next, in: paragraph) {
            return tokens[behind].isCapitalised || tokens[behind].kind == .quotation ? behind : nil
        }
        let token = tokens[next]
        switch token.kind {
        case .word: return token.isCapitalised || bytes[token.start] >= 0x80 ? next : nil
        case .number: return token.isApart ? next : nil
        case .quotation: return token.isApart || next > index + 1 ? next : nil
        case .sign: return token.isApart ? next : nil
        }
    }

    /// Whether a full stop stands behind a small word of three letters or more, a number or a closing sign.
    private func endsPlainly(_ stop: Int, from start: Int) -> Bool {
        guard stop > start, !tokens[stop].isApart else { return false }
        let before = tokens[stop - 1]
        switch before.kind {
        case .word: return !before.isCapitalised && before.end - before.start >= 3
        case .number, .quotation: return true
        case .sign: return closes(stop - 1)
        }
    }

    /// The token behind commas that nothing parts; `nil` where a space or the paragraph's end follows.
    private func behindCommas(_ first: Int, in paragraph: Range<Int>) -> Int? {
        var index = first
        while index < paragraph.upperBound, !tokens[index].isApart, byte(index) == 0x2C { index += 1 }
        return index > first && index < paragraph.upperBound && !tokens[index].isApart ? index : nil
    }

    private func endsSentences(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .sign else { return false }
        switch bytes[token.start] {
        case 0x2E, 0x21, 0x3F: return true
        case 0xE2: return bytes[token.start + 1] == 0x80 && bytes[token.start + 2] == 0xA6
        default: return false
        }
    }

    private func closes(_ index: Int) -> Bool {
        let token = tokens[index]
        guard !token.isApart else { return false }
        if token.kind == .quotation { return true }
        guard token.kind == .sign else { return false }
        return [0x29, 0x5D, 0x2E, 0x21, 0x3F].contains(bytes[token.start])
    }

    private func isAbbreviation(before stop: Int, from start: Int) -> Bool {
        guard stop > start, tokens[stop - 1].kind == .word, !tokens[stop].isApart else { return false }
        let word = tokens[stop - 1]
        return word.end - word.start == 1 && word.isCapitalised || abbreviations.contains(word.hash)
    }

    private func byte(_ index: Int) -> UInt8 { bytes[tokens[index].start] }
}
