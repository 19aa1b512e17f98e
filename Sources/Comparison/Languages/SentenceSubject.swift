/// What a sentence is about, comparable with one in another language: its words that are not among the most frequent,
/// each by all that it may be in English, and as it is written.
package struct SentenceSubject: Sendable {
    private let words: [[UInt32]]
    private let all: Set<UInt32>

    package init(_ sentence: String, language: String) {
        let text = ComparableText(headline: nil, paragraphs: [sentence], language: language)
        words = SharedLanguage.subject(of: text)
        all = Set(words.joined())
    }

    /// How many words tell what it is about.
    package var count: Int { words.count }

    /// How many of its words have a counterpart in the other sentence.
    package func shared(with other: SentenceSubject) -> Int {
        words.count { $0.contains { other.all.contains($0) } }
    }
}
