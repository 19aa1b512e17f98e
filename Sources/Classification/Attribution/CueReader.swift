/// Finds the reporting phrases of a sentence, each with its speaker.
struct CueReader {
    let marked: MarkedText
    let search: SpeakerSearch
    /// Which quotation ends before a token.
    let endings: [Int: Int]

    private var text: NewsText { marked.text }

    /// The quotation that ends right before a token, or with a comma or dash between.
    private func quotationBefore(_ index: Int) -> Int? {
        var start = index
        while start > 0, index - start < 2, text.tokens[start - 1].kind == .sign, !search.isQuoted(start - 1) {
            start -= 1
        }
        return endings[start]
    }

    /// The cues in reading order; what they tell about speakers is noted in `discourse`.
    func cues(in bounds: Range<Int>, _ discourse: inout Discourse) -> [Cue] {
        var result: [Cue] = []
        let reporting: WordRole = [
            .verb, .invertedVerb, .pronounVerb, .passiveVerb, .according, .basedOn, .list,
        ]
        var index = bounds.lowerBound
        while index < bounds.upperBound {
            if search.isQuoted(index) {
                index += 1
                continue
            }
            let isReport = marked.names(index).contains(.report)
            guard marked.has(reporting, at: index, in: bounds) || isReport else {
                if let cue = unknownVerb(index, bounds, discourse) {
                    discourse.heard(cue.speaker, isSource: false)
                    result.append(cue)
                }
                index += 1
                continue
            }
            if let cue = isReport ? report(index, bounds, discourse) : cue(index, bounds, result, discourse) {
                discourse.heard(
                    cue.speaker,
                    isSource: !result.isEmpty || isPassing(cue, index, bounds)
                        || marked.has([.according, .basedOn], at: index, in: bounds)
                )
                result.append(cue)
            }
            index = marked.end(index)
        }
        return result
    }

    private func cue(_ index: Int, _ bounds: Range<Int>, _ earlier: [Cue], _ discourse: Discourse) -> Cue? {
        let roles = marked.roles(index)
        let end = marked.end(index)
        if roles.contains(.pronounVerb) {
            var cue = whole(index, discourse.pointedTo, bounds)
            cue?.isBackReference = opensOnEarlier(index, bounds)
            return cue
        }
        if roles.contains(.according) || roles.contains(.basedOn) { return according(index, bounds, discourse) }
        if roles.contains(.passiveVerb) { return passive(index, bounds, discourse) }
        if roles.contains(.invertedVerb), !roles.contains(.verb) || isInverted(index, bounds) {
            guard isSpeechVerb(index, bounds), let speaker = resolve(search.behind(end, in: bounds), discourse) else {
                return roles.contains(.verb) ? active(index, bounds, earlier, discourse) : nil
            }
            return whole(index, speaker, bounds)
        }
        if roles.contains(.verb) || roles.contains(.list) { return active(index, bounds, earlier, discourse) }
        return nil
    }

    /// `lawan mengajak bermain`, `warga melaporkan hal itu`: who only asks, or is told of without a name or an
    /// article, takes nobody's place.
    private func isPassing(_ cue: Cue, _ index: Int, _ bounds: Range<Int>) -> Bool {
        if marked.names(index).contains(.directive) { return true }
        let start = cue.speaker.tokens.lowerBound
        return cue.isBehindSpeaker && cue.quotation == nil && cue.speaker.isDescription
            && marked.start(of: .indefinite, before: start, in: bounds) == nil
            && !marked.has(.indefinite, at: start, in: bounds)
    }

    private func resolve(_ finding: SpeakerSearch.Finding?, _ discourse: Discourse) -> Speaker? {
        switch finding {
        case .speaker(let speaker): speaker
        case .pronoun: discourse.pointedTo
        case nil: nil
        }
    }

    /// A cue that the whole sentence is under, or a quotation alone where one ends right before it.
    private func whole(_ index: Int, _ speaker: Speaker?, _ bounds: Range<Int>) -> Cue? {
        guard let speaker else { return nil }
        var cue = Cue(tokens: index..<marked.end(index), speaker: speaker, scope: bounds)
        cue.quotation = quotationBefore(index)
        return cue
    }

    /// `"...," sorot Ani`, `"...," sorotnya`: any word between speech and a name reports it.
    private func unknownVerb(_ index: Int, _ bounds: Range<Int>, _ discourse: Discourse) -> Cue? {
        guard index > 0, text.tokens[index - 1].kind == .quotation, marked.isWord(index, in: bounds),
            !marked.isCapitalised(index, in: bounds), let quotation = quotationBefore(index)
        else { return nil }
        let isOther = marked.has(
            [.conjunction, .clause, .preposition, .relative, .agent, .adverb, .demonstrative, .indefinite, .unit],
            at: index,
            in: bounds
        )
        guard !isOther else { return nil }
        var speaker: Speaker?
        if marked.lexicon.endsInPronoun(marked.bytes(index)) {
            speaker = discourse.pointedTo
        } else if marked.isCapitalised(index + 1, in: bounds) || marked.has(.pronoun, at: index + 1, in: bounds)
            || bounds.contains(index + 1) && !marked.names(index + 1).isDisjoint(with: [.title, .office])
        {
            speaker = resolve(search.behind(index + 1, in: bounds), discourse)
        }
        guard let speaker else { return nil }
        return Cue(tokens: index..<index + 1, speaker: speaker, scope: bounds, quotation: quotation)
    }

    // MARK: Kinds of cues

    private func according(_ index: Int, _ bounds: Range<Int>, _ discourse: Discourse) -> Cue? {
        // `Menurut, Pengarah Ani Sari`: a comma that nobody needs.
        let start = marked.end(index)
        let isComma = marked.isSign(start, ",", in: bounds) && marked.isCapitalised(start + 1, in: bounds)
        let finding = search.behind(isComma ? start + 1 : start, in: bounds)
        let isNamedOnly = marked.has(.basedOn, at: index, in: bounds)
        // `berdasarkan data tersebut` names nobody.
        if isNamedOnly, case .pronoun = finding { return nil }
        guard let speaker = resolve(finding, discourse), !isNamedOnly || !speaker.isDescription else { return nil }
        return Cue(tokens: index..<marked.end(index), speaker: speaker, scope: bounds)
    }

    /// `Hal ini disampaikan oleh Ani`; without an agent nobody says it.
    private func passive(_ index: Int, _ bounds: Range<Int>, _ discourse: Discourse) -> Cue? {
        var next = marked.end(index)
        while marked.has(.adverb, at: next, in: bounds) { next = marked.end(next) }
        let isAgent = marked.has(.agent, at: next, in: bounds)
        let isName =
            marked.isCapitalised(next, in: bounds) && !marked.has([.weekday, .month], at: next, in: bounds)
            || bounds.contains(next) && !marked.names(next).isDisjoint(with: [.title, .office])
        guard isAgent || isName, let speaker = resolve(search.behind(next, in: bounds), discourse) else { return nil }
        var cue = Cue(tokens: index..<marked.end(index), speaker: speaker, scope: bounds)
        cue.isBackReference = opensOnEarlier(index, bounds)
        cue.quotation = quotationBefore(index)
        return cue
    }

    /// Whether the sentence begins with `hal ini` or its like, before the verb.
    private func opensOnEarlier(_ index: Int, _ bounds: Range<Int>) -> Bool {
        (bounds.lowerBound..<min(index, bounds.lowerBound + 4)).contains {
            marked.has(.backReference, at: $0, in: bounds)
        }
    }

    private func active(_ index: Int, _ bounds: Range<Int>, _ earlier: [Cue], _ discourse: Discourse) -> Cue? {
        let end = marked.end(index)
        var speaker: Speaker?
        if marked.start(of: .conjunction, before: index, in: bounds) != nil, let last = earlier.last {
            speaker = last.speaker
        } else {
            let finding = search.before(index, in: bounds)
            if marked.names(index).contains(.evidence) {
                guard isEvidence(finding, index, bounds) else { return nil }
                // `Ani berkata siasatan polis mendapati ...`: she tells what an inquiry without a name found.
                if !earlier.isEmpty, case .speaker(let speaker) = finding, speaker.isDescription { return nil }
            }
            speaker = resolve(finding, discourse)
        }
        guard let speaker else { return nil }
        let closes = isClosing(index, end, bounds)
        let scope = closes ? bounds : end..<bounds.upperBound
        // What somebody asks for is not what he states.
        let isDirective = marked.names(index).contains(.directive)
        var cue = Cue(tokens: index..<end, speaker: speaker, scope: isDirective ? end..<end : scope)
        cue.isBehindSpeaker = true
        cue.opensList =
            marked.has(.list, at: index, in: bounds) || marked.isSign(bounds.upperBound - 1, ":", in: bounds)
        return cue
    }

    /// Whether what shows or records something is a named body or a survey, and not a trend or a branch of trade.
    private func isEvidence(_ finding: SpeakerSearch.Finding?, _ verb: Int, _ bounds: Range<Int>) -> Bool {
        guard case .speaker(let speaker) = finding else { return false }
        if !speaker.isDescription { return true }
        let start = max(bounds.lowerBound, min(speaker.tokens.lowerBound - 2, verb))
        return (start..<verb).contains { marked.has(.source, at: $0, in: bounds) }
    }

    /// A phrase that makes the subject a source (`dalam laporannya, OPEC menurunkan`).
    private func report(_ index: Int, _ bounds: Range<Int>, _ discourse: Discourse) -> Cue? {
        var next = marked.end(index)
        if marked.isSign(next, ",", in: bounds) { next += 1 }
        let isDay = marked.has([.weekday, .month], at: next, in: bounds)
        let behind = marked.isCapitalised(next, in: bounds) && !isDay ? search.behind(next, in: bounds) : nil
        guard let speaker = resolve(behind ?? search.before(index, in: bounds), discourse) else { return nil }
        return Cue(tokens: index..<marked.end(index), speaker: speaker, scope: bounds)
    }

    // MARK: Order of verb and speaker

    /// `said Mr Green`, against `Mr Green said`: the verb follows speech or a comma, and a name follows it.
    private func isInverted(_ index: Int, _ bounds: Range<Int>) -> Bool {
        let next = marked.end(index)
        guard bounds.contains(next), marked.isWord(next, in: bounds) else { return false }
        let opensName =
            marked.isCapitalised(next, in: bounds) && !marked.has([.weekday, .month, .pronoun], at: next, in: bounds)
            || marked.has([.indefinite, .opener], at: next, in: bounds)
            || !marked.names(next).isDisjoint(with: [.title, .office])
        let before = index - 1
        guard before >= bounds.lowerBound else { return false }
        return opensName && (text.tokens[before].kind == .quotation || marked.isSign(before, ",", in: bounds))
    }

    /// `kata` is a noun too: before a name it is the verb, elsewhere behind speech or a comma alone.
    private func isSpeechVerb(_ index: Int, _ bounds: Range<Int>) -> Bool {
        let next = marked.end(index)
        guard bounds.contains(next), !search.isQuoted(next) else { return false }
        if index > bounds.lowerBound, text.tokens[index - 1].kind == .quotation || text.tokens[index - 1].kind == .sign
        {
            return true
        }
        return marked.isCapitalised(next, in: bounds) || marked.has([.pronoun, .indefinite], at: next, in: bounds)
            || !marked.names(next).isDisjoint(with: [.title, .office])
    }

    /// Whether speaker and verb close the sentence, or stand as a clause of their own within it: then all of it is theirs.
    private func isClosing(_ index: Int, _ end: Int, _ bounds: Range<Int>) -> Bool {
        guard end < bounds.upperBound else { return true }
        if marked.isSign(end, ",", in: bounds) {
            // `Jawa Tengah, dia melanjutkan, memiliki ...`
            return marked.lexicon.nounsLast || isParenthesis(index, bounds)
        }
        if marked.isSign(end, ".", in: bounds) { return true }
        // `what they believed to be the last victim`
        if marked.lexicon.nounsLast, marked.has(.pronoun, at: index - 1, in: bounds),
            marked.has([.relative, .clause, .uncounted], at: index - 2, in: bounds)
        {
            return false
        }
        let nearEnd = bounds.upperBound - end <= 8
        return nearEnd && marked.has([.preposition, .weekday, .adverb, .dateWord], at: end, in: bounds)
    }

    /// Whether the words before a verb are one or two behind a comma: a clause put into another.
    private func isParenthesis(_ index: Int, _ bounds: Range<Int>) -> Bool {
        (2...3).contains { marked.isSign(index - $0, ",", in: bounds) }
    }
}
