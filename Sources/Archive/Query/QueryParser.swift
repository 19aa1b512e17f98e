extension Query {
    /// Longest query that is read, in UTF-8 bytes.
    package static let maximumLength = 4096
    /// How deep parentheses may nest.
    package static let maximumDepth = 32
    /// How many words, phrases and values a query may hold.
    package static let maximumTerms = 64

    /// Reads a query.
    ///
    /// `NOT` and `-` bind closest, then `AND` and mere neighbourhood, then `OR`; the three are capitals, in small
    /// letters they are words.
    package init(parsing text: String, today: Today) throws(QueryError) {
        guard text.utf8.count <= Self.maximumLength else {
            throw QueryError(
                "the query is longer than \(Self.maximumLength) bytes",
                at: Self.maximumLength..<text.utf8.count,
                remedy: "shorten it"
            )
        }
        var parser = QueryParser(tokens: try QueryScanner.tokens(of: text), length: text.utf8.count, today: today)
        self = try parser.query()
    }
}

/// Recursive descent over the tokens of one query.
struct QueryParser {
    let tokens: [QueryToken]
    /// The query's length in bytes: where an error at its end is shown.
    let length: Int
    let today: Today
    private var at = 0
    private var depth = 0
    private var terms = 0
    /// Whether what is read now holds for the whole query: not under `OR`, `NOT` or a field.
    private var isTopLevel = true
    private var identifiers: ClosedRange<ClippingID>?
    private var added: DayRange?
    private var graph: [Query.GraphBound] = []

    init(tokens: [QueryToken], length: Int, today: Today) {
        self.tokens = tokens
        self.length = length
        self.today = today
    }

    mutating func query() throws(QueryError) -> Query {
        guard !tokens.isEmpty else {
            throw QueryError(
                "the query is empty",
                at: 0..<0,
                remedy: "name a word to look for, or write * for everything"
            )
        }
        isTopLevel = !holdsTopLevelOr
        let expression = try alternatives(nil)
        if at < tokens.count {
            throw QueryError(
                "this parenthesis closes nothing",
                at: tokens[at].range,
                remedy: "remove it, or open one before it"
            )
        }
        var query = Query(
            expression: expression ?? .everything,
            identifiers: identifiers,
            added: added.map { Query.AddedRange(days: $0, secondsFromUTC: today.secondsFromUTC) }
        )
        query.graph = graph
        return query
    }

    /// Whether an `OR` stands outside all parentheses; then nothing in the query holds for the whole of it.
    private var holdsTopLevelOr: Bool {
        var depth = 0
        for token in tokens {
            switch token.kind {
            case .open: depth += 1
            case .close: depth -= 1
            case .or where depth == 0: return true
            default: break
            }
        }
        return false
    }

    // MARK: Operators

    /// `nil` when all that stands there was bounds for the whole query.
    private mutating func alternatives(_ field: SearchField?) throws(QueryError) -> Query.Expression? {
        var parts: [Query.Expression] = []
        if let first = try conjunction(field) { parts.append(first) }
        while at < tokens.count, tokens[at].kind == .or {
            let operatorRange = tokens[at].range
            at += 1
            try expectOperand(of: "OR", at: operatorRange)
            if let next = try conjunction(field) { parts.append(next) }
        }
        return parts.count > 1 ? .any(parts) : parts.first
    }

    private mutating func conjunction(_ field: SearchField?) throws(QueryError) -> Query.Expression? {
        var parts: [Query.Expression] = []
        if at < tokens.count, tokens[at].kind == .and || tokens[at].kind == .or {
            throw QueryError(
                "nothing stands before this operator",
                at: tokens[at].range,
                remedy: "put a word before it, or put it in quotes to search for it as a word"
            )
        }
        while at < tokens.count, tokens[at].kind != .or, tokens[at].kind != .close {
            if tokens[at].kind == .and {
                let operatorRange = tokens[at].range
                at += 1
                try expectOperand(of: "AND", at: operatorRange)
            }
            if let part = try operand(field) { parts.append(part) }
        }
        return parts.count > 1 ? .all(parts) : parts.first
    }

    private func expectOperand(of name: String, at range: Range<Int>) throws(QueryError) {
        if at < tokens.count {
            switch tokens[at].kind {
            case .open, .not, .phrase, .run, .field: return
            case .close, .and, .or: break
            }
        }
        throw QueryError(
            "nothing stands behind this \(name)",
            at: range,
            remedy: "put a word behind it, or put it in quotes to search for it as a word"
        )
    }

    private mutating func operand(_ field: SearchField?) throws(QueryError) -> Query.Expression? {
        let token = tokens[at]
        at += 1
        switch token.kind {
        case .not: return try negation(token, field)
        case .open: return try group(token, field)
        case .field(let named): return try restricted(to: named, token, inside: field)
        case .phrase, .run: return try term(token, field)
        case .close, .and, .or:
            throw QueryError("an operator stands where a word is due", at: token.range, remedy: "remove it")
        }
    }

    private mutating func negation(_ token: QueryToken, _ field: SearchField?) throws(QueryError) -> Query.Expression? {
        try expectOperand(of: "NOT", at: token.range)
        try enter(token.range)
        defer { depth -= 1 }
        let wasTopLevel = isTopLevel
        isTopLevel = false
        defer { isTopLevel = wasTopLevel }
        return try operand(field).map { .not($0) }
    }

    private mutating func group(_ token: QueryToken, _ field: SearchField?) throws(QueryError) -> Query.Expression? {
        try enter(token.range)
        defer { depth -= 1 }
        let wasTopLevel = isTopLevel
        isTopLevel = isTopLevel && !holdsOr(from: at)
        defer { isTopLevel = wasTopLevel }
        if at < tokens.count, tokens[at].kind == .close {
            throw QueryError(
                "these parentheses hold nothing",
                at: token.range.lowerBound..<tokens[at].range.upperBound,
                remedy: "put words between them, or remove them"
            )
        }
        let inner = try alternatives(field)
        guard at < tokens.count else {
            throw QueryError(
                "this parenthesis is never closed",
                at: token.range,
                remedy: "put a ) behind its last word"
            )
        }
        at += 1
        return inner
    }

    /// Whether an `OR` belongs to the group whose first token is `start`.
    private func holdsOr(from start: Int) -> Bool {
        var depth = 0
        for token in tokens[start...] {
            switch token.kind {
            case .open: depth += 1
            case .close where depth == 0: return false
            case .close: depth -= 1
            case .or where depth == 0: return true
            default: break
            }
        }
        return false
    }

    private mutating func enter(_ range: Range<Int>) throws(QueryError) {
        depth += 1
        guard depth <= Query.maximumDepth else {
            throw QueryError(
                "the query nests deeper than \(Query.maximumDepth) levels",
                at: range,
                remedy: "split it into several queries"
            )
        }
    }

    // MARK: Terms

    private mutating func restricted(
        to field: SearchField,
        _ token: QueryToken,
        inside outer: SearchField?
    ) throws(QueryError) -> Query.Expression? {
        if let outer {
            throw QueryError(
                "'\(field.name):' stands inside '\(outer.name):(…)'",
                at: token.range,
                remedy: "move it out of the parentheses"
            )
        }
        if field.isWholeQueryFilter, !isTopLevel {
            throw QueryError(
                "'\(field.name):' bounds the whole query and cannot stand under OR or NOT",
                at: token.range,
                remedy: "write it beside the rest, as in (a OR b) \(field.example)"
            )
        }
        let value = tokens[at]
        at += 1
        switch value.kind {
        case .open where field.isWholeQueryFilter:
            throw QueryError(
                "'\(field.name):' takes one value or range",
                at: value.range,
                remedy: "write \(field.example)"
            )
        case .open: return try group(value, field)
        default: return try term(value, field)
        }
    }

    private mutating func term(_ token: QueryToken, _ field: SearchField?) throws(QueryError) -> Query.Expression? {
        terms += 1
        guard terms <= Query.maximumTerms else {
            throw QueryError(
                "the query holds more than \(Query.maximumTerms) terms",
                at: token.range,
                remedy: "split it into several queries"
            )
        }
        if let field, token.kind == .run("*") {
            throw QueryError(
                "whether there is any '\(field.name):' cannot be asked",
                at: token.range,
                remedy: "name a value, as in \(field.example)"
            )
        }
        switch field {
        case .id?:
            let range = try QueryValue.identifiers(token, of: .id)
            let known = identifiers ?? range
            guard known.overlaps(range) else {
                throw QueryError(
                    "no number lies in all the ranges of 'id:'",
                    at: token.range,
                    remedy: "name one range that holds them all"
                )
            }
            identifiers = known.clamped(to: range)
            return nil
        case let field? where field.isGraphBound:
            graph.append(.init(field: field, range: try QueryValue.identifiers(token, of: field)))
            return nil
        case .added?:
            let days = try QueryValue.days(token, today: today)
            added = added.map { $0.intersection(days) } ?? days
            return nil
        case .date?: return .date(try QueryValue.days(token, today: today))
        case let field? where field.kind == .term: return try QueryValue.value(token, of: field)
        default: return try QueryValue.text(token, in: field)
        }
    }
}

extension DayRange {
    /// The days that lie in both.
    fileprivate func intersection(_ other: DayRange) -> DayRange {
        DayRange(
            lower: lower.map { mine in other.lower.map { max(mine, $0) } ?? mine } ?? other.lower,
            upper: upper.map { mine in other.upper.map { min(mine, $0) } ?? mine } ?? other.upper
        )
    }
}
