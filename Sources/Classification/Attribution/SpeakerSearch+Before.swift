/// The speaker before a reporting word: `Ani Sari, warga Palu, mengatakan`.
extension SpeakerSearch {
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
        if !isClosed, let body = listedBody(endingWith: phrase, in: bounds) {
            return .speaker(Speaker(tokens: body, isPerson: false))
        }
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
            // `Ani Sari dari Yayasan Tirta, mengatakan`
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
}
