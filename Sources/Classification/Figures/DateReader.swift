/// Finds numbers that are parts of dates and clock times.
struct DateReader {
    let place: NumberPlace

    init(_ place: NumberPlace) { self.place = place }

    private var marked: MarkedText { place.marked }
    private var bounds: Range<Int> { place.bounds }
    private var numeral: Numeral { place.numeral }
    private var end: Int { place.end }

    var finding: NumberContextReader.Finding? {
        if let end = clockEnd { return .init(context: .clock, end: end) }
        if let end = dateEnd { return .init(context: .date, end: end) }
        return nil
    }

    // MARK: Clock times

    /// `pukul 14.15`, `09.00-17.00 WIB`, `8am`, `21:30`.
    private var clockEnd: Int? {
        guard numeral.scale == 1, !numeral.isVague else { return nil }
        if marked.isSign(end, ":", in: bounds), place.isGlued(end), place.isGlued(end + 1), bounds.contains(end + 1),
            place.text.tokens[end + 1].kind == .number
        {
            return end + 2
        }
        if marked.has(.clockBehind, at: end, in: bounds), numeral.isDigits { return marked.end(end) }
        guard numeral.value.double < 25 || numeral.isPlain && numeral.value.double < 2400 else { return nil }
        if let start = marked.start(of: .clockBefore, before: place.outerStart, in: bounds), start < place.start,
            !marked.has([.percent, .currencyName], at: end, in: bounds)
        {
            return end
        }
        return rowEnd { marked.has(.clockBehind, at: $0, in: bounds) && numeral.isDigits }
    }

    // MARK: Dates

    private var dateEnd: Int? {
        guard numeral.scale == 1, !numeral.isVague else { return nil }
        if let end = slashedEnd ?? hyphenatedEnd { return end }
        guard let number = numeral.integer, numeral.isPlain else { return nil }
        return dayEnd(number) ?? yearEnd(number)
    }

    private func dayEnd(_ number: Int) -> Int? {
        // `seperti tahun 63`; where nouns come last, `of` and `by` are date words as well, and `by 20` counts.
        if number < 100, numeral.isDigits, !marked.lexicon.nounsLast,
            marked.start(of: .dateWord, before: place.start, in: bounds) != nil,
            !place.isBeforeNoun, !place.isCounted, !(marked.isDash(end, in: bounds) && place.isGlued(end))
        {
            return end
        }
        guard (1...31).contains(number) else { return nil }
        if marked.has(.month, at: end, in: bounds), numeral.isDigits { return end }
        if numeral.isDigits, rowEnd({ marked.has(.month, at: $0, in: bounds) }) != nil { return end }
        if isBehindMonth, numeral.isDigits {
            // `March 24`; but `Pada Mei 20 orang` counts.
            return marked.lexicon.nounsLast || !place.isBeforeNoun ? end : nil
        }
        return nil
    }

    /// `March 24`, `Oct. 6`.
    private var isBehindMonth: Bool {
        let first = place.start
        if marked.start(of: .month, before: first, in: bounds) != nil { return true }
        return marked.isSign(first - 1, ".", in: bounds) && !place.text.tokens[first - 1].isApart
            && marked.start(of: .month, before: first - 1, in: bounds) != nil
    }

    /// `24, 25, dan 26 Mei`: at most six more days in a row before what `isLast` finds.
    private func rowEnd(_ isLast: (Int) -> Bool) -> Int? {
        var index = end
        let joins: WordRole = [.conjunction, .rangeJoiner, .weakRangeJoiner, .openedRangeJoiner]
        for _ in 0..<6 {
            let separator = index
            while index < separator + 3,
                marked.isSign(index, ",", in: bounds) || marked.isDash(index, in: bounds)
                    || marked.isSign(index, "/", in: bounds) || marked.has(joins, at: index, in: bounds)
            {
                index = marked.end(index)
            }
            guard index > separator, bounds.contains(index), place.text.tokens[index].kind == .number else {
                return nil
            }
            index += 1
            if bounds.contains(index), isLast(index) { return index }
        }
        return nil
    }

    private func yearEnd(_ number: Int) -> Int? {
        let isDecade = numeral.isRough && number < 2100 && number % 10 == 0
        let byWord = marked.start(of: [.dateWord, .month], before: place.outerStart, in: bounds) != nil
        if isDecade, number >= 1000 || byWord && number < 100 { return end }
        guard (1800...2100).contains(number), numeral.isDigits, !numeral.isRough else { return nil }
        if byWord { return end }
        // `sejak 1990 tahun lalu`: nobody counts so many years.
        if number % 100 != 0, number > 1900, place.start == numeral.tokens.lowerBound, !place.isQualified,
            marked.has(.ageUnit, at: end, in: bounds)
        {
            return end
        }
        // `sekitar 2011`; but `sekitar 2000 warga`.
        if place.isCounted || place.isQualified && (number % 100 == 0 || place.isBeforeNoun) { return nil }
        // A round number before a noun counts; another is a year (`kredit 2019 yang`, `Fest 2019 digelar`).
        let isRound = number % 100 == 0 && place.isBeforeNoun
        let isNamed = place.start > bounds.lowerBound && marked.isCapitalised(place.start - 1, in: bounds)
        return isRound && !isNamed ? nil : end
    }

    /// `17/9/2019`, `2019/20`, `14/9`, which is no fraction without something counted behind it.
    private var slashedEnd: Int? { chainEnd(atLeast: 1) { marked.isSign($0, "/", in: bounds) } }

    /// `2019-11-17`, `17-11-2019`, and telephone numbers.
    private var hyphenatedEnd: Int? {
        if let end = chainEnd(atLeast: 2, { marked.isDash($0, in: bounds) }) { return end }
        // `2019-2020`, `2018-19`
        guard let number = numeral.integer, numeral.isPlain, (1800...2100).contains(number),
            let end = chainEnd(atLeast: 1, { marked.isDash($0, in: bounds) }),
            !marked.has([.percent, .unit, .scale], at: end, in: bounds)
        else { return nil }
        return end
    }

    private func chainEnd(atLeast least: Int, _ isSeparator: (Int) -> Bool) -> Int? {
        guard numeral.isDigits, numeral.tokens.count == 1 else { return nil }
        var index = end
        var links = 0
        while isSeparator(index), place.isGlued(index), bounds.contains(index + 1), place.isGlued(index + 1),
            place.text.tokens[index + 1].kind == .number
        {
            index += 2
            links += 1
        }
        return links >= least ? index : nil
    }
}
