/// Finds numbers that name or rank a thing: `Pasal 12`, `peringkat 3`, `Boeing 737`, `B 1234 CD`, `900 VA`, `2-1`.
struct IdentifierReader {
    let place: NumberPlace

    init(_ place: NumberPlace) { self.place = place }

    private var marked: MarkedText { place.marked }
    private var bounds: Range<Int> { place.bounds }
    private var numeral: Numeral { place.numeral }
    private var end: Int { place.end }
    private var first: Int { numeral.tokens.lowerBound }

    var finding: NumberContextReader.Finding? {
        if let score { return .init(context: .score, end: score) }
        if let listed { return .init(context: .list, end: listed) }
        if isNumbering || isName || isVersion { return .init(context: .identifier, end: end) }
        if let graded { return .init(context: .identifier, end: graded) }
        return nil
    }

    /// `4.0`: one digit and a nought behind the point, with nothing counted, is a version.
    private var isVersion: Bool {
        let token = place.text.tokens[first]
        guard numeral.isDigits, numeral.fractionDigits == 1, token.end - token.start == 3,
            place.text.bytes[token.end - 1] == 0x30, place.text.bytes[token.start + 1] == 0x2E
        else { return false }
        return !marked.has([.percent, .unit, .currencyName, .scale], at: end, in: bounds) && !place.isBeforeNoun
    }

    /// Leading noughts, and what a word such as `Pasal` says.
    private var isNumbering: Bool {
        guard numeral.scale == 1, !numeral.isVague, numeral.isPlain else { return false }
        let token = place.text.tokens[first]
        if numeral.isDigits, token.end - token.start > 1, place.text.bytes[token.start] == 0x30 { return true }
        // An account's or a telephone's number, which nothing parts into groups.
        if numeral.isDigits, token.end - token.start >= 7, !place.isCounted,
            !place.isBeforeNoun || place.isGlued(end) && marked.isWord(end, in: bounds)
        {
            return true
        }
        if marked.has([.percent, .currencyName], at: end, in: bounds) { return false }
        // `ruang dua`, but `di Parlimen dua hari lepas`
        let counts = !numeral.isDigits && place.isCounted
        if marked.start(of: .identifier, before: first, in: bounds) != nil { return !counts }
        // `Peraturan Presiden (Perpres) 191`
        guard first > bounds.lowerBound, [0x2E, 0x2D, 0x3A, 0x2F, 0x29].contains(place.text.byte(first - 1)) else {
            return false
        }
        return marked.start(of: .identifier, before: first - 1, in: bounds) != nil
    }

    /// `suami Tiga Lestari`, `our One Home plan`: a number's word with a capital within a sentence, before another.
    private var isNamedByWord: Bool {
        !numeral.isDigits && numeral.tokens.count == 1 && marked.isCapitalised(first, in: bounds)
            && !place.text.tokens[first].isAllCapitals && marked.isCapitalised(end, in: bounds)
            && marked.isWord(first - 1, in: bounds) && !marked.isCapitalised(first - 1, in: bounds)
    }

    /// A capitalised word before digits that count nothing: `Liga 1`, `B 1234 CD`.
    private var isName: Bool {
        if isNamedByWord { return true }
        // `Nusa Dua`
        if !numeral.isDigits, first - 1 >= bounds.lowerBound, marked.isCapitalised(first, in: bounds),
            marked.isCapitalised(first - 1, in: bounds), numeral.tokens.count == 1,
            !marked.text.tokens[first].isAllCapitals
        {
            return true
        }
        if isBrand { return true }
        guard numeral.isDigits, numeral.isPlain, !place.isCounted, first - 1 >= bounds.lowerBound,
            marked.isWord(first - 1, in: bounds), place.text.tokens[first].isApart
        else { return false }
        let before = place.text.tokens[first - 1]
        let hasCapital = before.isCapitalised || marked.bytes(first - 1).contains { (0x41...0x5A).contains($0) }
        guard hasCapital,
            marked.start(of: [.month, .weekday, .about, .over, .under], before: first, in: bounds) == nil
        else { return false }
        let isPlate = before.isAllCapitals || before.end - before.start == 1
        if isPlate, before.end - before.start <= 2, bounds.contains(end), place.text.tokens[end].isCapitalised,
            place.text.tokens[end].end - place.text.tokens[end].start <= 3
        {
            return true
        }
        // `"Dari 246 itu`: the mark stands before the sentence's first word.
        let isFirst =
            first - 1 == bounds.lowerBound
            || first - 2 >= bounds.lowerBound && place.text.tokens[first - 2].kind == .quotation
        let opensSentence = isFirst && !before.isAllCapitals
        return !opensSentence && !place.isBeforeNoun
    }

    /// `Festival 12.12 Sale`: a short fraction between capitalised words.
    private var isBrand: Bool {
        let token = place.text.tokens[first]
        let marks: WordRole = [.percent, .unit, .currencyName, .scale, .month, .weekday, .classifier]
        return numeral.isDigits && numeral.fractionDigits > 0 && token.end - token.start <= 5
            && marked.isCapitalised(first - 1, in: bounds) && marked.isCapitalised(end, in: bounds)
            && token.isApart && place.text.tokens[end].isApart && !marked.has(marks, at: end, in: bounds)
            && marked.start(of: [.about, .over, .under, .month, .weekday], before: first, in: bounds) == nil
    }

    /// `900 VA`, `900 Volt Ampere (VA)`, `8 besar`.
    private var graded: Int? {
        guard numeral.scale == 1, marked.has(.grade, at: end, in: bounds) else { return nil }
        return marked.end(end)
    }

    /// `2-1`, `25-20`: two small numbers with a hyphen and nothing that they count.
    private var score: Int? {
        guard numeral.isDigits, numeral.isPlain, let left = numeral.integer, left < 200,
            marked.isDash(end, in: bounds), place.isGlued(end), place.isGlued(end + 1), bounds.contains(end + 1),
            place.text.tokens[end + 1].kind == .number,
            marked.bytes(end + 1).count <= 3, marked.bytes(end + 1).allSatisfy({ $0 &- 0x30 < 10 })
        else { return nil }
        let right = marked.bytes(end + 1).reduce(0) { $0 * 10 + Int($1 &- 0x30) }
        let next = end + 2
        // `6-1/4` was read before; `8-10 jam` counts.
        if right > left,
            marked.has([.percent, .unit, .currencyName, .classifier, .scale, .gluedScale], at: next, in: bounds)
        {
            return nil
        }
        if right > left, left > 0, CountedNoun(marked, bounds).isNoun(next), !marked.has(.change, at: next, in: bounds)
        {
            return nil
        }
        if marked.isDash(next, in: bounds), marked.has(.roughEnding, at: next + 1, in: bounds) { return nil }
        return next
    }

    /// `1. Alat bukti`, `2)`: the number of a list's item, or a number alone in brackets.
    private var listed: Int? {
        guard numeral.isDigits, numeral.isPlain, let number = numeral.integer, number <= 99, bounds.contains(end) else {
            return nil
        }
        let before = first - 1
        let opens =
            first == bounds.lowerBound || marked.isSign(before, ",", in: bounds) && !place.text.tokens[first].isApart
            || marked.isSign(before, ":", in: bounds)
                && (end + 1 >= bounds.upperBound || marked.isCapitalised(end + 1, in: bounds))
        if opens, place.isGlued(end), marked.isSign(end, ".", in: bounds) || marked.isSign(end, ")", in: bounds) {
            return end + 1
        }
        guard marked.isSign(before, "(", in: bounds), marked.isSign(end, ")", in: bounds) else { return nil }
        return end + 1
    }
}
