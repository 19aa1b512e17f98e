package import Archive
package import Clippings

/// A file a lane is done with.
struct FinishedFile: Sendable {
    var delivery: Delivery
    /// `nil` for one that stays in its drop folder.
    var claimed: ClaimedFile?
    var file: SpoolPath

    /// Whether the file as dropped is still in its folder.
    var stands: Bool { claimed?.slot.isCopy ?? true }

    /// The same without original and drafts, which the archive has by then: filing needs neither.
    var withoutContent: FinishedFile {
        var file = self
        file.delivery.preparation = nil
        if case .parsed(let original, _) = delivery.outcome { file.delivery.outcome = .duplicate(original.hash) }
        return file
    }

    /// Bytes it holds in memory, about.
    var weight: Int {
        switch delivery.outcome {
        case .parsed(let original, let drafts):
            var weight = delivery.preparation?.weight ?? 0
            if case .bytes(let bytes) = original.content { weight += bytes.count }
            for draft in drafts {
                weight += draft.encodedArticle.count + draft.terms.body.utf8.count + draft.terms.headline.utf8.count
            }
            return weight
        case .duplicate, .refused: return 0
        }
    }
}

/// A delivery and what the archive made of it.
package struct CommittedDelivery: Sendable {
    package var delivery: Delivery
    package var receipt: Receipt
}
