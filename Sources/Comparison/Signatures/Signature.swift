/// What an archive keeps of a text to find its copies without reading it: about 400 bytes an article.
///
/// An index of copies needs three tables of postings, each from a 32-bit feature to the clippings that have it:
/// - `shingles.hashes` for verbatim, abridged and mixed copies. A candidate shares one hash or more; its containment is
///   estimated from the two samples (`ShingleSample.containment`) and worth an alignment from about 0.1 on. Hashes that
///   very many clippings of one outlet share are its furniture: look none of them up, and prepare the text for
///   comparison without the paragraphs that hold them.
/// - `features.terms` for reworded copies in the same language: a candidate within the window of days shares four terms
///   or more; `grams.resemblance` (from about 0.15) sorts the others out.
/// - `features.names` and `features.numbers` for copies across languages: a candidate within the window shares three
///   numbers, or two numbers and two names.
package struct Signature: Sendable, Equatable {
    package var shingles: ShingleSample
    package var grams: GramSketch
    package var features: RareFeatures

    init(shingles: ShingleSample, grams: GramSketch, features: RareFeatures) {
        self.shingles = shingles
        self.grams = grams
        self.features = features
    }

    package init(_ text: ComparableText) {
        self.init(
            shingles: ShingleSample(text.shingles),
            grams: GramSketch(grams: text.bodyGrams),
            features: RareFeatures(text)
        )
    }
}
