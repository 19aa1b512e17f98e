/// The speaker behind a reporting word: `ujar Ani Sari`, `kata Direktur Yayasan Tirta, Ani Sari,`.
extension SpeakerSearch {
    /// The speaker whose phrase begins at `start`.
    func behind(_ start: Int, in bounds: Range<Int>) -> Finding? {
        var start = start
        while marked.has([.adverb, .agent], at: start, in: bounds), !marked.has(.pronoun, at: start, in: bounds) {
            start = marked.end(start)
        }
        guard bounds.contains(start), !isQuoted(start) else { return nil }
        if marked.has(.pronoun, at: start, in: bounds) { return .pronoun }
        if marked.has(.source, at: start, in: bounds), let behindSource = sourceName(start, bounds) {
            return behindSource
        }
        let end = phraseEnd(start, bounds)
        guard end > start else { return nil }
        let phrase = start..<end
        if marked.names(start).contains(.organisation) {
            let whole = endOfListedBody(phrase, in: bounds)
            if whole > end { return .speaker(Speaker(tokens: start..<whole, isPerson: false)) }
        }
        if isPointer(phrase) { return .pronoun }
        let opensWithOffice = !marked.names(start).isDisjoint(with: [.title, .office])
        let speaker = names.name(in: phrase, endsInName: opensWithOffice)
        if isDescribedPointer(phrase, speaker, bounds) { return .pronoun }
        // `Kepala Kantor (KCI), Ani Sari`
        var comma = marked.isSign(end, "(", in: bounds) ? closing(end, bounds).map { $0 + 1 } ?? end : end
        // `Kepala Kantor ,, Ani`: what a scrape lost stood between the commas.
        while marked.isSign(comma, ",", in: bounds), marked.isSign(comma + 1, ",", in: bounds) { comma += 1 }
        if let next = apposition(behind: comma, of: phrase, bounds) { return .speaker(next) }
        if let far = farApposition(behind: comma, of: phrase, bounds) { return .speaker(far) }
        return speaker.map { .speaker($0) }
    }

    /// `ujar pelatih yang akrab disapa Ani ini`: somebody named before, described anew.
    private func isDescribedPointer(_ phrase: Range<Int>, _ speaker: Speaker?, _ bounds: Range<Int>) -> Bool {
        guard let speaker, speaker.isDescription, speaker.tokens.lowerBound == phrase.lowerBound,
            bounds.contains(phrase.upperBound),
            marked.has(.relative, at: phrase.upperBound, in: bounds)
                || text.tokens[phrase.upperBound].kind == .number
        else { return false }
        var index = phrase.upperBound
        while index < bounds.upperBound, index - phrase.upperBound < 14,
            text.tokens[index].kind == .word || text.tokens[index].kind == .number
        {
            if marked.has(.demonstrative, at: index, in: bounds) { return true }
            index += 1
        }
        return false
    }

    /// `data dari BPS`, `figures revealed by the Electoral Commission`: the name stands behind the preposition.
    private func sourceName(_ start: Int, _ bounds: Range<Int>) -> Finding? {
        var index = marked.end(start)
        let limit = min(bounds.upperBound, index + 6)
        while index < limit, text.tokens[index].kind == .word, !isQuoted(index) {
            if marked.isCapitalised(index, in: bounds), index == marked.end(start) { return nil }
            let isFrom =
                marked.has(.agent, at: index, in: bounds) || !marked.names(index).isDisjoint(with: .officePreposition)
            if isFrom, marked.end(index) < bounds.upperBound,
                marked.isCapitalised(marked.end(index), in: bounds)
                    || marked.has([.indefinite, .opener], at: marked.end(index), in: bounds)
            {
                return behind(marked.end(index), in: bounds)
            }
            index += 1
        }
        return nil
    }

    private func phraseEnd(_ start: Int, _ bounds: Range<Int>) -> Int {
        var index = start
        let limit = min(bounds.upperBound, start + Self.longestPhrase)
        let stops: WordRole = [
            .clause, .relative, .weekday, .month, .verb, .pronounVerb, .passiveVerb, .according, .change, .dateWord,
            .clockBefore,
        ]
        let opensWithName =
            marked.isCapitalised(start, in: bounds)
            && marked.names(start).isDisjoint(with: [.title, .office, .organisation])
        while index < limit, !isQuoted(index) {
            let token = text.tokens[index]
            switch token.kind {
            case .quotation: return index
            case .sign:
                if marked.isSign(index, "(", in: bounds), let close = closing(index, bounds),
                    marked.isCapitalised(close + 1, in: bounds)
                {
                    index = close + 1
                    continue
                }
                guard isInside(index, start, bounds) else { return index }
                index += 1
            case .number: return index
            case .word:
                if index > start {
                    if marked.has(stops, at: index, in: bounds) { return index }
                    if marked.has(.preposition, at: index, in: bounds) { return index }
                    let goesOn =
                        token.isCapitalised || !marked.names(index).isDisjoint(with: [.particle, .title, .office])
                    if marked.has(.conjunction, at: index, in: bounds) {
                        guard
                            marked.isCapitalised(index + 1, in: bounds)
                                || !opensWithName && !marked.isCapitalised(start, in: bounds)
                        else { return index }
                    } else if !goesOn, opensWithName, !marked.lexicon.nounsLast {
                        return index
                    } else if marked.has([.adverb, .pronoun], at: index, in: bounds), !token.isCapitalised {
                        return index
                    }
                }
                index += 1
            }
        }
        return index
    }

    /// Full stops of initials and abbreviations, apostrophes and hyphens go on with a name.
    private func isInside(_ index: Int, _ start: Int, _ bounds: Range<Int>) -> Bool {
        if index > start, marked.isSign(index, "&", in: bounds), marked.isCapitalised(index + 1, in: bounds) {
            return true
        }
        guard index > start, !text.tokens[index].isApart else { return false }
        if marked.isSign(index, "'", in: bounds) { return true }
        guard marked.isSign(index, ".", in: bounds), marked.isCapitalised(index + 1, in: bounds) else { return false }
        let before = text.tokens[index - 1]
        return before.end - before.start == 1 || marked.lexicon.abbreviations.contains(before.hash)
            || marked.names(index - 1).contains(.title)
    }

    private func closing(_ open: Int, _ bounds: Range<Int>) -> Int? {
        (open + 1..<min(open + 12, bounds.upperBound)).first { marked.isSign($0, ")", in: bounds) }
    }

    /// `kata Direktur Yayasan Tirta, Ani Sari,`: an office, then the name between commas.
    private func apposition(behind end: Int, of phrase: Range<Int>, _ bounds: Range<Int>) -> Speaker? {
        guard marked.isSign(end, ",", in: bounds), bounds.contains(end + 1), !isQuoted(end + 1) else { return nil }
        // An office that no list knows shows by the title behind it: `Kasatreskrim Polres Tirta, Kompol Ani Sari`.
        let opensWithOffice =
            phrase.prefix(3).contains { !marked.names($0).isDisjoint(with: [.title, .office]) }
            || !marked.isCapitalised(phrase.lowerBound, in: bounds)
            || phrase.count > 1 && marked.names(end + 1).contains(.title)
        guard opensWithOffice, !names.isPlainName(phrase) else { return nil }
        let next = end + 1
        let nextEnd = phraseEnd(next, bounds)
        let name = next..<nextEnd
        let isSingle =
            name.count == 1 && marked.isCapitalised(next, in: bounds)
            && !marked.has([.weekday, .month], at: next, in: bounds)
            && (marked.isSign(nextEnd, ",", in: bounds)
                || marked.isSign(nextEnd, ".", in: bounds)
                    && nextEnd + 1 >= bounds.upperBound)
            && isVague(phrase)
        // `kata Wakil Kapolres Tirta, Komisaris Ani Sari,`
        var core = next
        while core < nextEnd, !marked.names(core).isDisjoint(with: [.title, .office]) { core = marked.end(core) }
        let isTitled =
            core > next && core < nextEnd && marked.isCapitalised(core, in: bounds)
            && (core..<nextEnd).allSatisfy { marked.names($0).isDisjoint(with: .organisation) }
        guard isSingle || isTitled || names.isPlainName(name) else { return nil }
        // `ujar Wali Kota Tirta Joko Lelono, Jawa Tengah`: a word of the first name speaks alone elsewhere.
        if phrase.contains(where: { names.shortNames.contains(text.tokens[$0].hash) }),
            !name.contains(where: { names.shortNames.contains(text.tokens[$0].hash) })
        {
            return nil
        }
        return names.name(in: name)
    }

    /// `kata Manajer, UP3 Area Tirta, Ani Sari,`: an office alone, its body, then the name, each between commas.
    private func farApposition(behind end: Int, of phrase: Range<Int>, _ bounds: Range<Int>) -> Speaker? {
        guard marked.isSign(end, ",", in: bounds),
            phrase.count <= 3, !marked.names(phrase.lowerBound).isDisjoint(with: .office),
            let comma = (end + 1..<min(end + 8, bounds.upperBound)).first(where: {
                marked.isSign($0, ",", in: bounds)
            }), marked.isCapitalised(end + 1, in: bounds), bounds.contains(comma + 1), !isQuoted(comma + 1)
        else { return nil }
        let nameEnd = phraseEnd(comma + 1, bounds)
        let name = comma + 1..<max(comma + 1, nameEnd)
        guard name.count > 1, names.isPlainName(name),
            marked.isSign(nameEnd, ",", in: bounds) || marked.has(.preposition, at: nameEnd, in: bounds)
        else { return nil }
        return names.name(in: name)
    }

    /// Whether an office stands alone or with what it is the office of, so that its end is hardly a name.
    private func isVague(_ phrase: Range<Int>) -> Bool {
        let capitals = phrase.filter { marked.isCapitalised($0, in: phrase) }
        return !phrase.contains { marked.names($0).contains(.title) }
            && !capitals.contains { names.shortNames.contains(text.tokens[$0].hash) }
            && (capitals.count != phrase.count || capitals.count > 4)
            || phrase.allSatisfy { !marked.names($0).isDisjoint(with: [.office, .organisation]) }
    }
}
