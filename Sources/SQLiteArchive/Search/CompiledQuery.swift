import Archive
import TextAnalysis

/// A query as FTS5 reads it, and what ranking and snippets need to know of it.
struct CompiledQuery {
    /// FTS5 match expression.
    var match = ""
    /// For each phrase of the expression, in order: an expression that finds it alone, or `nil` where it does not count
    /// for relevance (fields, dates, what `NOT` takes away).
    var phrases: [String?] = []
    /// Texts to mark in snippets.
    var marks: [MarkedText] = []
    /// Whether a prefix stands in it, which FTS5 cannot walk match by match.
    var hasPrefix = false
}

/// One thing of a query that a snippet can show.
struct MarkedText {
    /// Folded words in a row; of a single word also its stems count.
    var words: [String]
    var stems: Set<String> = []
    /// Whether the last word is only the beginning of one.
    var isPrefix = false
}

/// Turns a query into FTS5's language.
struct QueryCompiler {
    let analyzer: Analyzer
    /// Languages of the archive that have stems.
    let languages: [String]
    private var compiled = CompiledQuery()
    /// Whether what is compiled now has to match rather than not to.
    private var isPositive = true

    init(analyzer: Analyzer, languages: [String]) {
        self.analyzer = analyzer
        self.languages = languages
    }

    /// Compiles a query; where `leavesOutPast`, clippings whose place another has taken are found only by a query that
    /// names their edition.
    static func compile(
        _ expression: Query.Expression,
        analyzer: Analyzer,
        languages: [String],
        leavesOutPast: Bool = false
    ) throws -> CompiledQuery {
        var compiler = QueryCompiler(analyzer: analyzer, languages: languages)
        compiler.compiled.match = try compiler.compile(expression)
        if leavesOutPast, !expression.names(.edition) {
            compiler.compiled.match = "(\(compiler.compiled.match)) NOT \(compiler.field(term: FieldTerms.past))"
        }
        return compiler.compiled
    }

    // MARK: Structure

    private mutating func compile(_ expression: Query.Expression) throws -> String {
        switch expression {
        case .everything: return field(term: FieldTerms.everything)
        case .text(let match, let field): return try text(match, in: field)
        case .value(.edition, let value, isPrefix: false) where value.lowercased() == Edition.current.name:
            // What most clippings are has no term of its own.
            return "(\(field(term: FieldTerms.everything)) NOT \(field(term: FieldTerms.past)))"
        case .value(let field, let value, let isPrefix):
            guard let term = FieldKey(analyzer: analyzer).term(field, value) else { throw noWord(value) }
            return self.field(term: term, isPrefix: isPrefix)
        case .refusedTopic(let topic):
            guard let term = FieldKey(analyzer: analyzer).term(.topic, topic) else { throw noWord(topic) }
            return field(term: FieldTerms.refused(term))
        case .date(let days):
            let terms = DayTerms.cover(days)
            // No term is named so: a range without a day finds nothing.
            guard !terms.isEmpty else { return field(term: "date=none") }
            return parenthesized(terms.map { field(term: $0) }, " OR ")
        case .all(let parts): return try all(parts)
        case .any(let parts): return parenthesized(try parts.deepestFirst.map { try compile($0) }, " OR ")
        case .not(.not(let inner)): return try compile(inner)
        case .not: return try all([expression])
        }
    }

    /// FTS5's `NOT` needs a left side; where the query has none, that is every clipping.
    private mutating func all(_ parts: [Query.Expression]) throws -> String {
        var positive: [String] = []
        var negative: [Query.Expression] = []
        for part in parts.deepestFirst {
            if case .not(.not(let inner)) = part {
                positive.append(try compile(inner))
            } else if case .not(let inner) = part {
                negative.append(inner)
            } else {
                positive.append(try compile(part))
            }
        }
        if positive.isEmpty { positive = [field(term: FieldTerms.everything)] }
        var result = parenthesized(positive, " AND ")
        guard !negative.isEmpty else { return result }
        isPositive.toggle()
        defer { isPositive.toggle() }
        result += " NOT " + parenthesized(try negative.map { try compile($0) }, " OR ")
        return "(\(result))"
    }

    private func parenthesized(_ parts: [String], _ separator: String) -> String {
        parts.count == 1 ? parts[0] : "(\(parts.joined(separator: separator)))"
    }

    // MARK: Terms

    private mutating func field(term: String, isPrefix: Bool = false) -> String {
        compiled.phrases.append(nil)
        compiled.hasPrefix = compiled.hasPrefix || isPrefix
        return "fields : \(quoted(term))" + (isPrefix ? " *" : "")
    }

    private mutating func text(_ match: Query.TextMatch, in field: SearchField?) throws -> String {
        let columns =
            switch field {
            case .headline?: "headline"
            case .body?: "body"
            default: "{body headline}"
            }
        let (text, isPrefix) =
            switch match {
            case .word(let text), .phrase(let text): (text, false)
            case .prefix(let text): (text, true)
            }
        let words = analyzer.words(in: text).map(\.folded)
        guard let first = words.first else { throw noWord(text) }
        var marked = MarkedText(words: words, isPrefix: isPrefix)
        var terms = words.joined(separator: " ")
        if case .word = match, words.count == 1 {
            let forms = stems(of: first)
            marked.stems = forms
            terms = ([first] + forms.sorted().flatMap { [$0, "\u{01}\($0)"] }.filter { $0 != first })
                .joined(separator: "\u{1F}")
        }
        let expression = "\(columns) : \(quoted(terms))" + (isPrefix ? " *" : "")
        compiled.hasPrefix = compiled.hasPrefix || isPrefix
        if isPositive { compiled.marks.append(marked) }
        compiled.phrases.append(isPositive ? expression : nil)
        return expression
    }

    /// The word's stems in the languages of the archive; the word itself where it is its own stem.
    private func stems(of word: String) -> Set<String> {
        // The value of a number has no other form.
        if word.utf8.first.map({ $0 >= 0x30 && $0 <= 0x39 }) == true { return [] }
        return Set(languages.map { analyzer.stem(word, language: $0) ?? word })
    }

    private func quoted(_ terms: String) -> String {
        "\"" + terms.replacing("\"", with: "\"\"") + "\""
    }

    private func noWord(_ text: String) -> QueryError {
        QueryError(
            "'\(text)' holds no word that is searched by",
            at: 0..<0,
            remedy: "name a word with letters or digits"
        )
    }
}

extension [Query.Expression] {
    /// The parts with the one that nests deepest in front: FTS5's parser has room for 100 open symbols, of which a
    /// nested first part takes one and a nested last part three.
    fileprivate var deepestFirst: [Query.Expression] {
        guard count > 1, let deepest = indices.max(by: { self[$0].depth < self[$1].depth }) else { return self }
        var parts = self
        parts.insert(parts.remove(at: deepest), at: 0)
        return parts
    }
}

extension Query.Expression {
    fileprivate func names(_ wanted: SearchField) -> Bool {
        switch self {
        case .value(let field, _, _): field == wanted
        case .everything, .text, .date, .refusedTopic: false
        case .all(let parts), .any(let parts): parts.contains { $0.names(wanted) }
        case .not(let part): part.names(wanted)
        }
    }

    fileprivate var depth: Int {
        switch self {
        case .everything, .text, .value, .date, .refusedTopic: 0
        case .all(let parts), .any(let parts): 1 + (parts.map(\.depth).max() ?? 0)
        case .not(let part): 1 + part.depth
        }
    }
}
