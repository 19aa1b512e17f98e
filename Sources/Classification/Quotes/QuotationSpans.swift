/// What stands between quotation marks in a text: where each pair opens and closes.
///
/// Marks are paired by what they touch, since desks mix straight, typographic and turned ones: a mark with a space before
/// it and none behind it opens. A paragraph's end closes; a mark that opens the next paragraph takes the quotation up
/// again where none closed it.
struct QuotationSpans {
    struct Span {
        /// What stands between the marks.
        var tokens: Range<Int>
        /// The token behind the closing mark.
        var end: Int
        /// The opening mark.
        var start: Int
        /// Whether a mark closes it.
        var isClosed: Bool
        /// Whether it takes up the span before, over a paragraph's end.
        var isContinuation = false
    }

    private(set) var spans: [Span] = []

    /// More than an article has; the rest of the marks are not paired.
    static let most = 10_000

    /// A name or title in single marks is shorter, in tokens.
    private static let longestTitle = 12

    private let marked: MarkedText
    private var text: NewsText { marked.text }

    init(_ marked: MarkedText) {
        self.marked = marked
        var isLeftOpen = false
        for paragraph in marked.text.paragraphs {
            isLeftOpen = read(paragraph, takesUp: isLeftOpen)
            if spans.count >= Self.most { break }
        }
    }

    /// Pairs the marks of a paragraph; gives whether its last one stayed open.
    private mutating func read(_ paragraph: Range<Int>, takesUp: Bool) -> Bool {
        var open: Int?
        var style: UInt8 = 0
        var continues = false
        // The last token of a mark of two, or of a title, that has been read.
        var second = -1
        for index in paragraph where index > second {
            let isDoubled = isDoubled(index, paragraph)
            guard isDoubled || isMark(index, paragraph) else { continue }
            if isDoubled { second = index + 1 }
            let kind = isDoubled ? 1 : Self.style(text.bytes[text.tokens[index].range])
            guard let start = open else {
                if kind == 2, !isDoubled, let title = titleEnd(index, paragraph) {
                    second = title
                    continue
                }
                if opens(index, kind, paragraph) {
                    open = isDoubled ? index + 1 : index
                    style = kind
                    continues = takesUp && index == paragraph.lowerBound
                }
                continue
            }
            // A mark of another style inside stands for a quotation within.
            guard Self.matches(style, kind) else { continue }
            if closes(index, kind, paragraph) {
                add(start, to: index, end: index + (isDoubled ? 2 : 1), isClosed: true, continues)
                open = nil
            } else if spans.count < Self.most {
                // Two open ones: the first was never closed.
                let end = speechEnd(start, before: index)
                add(start, to: end, end: end, isClosed: false, false)
                open = index
                continues = false
            }
        }
        guard let start = open else { return false }
        if start == paragraph.lowerBound || continues || startsSentence(start, paragraph) {
            add(start, to: paragraph.upperBound, end: paragraph.upperBound, isClosed: false, continues)
            return true
        }
        return false
    }

    /// Where speech that no mark closes ends before other speech opens: before the reporter's next reporting sentence.
    private func speechEnd(_ start: Int, before next: Int) -> Int {
        var sentence: Int?
        for index in start + 1..<next {
            if index + 1 < next, [0x2E, 0x21, 0x3F].contains(text.byte(index)), text.tokens[index].kind == .sign,
                text.tokens[index + 1].isApart, text.tokens[index + 1].isCapitalised
            {
                sentence = index + 1
            }
            if let sentence, marked.has(.verb, at: index, in: start..<next), index > sentence { return sentence }
        }
        return next
    }

    /// The closing mark of a name or title in single marks (`‘Betta Bawah Rumah’.`), which is no speech.
    private func titleEnd(_ index: Int, _ paragraph: Range<Int>) -> Int? {
        guard isSingle(index, paragraph) else { return nil }
        for end in index + 1..<min(index + Self.longestTitle, paragraph.upperBound)
        where text.tokens[end].kind == .sign || text.tokens[end].kind == .quotation {
            let bytes = text.bytes[text.tokens[end].range]
            guard Self.style(bytes) == 2 || text.isSign(end, 0x27) else {
                // What is said has full stops and marks of its own.
                if text.isSign(end, 0x2C) || marked.isDash(end, in: paragraph) { continue }
                return nil
            }
            let isGluedBehind =
                end + 1 < paragraph.upperBound && !text.tokens[end + 1].isApart && text.tokens[end + 1].kind == .word
            if isGluedBehind { continue }
            // `the workers’ union` is a plural's apostrophe; a comma before the mark belongs to speech.
            let last = text.bytes[text.tokens[end - 1].end - 1]
            let isPlural = marked.lexicon.nounsLast && last | 0x20 == 0x73
            return !text.tokens[end].isApart && text.tokens[end - 1].kind != .sign && !isPlural ? end : nil
        }
        return nil
    }

    private func startsSentence(_ index: Int, _ paragraph: Range<Int>) -> Bool {
        index == paragraph.lowerBound
            || text.tokens[index].isApart && !(index + 1 < paragraph.upperBound && text.tokens[index + 1].isApart)
                && (marked.isSign(index - 1, ".", in: paragraph) || marked.isSign(index - 1, ":", in: paragraph)
                    || marked.isSign(index - 1, ",", in: paragraph))
    }

    private mutating func add(_ start: Int, to last: Int, end: Int, isClosed: Bool, _ continues: Bool) {
        guard start + 1 < last, spans.count < Self.most else { return }
        spans.append(
            Span(tokens: start + 1..<last, end: end, start: start, isClosed: isClosed, isContinuation: continues)
        )
    }

    // MARK: Marks

    /// Double marks; single ones only where they cannot be apostrophes.
    private func isMark(_ index: Int, _ paragraph: Range<Int>) -> Bool {
        let token = text.tokens[index]
        if token.kind == .quotation { return Self.style(text.bytes[token.range]) != 2 || isSingle(index, paragraph) }
        return token.kind == .sign && text.isSign(index, 0x27) && isSingle(index, paragraph)
    }

    /// Two single marks that stand for a double one (`''`, ` `` `, `’’`).
    private func isDoubled(_ index: Int, _ paragraph: Range<Int>) -> Bool {
        guard index + 1 < paragraph.upperBound, !text.tokens[index + 1].isApart else { return false }
        let first = text.bytes[text.tokens[index].range]
        let isSingleMark =
            first.elementsEqual([0x27]) || first.elementsEqual([0x60])
            || first.count == 3 && text.tokens[index].kind == .quotation && Self.style(first) == 2
        return isSingleMark && first.elementsEqual(text.bytes[text.tokens[index + 1].range])
    }

    private func isSingle(_ index: Int, _ paragraph: Range<Int>) -> Bool {
        // `‚Äé`: a character that was read in the wrong charset, not a mark.
        let token = text.tokens[index]
        if token.end + 1 < text.bytes.count, text.bytes[token.end - 1] == 0x9A, text.bytes[token.end] == 0xC3,
            text.bytes[token.end + 1] == 0x84
        {
            return false
        }
        let hasSpace = text.tokens[index].isApart || index == paragraph.lowerBound
        let nextGlued = index + 1 < paragraph.upperBound && !text.tokens[index + 1].isApart
        if hasSpace { return nextGlued && text.tokens[index + 1].kind == .word }
        // An apostrophe behind a plural is followed by a space, too; speech ends with a stop or comma.
        return index > paragraph.lowerBound
            && [0x2C, 0x2E, 0x21, 0x3F].contains(text.bytes[text.tokens[index - 1].start]) && !nextGlued
    }

    /// 1 for double marks, 2 for single ones, 3 for angles.
    private static func style(_ bytes: ArraySlice<UInt8>) -> UInt8 {
        let first = bytes.first ?? 0
        if first == 0x22 { return 1 }
        if first == 0x27 { return 2 }
        if first == 0xC2 { return 3 }
        guard bytes.count == 3 else { return 1 }
        switch bytes[bytes.startIndex + 2] {
        case 0x98, 0x99, 0x9A, 0x9B: return 2
        case 0xB9, 0xBA: return 3
        default: return 1
        }
    }

    private static func matches(_ open: UInt8, _ other: UInt8) -> Bool { open == other }

    private func opens(_ index: Int, _ kind: UInt8, _ paragraph: Range<Int>) -> Bool {
        let isLast = index + 1 >= paragraph.upperBound
        if isLast { return false }
        let before = text.tokens[index].isApart || index == paragraph.lowerBound
        let behind = text.tokens[index + 1].isApart
        if !before, behind { return false }
        if !before, !behind, text.tokens[index - 1].kind == .word || text.tokens[index - 1].kind == .number {
            // `kata"Memang`: glued on both sides. A typographic mark still tells.
            return Self.isOpening(text.bytes[text.tokens[index].range]) ?? true
        }
        return true
    }

    private func closes(_ index: Int, _ kind: UInt8, _ paragraph: Range<Int>) -> Bool {
        let before = text.tokens[index].isApart
        let behind =
            index + 1 >= paragraph.upperBound || text.tokens[index + 1].isApart
            || text.tokens[index + 1].kind != .word && text.tokens[index + 1].kind != .number
        if before, !behind {
            // It looks like an opening one; only a typographic closing mark says otherwise.
            return Self.isOpening(text.bytes[text.tokens[index].range]) == false
        }
        return true
    }

    /// What a typographic mark says of itself; `nil` for straight ones and those that languages use both ways.
    private static func isOpening(_ bytes: ArraySlice<UInt8>) -> Bool? {
        guard bytes.count == 3, bytes.first == 0xE2 else { return nil }
        switch bytes[bytes.startIndex + 2] {
        case 0x98, 0x9E, 0x9A: return true
        case 0x99, 0x9D: return false
        default: return nil
        }
    }
}
