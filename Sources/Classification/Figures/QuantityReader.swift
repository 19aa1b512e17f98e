import Clippings

/// Finds the quantities of a sentence, with ranges, units and qualifiers.
struct QuantityReader {
    let marked: MarkedText
    let numerals: NumeralReader
    let contexts: NumberContextReader

    init(_ marked: MarkedText) {
        self.marked = marked
        numerals = NumeralReader(marked: marked, style: NumberStyle(marked))
        contexts = NumberContextReader(marked: marked)
    }

    func quantities(in bounds: Range<Int>) -> [FigureDraft] {
        var result: [FigureDraft] = []
        var previous: NumberContextReader.Finding?
        var index = bounds.lowerBound
        while index < bounds.upperBound {
            if marked.text.tokens[index].kind == .word, let single = single(at: index, bounds) {
                result.append(single)
                index = single.tokens.upperBound
                continue
            }
            guard let numeral = numerals.numeral(at: index, in: bounds) else {
                index += 1
                continue
            }
            if let finding = contexts.context(of: numeral, previous: previous, in: bounds) {
                previous = finding
                index = max(finding.end, index + 1)
                continue
            }
            previous = nil
            guard let draft = draft(numeral, bounds) else {
                index = numeral.tokens.upperBound
                continue
            }
            result.append(draft)
            index = max(draft.tokens.upperBound, numeral.tokens.upperBound)
        }
        inherit(&result, bounds)
        return result
    }

    // MARK: One figure

    private func draft(_ numeral: Numeral, _ bounds: Range<Int>) -> FigureDraft? {
        let place = NumberPlace(marked, numeral, bounds)
        var draft = FigureDraft(numeral: numeral, tokens: place.start..<numeral.tokens.upperBound)
        if place.hasCurrency {
            var end = place.start + 1
            while end < numeral.tokens.lowerBound, !marked.text.isSign(end, 0x2E) { end += 1 }
            draft.unit = place.start..<end
            draft.hasCurrency = true
        }
        joinRange(&draft, bounds)
        joinUnit(&draft, bounds)
        guard counts(draft, bounds) else { return nil }
        joinQualifiers(&draft, bounds)
        return draft
    }

    /// `lebih dari sebulan`: one, where a qualifier says that it is measured.
    private func single(at index: Int, _ bounds: Range<Int>) -> FigureDraft? {
        guard marked.has(.singleUnit, at: index, in: bounds),
            marked.start(of: [.about, .over, .under], before: index, in: bounds) != nil
        else { return nil }
        let tokens = index..<marked.end(index)
        var draft = FigureDraft(numeral: Numeral(tokens: tokens, value: ExactNumber(1)), tokens: tokens, unit: tokens)
        draft.hasOwnUnit = true
        joinQualifiers(&draft, bounds)
        return draft
    }

    /// `satu` counts before a noun alone; a fraction word before a unit alone.
    private func counts(_ draft: FigureDraft, _ bounds: Range<Int>) -> Bool {
        let numeral = draft.numeral
        if draft.upper != nil || numeral.isDigits || numeral.isVague && draft.hasOwnUnit || numeral.hyphenUnit != nil {
            return true
        }
        if numeral.isVague { return draft.hasCurrency || draft.unit != nil }
        if numeral.isFraction { return draft.unit != nil || numeral.scale > 1 || isPartitive(numeral, bounds) }
        if numeral.value == ExactNumber(1) { return draft.hasOwnUnit && !draft.isRest }
        return true
    }

    /// `setengah dari`, `half of`: a share of something.
    private func isPartitive(_ numeral: Numeral, _ bounds: Range<Int>) -> Bool {
        marked.has(.preposition, at: numeral.tokens.upperBound, in: bounds) || numeral.tokens.count > 1
    }

    // MARK: Ranges

    private func joinRange(_ draft: inout FigureDraft, _ bounds: Range<Int>) {
        guard !draft.numeral.isVague, draft.numeral.hyphenUnit == nil else { return }
        if let upper = draft.numeral.upper {
            // `tiga-empat kali`, one word.
            var second = draft.numeral
            second.value = upper
            draft.upper = second
            return
        }
        var index = draft.tokens.upperBound
        // `10 persen hingga 20 persen`
        let unit: WordRole = [.percent, .currencyName, .unit]
        let ownUnit = marked.has(unit, at: index, in: bounds) ? index..<marked.end(index) : index..<index
        index = ownUnit.upperBound
        // `Rp14.105 per USD hingga Rp14.248`
        if draft.hasCurrency, marked.has(.preposition, at: index, in: bounds),
            marked.has(.rangeJoiner, at: index + 2, in: bounds), marked.has(.currency, at: index + 3, in: bounds)
        {
            index += 2
        }
        guard let second = second(behind: index, draft, bounds) else { return }
        // `18 poin atau 20 persen` says one thing twice.
        if !ownUnit.isEmpty, marked.has(.weakRangeJoiner, at: index, in: bounds),
            !marked.has(.rangeJoiner, at: index, in: bounds),
            !hasSameWords(ownUnit, second.tokens.upperBound, bounds)
        {
            return
        }
        let scale = second.scale
        if draft.numeral.scale == 1, scale > 1, draft.numeral.value.double * scale <= second.value.double {
            draft.numeral.value = draft.numeral.value.multiplied(by: scale)
            draft.numeral.scale = scale
        }
        guard draft.numeral.value < second.value else { return }
        draft.upper = second
        draft.tokens = draft.tokens.lowerBound..<second.tokens.upperBound
    }

    private func hasSameWords(_ words: Range<Int>, _ start: Int, _ bounds: Range<Int>) -> Bool {
        words.indices.allSatisfy { index in
            let other = start + index - words.lowerBound
            return bounds.contains(other) && marked.text.tokens[index].hash == marked.text.tokens[other].hash
        }
    }

    /// The number behind a joiner at `index`.
    private func second(behind index: Int, _ draft: FigureDraft, _ bounds: Range<Int>) -> Numeral? {
        guard bounds.contains(index) else { return nil }
        var next: Int
        if marked.isDash(index, in: bounds) {
            next = index + 1
            // A dash with a space on one side parts clauses, or stands before a minus number.
            guard bounds.contains(next),
                marked.text.tokens[index].isApart == marked.text.tokens[next].isApart
                    || marked.has(.currency, at: next, in: bounds)
            else { return nil }
        } else if marked.has(.rangeJoiner, at: index, in: bounds) || isOpenJoiner(index, draft, bounds) {
            next = marked.end(index)
        } else {
            return nil
        }
        let isWeak =
            marked.has(.weakRangeJoiner, at: index, in: bounds) && !marked.has(.rangeJoiner, at: index, in: bounds)
        // `US$ 84 juta atau Rp 1,4 triliun`, `5 juta atau sekitar 3 persen` say one thing twice.
        if isWeak, marked.has([.currency, .about, .over, .under], at: next, in: bounds) { return nil }
        if marked.has([.about, .over, .under], at: next, in: bounds) { next = marked.end(next) }
        if marked.has(.currency, at: next, in: bounds) { next = marked.end(next) }
        if marked.isSign(next, ".", in: bounds) { next += 1 }
        guard bounds.contains(next), let second = numerals.numeral(at: next, in: bounds), !second.isVague,
            !second.isModifier, second.hyphenUnit == nil, second.upper == nil
        else { return nil }
        // `£12 or 15 euros`
        if draft.hasCurrency, marked.has([.currencyName, .percent], at: second.tokens.upperBound, in: bounds) {
            return nil
        }
        // `hingga 2019` behind a count is a year.
        if second.isPlain, second.isDigits, !NumberPlace(marked, second, bounds).isCounted,
            let year = second.integer, (1900...2100).contains(year), !draft.hasCurrency
        {
            return nil
        }
        return second
    }

    private func isOpenJoiner(_ index: Int, _ draft: FigureDraft, _ bounds: Range<Int>) -> Bool {
        let start = NumberPlace(marked, draft.numeral, bounds).outerStart
        if marked.has(.openedRangeJoiner, at: index, in: bounds) {
            return marked.has(.rangeOpener, at: start, in: bounds)
                || marked.start(of: .rangeOpener, before: draft.tokens.lowerBound, in: bounds) != nil
        }
        guard marked.has(.weakRangeJoiner, at: index, in: bounds) else { return false }
        let nearest = max(bounds.lowerBound, start - 5)
        return !(nearest..<start).contains { marked.has(.change, at: $0, in: bounds) }
    }

    // MARK: Units

    private func joinUnit(_ draft: inout FigureDraft, _ bounds: Range<Int>) {
        let end = draft.tokens.upperBound
        if let unit = draft.numeral.hyphenUnit {
            draft.unit = unit
            draft.hasOwnUnit = true
            return
        }
        let named: WordRole = [.percent, .currencyName]
        if marked.has(named, at: end, in: bounds) {
            draft.unit =
                draft.hasCurrency && marked.has(.currencyName, at: end, in: bounds) ? draft.unit : end..<marked.end(end)
            draft.hasOwnUnit = true
            draft.tokens = draft.tokens.lowerBound..<marked.end(end)
            return
        }
        if draft.hasCurrency {
            draft.hasOwnUnit = true
            return
        }
        if marked.has(.other, at: end, in: bounds) {
            draft.isRest = true
            draft.tokens = draft.tokens.lowerBound..<marked.end(end)
            return
        }
        if let unit = hyphenatedUnit(end, bounds) {
            draft.unit = unit
            draft.hasOwnUnit = true
            draft.tokens = draft.tokens.lowerBound..<unit.upperBound
            return
        }
        let isOne = draft.numeral.value == ExactNumber(1)
        var noun = end
        // `thousands of fans`, `two of the men` is no count of men.
        if draft.numeral.isVague, marked.lexicon.nounsLast, marked.has(.preposition, at: end, in: bounds) {
            noun = marked.end(end)
        }
        guard let unit = CountedNoun(marked, bounds).noun(behind: noun, isOne: isOne) else { return }
        draft.unit = unit
        draft.hasOwnUnit = true
        draft.tokens = draft.tokens.lowerBound..<unit.upperBound
    }

    /// `30-year`, `200-mile`.
    private func hyphenatedUnit(_ end: Int, _ bounds: Range<Int>) -> Range<Int>? {
        guard marked.isDash(end, in: bounds), !marked.text.tokens[end].isApart, marked.isWord(end + 1, in: bounds),
            !marked.text.tokens[end + 1].isApart, marked.has(.unit, at: end + 1, in: bounds)
        else { return nil }
        return end + 1..<marked.end(end + 1)
    }

    // MARK: Qualifiers

    private func joinQualifiers(_ draft: inout FigureDraft, _ bounds: Range<Int>) {
        var start = draft.tokens.lowerBound
        if draft.numeral.isRough || draft.numeral.isVague { draft.qualifier = .about }
        // `plus minus 1 persen` is roughly so.
        let isRough = marked.start(of: .about, before: start, in: bounds).map { start - $0 > 1 } ?? false
        if !isRough, let negative = marked.start(of: .negative, before: start, in: bounds) {
            draft.isNegative = true
            start = negative
        } else if let bound = marked.start(of: .bound, before: start, in: bounds),
            let negative = marked.start(of: .negative, before: bound, in: bounds)
        {
            // `minus hingga 0,4 persen`
            draft.isNegative = true
            start = negative
        } else if marked.isDash(start - 1, in: bounds), !marked.text.tokens[start].isApart,
            marked.text.tokens[start - 1].isApart, draft.hasOwnUnit || draft.numeral.fractionDigits > 0,
            marked.text.byte(start - 1) == 0x2D
        {
            draft.isNegative = true
            start -= 1
        }
        for _ in 0..<3 {
            let before: WordRole =
                draft.upper == nil ? [.about, .over, .under] : [.about, .over, .under, .rangeOpener]
            guard let word = marked.start(of: before, before: start, in: bounds),
                !marked.roles(word).contains(.behindNumber)
            else { break }
            qualify(&draft, marked.roles(word))
            start = word
        }
        if draft.qualifier == .exact, let bound = marked.start(of: .bound, before: start, in: bounds),
            (max(bounds.lowerBound, bound - 5)..<bound).contains(where: { marked.has(.change, at: $0, in: bounds) }),
            draft.upper == nil, marked.has(.percent, at: draft.numeral.tokens.upperBound, in: bounds)
        {
            draft.qualifier = .under
            start = bound
        }
        var end = draft.tokens.upperBound
        if marked.has(.behindNumber, at: end, in: bounds) {
            qualify(&draft, marked.roles(end))
            end = marked.end(end)
        }
        draft.tokens = start..<end
    }

    private func qualify(_ draft: inout FigureDraft, _ roles: WordRole) {
        // `berkisar 10.000` is roughly so; `berkisar 10.000 hingga 11.000` has its bounds.
        guard draft.qualifier == .exact, draft.upper == nil || !roles.contains(.rangeOpener) else { return }
        if roles.contains(.over) {
            draft.qualifier = .over
        } else if roles.contains(.under) {
            draft.qualifier = .under
        } else if roles.contains(.about) {
            draft.qualifier = .about
        }
    }

    // MARK: Elided units and scales

    private func inherit(_ drafts: inout [FigureDraft], _ bounds: Range<Int>) {
        for index in drafts.indices where !drafts[index].hasOwnUnit && drafts[index].unit == nil {
            if index + 1 < drafts.count, isRow(drafts[index], drafts[index + 1], bounds) {
                // The nearest later member of the row that has a unit.
                var later = index + 1
                while later < drafts.count - 1, drafts[later].unit == nil,
                    isRow(drafts[later], drafts[later + 1], bounds),
                    later - index < 16
                {
                    later += 1
                }
                drafts[index].unit = drafts[later].unit
            }
            if drafts[index].unit == nil, index > 0,
                drafts[index].isRest || drafts[index].numeral.scale > 1
            {
                drafts[index].unit = drafts[index - 1].unit
            }
            inheritScale(&drafts, index)
        }
    }

    /// `dari 8,1 menjadi 9,2 juta`: a fraction of nothing counted takes the scale of its neighbour.
    private func inheritScale(_ drafts: inout [FigureDraft], _ index: Int) {
        guard drafts[index].numeral.scale == 1, drafts[index].numeral.fractionDigits > 0,
            !drafts[index].numeral.isFraction
        else { return }
        for neighbour in [index + 1, index - 1] where drafts.indices.contains(neighbour) {
            let other = drafts[neighbour]
            let gap =
                neighbour > index
                ? other.tokens.lowerBound - drafts[index].tokens.upperBound
                : drafts[index].tokens.lowerBound - other.tokens.upperBound
            guard other.numeral.scale > 1, gap <= 6 else { continue }
            let ratio = other.numeral.value.double / other.numeral.scale / max(drafts[index].numeral.value.double, 1e-9)
            guard ratio > 0.05, ratio < 20 else { continue }
            drafts[index].numeral.value = drafts[index].numeral.value.multiplied(by: other.numeral.scale)
            drafts[index].numeral.scale = other.numeral.scale
            drafts[index].unit = drafts[index].unit ?? other.unit
            return
        }
    }

    /// Whether only commas and conjunctions stand between two figures.
    private func isRow(_ left: FigureDraft, _ right: FigureDraft, _ bounds: Range<Int>) -> Bool {
        let gap = left.tokens.upperBound..<max(left.tokens.upperBound, right.tokens.lowerBound)
        return gap.count <= 3
            && gap.allSatisfy { index in
                marked.isSign(index, ",", in: bounds)
                    || marked.has(
                        [.conjunction, .openedRangeJoiner, .weakRangeJoiner, .rangeJoiner],
                        at: index,
                        in: bounds
                    )
            }
    }
}
