package import Clippings
package import LanguagePacks

/// Finds out what each clipping is, from its own text alone.
///
/// Pure, and safe on any thread; work and memory are bounded by the article's size.
package struct Classifier: Sendable {
    private let packs: LanguagePacks

    package init(packs: LanguagePacks = .builtIn) {
        self.packs = packs
    }

    package func classify(_ article: Article) -> Classification {
        Classification()
    }
}
