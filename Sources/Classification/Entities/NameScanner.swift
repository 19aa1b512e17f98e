import Clippings

/// Finds names in a text: runs of capitalised words, parted by titles, head words and names known beforehand.
///
/// A word that begins a sentence has a capital anyway. It counts as a name only when it is no function word, stands
/// nowhere in the text in small letters, and either is known or goes on in a name. Headings that put a capital on every
/// word show known names alone.
struct NameScanner {
    /// A run of more words than this is a list or an attack: it is read in pieces.
    static let longestRun = 14

    let text: NewsText
    let lexicon: EntityLexicon
    /// Hashes of the words that stand in small letters somewhere in the text.
    let small: Set<UInt64>
    private(set) var mentions: [NameMention] = []
    /// Sentences in which capitals say nothing.
    private(set) var headings: [Range<Int>] = []
    private var sentence = 0..<0
    private var isAllCapitals = false

    init(_ text: NewsText, lexicon: EntityLexicon, small: Set<UInt64>) {
        self.text = text
        self.lexicon = lexicon
        self.small = small
    }

    mutating func scan() {
        mentions.reserveCapacity(text.tokens.count / 10)
        for sentence in text.sentences { scan(sentence.tokens) }
    }

    private mutating func scan(_ tokens: Range<Int>) {
        sentence = tokens
        let (isHeading, isAllCapitals) = capitals(tokens)
        self.isAllCapitals = isAllCapitals
        if isHeading {
            headings.append(tokens)
            scanKnownNames(tokens)
            return
        }
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            guard beginsName(index) else {
                index += 1
                continue
            }
            let end = runEnd(index)
            index = part(index..<end)
        }
    }

    /// Whether nearly every word of a sentence has a capital, and whether nearly all letters are capitals.
    private func capitals(_ tokens: Range<Int>) -> (heading: Bool, all: Bool) {
        var words = 0
        var capitalised = 0
        var all = 0
        for index in tokens where text.tokens[index].kind == .word {
            let token = text.tokens[index]
            words += 1
            if token.isCapitalised { capitalised += 1 }
            if token.isAllCapitals { all += 1 }
        }
        let isAll = words >= 4 && all * 10 >= words * 7
        if lexicon.nounsHaveCapitals { return (isAll, isAll) }
        // What ends with a full stop is a sentence, though it be full of names.
        let isSentence = text.isSign(tokens.upperBound - 1, 0x2E)
        return (words >= 5 && capitalised * 10 >= words * 7 && (!isSentence || isAll), isAll)
    }

    private mutating func scanKnownNames(_ tokens: Range<Int>) {
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            guard text.tokens[index].isCapitalised,
                let found = lexicon.name(text, at: index, in: tokens, allCapitals: isAllCapitals),
                found.end > index + 1 || !lexicon.roles(text, index).beginsSentences
            else {
                index += 1
                continue
            }
            add(index..<found.end, .sure(found.value.kind), found.value)
            index = found.end
        }
    }

    // MARK: Runs

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

    private func isFollowedByASCII(_ token: Token) -> Bool {
        token.end - token.start > 2 && text.bytes[token.start + 2] < 0x80
    }

    private func beginsName(_ index: Int) -> Bool {
        guard isName(index) else { return false }
        // Letters glued to a number in front are a unit: `5 K`, `5Km`.
        guard index > sentence.lowerBound, !text.tokens[index].isApart else { return true }
        // `#Tagar` and `@akun` are no names, nor is the `US` of `US$`.
        return text.tokens[index - 1].kind != .number && !text.isSign(index - 1, 0x23) && !text.isSign(index - 1, 0x40)
    }

    /// The token behind a run of names that begins at `start`.
    private func runEnd(_ start: Int) -> Int {
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
    private func bridge(_ index: Int, hasHead: Bool) -> Int? {
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
            if !isName(next), text.tokens[next].kind == .word, next + 1 < sentence.upperBound, isName(next + 1),
                !roles.isDisjoint(with: hasHead ? [.organisationLink] : [.personParticle]),
                !lexicon.roles(text, next).isDisjoint(with: hasHead ? [.organisationLink] : [.personParticle]),
                roles.isDisjoint(with: [.placePreposition, .conjunction])
            {
                return next + 2
            }
            guard isName(next), text.tokens[next].isApart, !lexicon.roles(text, next).contains(.otherName) else {
                return nil
            }
            if roles.contains(.personParticle), !roles.contains(.placePreposition) { return next + 1 }
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
    private func isInitial(_ index: Int) -> Bool {
        guard index > sentence.lowerBound else { return true }
        let before = text.tokens[index - 1]
        switch before.kind {
        case .word, .number: return false
        case .quotation: return text.tokens[index - 1].isApart || index - 1 == sentence.lowerBound
        case .sign: return text.isSign(index - 1, 0x3A) || text.byte(index - 1) == 0xE2
        }
    }

    // MARK: Parts of a run

    /// Takes the names of a run; gives the token behind the last, which may lie behind the run.
    private mutating func part(_ run: Range<Int>) -> Int {
        var index = run.lowerBound
        var followsTitle = hasTitleBefore(index)
        if isInitial(index), !lexicon.nounsHaveCapitals {
            let (end, roles) = lexicon.phrase(text, at: index, in: run)
            let isHead = roles.isHead || roles.contains(.title)
            let known = lexicon.name(text, at: index, in: sentence, allCapitals: isAllCapitals)
            let beginsSentence =
                roles.beginsSentences || small.contains(text.tokens[index].hash)
                || known == nil && roles.isEmpty && lexicon.isDerived(text, index)
            if beginsSentence, !isHead, !text.tokens[index].isAllCapitals,
                known.map({ $0.end == index + 1 && (roles.contains(.common) || roles.contains(.functionWord)) }) ?? true
            {
                index = end
            }
        }
        while index < run.upperBound {
            index = partOne(index, run, &followsTitle)
        }
        return index
    }

    /// Takes one name, title or other word from a run's head; gives the token behind it.
    private mutating func partOne(_ index: Int, _ run: Range<Int>, _ followsTitle: inout Bool) -> Int {
        guard isName(index) else { return index + 1 }
        let (end, roles) = lexicon.phrase(text, at: index, in: run)
        // `Organisation mondiale de la santé`: names known beforehand have words in small letters.
        let known = lexicon.name(text, at: index, in: index..<sentence.upperBound, allCapitals: isAllCapitals)
        if roles.contains(.otherName), (known?.end ?? 0) <= end {
            followsTitle = false
            return end
        }
        if roles.contains(.otherHead), roles.isDisjoint(with: [.title, .personName]), (known?.end ?? 0) <= end {
            followsTitle = false
            return otherEnd(end, run)
        }
        if let known, let next = takeKnown(known, index, run, followsTitle) {
            return next
        }
        if roles.contains(.title) {
            followsTitle = true
            // `Kepala Dinas Perikanan`: the office's last word begins the organisation's name.
            if end > index + 1, end < run.upperBound, lexicon.roles(text, end - 1).contains(.organisationHead) {
                return end - 1
            }
            return portfolioEnd(end, run)
        }
        if roles.contains(.organisationHead), end < run.upperBound {
            return takeOrganisation(index, headEnd: end, run, followsTitle)
        }
        if roles.contains(.placeHead), end < run.upperBound {
            return takePlace(index, headEnd: end, run, followsTitle)
        }
        if !roles.isDisjoint(with: [.functionWord, .organisationHead, .placeHead])
            || roles.contains(.personVerb) && !roles.contains(.personName)
        {
            if !text.tokens[index].isAllCapitals || roles.contains(.functionWord) {
                followsTitle = false
                return end
            }
        }
        if takePair(index) { return index + 1 }
        if isNoNameAlone(index, roles, end: end, run) {
            followsTitle = false
            return end
        }
        // `Perseteruan Budi Santoso`: words that stand in small letters elsewhere are no part of the name behind.
        if roles.contains(.common), roles.isDisjoint(with: [.personName, .organisationTail]), end < run.upperBound,
            isName(end), !lexicon.roles(text, end).contains(.common), !text.tokens[index].isAllCapitals,
            lexicon.roles(text, end).isDisjoint(with: [.organisationTail, .placeTail, .otherTail, .direction])
        {
            return end
        }
        let stop = unknownEnd(index, run, followsTitle: followsTitle)
        takeUnknown(index..<stop, followsTitle: followsTitle)
        // The title of `Ketua MKMK Budi Santoso` is the person's.
        followsTitle = followsTitle && stop == index + 1 && text.tokens[index].isAllCapitals
        return stop
    }

    /// Whether a word names nothing unless more of a name follows: a head, a tail, a currency before its sign.
    private func isNoNameAlone(_ index: Int, _ roles: WordRoles, end: Int, _ run: Range<Int>) -> Bool {
        if index + 1 < text.tokens.count, text.isSign(index + 1, 0x24), !text.tokens[index + 1].isApart { return true }
        guard end == run.upperBound else { return false }
        return !roles.isDisjoint(with: [
            .organisationHead, .organisationTail, .placeHead, .placeTail, .otherHead, .otherTail,
        ]) && !roles.contains(.personName)
    }

    /// Where the name of an event or a work ends that begins before `start`: with its run, or before another name's head.
    private func otherEnd(_ start: Int, _ run: Range<Int>) -> Int {
        var end = start
        while end < run.upperBound {
            let roles = lexicon.roles(text, end)
            if roles.isHead || roles.contains(.title), !roles.contains(.common), isName(end) { break }
            if let known = lexicon.name(text, at: end, in: run, allCapitals: isAllCapitals), known.value.kind != .place
            {
                break
            }
            end += 1
        }
        return end
    }

    /// A name known beforehand, with what belongs to it; `nil` where it is a part of another name.
    private mutating func takeKnown(
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

    /// Passes the office behind a title: `Menteri Keuangan`.
    private func portfolioEnd(_ start: Int, _ run: Range<Int>) -> Int {
        var index = start
        while index < run.upperBound {
            let roles = lexicon.roles(text, index)
            if index > start, roles.contains(.organisationLink), !isName(index) {
                index += 1
                continue
            }
            guard roles.contains(.common),
                roles.isDisjoint(with: [.personName, .organisationHead, .placeHead, .title]),
                lexicon.name(text, at: index, in: run, allCapitals: isAllCapitals) == nil
            else { break }
            index += 1
        }
        return index
    }

    private mutating func takeOrganisation(
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
    private func withLegalForm(_ end: Int) -> Int {
        var end = end
        if end + 2 < sentence.upperBound, text.isSign(end, 0x28), text.isSign(end + 2, 0x29),
            lexicon.roles(text, end + 1).contains(.organisationTail), !text.tokens[end + 1].isAllCapitals
        {
            end += 3
            if end < sentence.upperBound, lexicon.roles(text, end).contains(.organisationTail), isName(end) { end += 1 }
        }
        return end
    }

    private mutating func takePlace(_ index: Int, headEnd: Int, _ run: Range<Int>, _ followsTitle: Bool) -> Int {
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
    private func unknownEnd(_ start: Int, _ run: Range<Int>, followsTitle: Bool) -> Int {
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

    private mutating func takeUnknown(_ tokens: Range<Int>, followsTitle: Bool) {
        let evidence = UnknownName(text: text, lexicon: lexicon, sentence: sentence)
            .evidence(tokens, followsTitle: followsTitle, isInitial: isInitial(tokens.lowerBound))
        guard let evidence else { return }
        add(tokens, evidence, nil)
    }

    /// Takes `Rusia-Ukraina` for two names when one of them is known beforehand.
    private mutating func takePair(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard let hyphen = text.bytes[token.range].firstIndex(of: 0x2D), text.bytes[hyphen + 1] &- 0x41 < 26 else {
            return false
        }
        let sides = [token.start..<hyphen, hyphen + 1..<token.end]
        let known = sides.map { lexicon.name(ofWord: Folding.hash(text.bytes[$0])) }
        guard let kind = known.lazy.compactMap({ $0?.kind }).first, kind != .organisation else { return false }
        for (side, name) in zip(sides, known) where text.bytes[side.lowerBound] &- 0x41 < 26 {
            let evidence = KindEvidence.sure(name?.kind ?? kind)
            mentions.append(NameMention(tokens: index..<index + 1, bytes: side, evidence: evidence, known: name))
        }
        return true
    }

    private func hasTitleBefore(_ index: Int) -> Bool {
        guard index > sentence.lowerBound else { return false }
        var before = index - 1
        if text.isSign(before, 0x2E), before > sentence.lowerBound { before -= 1 }
        return lexicon.roles(text, before).contains(.title)
    }

    private mutating func add(_ tokens: Range<Int>, _ evidence: KindEvidence, _ known: KnownName?) {
        let start = text.tokens[tokens.lowerBound].start
        let end = text.tokens[tokens.upperBound - 1].end
        var mention = NameMention(tokens: tokens, bytes: start..<end, evidence: evidence, known: known)
        if let last = mentions.last, tokens.lowerBound == last.tokens.upperBound + 1,
            text.isSign(tokens.lowerBound - 1, 0x28), tokens.upperBound < text.tokens.count,
            text.isSign(tokens.upperBound, 0x29)
        {
            mention.bracketed = true
        }
        mentions.append(mention)
    }
}
