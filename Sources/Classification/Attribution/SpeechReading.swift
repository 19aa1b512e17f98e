package import Clippings

/// Who says what in a text: reporting phrases with what they cover, and quotations with their speakers.
///
/// Read once, and asked by figures and quotes alike.
package struct SpeechReading: Sendable {
    /// A quotation that is speech, with who speaks.
    struct Speech: Sendable {
        var span: Range<Int>
        var start: Int
        var end: Int
        var attribution: Attribution?
        var isContinuation: Bool
    }

    /// Tokens under a reporting phrase.
    private struct Coverage: Sendable {
        var scope: Range<Int>
        var cueStart: Int
        var isWhole: Bool
        var attribution: Attribution
    }

    let marked: MarkedText
    private(set) var speeches: [Speech] = []
    /// For each statement.
    private var coverage: [[Coverage]] = []

    package init(_ text: NewsText, _ lexicon: Lexicon) {
        let marked = MarkedText(text, lexicon)
        self.marked = marked
        var reader = StatementReader(marked)
        reader.read()
        speeches = reader.speeches.map { speech in
            Speech(
                span: speech.span.tokens,
                start: speech.span.start,
                end: speech.span.end,
                attribution: speech.speaker.map { reader.attribution($0, speech.cue) },
                isContinuation: speech.span.isContinuation
            )
        }
        coverage = reader.cues.map { cues in
            cues.filter { $0.quotation == nil }.map { cue in
                Coverage(
                    scope: cue.scope,
                    cueStart: cue.tokens.lowerBound,
                    isWhole: !cue.isBehindSpeaker,
                    attribution: reader.attribution(cue.speaker, cue.tokens)
                )
            }
        }
    }

    /// On whose word a token stands; `nil` where the article itself asserts it.
    package func attribution(at token: Int) -> Attribution? {
        if let speech = speech(at: token) { return speech.attribution }
        guard let statement = statement(at: token), coverage.indices.contains(statement) else { return nil }
        if isGloss(token, marked.statements[statement]) { return nil }
        var best: Coverage?
        for cover in coverage[statement] where cover.scope.contains(token) {
            // The nearest verb before a figure governs it; what covers the whole sentence comes second.
            if let last = best, last.isWhole == cover.isWhole, abs(last.cueStart - token) <= abs(cover.cueStart - token)
            {
                continue
            }
            if let last = best, !last.isWhole, cover.isWhole { continue }
            best = cover
        }
        return best?.attribution
    }

    private func speech(at token: Int) -> Speech? {
        var low = 0
        var high = speeches.count
        while low < high {
            let middle = (low + high) / 2
            if speeches[middle].end <= token { low = middle + 1 } else { high = middle }
        }
        guard low < speeches.count, speeches[low].span.contains(token) else { return nil }
        return speeches[low]
    }

    private func statement(at token: Int) -> Int? {
        var low = 0
        var high = marked.statements.count
        while low < high {
            let middle = (low + high) / 2
            if marked.statements[middle].upperBound <= token { low = middle + 1 } else { high = middle }
        }
        return low < marked.statements.count && marked.statements[low].contains(token) ? low : nil
    }

    /// `, which holds 80,000 people,`: the reporter's own word inside what another says.
    private func isGloss(_ token: Int, _ statement: Range<Int>) -> Bool {
        var index = token
        while index > statement.lowerBound, token - index < 20 {
            index -= 1
            if marked.isSign(index, ",", in: statement) {
                let next = index + 1
                return marked.isWord(next, in: statement) && marked.names(next).contains(.gloss)
            }
        }
        return false
    }
}
