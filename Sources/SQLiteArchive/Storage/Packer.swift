import Clippings

/// An original as its row will hold it.
struct PackedOriginal {
    var frame: [UInt8]
    /// 0: none.
    var dictionary: Int64
}

/// An article as its row will hold it.
struct PackedArticle {
    var frame: [UInt8]
    var prefix: ArticlePrefix
}

/// Packs originals and articles for the archive; one at a time.
final class Packer {
    private let compressor = Compressor()

    func pack(original: [UInt8], with dictionary: TrainedDictionary?) throws -> PackedOriginal {
        PackedOriginal(
            frame: try compressor.compress(original, dictionary: dictionary),
            dictionary: dictionary?.number ?? 0
        )
    }

    /// Packs an article behind its original, where that is in the archive itself: its text stands there already.
    func pack(article: [UInt8], original: [UInt8]?, with dictionary: TrainedDictionary?) throws -> PackedArticle {
        var prefix = ArticlePrefix(dictionary: 0, hasOriginal: original != nil)
        var bytes = ArticlePrefix.builtIn
        if let dictionary, !dictionary.articles.isEmpty {
            prefix.dictionary = dictionary.number
            bytes = dictionary.articles
        }
        if let original { bytes += original }
        return PackedArticle(frame: try compressor.compress(article, prefix: bytes), prefix: prefix)
    }
}
