package import Clippings
package import LanguagePacks

/// Finds out what each clipping is, from its own text alone.
///
/// Pure, and safe on any thread; work and memory are bounded by the article's size.
package struct Classifier: Sendable {
    private let lexicons: Lexicons
    private let figures: FigureReader
    private let quotes: QuoteReader
    private let entities: EntityReader
    private let provenance: ProvenanceReader

    package init(packs: LanguagePacks = .builtIn) {
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
        result.provenance = provenance.provenance(of: article, text)
        return result
    }
}
