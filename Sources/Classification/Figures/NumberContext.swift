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
        guard place.isGlued(end) else { return nil }
        if let product = productEnd(place, end) { return Finding(context: .identifier, end: product) }
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
