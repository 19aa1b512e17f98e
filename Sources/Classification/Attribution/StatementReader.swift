import Clippings

/// Goes through a text sentence by sentence, finds its cues, and gives each quotation its speaker.
struct StatementReader {
    struct Speech {
        var span: QuotationSpans.Span
        var speaker: Speaker?
        var cue: Range<Int>?
    }

    let marked: MarkedText
    private(set) var speeches: [Speech] = []
    /// The cues of each statement.
    private(set) var cues: [[Cue]] = []
    private var discourse = Discourse()
    /// Whether each token stands in speech.
    private let isQuoted: [Bool]
    private let names: SpeakerNames
    private let search: SpeakerSearch
    private let reader: CueReader

    /// Shorter quotations are phrases set apart, unless a reporting verb follows at once.
    private static let fewestWords = 5

    private var text: NewsText { marked.text }

    init(_ marked: MarkedText) {
        self.marked = marked
        var quoted = [Bool](repeating: false, count: marked.text.tokens.count)
        var endings: [Int: Int] = [:]
        for span in QuotationSpans(marked).spans where Self.isSpeech(span, marked) {
            endings[span.end] = speeches.count
            speeches.append(Speech(span: span))
            for index in span.start..<span.end { quoted[index] = true }
        }
        isQuoted = quoted
        names = SpeakerNames(marked: marked, shortNames: ShortNames.hashes(marked, quoted))
        search = SpeakerSearch(marked: marked, names: names, quoted: quoted)
        reader = CueReader(marked: marked, search: search, endings: endings)
    }

    private static func isSpeech(_ span: QuotationSpans.Span, _ marked: MarkedText) -> Bool {
        var words = 0
        for index in span.tokens
        where marked.text.tokens[index].kind != .sign && marked.text.tokens[index].kind != .quotation {
            words += 1
            if words >= fewestWords { return true }
        }
        guard words > 0, span.isClosed else { return false }
        // `"Siap," kata Ani.`
        let last = span.tokens.upperBound - 1
        let ends = [0x2C, 0x2E, 0x21, 0x3F].contains(marked.text.byte(last))
        let all = marked.text.tokens.indices
        return ends && marked.has([.invertedVerb, .pronounVerb], at: span.end, in: all)
    }

    mutating func read() {
        cues.reserveCapacity(marked.statements.count)
        var list: Cue?
        var next = 0
        for (number, statement) in marked.statements.enumerated() {
            var found = reader.cues(in: statement, &discourse)
            if found.isEmpty, !discourse.knowsPerson { noteMention(statement) }
            if let open = list, found.isEmpty, isListItem(statement) {
                var carried = open
                carried.scope = statement
                carried.isBehindSpeaker = false
                found.append(carried)
            } else {
                list = found.last { $0.opensList }
            }
            cues.append(found)
            if let back = found.first(where: \.isBackReference), number > 0 { refer(back, to: number - 1) }
            while next < speeches.count, speeches[next].span.tokens.upperBound <= statement.upperBound {
                assign(next, endingIn: number)
                next += 1
            }
        }
    }

    func attribution(_ speaker: Speaker, _ cue: Range<Int>?) -> Attribution {
        Attribution(name: printed(speaker.tokens), cue: cue.map { text.text(ofTokens: $0) } ?? "")
    }

    /// A name as printed, with line ends as spaces and at most 120 bytes.
    private func printed(_ tokens: Range<Int>) -> String {
        text.text(ofTokens: tokens.prefix(14))
    }

    // MARK: Mentions, lists, back references

    /// A person named by office before anyone has spoken.
    private mutating func noteMention(_ statement: Range<Int>) {
        // `Azman, 32, antara usahawan itu`: a sentence opens with who speaks alone elsewhere.
        if let first = statement.first, !isQuoted[first],
            names.shortNames.contains(text.tokens[first].hash), text.tokens[first].isCapitalised,
            text.tokens[first].end - text.tokens[first].start > 2,
            !statement.contains(first + 1) || text.tokens[first + 1].kind != .number
        {
            discourse.named(Speaker(tokens: first..<first + 1, isPerson: true))
            return
        }
        for index in statement where !isQuoted[index] && !marked.names(index).isDisjoint(with: [.title, .office]) {
            let end = min(statement.upperBound, index + 14)
            let stop =
                (index + 1..<end).first {
                    marked.isSign($0, ",", in: statement)
                        || !marked.text.tokens[$0].isCapitalised
                            && marked.names($0).isDisjoint(with: [.office, .title, .particle])
                            && text.tokens[$0].kind == .word
                } ?? end
            if let speaker = names.name(in: index..<stop), speaker.isPerson, !speaker.isDescription {
                // `Direktur Utama Tirtamas, Ani Sari`: the body's name stands before hers.
                if marked.isSign(stop, ",", in: statement),
                    case .speaker(let behind) = search.behind(index, in: statement),
                    behind.isPerson, !behind.isDescription
                {
                    discourse.named(behind)
                } else {
                    discourse.named(speaker)
                }
                return
            }
        }
    }

    private func isListItem(_ statement: Range<Int>) -> Bool {
        guard let first = statement.first else { return false }
        let token = text.tokens[first]
        if token.kind == .sign {
            return marked.isDash(first, in: statement) || token.end - token.start == 3 || text.byte(first) == 0x2A
        }
        return token.kind == .number && marked.isSign(first + 1, ".", in: statement)
    }

    /// `Hal ini disampaikan Ani`: the sentence before is hers, too.
    private mutating func refer(_ back: Cue, to statement: Int) {
        guard cues[statement].allSatisfy({ $0.quotation != nil }) else { return }
        var cue = back
        cue.scope = marked.statements[statement]
        cue.isBackReference = false
        cues[statement].append(cue)
        for index in speeches.indices.reversed() {
            guard speeches[index].span.tokens.upperBound > marked.statements[statement].lowerBound else { break }
            if speeches[index].span.end <= back.tokens.lowerBound, speeches[index].speaker == nil {
                speeches[index].speaker = back.speaker
                speeches[index].cue = back.tokens
            }
        }
    }

    // MARK: Speakers of quotations

    private mutating func assign(_ index: Int, endingIn statement: Int) {
        let span = speeches[index].span
        if let cue = cueBehind(index, statement) ?? cueBefore(span, statement) {
            give(index, cue.speaker, cue.tokens)
            return
        }
        if let speaker = speakerAlone(span, statement) {
            discourse.heard(speaker, isSource: false)
            give(index, speaker, nil)
            return
        }
        if let cue = cueOfSentenceBefore(span, statement) {
            give(index, cue.speaker, cue.tokens)
            return
        }
        // Speech that goes on from speech: the same speaker.
        guard index > 0, let speaker = speeches[index - 1].speaker, follows(index, statement) else { return }
        give(index, speaker, speeches[index - 1].cue)
    }

    /// `..., Mr Fischer said. "Some were standing."`: speech that opens right behind what its speaker is reported with.
    private func cueOfSentenceBefore(_ span: QuotationSpans.Span, _ statement: Int) -> Cue? {
        var number = statement
        while number > 0, marked.statements[number].lowerBound > span.start { number -= 1 }
        guard number > 0, marked.statements[number].lowerBound == span.start else { return nil }
        return cues[number - 1].last { $0.isBehindSpeaker && $0.quotation == nil }
    }

    /// `..., " Direktur Utama Ani Sari, Senin`: the verb was forgotten.
    private func speakerAlone(_ span: QuotationSpans.Span, _ statement: Int) -> Speaker? {
        let bounds = marked.statements[statement]
        guard span.isClosed, marked.isSign(span.tokens.upperBound - 1, ",", in: bounds),
            marked.isCapitalised(span.end, in: bounds),
            !marked.has([.weekday, .month, .opener, .pronoun], at: span.end, in: bounds),
            case .speaker(let speaker) = search.behind(span.end, in: bounds)
        else { return nil }
        return speaker.isPerson && !speaker.isDescription ? speaker : nil
    }

    /// Gives a quotation its speaker, and those before that it continues over paragraphs.
    private mutating func give(_ index: Int, _ speaker: Speaker, _ cue: Range<Int>?) {
        speeches[index].speaker = speaker
        speeches[index].cue = cue
        var earlier = index
        while earlier > 0, speeches[earlier - 1].speaker == nil,
            speeches[earlier].span.isContinuation
                || !speeches[earlier - 1].span.isClosed
                    && speeches[earlier - 1].span.end == speeches[earlier].span.start
        {
            earlier -= 1
            speeches[earlier].speaker = speaker
            speeches[earlier].cue = cue
        }
    }

    private func cueBehind(_ index: Int, _ statement: Int) -> Cue? {
        let span = speeches[index].span
        let found = cues[statement]
        if let bound = found.first(where: { $0.quotation == index }) { return bound }
        let nextStart = index + 1 < speeches.count ? speeches[index + 1].span.start : Int.max
        return found.first { cue in
            guard cue.tokens.lowerBound >= span.end, cue.tokens.lowerBound < nextStart else { return false }
            // `..." mantan kapten itu mengatakan`; a new clause behind a full stop is another matter.
            return cue.isBehindSpeaker
                ? cue.speaker.tokens.lowerBound >= span.end || cue.tokens.lowerBound - span.end < 12 : true
        }
    }

    private func cueBefore(_ span: QuotationSpans.Span, _ statement: Int) -> Cue? {
        var number = statement
        while number > 0, marked.statements[number].lowerBound > span.start { number -= 1 }
        if let cue = cues[number].last(where: { $0.tokens.upperBound <= span.start && $0.quotation == nil }) {
            return cue
        }
        // The sentence before ends in a colon.
        guard number > 0, marked.statements[number].lowerBound == span.start,
            marked.isSign(marked.statements[number].lowerBound - 1, ":", in: text.tokens.indices)
        else { return nil }
        return cues[number - 1].last
    }

    /// Whether nothing but the earlier quotation's own sentence stands between it and this one.
    private func follows(_ index: Int, _ statement: Int) -> Bool {
        let before = speeches[index - 1].span
        let span = speeches[index].span
        if span.isContinuation { return true }
        var number = statement
        while number > 0, marked.statements[number].lowerBound > span.start { number -= 1 }
        guard marked.statements[number].lowerBound == span.start else { return false }
        return number > 0 && marked.statements[number - 1].upperBound > before.end - 1
            && marked.statements[number - 1].lowerBound < before.end
    }
}
