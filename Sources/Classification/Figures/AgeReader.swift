/// Finds numbers that are ages.
struct AgeReader {
    let place: NumberPlace

    init(_ place: NumberPlace) { self.place = place }

    private var marked: MarkedText { place.marked }
    private var bounds: Range<Int> { place.bounds }
    private var numeral: Numeral { place.numeral }
    private var end: Int { place.end }

    var finding: NumberContextReader.Finding? {
        guard numeral.scale == 1, !numeral.isVague, numeral.value.double <= 130 else { return nil }
        return ageEnd.map { .init(context: .age, end: $0) }
    }

    private var ageEnd: Int? {
        let unitEnd = marked.has(.ageUnit, at: end, in: bounds) ? marked.end(end) : end
        if let hyphen = hyphenatedEnd { return hyphen }
        if marked.has(.ageBehind, at: end, in: bounds) { return marked.end(end) }
        if unitEnd > end, marked.has(.ageBehind, at: unitEnd, in: bounds) { return marked.end(unitEnd) }
        // `berusia 45 tahun`, `usia antara 20 hingga 30 tahun`
        if marked.start(of: .ageBefore, before: place.outerStart, in: bounds) != nil,
            !marked.has([.percent, .currencyName, .scale], at: end, in: bounds)
        {
            return afterRange(unitEnd)
        }
        if unitEnd > end, isAgeLimit || isBehindYears { return unitEnd }
        // `ujar atlet 28 tahun itu`
        if unitEnd > end, marked.has(.demonstrative, at: unitEnd, in: bounds), numeral.isPlain, numeral.isDigits,
            (15...99).contains(numeral.integer ?? 0), marked.isWord(place.start - 1, in: bounds), !place.isQualified
        {
            return unitEnd
        }
        if let aged = agedEnd(unitEnd) { return aged }
        return parenthesisedEnd(unitEnd)
    }

    /// Whether the years of an age stand before its months: `berusia setahun lima bulan`.
    private var isBehindYears: Bool {
        guard let years = marked.start(of: .singleUnit, before: place.outerStart, in: bounds) else { return false }
        return marked.start(of: .ageBefore, before: years, in: bounds) != nil
    }

    /// `batas usia calon paling rendah 40 tahun`: the word for age stands a few words before, in the same clause.
    private var isAgeLimit: Bool {
        guard place.isQualified else { return false }
        var index = place.start - 1
        let nearest = max(bounds.lowerBound, place.start - 9)
        while index >= nearest {
            if marked.has(.ageBefore, at: index, in: bounds) { return true }
            guard marked.isWord(index, in: bounds) || marked.isDash(index, in: bounds),
                !marked.has([.verb, .clause, .relative, .unit], at: index, in: bounds)
            else { return false }
            index -= 1
        }
        return false
    }

    /// `20-year-old`, where digits and the rest are words of their own.
    private var hyphenatedEnd: Int? {
        guard marked.isDash(end, in: bounds), place.isGlued(end), place.isGlued(end + 1),
            marked.has(.ageBehind, at: end + 1, in: bounds)
        else { return nil }
        return marked.end(end + 1)
    }

    private func afterRange(_ end: Int) -> Int {
        let joins: WordRole = [.rangeJoiner, .weakRangeJoiner, .openedRangeJoiner]
        guard marked.has(joins, at: end, in: bounds) || marked.isDash(end, in: bounds) else { return end }
        let second = marked.end(end)
        guard bounds.contains(second),
            place.text.tokens[second].kind == .number || marked.has(.numeral, at: second, in: bounds)
        else { return end }
        let next = second + 1
        return marked.has(.ageUnit, at: next, in: bounds) ? marked.end(next) : next
    }

    /// `bocah 5 tahun`, `children under five`.
    private func agedEnd(_ unitEnd: Int) -> Int? {
        guard marked.start(of: .aged, before: place.outerStart, in: bounds) != nil else { return nil }
        if unitEnd > end { return unitEnd }
        let isBound = place.outerStart < place.start
        return isBound && !place.isBeforeNoun && !place.isCounted ? end : nil
    }

    /// `Ani (35)`, `Ani, 35, ...`, `Ani (35 tahun)`.
    private func parenthesisedEnd(_ unitEnd: Int) -> Int? {
        guard numeral.isDigits, numeral.isPlain, place.start == numeral.tokens.lowerBound else { return nil }
        let before = place.start - 1
        guard before > bounds.lowerBound else { return nil }
        let isAlone = marked.isSign(unitEnd, ")", in: bounds) || marked.isSign(unitEnd, ",", in: bounds)
        if marked.isSign(before, "(", in: bounds) {
            return isAlone && (unitEnd == end || marked.isCapitalised(before - 1, in: bounds)) ? unitEnd : nil
        }
        guard marked.isSign(before, ",", in: bounds), place.text.tokens[place.start].isApart,
            marked.isCapitalised(before - 1, in: bounds), !marked.has([.month, .weekday], at: before - 1, in: bounds)
        else { return nil }
        // A name of one word opens the sentence: `Azman, 32, berkata`.
        let isNamed =
            before - 1 == bounds.lowerBound && (15...99).contains(numeral.integer ?? 0)
            || before - 1 > bounds.lowerBound && marked.isCapitalised(before - 2, in: bounds)
        return isAlone && (unitEnd > end || isNamed) ? unitEnd : nil
    }
}
