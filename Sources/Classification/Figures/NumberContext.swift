/// Why a number is no figure: it dates, ranks, names or ages something instead of counting it.
enum NumberContext {
    case date
    case clock
    case age
    case identifier
    case score
    case ordinal
    case list
    case idiom
}

/// Finds numbers that are no figures by what stands around them.
struct NumberContextReader {
    let marked: MarkedText

    /// A number set aside, and the token that reading goes on at.
    struct Finding {
        var context: NumberContext
        var end: Int
    }

    private var text: NewsText { marked.text }

    /// Why the number is no figure, or `nil`.
    ///
    /// `previous` is the last number of the sentence that was set aside.
    func context(of numeral: Numeral, previous: Finding?, in bounds: Range<Int>) -> Finding? {
        let amount = NumberPlace(marked, numeral, bounds)
        if numeral.isModifier { return Finding(context: .identifier, end: numeral.tokens.upperBound) }
        if let end = amount.idiomEnd { return Finding(context: .idiom, end: end) }
        if amount.hasCurrency { return nil }
        return glued(amount) ?? DateReader(amount).finding ?? AgeReader(amount).finding
            ?? IdentifierReader(amount).finding ?? following(previous, amount)
    }

    /// What letters and signs without a space between make of digits: `G20`, `Covid-19`, `13th`, `4G`, `20x15`.
    private func glued(_ place: NumberPlace) -> Finding? {
        let numeral = place.numeral
        guard numeral.isDigits else { return nil }
        let (start, end) = (numeral.tokens.lowerBound, numeral.tokens.upperBound)
        if let context = gluedBefore(place, start) { return Finding(context: context, end: end) }
        // `2B Mindset`
        if numeral.tokens.count == 2, place.isGlued(start + 1), let slogan = sloganEnd(place, start + 1) {
            return Finding(context: .identifier, end: slogan)
        }
        guard place.isGlued(end) else { return nil }
        if let product = productEnd(place, end) { return Finding(context: .identifier, end: product) }
        if isMatchMinute(place, end) { return Finding(context: .identifier, end: end + 1) }
        if let slogan = sloganEnd(place, end) { return Finding(context: .identifier, end: slogan) }
        if marked.has(.ordinalEnding, at: end, in: place.bounds), marked.isWord(end, in: place.bounds) {
            return Finding(context: .ordinal, end: end + 1)
        }
        if marked.isWord(end, in: place.bounds), numeral.scale == 1, !numeral.isRough {
            let known: WordRole = [
                .unit, .percent, .currencyName, .scale, .gluedScale, .ageUnit, .classifier, .clockBehind,
            ]
            let length = text.tokens[end].end - text.tokens[end].start
            // `Video 20detik`: a name, where a measure would have its space.
            let isBrand = length > 3 && numeral.isPlain && marked.isCapitalised(start - 1, in: place.bounds)
            if isBrand { return Finding(context: .identifier, end: end + 1) }
            if !marked.has(known, at: end, in: place.bounds), length < 3 || marked.isCapitalised(end, in: place.bounds)
            {
                return Finding(context: .identifier, end: end + 1)
            }
        }
        return nil
    }

    private func gluedBefore(_ place: NumberPlace, _ start: Int) -> NumberContext? {
        guard start > place.bounds.lowerBound, !text.tokens[start].isApart else { return nil }
        let before = start - 1
        if marked.isWord(before, in: place.bounds) {
            // `Sabtu14` lost its space; `G20` never had one.
            return text.tokens[before].end - text.tokens[before].start <= 4
                || marked.isCapitalised(before, in: place.bounds) ? .identifier : nil
        }
        if marked.isDash(before, in: place.bounds), before > place.bounds.lowerBound, !text.tokens[before].isApart,
            marked.isWord(before - 1, in: place.bounds), text.byte(before) == 0x2D
        {
            let counted: WordRole = [.percent, .unit, .currencyName, .scale, .numeral]
            if marked.has(.ordinalBeginning, at: before - 1, in: place.bounds) { return .ordinal }
            return marked.has(counted, at: before - 1, in: place.bounds) ? nil : .identifier
        }
        // `N.3.22/Fd.1`: the number of a letter.
        if text.byte(before) == 0x2E, before > place.bounds.lowerBound, !text.tokens[before].isApart,
            text.tokens[before - 1].kind == .number || text.tokens[before - 1].end - text.tokens[before - 1].start <= 2
        {
            return .identifier
        }
        switch text.byte(before) {
        case 0x23, 0x40, 0x5F, 0x26, 0x3D: return .identifier
        case 0x2B: return place.isCounted ? nil : .identifier
        // `21:30`, `3/5`: the number before it was read already.
        case 0x3A, 0x2F:
            return before > place.bounds.lowerBound && text.tokens[before - 1].kind == .number ? .date : nil
        default: return nil
        }
    }

    /// `Silva (32')`, `(45'+2, 60')`: the minute of a goal.
    private func isMatchMinute(_ place: NumberPlace, _ end: Int) -> Bool {
        guard place.numeral.isPlain, (place.numeral.integer ?? 200) <= 130, isApostrophe(end),
            place.bounds.contains(end + 1)
        else { return false }
        let before = place.start - 1
        guard
            [0x28, 0x2C, 0x2F, 0x3B, 0x2B].contains(before < place.bounds.lowerBound ? 0 : text.byte(before))
                || marked.isCapitalised(before, in: place.bounds)
        else { return false }
        return [0x29, 0x2C, 0x2F, 0x3B, 0x2B, 0x20].contains(text.byte(end + 1))
    }

    private func isApostrophe(_ index: Int) -> Bool {
        let bytes = marked.bytes(index)
        return bytes.elementsEqual([0x27]) || bytes.elementsEqual([0xE2, 0x80, 0x99])
            || bytes.elementsEqual([0xE2, 0x80, 0xB2])
    }

    /// `protokol 3M`, `5R`: one digit and a capital that may be a scale, with neither currency nor noun.
    private func sloganEnd(_ place: NumberPlace, _ end: Int) -> Int? {
        let token = text.tokens[end]
        guard token.kind == .word, token.end - token.start == 1, token.isCapitalised,
            text.tokens[place.start].end - text.tokens[place.start].start == 1,
            marked.has(.gluedScale, at: end, in: place.bounds)
        else { return nil }
        let counts =
            CountedNoun(marked, place.bounds).isNoun(end + 1) && !marked.isCapitalised(end + 1, in: place.bounds)
        return counts ? nil : end + 1
    }

    /// `20x15 ribu ton`, `3 x 4 meter`: the factors of a product are no figures.
    private func productEnd(_ place: NumberPlace, _ end: Int) -> Int? {
        guard place.bounds.contains(end + 1), text.tokens[end + 1].kind == .number, !text.tokens[end + 1].isApart
        else { return nil }
        let sign = marked.bytes(end)
        guard sign.elementsEqual([0x78]) || sign.elementsEqual([0x58]) || sign.elementsEqual([0xC3, 0x97]) else {
            return nil
        }
        var next = end + 2
        while marked.has([.scale, .unit], at: next, in: place.bounds) { next = marked.end(next) }
        return next
    }

    /// A number in a row with one that was set aside: `pasal 12 dan 13`, `June 24 and 25`, `pukul 9 hingga 11`.
    private func following(_ previous: Finding?, _ place: NumberPlace) -> Finding? {
        guard let previous, [.date, .clock, .identifier, .ordinal, .age].contains(previous.context),
            place.numeral.isPlain,
            place.numeral.isDigits, !place.isCounted
        else { return nil }
        // `Pada 2015, 20 perusahaan`: what counts a noun behind a comma is no more of the row.
        if [.date, .clock, .age].contains(previous.context), place.isBeforeNoun,
            (previous.end..<max(previous.end, place.numeral.tokens.lowerBound)).contains(where: {
                marked.isSign($0, ",", in: place.bounds)
            })
        {
            return nil
        }
        var index = previous.end
        let joins: WordRole = [.conjunction, .rangeJoiner, .weakRangeJoiner, .openedRangeJoiner]
        while index < place.numeral.tokens.lowerBound {
            guard
                marked.has(joins, at: index, in: place.bounds) || marked.isSign(index, ",", in: place.bounds)
                    || marked.isDash(index, in: place.bounds) || marked.isSign(index, "/", in: place.bounds)
            else { return nil }
            index = marked.end(index)
        }
        guard index == place.numeral.tokens.lowerBound else { return nil }
        if previous.context == .identifier || previous.context == .ordinal,
            place.numeral.tokens.lowerBound - previous.end > 1
                || marked.isSign(previous.end, ",", in: place.bounds)
        {
            return nil
        }
        return Finding(context: previous.context, end: place.numeral.tokens.upperBound)
    }
}
