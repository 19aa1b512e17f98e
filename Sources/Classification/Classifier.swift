package import Clippings
import LanguageIdentification
package import LanguagePacks
import Topics

/// Finds out what each clipping is, from its own text alone.
///
/// Pure, and safe on any thread; work and memory are bounded by the article's size.
package struct Classifier: Sendable {
    private let lexicons: Lexicons
    private let figures: FigureReader
    private let quotes: QuoteReader
    private let entities: EntityReader
    private let provenance: ProvenanceReader
    private let languages = LanguageIdentifier()
    /// `nil` where the program's own model is damaged: then articles have no topics.
    private let topics: TopicClassifier?

    /// So many bytes at most have taught topics.
    package static let maximumTaughtSize = TopicOverlay.maximumSize

    /// `taughtTopics`: the bytes of what a desk's corrections taught; bytes that are not that, whole and unhurt, teach
    /// nothing.
    package init(packs: LanguagePacks = .builtIn, taughtTopics: [UInt8]? = nil) {
        let overlay = taughtTopics.flatMap { try? TopicOverlay(bytes: $0) }
        topics = TopicModel.shipped.map { TopicClassifier(model: $0, overlay: overlay) }
        lexicons = Lexicons(packs)
        figures = FigureReader(lexicons)
        quotes = QuoteReader(lexicons)
        entities = EntityReader(packs)
        provenance = ProvenanceReader(packs: packs)
    }

    package func classify(_ article: Article) -> Classification {
        var result = Classification()
        let lexicon = lexicons.lexicon(for: article.language)
        let text = NewsText(article.paragraphs, abbreviations: lexicon.abbreviations)
        let speech = SpeechReading(text, lexicon)
        result.figures = figures.figures(in: speech)
        result.quotes = quotes.quotes(in: speech)
        result.entities = entities.entities(
            headline: article.headline.map { NewsText([$0], abbreviations: lexicon.abbreviations) },
            text: text,
            language: article.language
        )
        result.topics = topics(of: article)
        readLanguages(of: article, into: &result)
        result.provenance = provenance.provenance(of: article, text)
        return result
    }

    private func topics(of article: Article) -> [Clippings.Topic] {
        let verdicts =
            topics?.topics(
                headline: article.headline ?? "",
                paragraphs: article.paragraphs,
                language: article.language == "und" ? nil : article.language
            ) ?? []
        return verdicts.map { verdict in
            Clippings.Topic(
                code: verdict.topic.code,
                name: verdict.topic.english,
                relevance: verdict.relevance,
                reasons: verdict.words
            )
        }
    }

    /// How sure the article's language is, and which paragraphs are in another.
    private func readLanguages(of article: Article, into result: inout Classification) {
        let paragraphs = article.paragraphs.map { Array($0.utf8) }
        guard paragraphs.contains(where: { !$0.isEmpty }) else { return }
        var head: [UInt8] = []
        // A byte more than is looked at tells that the text goes on.
        for (index, paragraph) in paragraphs.enumerated() where head.count <= LanguageIdentifier.maximumBytes {
            if index > 0 { head.append(0x0A) }
            head += paragraph.prefix(LanguageIdentifier.maximumBytes + 1 - head.count)
        }
        let guess = languages.identify(head)
        // The document may say another language than its text shows; then the text speaks against it.
        if guess.language == article.language { result.languageConfidence = guess.confidence }
        result.passages = languages.identifyPassages(paragraphs, in: article.language).map { passage in
            Clippings.LanguagePassage(
                language: passage.guess.language,
                first: passage.paragraphs.lowerBound,
                last: passage.paragraphs.upperBound - 1,
                confidence: passage.guess.confidence
            )
        }
    }
}
