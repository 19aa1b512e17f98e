import Clippings

/// Weighs what kind of thing a name is that nothing is known of: by its own words and those around it.
struct UnknownName {
    let text: NewsText
    let lexicon: EntityLexicon
    let sentence: Range<Int>

    /// `nil` when it is no name.
    func evidence(_ tokens: Range<Int>, followsTitle: Bool, isInitial: Bool) -> KindEvidence? {
        var evidence = KindEvidence()
        var names = 0
        var common = 0
        var personNames = 0
        var capitals = 0
        var initials = 0
        var particles = 0
        var tails = 0
        for index in tokens where text.tokens[index].kind == .word {
            let roles = lexicon.roles(text, index)
            let token = text.tokens[index]
            if !token.isCapitalised {
                if roles.contains(.personParticle) { particles += 1 }
                continue
            }
            names += 1
            if token.end - token.start == 1 { initials += 1 }
            if token.isAllCapitals { capitals += 1 }
            if !roles.isDisjoint(with: [.organisationTail, .dispensable]) { tails += 1 }
            // `Tim` is a name in some languages and a team in others.
            let isCommon = !roles.isDisjoint(with: [.common, .functionWord, .direction])
            if roles.contains(.personName), !isCommon || tokens.count > 1 { personNames += 1 }
            if isCommon, !roles.contains(.personName) || tokens.count == 1 { common += 1 }
        }
        guard names > initials || followsTitle else { return nil }
        if isRomanNumeral(tokens.lowerBound), names == 1 || !isInitialLetter(tokens.lowerBound) { return nil }
        // Words that are written small elsewhere name nothing by themselves.
        if common == names, capitals == 0 { return nil }
        if tails == names, names > 1 { return nil }
        let last = lexicon.roles(text, tokens.upperBound - 1)
        if names > 1, last.contains(.otherTail) { return nil }
        if names > 1, last.contains(.organisationTail) { evidence.organisation += 6 }
        if names > 1, last.contains(.placeTail) { evidence.place += 4 }
        if personNames > 0, capitals < names { evidence.person += personNames > 1 ? 4 : 3 }
        // `Hugo de Vries`, but `Corpo de Intervenção`.
        if particles > 0 { evidence.person += personNames > 0 || followsTitle ? 2 : -2 }
        if initials > 0, names > initials { evidence.person += 2 }
        if names > 1, capitals == 0, !lexicon.nounsHaveCapitals, common * 2 < names { evidence.person += 2 }
        if capitals == names, names == 1 {
            // `pemilihan umum (PHPU)`: what the brackets shorten is no name either.
            if isBehindSmallLetters(tokens.lowerBound) { return nil }
            // Two letters are often a code, a unit or somebody's initials; many are a word in capitals.
            let token = text.tokens[tokens.lowerBound]
            switch token.end - token.start {
            case ...2: evidence.organisation += 1
            case 3...6: evidence.organisation += 3
            default: break
            }
            evidence.person -= followsTitle ? 4 : 1
        }
        if names == 1, capitals == 0, hasCapitalInside(tokens.lowerBound) { evidence.organisation += 3 }
        // `RSPAD Gatot Subroto`
        if names > 1, isAcronym(tokens.lowerBound), capitals < names { evidence.organisation += 5 }
        if common > 0, personNames == 0 { evidence.person -= 2 }
        if hasAmpersand(tokens) { evidence.organisation += 3 }
        weighNeighbours(tokens, followsTitle: followsTitle, &evidence)
        if names == 1, capitals == 0, !lexicon.nounsHaveCapitals {
            if lexicon.knowsCommonWords {
                // All other words with a capital are known.
                if common == 0, !lexicon.isDerived(text, tokens.lowerBound) { evidence.person += isInitial ? 1 : 2 }
            } else if !isInitial {
                evidence.person += 1
            }
        }
        return evidence
    }

    private func weighNeighbours(_ tokens: Range<Int>, followsTitle: Bool, _ evidence: inout KindEvidence) {
        if followsTitle { evidence.person += 4 }
        if isApposition(tokens) { evidence.person += 3 }
        if isDateline(tokens) { evidence.place += 6 }
        if tokens.lowerBound > sentence.lowerBound {
            let before = tokens.lowerBound - 1
            let roles = lexicon.roles(text, before)
            // `in Wahrheit`: where nouns have capitals, a preposition tells little.
            if roles.contains(.placePreposition) { evidence.place += lexicon.nounsHaveCapitals ? 1 : 3 }
            // `SPBU Lewoleba`: a part of something that is no entity.
            if roles.contains(.otherName), text.tokens[before].isCapitalised { evidence.person -= 3 }
            if isBehindPlace(tokens.lowerBound) { evidence.place += 3 }
            if roles.contains(.personVerb) { evidence.person += lexicon.nounsHaveCapitals ? 1 : 2 }
            if !text.tokens[before].isCapitalised {
                if roles.contains(.organisationHead) { evidence.organisation += 3 }
                if roles.contains(.placeHead) { evidence.place += 3 }
            }
        }
        guard tokens.upperBound < sentence.upperBound else { return }
        let behind = tokens.upperBound
        // `Giwangan, Yogyakarta`
        if text.isSign(behind, 0x2C), behind + 1 < sentence.upperBound, text.tokens[behind + 1].isCapitalised,
            let next = lexicon.name(text, at: behind + 1, in: sentence, allCapitals: false), next.value.kind == .place
        {
            evidence.place += 3
        }
        if lexicon.roles(text, behind).contains(.personVerb), !text.tokens[behind].isCapitalised {
            evidence.person += lexicon.nounsHaveCapitals ? 1 : 2
        }
        if isAge(behind) { evidence.person += 4 }
    }

    /// `(45)` and `, 45,`.
    private func isAge(_ index: Int) -> Bool {
        guard index + 2 < sentence.upperBound, text.tokens[index + 1].kind == .number else { return false }
        let number = text.tokens[index + 1]
        guard number.end - number.start == 2 else { return false }
        return text.isSign(index, 0x28) && text.isSign(index + 2, 0x29)
            || text.isSign(index, 0x2C) && text.isSign(index + 2, 0x2C)
    }

    /// `Bogor, Ternhill, ...`: whether a comma and a place known beforehand stand before.
    private func isBehindPlace(_ index: Int) -> Bool {
        guard index > sentence.lowerBound + 2, text.isSign(index - 1, 0x2C), index < sentence.upperBound - 1,
            text.isSign(index + 1, 0x2C) || text.isSign(index + 1, 0x2E)
        else { return false }
        let start = max(sentence.lowerBound, index - 4)
        return (start..<index - 1).contains { first in
            guard text.tokens[first].isCapitalised,
                let known = lexicon.name(text, at: first, in: first..<index - 1, allCapitals: false)
            else { return false }
            return known.end == index - 1 && known.value.kind == .place
        }
    }

    /// `Bürgermeisterin von Bremen, Katrin Vollmer, ...`: whether a name stands between commas, behind a title.
    private func isApposition(_ tokens: Range<Int>) -> Bool {
        guard tokens.count > 1, tokens.lowerBound > sentence.lowerBound + 1, tokens.upperBound < sentence.upperBound,
            text.isSign(tokens.lowerBound - 1, 0x2C),
            text.isSign(tokens.upperBound, 0x2C) || text.isSign(tokens.upperBound, 0x2E)
        else { return false }
        let start = max(sentence.lowerBound, tokens.lowerBound - 9)
        return (start..<tokens.lowerBound - 1).contains { lexicon.roles(text, $0).contains(.title) }
    }

    /// `ROCKFORD, 3 May -`: whether capitals begin a paragraph and a comma, dash or bracket stands behind.
    private func isDateline(_ tokens: Range<Int>) -> Bool {
        guard tokens.lowerBound == sentence.lowerBound, tokens.upperBound < sentence.upperBound,
            tokens.allSatisfy({ text.tokens[$0].isAllCapitals }),
            text.bytes[..<text.tokens[tokens.lowerBound].start].last.map({ $0 == 0x0A }) ?? true
        else { return false }
        let behind = tokens.upperBound
        return text.tokens[behind].kind == .sign && [0x2C, 0x2D, 0x28, 0xE2].contains(text.byte(behind))
    }

    private func isInitialLetter(_ index: Int) -> Bool {
        text.tokens[index].end - text.tokens[index].start == 1
    }

    private func isRomanNumeral(_ index: Int) -> Bool {
        text.bytes[text.tokens[index].range].allSatisfy { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }
    }

    /// Whether a bracket opens before a word, and a word in small letters stands before it.
    private func isBehindSmallLetters(_ index: Int) -> Bool {
        guard index > sentence.lowerBound + 1, text.isSign(index - 1, 0x28) else { return false }
        let before = text.tokens[index - 2]
        return before.kind == .word && !before.isCapitalised
    }

    /// `StatesWest`, `detikFinance`; not `McGregor`, `DeLonge`, `Al-Assad`.
    private func hasCapitalInside(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.end - token.start > 4 else { return false }
        let bytes = text.bytes[token.start + 1..<token.end]
        return bytes.indices.contains { place in
            bytes[place] &- 0x41 < 26 && place > token.start + 3 && bytes[place - 1] &- 0x61 < 26
        }
    }

    private func isAcronym(_ index: Int) -> Bool {
        text.tokens[index].isAllCapitals && text.tokens[index].end - text.tokens[index].start > 2
    }

    private func hasAmpersand(_ tokens: Range<Int>) -> Bool {
        tokens.contains { text.isSign($0, 0x26) }
    }
}
