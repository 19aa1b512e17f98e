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
        var comma = marked.isSign(end, "(", in: bounds) ? closing(end, bounds).map { $0 + 1 } ?? end : end
        // `Kepala Kantor ,, Ani`: what a scrape lost stood between the commas.
        while marked.isSign(comma, ",", in: bounds), marked.isSign(comma + 1, ",", in: bounds) { comma += 1 }
        if let next = apposition(behind: comma, of: phrase, bounds) { return .speaker(next) }
        if let far = farApposition(behind: comma, of: phrase, bounds) { return .speaker(far) }
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

    /// `kata Direktur Walhi, Nur Hidayati,`: an office, then the name between commas.
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
        if isClosed { end = dayless(end - 1, bounds) }
        let phrase = subject(endingAt: end, bounds)
        guard !phrase.isEmpty else { return nil }
        return subject(phrase, isClosed: isClosed, bounds)
    }

    /// `Ani Sari di Jakarta, Jumat (5/6), menjelaskan`: where the phrase ends before its day.
    private func dayless(_ end: Int, _ bounds: Range<Int>) -> Int {
        var index = end
        if marked.isSign(index - 1, ")", in: bounds), let open = opening(index - 1, bounds) { index = open }
        guard let day = marked.start(of: .weekday, before: index, in: bounds) else { return end }
        return marked.isSign(day - 1, ",", in: bounds) ? day - 1 : day
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
        if !isClosed, phrase.count <= 2, let head = relativeHead(before: phrase.lowerBound, bounds) {
            return .speaker(head)
        }
        if names.isPlainName(phrase) { return names.name(in: phrase).map { .speaker($0) } }
        if let preposition = phrase.first(where: { marked.has(.preposition, at: $0, in: phrase) }) {
            // `Ani Sari dari Walhi, mengatakan`
            let head = phrase.lowerBound..<preposition
            if head.count > 1, names.isPlainName(head) { return names.name(in: head).map { .speaker($0) } }
            // `Kepala Humas Ani Sari dalam keterangan tertulis di Jakarta, menjelaskan`
            if isClosed, head.count > 2, marked.isCapitalised(preposition - 1, in: head), isOffice(head),
                let name = names.name(in: head, endsInName: true), !name.isDescription
            {
                return .speaker(name)
            }
        }
        if isPointer(phrase) { return .pronoun }
        // `Ani Sari, warga Palu, mengatakan`: the name stands before the apposition.
        let endsInName = isPrepositionAndName(phrase)
        let isSmall = !marked.isCapitalised(phrase.lowerBound, in: phrase) && !endsInName
        if !isClosed, let name = nameBeforeOffice(phrase, bounds) { return .speaker(name) }
        if isClosed || isSmall, marked.isSign(phrase.lowerBound - 1, ",", in: bounds) {
            let earlier = withoutOpeners(subject(endingAt: phrase.lowerBound - 1, bounds), bounds)
            if names.isPlainName(earlier) { return names.name(in: earlier).map { .speaker($0) } }
            // `Ketua Serikat Umrah (SUT), Ani, mengatakan`: brackets close the office, one word is the name.
            if isClosed, phrase.count == 1, !isSmall, isOffice(earlier),
                marked.isSign(earlier.upperBound - 1, ")", in: earlier), let name = names.name(in: phrase)
            {
                return .speaker(name)
            }
            if isClosed, !earlier.isEmpty, marked.isCapitalised(earlier.lowerBound, in: earlier) || isOffice(earlier),
                !marked.has(.preposition, at: earlier.lowerBound, in: earlier),
                let name = names.name(in: earlier, endsInName: true)
            {
                return .speaker(name)
            }
        }
        if marked.has(.preposition, at: phrase.lowerBound, in: phrase) {
            if endsInName, let name = names.name(in: phrase.upperBound - 1..<phrase.upperBound) {
                return .speaker(name)
            }
            return antecedent(phrase).map { .speaker($0) }
        }
        return names.name(in: phrase, endsInName: true).map { .speaker($0) }
    }

    /// `pada Juni lalu Ani mengatakan`: a day in small words, then one name.
    private func isPrepositionAndName(_ phrase: Range<Int>) -> Bool {
        let last = phrase.upperBound - 1
        return phrase.count > 2 && marked.has(.preposition, at: phrase.lowerBound, in: phrase)
            && marked.isCapitalised(last, in: phrase) && !marked.has([.month, .weekday], at: last, in: phrase)
            && marked.has(.uncounted, at: last - 1, in: phrase) && !marked.has(.preposition, at: last - 1, in: phrase)
    }

    /// `Ani Sari, Corporate Communication Tirta 21 mengatakan`: a name opens the sentence, what she is stands behind.
    private func nameBeforeOffice(_ phrase: Range<Int>, _ bounds: Range<Int>) -> Speaker? {
        guard phrase.count > 2, marked.isSign(phrase.lowerBound - 1, ",", in: bounds),
            marked.isCapitalised(phrase.lowerBound, in: phrase)
        else { return nil }
        let earlier = subject(endingAt: phrase.lowerBound - 1, bounds)
        guard earlier.lowerBound == bounds.lowerBound, earlier.count > 1, names.isPlainName(earlier) else { return nil }
        return names.name(in: earlier)
    }

    /// `Ani Sari yang tinggal di Desa Tirta, Kelantan berkata`: the name that the clause before the comma is about.
    private func relativeHead(before start: Int, _ bounds: Range<Int>) -> Speaker? {
        guard marked.isSign(start - 1, ",", in: bounds), marked.isCapitalised(start, in: bounds) else { return nil }
        let earlier = withoutOpeners(subject(endingAt: start - 1, bounds), bounds)
        guard let relative = earlier.first(where: { marked.has(.relative, at: $0, in: earlier) }),
            (relative..<earlier.upperBound).contains(where: { marked.has(.preposition, at: $0, in: earlier) })
        else { return nil }
        let head = earlier.lowerBound..<relative
        return head.count > 1 && names.isPlainName(head) ? names.name(in: head) : nil
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
