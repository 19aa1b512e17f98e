/// Reads a number in digits or words at a token: `1.234,5 miliar`, `dua puluh lima`, `ratusan ribu`, `6-1/4`.
struct NumeralReader {
    let marked: MarkedText
    let style: NumberStyle

    private var text: NewsText { marked.text }

    /// The longest number that begins at `index`; `nil` where there is none.
    func numeral(at index: Int, in bounds: Range<Int>) -> Numeral? {
        let token = text.tokens[index]
        switch token.kind {
        case .number: return digits(at: index, in: bounds)
        case .word: return words(at: index, in: bounds)
        case .quotation, .sign: return nil
        }
    }

    // MARK: Digits

    private func digits(at index: Int, in bounds: Range<Int>) -> Numeral? {
        guard let read = style.number(marked.bytes(index)) else { return nil }
        var result = Numeral(tokens: index..<index + 1, value: read.value)
        result.isDigits = true
        result.fractionDigits = read.fractionDigits
        result.isPlain = text.tokens[index].end - text.tokens[index].start == digitCount(index)
        if marked.lexicon.spacedThousands { joinSpacedGroups(&result, bounds) }
        joinFraction(&result, bounds)
        joinRoughEnding(&result, bounds)
        joinScales(&result, bounds)
        joinRoughEnding(&result, bounds)
        return result
    }

    private func digitCount(_ index: Int) -> Int {
        marked.bytes(index).reduce(0) { $0 + ($1 &- 0x30 < 10 ? 1 : 0) }
    }

    /// `1 234 567`: groups of three digits behind one of up to three.
    private func joinSpacedGroups(_ numeral: inout Numeral, _ bounds: Range<Int>) {
        let first = text.tokens[numeral.tokens.lowerBound]
        guard numeral.isPlain, first.end - first.start <= 3, text.bytes[first.start] != 0x30 else { return }
        var next = numeral.tokens.upperBound
        while bounds.contains(next), text.tokens[next].kind == .number, text.tokens[next].isApart,
            next - numeral.tokens.lowerBound < 6
        {
            let group = marked.bytes(next)
            let whole = group.prefix { $0 &- 0x30 < 10 }
            guard whole.count == 3 else { break }
            for byte in whole { numeral.value.append(digit: byte &- 0x30) }
            numeral.isPlain = false
            next += 1
            let rest = group.dropFirst(3)
            guard !rest.isEmpty else { continue }
            guard rest.first == marked.lexicon.decimal, rest.dropFirst().allSatisfy({ $0 &- 0x30 < 10 }) else { break }
            for byte in rest.dropFirst() { numeral.value.append(digit: byte &- 0x30) }
            numeral.value.shift(by: 1 - rest.count)
            numeral.fractionDigits = rest.count - 1
            break
        }
        numeral.tokens = numeral.tokens.lowerBound..<next
    }

    /// `1/4`, `6-1/4`: halves, thirds, quarters, fifths, eighths and their halves, as prices are quoted in.
    private func joinFraction(_ numeral: inout Numeral, _ bounds: Range<Int>) {
        let end = numeral.tokens.upperBound
        if let quotient = quotient(at: end - 1, bounds), numeral.tokens.count == 1 {
            numeral.value = quotient
            numeral.fractionDigits = 2
            numeral.isPlain = false
            numeral.tokens = numeral.tokens.lowerBound..<end + 2
        } else if numeral.isPlain, end + 3 < bounds.upperBound, marked.isDash(end, in: bounds), isGlued(end),
            isGlued(end + 1), let quotient = quotient(at: end + 1, bounds)
        {
            numeral.value = ExactNumber(numeral.value.double + quotient.double)
            numeral.fractionDigits = 2
            numeral.isPlain = false
            numeral.tokens = numeral.tokens.lowerBound..<end + 4
        }
    }

    private func quotient(at index: Int, _ bounds: Range<Int>) -> ExactNumber? {
        guard bounds.contains(index + 2), marked.isSign(index + 1, "/", in: bounds), isGlued(index + 1),
            isGlued(index + 2), text.tokens[index].kind == .number, text.tokens[index + 2].kind == .number,
            !(marked.isSign(index + 3, "/", in: bounds) && isGlued(index + 3)),
            let over = small(index), let under = small(index + 2), over > 0, over < under,
            [2, 3, 4, 5, 8, 16, 32, 64].contains(under)
        else { return nil }
        // Without anything counted behind it, `3/4` is a day of April.
        let behind = index + 3
        guard marked.has([.percent, .unit, .currencyName, .scale], at: behind, in: bounds) || marked.lexicon.nounsLast,
            !marked.isSign(behind, ")", in: bounds)
        else { return nil }
        return ExactNumber(Double(over) / Double(under))
    }

    /// A number of at most three digits.
    private func small(_ index: Int) -> Int? {
        let bytes = marked.bytes(index)
        guard bytes.count <= 3, bytes.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    }

    private func isGlued(_ index: Int) -> Bool { !text.tokens[index].isApart }

    /// `200-an`.
    private func joinRoughEnding(_ numeral: inout Numeral, _ bounds: Range<Int>) {
        let end = numeral.tokens.upperBound
        guard bounds.contains(end + 1), marked.isDash(end, in: bounds), isGlued(end), isGlued(end + 1),
            marked.has(.roughEnding, at: end + 1, in: bounds)
        else { return }
        numeral.isRough = true
        numeral.tokens = numeral.tokens.lowerBound..<end + 2
    }

    private func joinScales(_ numeral: inout Numeral, _ bounds: Range<Int>) {
        var count = 0
        while count < 2, bounds.contains(numeral.tokens.upperBound) {
            let next = numeral.tokens.upperBound
            guard let entry = marked.entry(next) else { break }
            // `500 ribuan`
            if entry.roles.contains(.vague), entry.number >= 1000, count == 0, !marked.lexicon.nounsLast {
                numeral.value = numeral.value.multiplied(by: entry.number)
                numeral.scale *= entry.number
                numeral.isPlain = false
                numeral.isRough = true
                numeral.tokens = numeral.tokens.lowerBound..<marked.end(next)
                break
            }
            let glued =
                entry.roles.contains(.gluedScale) && isGlued(next) && count == 0 && isGluedScale(next, numeral, bounds)
            guard entry.roles.contains(.scale) || glued else { break }
            numeral.value = numeral.value.multiplied(by: entry.number)
            numeral.scale *= entry.number
            numeral.isPlain = false
            numeral.tokens = numeral.tokens.lowerBound..<marked.end(next)
            count += 1
        }
        if numeral.scale > 1 { numeral.fractionDigits = 0 }
        guard bounds.contains(numeral.tokens.upperBound), numeral.scale == 1 else { return }
        // `dua setengah`, `2 setengah`.
        let next = numeral.tokens.upperBound
        if let entry = marked.entry(next), entry.roles.contains(.fraction), entry.number < 1, numeral.integer != nil {
            numeral.value = ExactNumber(numeral.value.double + entry.number)
            numeral.isPlain = false
            numeral.tokens = numeral.tokens.lowerBound..<marked.end(next)
            if let scale = marked.entry(min(numeral.tokens.upperBound, bounds.upperBound - 1)),
                bounds.contains(numeral.tokens.upperBound), scale.roles.contains(.scale)
            {
                numeral.value = numeral.value.multiplied(by: scale.number)
                numeral.scale = scale.number
                numeral.tokens = numeral.tokens.lowerBound..<marked.end(numeral.tokens.upperBound)
            }
        }
    }

    /// `£2.36m` is millions; `100m` may be metres: there the letter is a scale before a noun in small letters alone.
    private func isGluedScale(_ index: Int, _ numeral: Numeral, _ bounds: Range<Int>) -> Bool {
        if marked.start(of: .currency, before: numeral.tokens.lowerBound, in: bounds) != nil { return true }
        guard marked.roles(index).contains(.unit) else { return true }
        let next = index + 1
        return marked.isWord(next, in: bounds) && !marked.isCapitalised(next, in: bounds)
            && text.tokens[next].isApart
            && !marked.has([.uncounted, .preposition, .conjunction, .clause, .verb], at: next, in: bounds)
    }

    // MARK: Words

    private func words(at index: Int, in bounds: Range<Int>) -> Numeral? {
        let roles = marked.roles(index)
        if roles.isEmpty { return compound(at: index, in: bounds) }
        guard let entry = marked.entry(index) else { return nil }
        if roles.contains(.idiom) { return nil }
        if roles.contains(.vague) { return vague(entry, index, bounds) }
        if roles.contains(.numeral) || roles.contains(.multiplier) && isNumberStart(index, bounds) {
            return spelled(at: index, in: bounds)
        }
        if roles.contains(.fraction) {
            var result = Numeral(tokens: index..<marked.end(index), value: ExactNumber(entry.number))
            result.isFraction = true
            result.fractionDigits = 2
            joinScales(&result, bounds)
            return result
        }
        if roles.contains(.scale), marked.start(of: .article, before: index, in: bounds) != nil {
            var result = Numeral(tokens: index..<marked.end(index), value: ExactNumber(entry.number))
            result.isBareScale = true
            result.scale = entry.number
            return result
        }
        return nil
    }

    /// `a hundred`: a multiplier begins a number behind an article.
    private func isNumberStart(_ index: Int, _ bounds: Range<Int>) -> Bool {
        marked.start(of: .article, before: index, in: bounds) != nil
    }

    private func vague(_ entry: Lexicon.Entry, _ index: Int, _ bounds: Range<Int>) -> Numeral {
        var result = Numeral(tokens: index..<marked.end(index), value: ExactNumber(entry.number))
        result.isVague = true
        var upper = entry.upper.map { ExactNumber($0) }
        var next = result.tokens.upperBound
        // `ratusan ribu`, `tens of thousands`.
        if let scale = scaleBehind(next, bounds) {
            result.value = result.value.multiplied(by: scale.factor)
            upper = upper?.multiplied(by: scale.factor)
            next = scale.end
        }
        result.upper = upper
        result.tokens = index..<next
        return result
    }

    private func scaleBehind(_ index: Int, _ bounds: Range<Int>) -> (factor: Double, end: Int)? {
        guard bounds.contains(index), let entry = marked.entry(index), entry.roles.contains(.scale) else { return nil }
        return (entry.number, marked.end(index))
    }

    private func spelled(at index: Int, in bounds: Range<Int>) -> Numeral? {
        var sum = SpelledNumber()
        var next = index
        while bounds.contains(next), next - index < 24 {
            guard text.tokens[next].kind == .word, let entry = marked.entry(next) else { break }
            if entry.roles.contains(.numberJoiner), sum.takesJoiner,
                marked.has(.numeral, at: marked.end(next), in: bounds),
                let after = marked.entry(marked.end(next)), after.number < 100
            {
                next = marked.end(next)
                continue
            }
            guard sum.take(entry) else { break }
            next = marked.end(next)
        }
        guard next > index, let total = sum.total else { return nil }
        var result = Numeral(tokens: index..<next, value: ExactNumber(total))
        result.scale = sum.scale
        result.isPlain = sum.scale == 1
        if sum.scale == 1 { joinScales(&result, bounds) }
        return result
    }

    /// `two-day`, `twenty-five`, `vierundzwanzig`.
    private func compound(at index: Int, in bounds: Range<Int>) -> Numeral? {
        let printed = marked.bytes(index)
        if let hyphen = printed.dropFirst(2).firstIndex(of: 0x2D), hyphen < printed.endIndex - 1 {
            return hyphenated(index, Folding.folded(printed), hyphen - printed.startIndex, bounds)
        }
        guard marked.lexicon.compounds, printed.count >= 6, printed.count <= 60,
            let value = CompoundNumber(marked.lexicon).value(Folding.folded(printed))
        else { return nil }
        var result = Numeral(tokens: index..<index + 1, value: ExactNumber(value))
        joinScales(&result, bounds)
        return result
    }

    private func hyphenated(_ index: Int, _ bytes: [UInt8], _ hyphen: Int, _ bounds: Range<Int>) -> Numeral? {
        guard let first = marked.lexicon.word(bytes[..<hyphen]), first.roles.contains(.numeral) else { return nil }
        let rest = bytes[(hyphen + 1)...]
        var result = Numeral(tokens: index..<index + 1, value: ExactNumber(first.number))
        if let second = marked.lexicon.word(rest) {
            if second.roles.contains(.numeral) {
                if first.number >= 20, second.number < 10 {
                    result.value = ExactNumber(first.number + second.number)
                    joinScales(&result, bounds)
                    return result
                }
                guard second.number > first.number else { return nil }
                result.upper = ExactNumber(second.number)
                joinScales(&result, bounds)
                result.upper = result.upper?.multiplied(by: result.scale)
                return result
            }
            if second.roles.contains(.unit) || second.roles.contains(.ageUnit) {
                result.hyphenUnit = index..<index + 1
                return result
            }
            // `five-and-a-half`
            if second.roles.contains(.fraction), first.number < 1000 {
                result.value = ExactNumber(first.number + second.number)
                result.fractionDigits = 1
                joinScales(&result, bounds)
                return result
            }
            if second.roles.contains(.scale) {
                result.value = result.value.multiplied(by: second.number)
                result.scale = second.number
                return result
            }
        }
        // `ten-year-old` is an age; `two-year-long` is two years.
        if let third = rest.firstIndex(of: 0x2D), let unit = marked.lexicon.word(rest[..<third]) {
            let tail = marked.lexicon.word(rest)
            if unit.roles.contains(.unit), tail?.roles.contains(.ageBehind) != true {
                result.hyphenUnit = index..<index + 1
                return result
            }
        }
        result.isModifier = true
        return result
    }
}
