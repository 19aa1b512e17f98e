/// What an archive keeps of a text to find its copies without reading it: about 300 bytes an article.
///
/// An index of copies needs three kinds of postings, each from a 32-bit feature to the clippings that have it:
/// - `shingles.hashes` for verbatim, abridged and mixed copies. Hashes that very many clippings share are an outlet's
///   furniture, and lead nowhere.
/// - `features.terms` for reworded copies in the same language.
/// - `features.names` and `features.numbers` for copies across languages, which write them alike.
package struct Signature: Sendable, Equatable {
    package var shingles: ShingleSample
    package var features: RareFeatures

    init(shingles: ShingleSample, features: RareFeatures) {
        self.shingles = shingles
        self.features = features
    }

    package init(_ text: ComparableText) {
        self.init(
            shingles: ShingleSample(text.shingles),
            features: RareFeatures(text)
        )
    }
}
