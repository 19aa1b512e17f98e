/// A search as it was asked: what must match, and bounds that hold for the whole of it.
package struct Query: Sendable, Equatable, CustomStringConvertible {
    package var expression: Expression
    /// Clipping identifiers to look at, from `id:`; both ends included.
    package var identifiers: ClosedRange<ClippingID>?
    /// Days of arrival to look at, from `added:`.
    package var added: AddedRange?
    /// Bounds on the place in the graph of copies: from `story:`, `copyof:` and `copies:`; both ends included.
    package var graph: [GraphBound] = []

    package struct GraphBound: Sendable, Equatable {
        /// `story`, `copyof` or `copies`.
        package var field: SearchField
        package var range: ClosedRange<Int64>

        package init(field: SearchField, range: ClosedRange<Int64>) {
            self.field = field
            self.range = range
        }
    }

    /// Everything in the archive.
    package static let everything = Query(expression: .everything)

    package init(expression: Expression, identifiers: ClosedRange<ClippingID>? = nil, added: AddedRange? = nil) {
        self.expression = expression
        self.identifiers = identifiers
        self.added = added
    }

    /// The same query in the query language, operators written out.
    package var description: String {
        var parts: [String] = []
        let isBounded = identifiers != nil || added != nil || !graph.isEmpty
        if expression != .everything || !isBounded { parts.append(expression.description) }
        if let identifiers {
            parts.append("id:\(Self.text(identifiers))")
        }
        for bound in graph { parts.append("\(bound.field.name):\(Self.text(bound.range))") }
        if let added { parts.append("added:\(added.days)") }
        return parts.count == 1
            ? parts[0] : parts.map { $0.contains(" OR ") ? "(\($0))" : $0 }.joined(separator: " AND ")
    }

    private static func text(_ range: ClosedRange<Int64>) -> String {
        "\(range.lowerBound).." + (range.upperBound == .max ? "" : "\(range.upperBound)")
    }
}

extension Query {
    /// What a clipping has to hold.
    package indirect enum Expression: Sendable, Equatable {
        /// Every clipping: what stands beside a lone `NOT`.
        case everything
        /// Words of headline and body, or of one of the two.
        case text(TextMatch, in: SearchField?)
        /// A whole value of a field, or the beginning of one.
        case value(SearchField, String, isPrefix: Bool)
        /// A person said that the clipping has not this topic (a code or a name); the language has no words for it.
        case refusedTopic(String)
        /// The document's own date lies wholly in these days.
        case date(DayRange)
        case all([Expression])
        case any([Expression])
        case not(Expression)
    }

    /// One thing to find in text, as it was typed.
    package enum TextMatch: Sendable, Equatable {
        /// A word in its exact form or with the same stem; one with inner punctuation is a phrase of its parts.
        case word(String)
        /// Words in their exact form, one behind the other.
        case phrase(String)
        /// The beginning of a word.
        case prefix(String)
    }

    /// Days of arrival in one time zone.
    package struct AddedRange: Sendable, Equatable {
        package var days: DayRange
        /// Seconds east of UTC of the clock that says where a day begins.
        package var secondsFromUTC: Int

        package init(days: DayRange, secondsFromUTC: Int) {
            self.days = days
            self.secondsFromUTC = secondsFromUTC
        }

        /// Milliseconds since 1970; an open end is the end of time.
        package var milliseconds: Range<Int64> {
            let shift = Int64(secondsFromUTC)
            let lower = days.lower.map { ($0 * 86_400 - shift) * 1000 } ?? .min
            let upper = days.upper.map { (($0 + 1) * 86_400 - shift) * 1000 } ?? .max
            return lower..<Swift.max(lower, upper)
        }
    }
}

extension Query.Expression: CustomStringConvertible {
    package var description: String {
        switch self {
        case .everything: "*"
        case .text(let match, let field): (field.map { "\($0.name):" } ?? "") + match.description
        case .value(let field, let value, let isPrefix):
            "\(field.name):" + (isPrefix ? "\(value)*" : "\"\(value)\"")
        case .refusedTopic(let topic): "refused-topic:\"\(topic)\""
        case .date(let days): "date:\(days)"
        case .all(let parts): parts.map(\.grouped).joined(separator: " AND ")
        case .any(let parts): parts.map(\.grouped).joined(separator: " OR ")
        case .not(let part): "NOT \(part.grouped)"
        }
    }

    private var grouped: String {
        switch self {
        case .all, .any: "(\(self))"
        default: description
        }
    }
}

extension Query.TextMatch: CustomStringConvertible {
    package var description: String {
        switch self {
        case .word(let word): word
        case .phrase(let words): "\"\(words)\""
        case .prefix(let start): "\(start)*"
        }
    }
}
