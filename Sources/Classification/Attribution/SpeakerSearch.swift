/// Looks for the speaker before or behind a reporting word.
struct SpeakerSearch {
    enum Finding {
        case speaker(Speaker)
        /// A pronoun or `that woman`: who was named before.
        case pronoun
    }

    let marked: MarkedText
    let names: SpeakerNames
    /// Whether each token stands in speech, where no speaker is looked for.
    let quoted: [Bool]

    private static let longestPhrase = 30
    private var text: NewsText { marked.text }

    @inline(__always)
    func isQuoted(_ index: Int) -> Bool { quoted[index] }

    // MARK: Behind the verb

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
        if isPointer(phrase) { return .pronoun }
        let opensWithOffice = !marked.names(start).isDisjoint(with: [.title, .office])
        let speaker = names.name(in: phrase, endsInName: opensWithOffice)
        if isDescribedPointer(phrase, speaker, bounds) { return .pronoun }
        // `Kepala Kantor (KCI), Ani Sari`
        let comma = marked.isSign(end, "(", in: bounds) ? closing(end, bounds).map { $0 + 1 } ?? end : end
        if let next = apposition(behind: comma, of: phrase, bounds) { return .speaker(next) }
        return speaker.map { .speaker($0) }
    }

    /// `ujar pelatih yang akrab disapa RD ini`: somebody named before, described anew.
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

    /// `kata Direktur Walhi, Nur Hidayati,`: an office, then the name between commas.
    private func apposition(behind end: Int, of phrase: Range<Int>, _ bounds: Range<Int>) -> Speaker? {
        guard marked.isSign(end, ",", in: bounds), bounds.contains(end + 1), !isQuoted(end + 1) else { return nil }
        let opensWithOffice =
            phrase.prefix(3).contains { !marked.names($0).isDisjoint(with: [.title, .office]) }
            || !marked.isCapitalised(phrase.lowerBound, in: bounds)
        guard opensWithOffice, !names.isPlainName(phrase) else { return nil }
        let next = end + 1
        let nextEnd = phraseEnd(next, bounds)
        let name = next..<nextEnd
        let isSingle =
            name.count == 1 && marked.isCapitalised(next, in: bounds)
            && marked.isSign(nextEnd, ",", in: bounds) && isVague(phrase)
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

    /// Whether an office stands alone or with what it is the office of, so that its end is hardly a name.
    private func isVague(_ phrase: Range<Int>) -> Bool {
        let capitals = phrase.filter { marked.isCapitalised($0, in: phrase) }
        return !phrase.contains { marked.names($0).contains(.title) }
            && !capitals.contains { names.shortNames.contains(text.tokens[$0].hash) }
            && (capitals.count != phrase.count || capitals.count > 4)
            || phrase.allSatisfy { !marked.names($0).isDisjoint(with: [.office, .organisation]) }
    }

    // MARK: Before the verb

    /// The subject that ends before the verb at `verb`.
    func before(_ verb: Int, in bounds: Range<Int>) -> Finding? {
        var end = verb
        var steps = 0
        while end > bounds.lowerBound, steps < 6, !isQuoted(end - 1) {
            if let adverb = marked.start(of: .adverb, before: end, in: bounds),
                !marked.has(.pronoun, at: adverb, in: bounds)
            {
                end = adverb
            } else if marked.isSign(end - 1, ")", in: bounds), let open = opening(end - 1, bounds) {
                end = open
            } else {
                break
            }
            steps += 1
        }
        let isClosed = marked.isSign(end - 1, ",", in: bounds)
        if isClosed { end -= 1 }
        let phrase = subject(endingAt: end, bounds)
        guard !phrase.isEmpty else { return nil }
        return subject(phrase, isClosed: isClosed, bounds)
    }

    private func subject(_ phrase: Range<Int>, isClosed: Bool, _ bounds: Range<Int>) -> Finding? {
        var phrase = withoutOpeners(phrase, bounds)
        guard !phrase.isEmpty else { return nil }
        if marked.start(of: .pronoun, before: phrase.upperBound, in: phrase) != nil { return .pronoun }
        if let relative = phrase.last(where: { marked.has(.relative, at: $0, in: phrase) }) {
            let head = phrase.lowerBound..<relative
            if marked.end(relative) >= phrase.upperBound { return antecedent(head).map { .speaker($0) } }
            phrase = withoutOpeners(
                phrase.lowerBound..<(phrase.first { marked.has(.relative, at: $0, in: phrase) } ?? relative),
                bounds
            )
            guard !phrase.isEmpty else { return nil }
        }
        if names.isPlainName(phrase) { return names.name(in: phrase).map { .speaker($0) } }
        if let preposition = phrase.first(where: { marked.has(.preposition, at: $0, in: phrase) }) {
            // `Ani Sari dari Walhi, mengatakan`
            let head = phrase.lowerBound..<preposition
            if head.count > 1, names.isPlainName(head) { return names.name(in: head).map { .speaker($0) } }
        }
        if isPointer(phrase) { return .pronoun }
        // `Ani Sari, warga Palu, mengatakan`: the name stands before the apposition.
        let isSmall = !marked.isCapitalised(phrase.lowerBound, in: phrase)
        if isClosed || isSmall, marked.isSign(phrase.lowerBound - 1, ",", in: bounds) {
            let earlier = withoutOpeners(subject(endingAt: phrase.lowerBound - 1, bounds), bounds)
            if names.isPlainName(earlier) { return names.name(in: earlier).map { .speaker($0) } }
            if isClosed, !earlier.isEmpty, marked.isCapitalised(earlier.lowerBound, in: earlier) || isOffice(earlier),
                !marked.has(.preposition, at: earlier.lowerBound, in: earlier),
                let name = names.name(in: earlier, endsInName: true)
            {
                return .speaker(name)
            }
        }
        if marked.has(.preposition, at: phrase.lowerBound, in: phrase) {
            return antecedent(phrase).map { .speaker($0) }
        }
        return names.name(in: phrase, endsInName: true).map { .speaker($0) }
    }

    private func isOffice(_ phrase: Range<Int>) -> Bool {
        !marked.names(phrase.lowerBound).isDisjoint(with: [.title, .office])
    }

    /// The last capitalised words of a phrase, dates left out.
    private func antecedent(_ phrase: Range<Int>) -> Speaker? {
        // `beredar informasi yang menyebut ...`
        guard marked.start(of: .nobody, before: phrase.upperBound, in: phrase) == nil else { return nil }
        var end = phrase.upperBound
        while end > phrase.lowerBound {
            while end > phrase.lowerBound, !marked.isCapitalised(end - 1, in: phrase) { end -= 1 }
            var start = end
            while start > phrase.lowerBound,
                marked.isCapitalised(start - 1, in: phrase)
                    || !marked.names(start - 1).isDisjoint(with: .particle)
            { start -= 1 }
            guard start < end else { return nil }
            if !marked.has([.month, .weekday], at: start, in: phrase) { return names.name(in: start..<end) }
            end = start
        }
        return nil
    }

    /// The tokens between the clause's beginning and `end`.
    private func subject(endingAt end: Int, _ bounds: Range<Int>) -> Range<Int> {
        var start = end
        let limit = max(bounds.lowerBound, end - Self.longestPhrase)
        while start > limit, !isQuoted(start - 1) {
            let before = start - 1
            if marked.isSign(before, ")", in: bounds), let open = opening(before, bounds) {
                start = open
                continue
            }
            if text.tokens[before].kind == .quotation { break }
            if text.tokens[before].kind == .sign {
                let isDashInWord = text.byte(before) == 0x2D && !text.tokens[before].isApart
                let isStop = marked.isSign(before, ".", in: bounds) && !text.tokens[before].isApart
                guard
                    isDashInWord || isStop
                        || [0x27, 0x26, 0x2F, 0x25].contains(text.byte(before))
                            && (before + 1 >= bounds.upperBound || !text.tokens[before + 1].isApart
                                || text.byte(before) != 0x2F)
                else { break }
            } else if marked.has([.clause, .verb, .pronounVerb, .according], at: before, in: bounds) {
                break
            }
            start = before
        }
        return start..<end
    }

    private func opening(_ close: Int, _ bounds: Range<Int>) -> Int? {
        var index = close - 1
        while index >= max(bounds.lowerBound, close - 12) {
            if marked.isSign(index, "(", in: bounds) { return index }
            index -= 1
        }
        return nil
    }

    private func withoutOpeners(_ phrase: Range<Int>, _ bounds: Range<Int>) -> Range<Int> {
        var start = phrase.lowerBound
        while start < phrase.upperBound {
            if marked.has([.opener, .conjunction], at: start, in: phrase) {
                start = min(marked.end(start), phrase.upperBound)
            } else if text.tokens[start].kind == .sign {
                start += 1
            } else {
                break
            }
        }
        return start..<phrase.upperBound
    }

    /// `perempuan itu`, `Bank tersebut`: nobody new.
    private func isPointer(_ phrase: Range<Int>) -> Bool {
        guard marked.start(of: .demonstrative, before: phrase.upperBound, in: phrase) != nil else { return false }
        let capitals = phrase.filter { marked.isCapitalised($0, in: phrase) }
        if capitals.isEmpty { return true }
        // The first word of a sentence has a capital of its own; an office may name a place.
        return capitals.first == phrase.lowerBound && capitals.count == 1
            || !marked.isCapitalised(phrase.lowerBound, in: phrase)
    }
}
