import Archive
import Clippings
import TextAnalysis

/// Finds the terms of a query that a document matched, as the document prints them.
struct FiredTerms {
    private static let most = 12
    /// Bytes of one term that are shown.
    private static let longest = 120
    /// Bytes of an article that are looked at.
    private static let maximumText = 256 << 10

    let analyzer: Analyzer

    /// Words and phrases as printed, and values of fields behind the field's name.
    func terms(of query: WatchQuery, in clipping: ComparedClipping) -> [String] {
        var found: [String] = []
        func add(_ printed: String) {
            let term = AlertNews.cut(printed, to: Self.longest)
            let isKnown = found.contains { $0.lowercased() == term.lowercased() }
            if found.count < Self.most, !isKnown { found.append(term) }
        }
        printed(query.compiled.marks, in: clipping.article).forEach { add($0) }
        let values =
            FieldTerms.values(
                of: clipping.article,
                folder: clipping.folder,
                tags: clipping.tags,
                provenance: clipping.provenance
            ) + FieldTerms.aliases(in: clipping.article)
        fields(of: query.query.expression).forEach { wanted in
            for value in matching(wanted, values, clipping.article) { add("\(wanted.field.name):\(value)") }
        }
        return found
    }

    // MARK: Text

    /// Of each part of the query the first place that matches.
    private func printed(_ marks: [MarkedText], in article: Article) -> [String] {
        var open = Array(marks.indices)
        var found: [(mark: Int, text: String)] = []
        var looked = 0
        let wantsStems = marks.contains { !$0.stems.isEmpty }
        for text in article.headlines.map(\.value) + article.paragraphs where !open.isEmpty {
            looked += text.utf8.count
            guard looked <= Self.maximumText else { break }
            let words = analyzer.words(in: text)
            let bytes = Array(text.utf8)
            for index in words.indices where !open.isEmpty {
                let folded = words[index].folded
                let stem = wantsStems ? analyzer.stem(folded, language: article.language) ?? folded : folded
                open.removeAll { mark in
                    guard let length = marks[mark].length(at: index, in: words, stem: stem) else { return false }
                    let range = words[index].range.lowerBound..<words[index + length - 1].range.upperBound
                    found.append((mark, String(decoding: bytes[range], as: UTF8.self)))
                    return true
                }
            }
        }
        return found.sorted { $0.mark < $1.mark }.map(\.text)
    }

    // MARK: Fields

    private struct Wanted {
        var field: SearchField
        var value: String
        var isPrefix: Bool
    }

    private func fields(of expression: Query.Expression) -> [Wanted] {
        switch expression {
        case .value(let field, let value, let isPrefix): [Wanted(field: field, value: value, isPrefix: isPrefix)]
        case .all(let parts), .any(let parts): parts.flatMap { fields(of: $0) }
        case .not(.not(let part)): fields(of: part)
        case .everything, .text, .date, .refusedTopic, .not: []
        }
    }

    private func matching(
        _ wanted: Wanted,
        _ values: [(field: SearchField, values: [String])],
        _ article: Article
    ) -> [String] {
        let key = FieldKey(analyzer: analyzer)
        guard let term = key.term(wanted.field, wanted.value) else { return [] }
        if wanted.field == .domain || wanted.field == .url {
            let addresses = [article.uri, article.sourceURL].compactMap { $0 }.filter { $0.contains("://") }
            let isThere = addresses.contains { key.domainTerms($0).contains(term) || key.term(.url, $0) == term }
            return isThere ? [wanted.value] : []
        }
        return values.filter { $0.field == wanted.field }.flatMap(\.values).filter { value in
            guard let own = key.term(wanted.field, value) else { return false }
            return own == term || wanted.isPrefix && own.hasPrefix(term)
                || wanted.field == .lang && own.hasPrefix(term + "\u{02}")
        }
    }
}
