import Clippings

/// Takes one name from a run: of what is known, of an organisation, of a place, or of what nothing is known of.
extension NameScanner {
    /// A name known beforehand, with what belongs to it; `nil` where it is a part of another name.
    mutating func takeKnown(
        _ known: (end: Int, value: KnownName),
        _ index: Int,
        _ run: Range<Int>,
        _ followsTitle: Bool
    ) -> Int? {
        var end = known.end
        let (_, own) = lexicon.phrase(text, at: index, in: run)
        // `Bank Indonesia Perwakilan Bali`: the head takes all that follows.
        if own.isHead, end == index + 1, end < run.upperBound { return nil }
        guard end < run.upperBound, isName(end), text.tokens[end].isApart else {
            add(index..<end, .sure(known.value.kind), known.value)
            return end
        }
        let next = lexicon.roles(text, end)
        if known.value.kind == .place, next.contains(.direction) {
            end += 1
            add(index..<end, .sure(.place), nil)
            return end
        }
        if next.contains(.organisationTail), known.value.kind != .person {
            add(index..<end + 1, .sure(.organisation), nil)
            return end + 1
        }
        if known.value.kind == .place, next.contains(.placeTail) {
            add(index..<end + 1, .sure(.place), nil)
            return end + 1
        }
        // `Sydney Sweeney` is no place; `Gubernur Bali Wayan Koster` names two things.
        if known.value.kind == .place, end == index + 1, !followsTitle, own.contains(.personName),
            next.isDisjoint(with: [.title, .organisationHead, .placeHead, .otherName, .functionWord])
        {
            return nil
        }
        add(index..<end, .sure(known.value.kind), known.value)
        return end
    }

    mutating func takeOrganisation(
        _ index: Int,
        headEnd: Int,
        _ run: Range<Int>,
        _ followsTitle: Bool
    ) -> Int {
        var end = headEnd
        while end < run.upperBound {
            let roles = lexicon.roles(text, end)
            if let known = lexicon.name(text, at: end, in: run, allCapitals: isAllCapitals),
                known.value.kind == .person,
                known.end > end + 1 || known.value.needsCapitals
            {
                break
            }
            // `Departemen Moneter Bank Indonesia Budi`: an organisation known beforehand ends the longer name, too.
            if end > headEnd, let known = lexicon.name(text, at: end, in: run, allCapitals: isAllCapitals),
                known.value.kind == .organisation, known.end < run.upperBound
            {
                end = known.end
                break
            }
            // `Ketua Komisi Angin Budi Santoso`: a person's name ends the organisation's, unless it bears one.
            if followsTitle, end > headEnd, roles.contains(.personName), isName(end),
                !lexicon.roles(text, end - 1).contains(.personName),
                !lexicon.roles(text, end - 1).contains(.organisationLink), end - index > 1, !roles.contains(.common)
            {
                break
            }
            if roles.contains(.title), roles.isDisjoint(with: [.common, .organisationTail]), end > headEnd,
                end + 1 < run.upperBound, isName(end)
            {
                break
            }
            end += 1
        }
        while end > headEnd, !isName(end - 1), text.tokens[end - 1].kind != .number { end -= 1 }
        guard end > headEnd else { return headEnd }
        end = withLegalForm(end)
        add(index..<end, .sure(.organisation), nil)
        return max(end, headEnd)
    }

    /// Takes `(Persero)` and `Tbk` behind a company's name.
    func withLegalForm(_ end: Int) -> Int {
        var end = end
        if end + 2 < sentence.upperBound, text.isSign(end, 0x28), text.isSign(end + 2, 0x29),
            lexicon.roles(text, end + 1).contains(.organisationTail), !text.tokens[end + 1].isAllCapitals
        {
            end += 3
            if end < sentence.upperBound, lexicon.roles(text, end).contains(.organisationTail), isName(end) { end += 1 }
        }
        return end
    }

    mutating func takePlace(_ index: Int, headEnd: Int, _ run: Range<Int>, _ followsTitle: Bool) -> Int {
        var end = headEnd
        if !isName(end) { end += 1 }
        guard end < run.upperBound else { return headEnd }
        let known = lexicon.name(text, at: end, in: run, allCapitals: isAllCapitals)
        if let known, known.end == run.upperBound || followsTitle || lexicon.roles(text, index).contains(.dispensable) {
            end = known.end
            if end < run.upperBound, lexicon.roles(text, end).contains(.direction), isName(end) { end += 1 }
        } else {
            let first = end
            while end < run.upperBound, end - first < 4 {
                let roles = lexicon.roles(text, end)
                if end > first,
                    !roles.isDisjoint(with: [.title, .organisationHead, .placeHead, .otherName, .functionWord])
                {
                    break
                }
                if end > first, !lexicon.roles(text, end - 1).contains(.common),
                    lexicon.name(text, at: end, in: run, allCapitals: isAllCapitals)?.value.kind == .place
                {
                    break
                }
                end += 1
            }
        }
        add(index..<end, .sure(.place), nil)
        return end
    }

    /// Where a name that nothing is known of ends within its run.
    func unknownEnd(_ start: Int, _ run: Range<Int>, followsTitle: Bool) -> Int {
        var end = start + 1
        // `Ketua MKMK Budi Santoso`
        if followsTitle, text.tokens[start].isAllCapitals, text.tokens[start].end - text.tokens[start].start > 2,
            end < run.upperBound, isName(end), !text.tokens[end].isAllCapitals
        {
            return end
        }
        while end < run.upperBound {
            if isName(end) {
                let (phraseEnd, roles) = lexicon.phrase(text, at: end, in: run)
                if !roles.isDisjoint(with: [.otherName, .functionWord]) { break }
                if roles.isHead, !roles.contains(.organisationTail), phraseEnd < run.upperBound { break }
                if roles.contains(.title), roles.isDisjoint(with: [.common, .personName]),
                    text.tokens[end].end - text.tokens[end].start > 2
                {
                    break
                }
                // A byline behind a name: `Tri Sulistiyo KABARPAGI`.
                if text.tokens[end].isAllCapitals, text.tokens[end].end - text.tokens[end].start > 3,
                    !text.tokens[start].isAllCapitals
                {
                    break
                }
                // `Lippo Group James Riady`
                if lexicon.roles(text, end - 1).contains(.organisationTail), end - 1 > start,
                    !roles.contains(.organisationTail)
                {
                    break
                }
                if let known = lexicon.name(text, at: end, in: run, allCapitals: isAllCapitals),
                    known.end > end + 1 || known.value.kind == .organisation && known.value.needsCapitals
                {
                    break
                }
            }
            end += 1
        }
        while end > start + 1, !isName(end - 1),
            text.tokens[end - 1].kind == .word || text.tokens[end - 1].kind == .sign
        {
            end -= 1
        }
        return end
    }

    mutating func takeUnknown(_ tokens: Range<Int>, followsTitle: Bool) {
        let evidence = UnknownName(text: text, lexicon: lexicon, sentence: sentence)
            .evidence(tokens, followsTitle: followsTitle, isInitial: isInitial(tokens.lowerBound))
        guard let evidence else { return }
        add(tokens, evidence, nil)
    }

    /// Takes `Rusia-Ukraina` for two names when one of them is known beforehand.
    mutating func takePair(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard let hyphen = text.bytes[token.range].firstIndex(of: 0x2D), text.bytes[hyphen + 1] &- 0x41 < 26 else {
            return false
        }
        let sides = [token.start..<hyphen, hyphen + 1..<token.end]
        // `April-Juni` is no name at all.
        if lexicon.roles(ofWord: Folding.hash(text.bytes[sides[0]])).contains(.otherName) { return true }
        let known = sides.map { lexicon.name(ofWord: Folding.hash(text.bytes[$0])) }
        guard let kind = known.lazy.compactMap({ $0?.kind }).first, kind != .organisation else { return false }
        for (side, name) in zip(sides, known) where text.bytes[side.lowerBound] &- 0x41 < 26 {
            let evidence = KindEvidence.sure(name?.kind ?? kind)
            add(index..<index + 1, evidence, name, bytes: side)
        }
        return true
    }
}
