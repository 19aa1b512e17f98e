import Clippings

/// Parts a run into titles, names and other words.
extension NameScanner {
    /// Takes the names of a run; gives the token behind the last, which may lie behind the run.
    mutating func part(_ run: Range<Int>) -> Int {
        var index = run.lowerBound
        var followsTitle = hasTitleBefore(index)
        if isInitial(index), !lexicon.nounsHaveCapitals {
            let (end, roles) = lexicon.phrase(text, at: index, in: run)
            let isHead = roles.isHead || roles.contains(.title)
            let known = lexicon.name(text, at: index, in: sentence, allCapitals: isAllCapitals)
            let beginsSentence =
                roles.beginsSentences || small.contains(text.tokens[index].hash)
                || known == nil && roles.isEmpty && lexicon.isDerived(text, index)
            // Malay news begins in capitals: `KERAJAAN negeri ...`.
            let isAcronym =
                text.tokens[index].isAllCapitals && (!beginsSentence || known?.value.needsCapitals ?? false)
            if beginsSentence, !isHead, !isAcronym,
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
    mutating func partOne(_ index: Int, _ run: Range<Int>, _ followsTitle: inout Bool) -> Int {
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
    func isNoNameAlone(_ index: Int, _ roles: WordRoles, end: Int, _ run: Range<Int>) -> Bool {
        if index + 1 < text.tokens.count, text.isSign(index + 1, 0x24), !text.tokens[index + 1].isApart { return true }
        guard end == run.upperBound else { return false }
        return !roles.isDisjoint(with: [
            .organisationHead, .organisationTail, .placeHead, .placeTail, .otherHead, .otherTail,
        ]) && !roles.contains(.personName)
    }

    /// Where the name of an event or a work ends that begins before `start`: with its run, or before another name's head.
    func otherEnd(_ start: Int, _ run: Range<Int>) -> Int {
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

    /// Passes the office behind a title: `Menteri Keuangan`.
    func portfolioEnd(_ start: Int, _ run: Range<Int>) -> Int {
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
}
