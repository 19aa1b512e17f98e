import Archive
package import Clippings
import TextAnalysis

extension SQLiteArchive {
    package func prepare(_ delivery: inout Delivery) {
        guard case .parsed(let original, let drafts) = delivery.outcome else { return }
        let (hints, folder) = (delivery.hints, delivery.folder)
        // What fails here fails once more in the commit, which says so.
        delivery.preparation = packers.withTool { packer in
            try? PreparedDelivery(
                original,
                drafts,
                hints: hints,
                folder: folder,
                packer: packer,
                dictionary: writer.dictionaries.newest,
                analyzer: analyzer
            )
        }
    }
}

/// What a commit needs of a new document and no transaction: all that is costly, made on the thread that read it.
struct PreparedDelivery: DeliveryPreparation {
    /// One article of the document.
    struct Part {
        var article: PackedArticle
        /// As they are for a version that nothing has taken the place of.
        var fields: FieldTerms
    }

    /// `nil` for one whose bytes are a file in the store.
    var original: PackedOriginal?
    var hints: [UInt8]
    var parts: [Part]

    var weight: Int {
        parts.reduce((original?.frame.count ?? 0) + hints.count) {
            $0 + $1.article.frame.count + $1.fields.text.utf8.count
        }
    }

    init(
        _ original: Original,
        _ drafts: [Draft],
        hints: SourceHints,
        folder: String,
        packer: Packer,
        dictionary: TrainedDictionary?,
        analyzer: Analyzer
    ) throws {
        var bytes: [UInt8]?
        if case .bytes(let held) = original.content {
            bytes = held
            self.original = try packer.pack(original: held, with: dictionary)
        }
        self.hints = try hints.encoded()
        parts = try drafts.map { draft in
            Part(
                article: try packer.pack(article: draft.encodedArticle, original: bytes, with: dictionary),
                fields: FieldTerms(
                    draft.article,
                    folder: folder,
                    tags: hints.tags,
                    edition: .current,
                    labels: [],
                    analyzer: analyzer
                )
            )
        }
    }
}
