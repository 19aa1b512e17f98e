import Clippings

/// Reads one word, phrase or value of a query, and refuses what the language does not have.
enum QueryValue {
    // MARK: Text

    static func text(_ token: QueryToken, in field: SearchField?) throws(QueryError) -> Query.Expression {
        guard case .run(let run) = token.kind else {
            return .text(.phrase(try phrase(token)), in: field)
        }
        if run == "*", field == nil { return .everything }
        let (word, isPrefix) = try word(run, token.range)
        return .text(isPrefix ? .prefix(word) : .word(word), in: field)
    }

    static func value(_ token: QueryToken, of field: SearchField) throws(QueryError) -> Query.Expression {
        guard case .run(let run) = token.kind else {
            let words = try phrase(token)
            try requireKnown(words, isPrefix: false, of: field, token.range)
            return .value(field, words, isPrefix: false)
        }
        if field == .url { return .value(.url, run, isPrefix: false) }
        if let first = run.utf8.first, first == UInt8(ascii: ">") || first == UInt8(ascii: "<") {
            throw QueryError(
                "'\(field.name):' has no order to compare by",
                at: token.range,
                remedy: "write \(field.example)"
            )
        }
        let (word, isPrefix) = try word(run, token.range)
        try requireKnown(word, isPrefix: isPrefix, of: field, token.range)
        return .value(field, word, isPrefix: isPrefix)
    }

    /// A value that a field never has would find nothing, and look like an answer.
    private static func requireKnown(
        _ word: String,
        isPrefix: Bool,
        of field: SearchField,
        _ range: Range<Int>
    ) throws(QueryError) {
        let word = word.lowercased()
        if let values = field.values, !values.contains(where: { isPrefix ? $0.hasPrefix(word) : $0 == word }) {
            let list = values.dropLast().joined(separator: ", ") + " or " + (values.last ?? "")
            let nearest = NearestName.of(word, among: values).map { "did you mean '\($0)'? " } ?? ""
            throw QueryError("'\(field.name):' is never '\(word)'", at: range, remedy: nearest + "write \(list)")
        }
        // Codes of languages have two or three letters, and further parts behind a hyphen.
        if field == .lang, !isPrefix, let code = word.utf8.split(separator: UInt8(ascii: "-")).first, code.count > 3 {
            throw QueryError(
                "'\(word)' is no code of a language",
                at: range,
                remedy: "write its BCP 47 code, as in \(field.example)"
            )
        }
    }

    private static func phrase(_ token: QueryToken) throws(QueryError) -> String {
        guard case .phrase(let words) = token.kind else {
            throw QueryError("an operator stands where a value is due", at: token.range, remedy: "put it in quotes")
        }
        guard !words.utf8.contains(UInt8(ascii: "*")) else {
            throw QueryError(
                "a phrase takes no *",
                at: token.range,
                remedy: "write the words out, or search for the prefix outside quotes"
            )
        }
        try requireWord(words, token.range)
        return words
    }

    /// The word without its `*`, and whether it had one.
    private static func word(_ run: String, _ range: Range<Int>) throws(QueryError) -> (String, isPrefix: Bool) {
        try refuseForeignSyntax(run, range)
        guard let star = run.utf8.firstIndex(of: UInt8(ascii: "*")) else {
            try requireWord(run, range)
            return (run, false)
        }
        let offset = range.lowerBound + run.utf8.distance(from: run.startIndex, to: star)
        guard star == run.utf8.index(before: run.utf8.endIndex) else {
            throw QueryError(
                "* stands in front or in the middle of a word",
                at: offset..<offset + 1,
                remedy: "only the end of a word can be left open: write as many letters as you know, then *"
            )
        }
        let start = String(run.dropLast())
        let letters = start.unicodeScalars.reduce(0) { $0 + (isWordScalar($1) ? 1 : 0) }
        guard letters >= 2, start.unicodeScalars.last.map(isWordScalar) == true else {
            throw QueryError(
                "a prefix needs at least two letters or digits before *",
                at: range,
                remedy: "write more of the word"
            )
        }
        return (start, true)
    }

    private static func requireWord(_ text: String, _ range: Range<Int>) throws(QueryError) {
        guard text.unicodeScalars.contains(where: isWordScalar) else {
            throw QueryError(
                "there is no letter or digit to search for",
                at: range,
                remedy: "leave it out, or name a word"
            )
        }
    }

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    /// Operators of other query languages, which here would otherwise be taken for punctuation.
    private static func refuseForeignSyntax(_ run: String, _ range: Range<Int>) throws(QueryError) {
        let bytes = Array(run.utf8)
        func spot(_ index: Int, _ count: Int = 1) -> Range<Int> {
            range.lowerBound + index..<range.lowerBound + index + count
        }
        if bytes.count > 2, bytes.first == UInt8(ascii: "/"), bytes.last == UInt8(ascii: "/") {
            throw QueryError(
                "there are no regular expressions",
                at: range,
                remedy: "use a prefix: the first letters and *"
            )
        }
        if run == "NEAR" || run.hasPrefix("NEAR/") {
            throw QueryError(
                "there is no proximity search",
                at: range,
                remedy: "write the words as a phrase, or join them with AND; in quotes, \"NEAR\" is a word"
            )
        }
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "~"):
                throw QueryError(
                    "there is no fuzzy or proximity search",
                    at: spot(index),
                    remedy: "use a prefix (the first letters and *) or name the spellings with OR"
                )
            case UInt8(ascii: "^"):
                throw QueryError(
                    "words cannot be weighted",
                    at: spot(index),
                    remedy: "remove ^ and what follows; see --order relevance"
                )
            case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
                throw QueryError(
                    "brackets mean nothing here",
                    at: spot(index),
                    remedy: "write a range as date:2024-11..2025-06"
                )
            case UInt8(ascii: "?") where index + 1 < bytes.count && bytes[index + 1] | 0x20 >= 0x61:
                throw QueryError(
                    "? does not stand for a letter",
                    at: spot(index),
                    remedy: "use a prefix (the first letters and *) or name the spellings with OR"
                )
            case UInt8(ascii: "&") where index + 1 < bytes.count && bytes[index + 1] == bytes[index]:
                throw QueryError("&& is not an operator", at: spot(index, 2), remedy: "write AND, or nothing at all")
            case UInt8(ascii: "|"):
                throw QueryError("| is not an operator", at: spot(index), remedy: "write OR")
            case UInt8(ascii: "!") where index == 0 && bytes.count > 1:
                throw QueryError(
                    "! is not an operator",
                    at: spot(index),
                    remedy: "write NOT, or - right before the word"
                )
            case UInt8(ascii: "+") where index == 0 && bytes.count > 1:
                throw QueryError(
                    "+ is not an operator",
                    at: spot(index),
                    remedy: "remove it: every word is required already"
                )
            default: break
            }
        }
    }

    // MARK: Numbers

    static func identifiers(
        _ token: QueryToken,
        of field: SearchField
    ) throws(QueryError) -> ClosedRange<ClippingID> {
        let wrong = QueryError(
            "'\(field.name):' takes a number or a range of numbers",
            at: token.range,
            remedy: "write \(field.name):12, \(field.name):12..40 or \(field.name):>=12"
        )
        guard case .run(let run) = token.kind else { throw wrong }
        let range: (lower: ClippingID?, upper: ClippingID?)? = Bounds(run).read { number in
            guard let value = ClippingID(number), value >= 0, number.utf8.first != UInt8(ascii: "+") else { return nil }
            return (value, value)
        }
        guard let range else { throw wrong }
        guard range.lower ?? 0 <= range.upper ?? .max else { throw backwards(token) }
        return (range.lower ?? 0)...(range.upper ?? .max)
    }

    // MARK: Days

    static func days(_ token: QueryToken, today: Today) throws(QueryError) -> DayRange {
        let wrong = QueryError(
            "this is not a date",
            at: token.range,
            remedy: "write 2024, 2024-11, 2024-11-19, today, yesterday, 7d, a..b or >=a"
        )
        guard case .run(let run) = token.kind else { throw wrong }
        let range: (lower: Int64?, upper: Int64?)? = Bounds(run).read { text in days(text, today: today) }
        guard let range else { throw wrong }
        if let lower = range.lower, let upper = range.upper, lower > upper { throw backwards(token) }
        return DayRange(lower: range.lower, upper: range.upper)
    }

    private static func backwards(_ token: QueryToken) -> QueryError {
        QueryError("the range ends before it begins", at: token.range, remedy: "name the smaller end first")
    }

    /// First and last day that a date, or a word for one, stands for.
    private static func days(_ text: String, today: Today) -> (Int64, Int64)? {
        switch text.lowercased() {
        case "today", "hari-ini": return (today.day, today.day)
        case "yesterday", "kemarin": return (today.day - 1, today.day - 1)
        default: break
        }
        if text.utf8.last.map({ $0 | 0x20 }) == UInt8(ascii: "d"), text.utf8.count <= 6,
            let count = Int64(text.dropLast()), count > 0
        {
            return (today.day - count + 1, today.day)
        }
        guard text.utf8.count <= 10, NewsDate(text) != nil, !text.hasPrefix("-") else { return nil }
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard let year = parts.first else { return nil }
        let firstMonth = parts.count > 1 ? parts[1] : 1
        let lastMonth = parts.count > 1 ? parts[1] : 12
        let firstDay = parts.count > 2 ? parts[2] : 1
        let lastDay = parts.count > 2 ? parts[2] : NewsDate.days(inMonth: lastMonth, of: year)
        return (
            NewsDate.daysSinceEpoch(year: year, month: firstMonth, day: firstDay),
            NewsDate.daysSinceEpoch(year: year, month: lastMonth, day: lastDay)
        )
    }
}

/// The ends of `a`, `a..b`, `a..`, `..b`, `>=a`, `>a`, `<=b` or `<b`, each end a value that may itself span several.
private struct Bounds {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    func read(_ value: (String) -> (Int64, Int64)?) -> (lower: Int64?, upper: Int64?)? {
        for (sign, isLower, isStrict) in [
            (">=", true, false), ("<=", false, false), (">", true, true), ("<", false, true),
        ]
        where text.hasPrefix(sign) {
            guard let (first, last) = value(String(text.dropFirst(sign.count))) else { return nil }
            if isLower {
                guard !isStrict || last < .max else { return nil }
                return (isStrict ? last + 1 : first, nil)
            }
            guard !isStrict || first > .min else { return nil }
            return (nil, isStrict ? first - 1 : last)
        }
        guard let (left, right) = sides else {
            return value(text).map { (lower: $0.0, upper: $0.1) }
        }
        guard !(left.isEmpty && right.isEmpty) else { return nil }
        var bounds: (lower: Int64?, upper: Int64?) = (nil, nil)
        if !left.isEmpty {
            guard let (first, _) = value(left) else { return nil }
            bounds.lower = first
        }
        if !right.isEmpty {
            guard let (_, last) = value(right) else { return nil }
            bounds.upper = last
        }
        return bounds
    }

    private var sides: (String, String)? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 2 else { return nil }
        for index in 0..<bytes.count - 1 where bytes[index] == 0x2E && bytes[index + 1] == 0x2E {
            return (
                String(decoding: bytes[..<index], as: UTF8.self), String(decoding: bytes[(index + 2)...], as: UTF8.self)
            )
        }
        return nil
    }
}
