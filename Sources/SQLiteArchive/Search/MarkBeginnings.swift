import TextAnalysis

/// Which parts of a query can begin at a word, looked at once for each word of a page of hits.
///
/// The same words come again and again, and to stem and compare each took a third of the time of a page.
final class MarkBeginnings {
    typealias Candidates = [(mark: Int, stem: String)]

    /// Words that are remembered of each language.
    private static let limit = 10_000

    private let marks: [MarkedText]
    private let analyzer: Analyzer
    private let wantsStems: Bool
    private var known: [String: [String: Candidates]] = [:]

    init(_ marks: [MarkedText], _ analyzer: Analyzer) {
        self.marks = marks
        self.analyzer = analyzer
        wantsStems = marks.contains { !$0.stems.isEmpty }
    }

    /// The parts, in order, that match at this word or whose first word it is; each with the word's stem.
    func marks(at folded: String, language: String) -> Candidates {
        if let found = known[language]?[folded] { return found }
        let stem = wantsStems ? analyzer.stem(folded, language: language) ?? folded : folded
        let found: Candidates = marks.indices.compactMap { mark in
            marks[mark].canBegin(with: folded, stem: stem) ? (mark, stem) : nil
        }
        if known[language, default: [:]].count >= Self.limit { known[language] = [:] }
        known[language, default: [:]][folded] = found
        return found
    }
}

extension MarkedText {
    fileprivate func canBegin(with folded: String, stem: String) -> Bool {
        guard let first = words.first else { return false }
        if folded == first { return true }
        guard words.count == 1 else { return false }
        return isPrefix ? folded.hasPrefix(first) : stems.contains(stem) || stems.contains(folded)
    }
}
