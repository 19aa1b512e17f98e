/// What of a page's own statements its blocks are compared with.
struct PageContext {
    /// The headline's comparison key, empty without one.
    var headline: [UInt8]
    /// Words of the headline, to know it when it is printed with a kicker.
    var headlineWords: Set<UInt64>
    /// Comparison keys of what the page gives as its summary.
    var summaries: [[UInt8]]
    var evidence: BodyEvidence
    /// Whether the page says that its language is not English.
    ///
    /// Elsewhere the lines under a headline are the text's first paragraph; in English they repeat what it says.
    var isAbroad: Bool
    /// Whether what a page says elsewhere than on its root element leaves it to be English.
    var mayBeEnglish: Bool

    /// Shorter summaries are slogans, in bytes of the key.
    private static let shortestSummary = 20

    /// `languages` are tags that the page's metadata state.
    init(headline: String?, summaries: [String], evidence: BodyEvidence, tree: PageTree, languages: [String]) {
        self.headline = headline.map { comparisonKey(Array($0.utf8)) } ?? []
        headlineWords = headline.map { Self.words(Array($0.utf8)) } ?? []
        self.summaries = summaries.map { comparisonKey(Array($0.utf8)) }.filter { $0.count > Self.shortestSummary }
        self.evidence = evidence
        func isOther(_ tag: String) -> Bool {
            let code = tag.utf8.prefix(2).map(Byte.lowered)
            return !code.isEmpty && !code.elementsEqual("en".utf8)
        }
        let language = tree.first(.html).flatMap { tree.attribute(.lang, of: $0) } ?? ""
        isAbroad = isOther(language)
        mayBeEnglish = !isAbroad && (!language.isEmpty || !languages.contains(where: isOther))
    }

    static func words(_ text: [UInt8]) -> Set<UInt64> {
        let text = folded(text)
        return Set(Words.ranges(text, limit: 200).map { WordHash.of(text[$0]) })
    }
}
