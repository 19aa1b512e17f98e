/// Takes a speaker's name out of the phrase that names it: titles, offices, articles and appositions are left out.
struct SpeakerNames {
    let marked: MarkedText
    /// Hashes of words that stand alone as a speaker somewhere in the text (`kata Ade`): where a long name begins.
    let shortNames: Set<UInt64>

    private var text: NewsText { marked.text }

    /// The name in a noun phrase; `nil` where it names nobody.
    ///
    /// With `endsInName` the name is the phrase's end (`Kepala Kantor di Palu Ani Sari mengatakan`).
    func name(in phrase: Range<Int>, endsInName: Bool = false) -> Speaker? {
        var all = withoutSurroundings(phrase)
        if marked.lexicon.nounsLast,
            let preposition = all.dropFirst().first(where: { marked.has(.preposition, at: $0, in: all) })
        {
            // `spokesman for the Home Office`: the head stands first.
            all = all.lowerBound..<preposition
        }
        guard !all.isEmpty, !marked.has([.nobody, .pronoun], at: all.lowerBound, in: all) else { return nil }
        if let named = all.first(where: { !marked.names($0).isDisjoint(with: .named) }),
            marked.end(named) < all.upperBound
        {
            return person(run(from: marked.end(named), in: all))
        }
        let isIndefinite =
            phrase.lowerBound < all.lowerBound && marked.has(.indefinite, at: phrase.lowerBound, in: phrase)
        let title = lastTitle(all)
        if let title,
            let rest = endsInName ? lastRun(in: title.end..<all.upperBound) : firstRun(in: title.end..<all.upperBound)
        {
            let isOffice = marked.names(title.start).isDisjoint(with: .title)
            let run = isOffice ? holder(of: rest) : rest
            // `seorang pembantu Presiden Ghani` is somebody else than Ghani.
            if !isIndefinite || title.start == all.lowerBound { return person(run) }
        }
        if marked.isCapitalised(all.lowerBound, in: all) || marked.text.tokens[all.lowerBound].kind == .number {
            return capitalised(all)
        }
        return Speaker(tokens: description(all), isPerson: !isOrganisation(all), isDescription: true)
    }

    /// Whether a phrase is a name and nothing else: two to five capitalised words, no office and no organisation.
    func isPlainName(_ phrase: Range<Int>) -> Bool {
        let words = phrase.filter { !marked.isSign($0, ".", in: phrase) }
        guard (1...6).contains(words.count), let first = words.first, marked.isCapitalised(first, in: phrase) else {
            return false
        }
        guard words.count > 1 || shortNames.contains(text.tokens[first].hash) else { return false }
        return words.allSatisfy { index in
            (marked.isCapitalised(index, in: phrase) || !marked.names(index).isDisjoint(with: .particle))
                && marked.names(index).isDisjoint(with: [.office, .organisation, .organisationEnding])
                && !marked.has([.weekday, .month, .according], at: index, in: phrase)
        }
    }

    func isOrganisation(_ tokens: Range<Int>) -> Bool {
        if tokens.count == 1, let only = tokens.first, text.tokens[only].isAllCapitals { return true }
        return tokens.contains {
            !marked.names($0).isDisjoint(with: [.organisation, .organisationEnding])
                || marked.has(.source, at: $0, in: tokens)
        }
    }

    // MARK: Parts of a phrase

    private func person(_ tokens: Range<Int>) -> Speaker? {
        tokens.isEmpty ? nil : Speaker(tokens: tokens, isPerson: !isOrganisation(tokens))
    }

    /// Articles and openers before, demonstratives and full stops behind.
    private func withoutSurroundings(_ phrase: Range<Int>) -> Range<Int> {
        var start = phrase.lowerBound
        var end = phrase.upperBound
        while start < end {
            let isSource =
                marked.has(.source, at: start, in: phrase) && marked.end(start) < end
                && !marked.has([.preposition, .relative], at: marked.end(start), in: phrase)
            if marked.has([.indefinite, .opener, .agent, .conjunction], at: start, in: phrase) || isSource {
                start = min(marked.end(start), end)
            } else if text.tokens[start].kind == .sign || text.tokens[start].kind == .quotation {
                start += 1
            } else {
                break
            }
        }
        while end > start {
            let last = end - 1
            guard
                text.tokens[last].kind == .sign || text.tokens[last].kind == .quotation
                    || marked.has([.demonstrative, .adverb, .conjunction, .preposition], at: last, in: phrase)
            else {
                break
            }
            end = last
        }
        return start..<end
    }

    private func lastTitle(_ phrase: Range<Int>) -> (start: Int, end: Int)? {
        var found: (start: Int, end: Int)?
        var index = phrase.lowerBound
        while index < phrase.upperBound {
            if !marked.names(index).isDisjoint(with: [.title, .office]) {
                let end = min(marked.end(index), phrase.upperBound)
                // A lasting office (`Kepala`) does not hide a title before it.
                found = (index, end)
                index = end
            } else {
                index += 1
            }
        }
        return found
    }

    /// The first capitalised words in a range, with particles, initials and names joined by hyphens between.
    private func firstRun(in range: Range<Int>) -> Range<Int>? {
        guard let first = range.first(where: { marked.isCapitalised($0, in: range) }) else { return nil }
        return run(from: first, in: range)
    }

    /// The capitalised words that a range ends with.
    private func lastRun(in range: Range<Int>) -> Range<Int>? {
        guard marked.isCapitalised(range.upperBound - 1, in: range) else { return firstRun(in: range) }
        var start = range.upperBound - 1
        while start > range.lowerBound {
            let before = start - 1
            let isInside =
                marked.isCapitalised(before, in: range) || !marked.names(before).isDisjoint(with: .particle)
                || marked.isSign(before, ".", in: range) && !text.tokens[before].isApart
            guard isInside else { break }
            start = before
        }
        while start < range.upperBound, !marked.isCapitalised(start, in: range) { start += 1 }
        return start..<range.upperBound
    }

    private func run(from first: Int, in range: Range<Int>) -> Range<Int> {
        var end = first
        var next = first
        while next < range.upperBound {
            if marked.isCapitalised(next, in: range) {
                next += 1
                end = next
            } else if marked.isSign(next, ".", in: range), !text.tokens[next].isApart,
                marked.isCapitalised(next + 1, in: range)
            {
                next += 1
            } else if !marked.names(next).isDisjoint(with: .particle), next > first {
                next += 1
            } else if marked.isSign(next, "'", in: range) {
                next += 1
            } else if marked.has(.conjunction, at: next, in: range), marked.isCapitalised(next + 1, in: range),
                next > first
            {
                next += 1
            } else {
                break
            }
        }
        return first..<end
    }

    /// Who holds an office, behind what it is the office of: `Bandung Ridwan Kamil` is a place and a name.
    private func holder(of run: Range<Int>) -> Range<Int> {
        if let ending = run.last(where: { !marked.names($0).isDisjoint(with: .organisationEnding) }) {
            var start = ending + 1
            while start < run.upperBound, text.tokens[start].kind == .sign { start += 1 }
            if start < run.upperBound { return start..<run.upperBound }
        }
        if let start = run.first(where: {
            shortNames.contains(text.tokens[$0].hash) && run.upperBound - $0 <= 5 && $0 > run.lowerBound
        }),
            !marked.isSign(start, ".", in: run)
        {
            return start..<run.upperBound
        }
        // `Sistem Keuangan LPS Samsu Adi Nugroho`: the body's letters stand before the name.
        if let acronym = run.dropLast().last(where: { text.tokens[$0].isAllCapitals }),
            (1...4).contains(run.upperBound - acronym - 1), marked.isCapitalised(acronym + 1, in: run)
        {
            return acronym + 1..<run.upperBound
        }
        let words = run.filter { text.tokens[$0].kind == .word }
        guard words.count > 2, !shortNames.contains(text.tokens[words[0]].hash) else { return run }
        var start = words.count - 2
        // `Tambok P Setyawati`, `Abdulaziz bin Salman`: an initial or particle is inside the name.
        let inside = text.tokens[words[start]]
        if inside.end - inside.start == 1 || !marked.names(words[start]).isDisjoint(with: .particle) { start -= 1 }
        return words[start]..<run.upperBound
    }

    /// A phrase that begins with a capital: its name, cut where small letters follow that are no part of it.
    private func capitalised(_ phrase: Range<Int>) -> Speaker? {
        let first = run(from: phrase.lowerBound, in: phrase)
        guard first.upperBound < phrase.upperBound else { return person(withoutUnknownOffice(first)) }
        let next = first.upperBound
        if marked.has([.preposition, .relative, .clause], at: next, in: phrase) || text.tokens[next].kind != .word {
            return person(first)
        }
        // `Riza awalnya`: in languages whose adjectives follow, small letters behind a name are no part of it.
        if !marked.lexicon.nounsLast, first.count > 1 || shortNames.contains(text.tokens[first.lowerBound].hash),
            marked.names(first.lowerBound).isDisjoint(with: [.office, .organisation])
        {
            return person(first)
        }
        // `Agriculture Department specialists`, `Rabobank spokesman`
        let end = description(phrase).upperBound
        return Speaker(
            tokens: phrase.lowerBound..<end,
            isPerson: !marked.lexicon.nounsLast ? !isOrganisation(first) : true,
            isDescription: true
        )
    }

    /// `VP Public Relations KAI Joni Martinus`: where a word inside stands alone as a speaker elsewhere, the name begins there.
    private func withoutUnknownOffice(_ run: Range<Int>) -> Range<Int> {
        guard run.count > 3, marked.names(run.lowerBound).isDisjoint(with: .organisation),
            let start = run.dropFirst(2).first(where: { shortNames.contains(text.tokens[$0].hash) })
        else { return run }
        return start..<run.upperBound
    }

    /// What describes somebody, up to the first preposition or relative and eight words.
    private func description(_ phrase: Range<Int>) -> Range<Int> {
        var end = phrase.lowerBound
        while end < phrase.upperBound, end - phrase.lowerBound < 8,
            text.tokens[end].kind == .word || text.tokens[end].kind == .number
                || text.tokens[end].kind == .sign && marked.isSign(end, "'", in: phrase)
        {
            if end > phrase.lowerBound, marked.has([.preposition, .relative, .clause], at: end, in: phrase) { break }
            end += 1
        }
        return phrase.lowerBound..<max(end, min(phrase.lowerBound + 1, phrase.upperBound))
    }
}
