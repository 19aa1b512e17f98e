/// Where runs of capitalised words begin and end, with the small words and signs inside names.
extension NameScanner {
    /// Whether a word is written as a name: with a capital, or like `al-Ahli`.
    func isName(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.kind == .word else { return false }
        // `Äú` and its like are what a wrong encoding left of a quotation mark.
        if token.isCapitalised { return text.bytes[token.start] < 0x80 || isFollowedByASCII(token) }
        // A capital within: `detikFinance`, `al-Ghazi`.
        guard token.end - token.start > 3 else { return false }
        return text.bytes[token.start + 1..<token.end].contains { $0 &- 0x41 < 26 }
    }

    func isFollowedByASCII(_ token: Token) -> Bool {
        token.end - token.start > 2 && text.bytes[token.start + 2] < 0x80
    }

    func beginsName(_ index: Int) -> Bool {
        guard isName(index) else { return false }
        // Letters glued to a number in front are a unit: `5 K`, `5Km`.
        guard index > sentence.lowerBound, !text.tokens[index].isApart else { return true }
        // `#Tagar` and `@akun` are no names, nor is the `US` of `US$`.
        return text.tokens[index - 1].kind != .number && !text.isSign(index - 1, 0x23) && !text.isSign(index - 1, 0x40)
    }

    /// The token behind a run of names that begins at `start`.
    func runEnd(_ start: Int) -> Int {
        var end = start + 1
        var hasHead = lexicon.roles(text, start).contains(.organisationHead)
        while end < sentence.upperBound, end - start < Self.longestRun {
            if isName(end), text.tokens[end].isApart {
                hasHead = hasHead || lexicon.roles(text, end).contains(.organisationHead)
                end += 1
                continue
            }
            guard let next = bridge(end, hasHead: hasHead) else { break }
            end = next
        }
        return end
    }

    /// Where a run goes on behind signs and small words that stand inside names.
    func bridge(_ index: Int, hasHead: Bool) -> Int? {
        let token = text.tokens[index]
        let next = index + 1
        switch token.kind {
        case .number:
            // `G20`, `Kopaska-2`.
            return token.isApart ? nil : next
        case .word:
            let roles = lexicon.roles(text, index)
            guard next < sentence.upperBound, !token.isCapitalised else { return nil }
            // `van den Berg`, `de la Salud`
            if !isName(next), !lexicon.nounsHaveCapitals || lexicon.roles(text, index - 1).contains(.personName),
                text.tokens[next].kind == .word, next + 1 < sentence.upperBound, isName(next + 1),
                !roles.isDisjoint(with: hasHead ? [.organisationLink] : [.personParticle]),
                !lexicon.roles(text, next).isDisjoint(with: hasHead ? [.organisationLink] : [.personParticle]),
                roles.isDisjoint(with: [.placePreposition, .conjunction])
            {
                return next + 2
            }
            guard isName(next), text.tokens[next].isApart, !lexicon.roles(text, next).contains(.otherName) else {
                return nil
            }
            if roles.contains(.personParticle), !roles.contains(.placePreposition),
                !lexicon.nounsHaveCapitals || lexicon.roles(text, index - 1).contains(.personName)
            {
                return next + 1
            }
            // `Menteri Kelautan dan Perikanan`
            if roles.contains(.organisationLink), lexicon.roles(text, index - 1).contains(.common),
                lexicon.roles(text, next).contains(.common)
            {
                return next + 1
            }
            if roles.contains(.organisationLink), hasHead, !lexicon.roles(text, next).isHead,
                !lexicon.roles(text, next).contains(.title),
                !roles.contains(.conjunction)
                    || lexicon.name(text, at: next, in: sentence, allCapitals: isAllCapitals) == nil
            {
                return next + 1
            }
            return nil
        case .sign:
            guard next < sentence.upperBound else { return nil }
            // `H. B. Sutan`, `PT. Angin`, `Jl. Laut`.
            if text.isSign(index, 0x2E), !token.isApart {
                let word = text.tokens[index - 1]
                guard isName(next), text.tokens[next].isApart || word.end - word.start == 1 else { return nil }
                if word.end - word.start == 1 { return next + 1 }
                let roles = lexicon.roles(text, index - 1)
                return roles.isHead || roles.contains(.title) ? next + 1 : nil
            }
            if text.isSign(index, 0x26) { return isName(next) ? next + 1 : nil }
            return nil
        case .quotation:
            return nil
        }
    }

    /// Whether no word stands before this one in its sentence, or since an opening mark.
    func isInitial(_ index: Int) -> Bool {
        guard index > sentence.lowerBound else { return true }
        let before = text.tokens[index - 1]
        switch before.kind {
        case .word, .number: return false
        case .quotation: return text.tokens[index - 1].isApart || index - 1 == sentence.lowerBound
        case .sign: return text.isSign(index - 1, 0x3A) || text.byte(index - 1) == 0xE2
        }
    }

    func hasTitleBefore(_ index: Int) -> Bool {
        guard index > sentence.lowerBound else { return false }
        var before = index - 1
        if text.isSign(before, 0x2E), before > sentence.lowerBound { before -= 1 }
        return lexicon.roles(text, before).contains(.title)
    }
}
