package import Clippings

/// What an archive of clippings can do.
///
/// Drivers (`SQLiteArchive`) implement it; nobody above knows SQL.
///
/// Writing calls block and come from the committer's thread alone. Reading calls suspend, run beside the writer on a
/// snapshot of their own, and stop early when their task is cancelled.
package protocol Archive: Sendable {
    // MARK: Writing

    /// Does ahead of `commit` what needs no transaction: packing, terms.
    ///
    /// The one call here for other threads, which may come from any. A delivery that was not prepared is committed just
    /// as well.
    func prepare(_ delivery: inout Delivery)

    /// Makes all deliveries durable in one transaction and answers for each, in order, what became of it.
    ///
    /// The content hash is the key: a delivery committed twice changes nothing the second time (`claim` is known).
    func commit(_ deliveries: [Delivery]) throws(ArchiveError) -> [Receipt]

    /// Replaces the articles of a known original after it was parsed again; clippings keep their identifiers.
    func replace(
        _ original: ContentHash,
        with drafts: [Draft],
        hints: SourceHints
    ) throws(ArchiveError) -> [Receipt.Stored]

    /// Takes a clipping and its original down for good: text, index, original; what stays is that it was taken down,
    /// when and why, so that the same bytes are refused when they come again.
    func takeDown(_ clipping: ClippingID, reason: String) throws(ArchiveError)

    /// Takes down clippings older than a drop folder's retention; at most `limit` in one transaction. Answers how many.
    func expire(folder: String, addedBefore: Int64, limit: Int) throws(ArchiveError) -> Int

    /// One bounded slice of upkeep (index merge, dictionary training, checkpoint). Answers whether more is to do.
    func maintain() throws(ArchiveError) -> Bool

    /// Where a reindex stands, kept across restarts; `nil` when none is under way.
    var reindexPosition: ClippingID? { get throws(ArchiveError) }
    func setReindexPosition(_ position: ClippingID?) throws(ArchiveError)

    // MARK: Asking from intake's threads (blocking, short)

    /// Whether these bytes are known, and as what.
    func standing(of hash: ContentHash) throws(ArchiveError) -> Standing
    /// Whether a file that stays in its drop folder was delivered in exactly this state.
    func hasDelivered(folder: String, path: String, fingerprint: FileFingerprint) throws(ArchiveError) -> Bool
    /// Answers once a trivial query came back: the watchdog's proof of life.
    func ping() throws(ArchiveError)

    // MARK: Reading

    func search(_ request: SearchRequest) async throws -> SearchPage
    func clipping(_ id: ClippingID) async throws -> Clipping?
    /// The original's bytes when they are kept in the archive itself; `.stored` when they are a file in the store.
    func original(_ hash: ContentHash) async throws -> Original?
    /// Every delivery whose path ends in `path` (whole components), or that carries this claim, newest first.
    func deliveries(matching path: String, limit: Int) async throws -> [DeliveryRecord]
    /// Every delivery that led to this clipping: first the one that made it, then its duplicates.
    ///
    /// A clipping that was taken down still answers, with deliveries of that outcome.
    func deliveries(of clipping: ClippingID) async throws -> [DeliveryRecord]
    /// Refused deliveries not yet retried or superseded, newest first.
    func rejected(before claim: String?, limit: Int) async throws -> [DeliveryRecord]
    func counts() async throws -> ArchiveCounts
    /// Originals from `after` on in arrival order, for reindex and check.
    func originals(after: ClippingID?, limit: Int) async throws -> [OriginalRecord]
    /// Verifies catalogue, index and originals against each other; reports each fault and, from time to time, progress.
    func check(
        storedOriginalExists: @escaping @Sendable (ContentHash, Int64) -> Bool,
        report: @escaping @Sendable (CheckReport) -> Void
    ) async throws
}

extension Archive {
    package func prepare(_ delivery: inout Delivery) {}
}

/// A clipping's number: given in order of arrival, never used again.
package typealias ClippingID = Int64

/// What the archive knows of some bytes.
package enum Standing: Sendable, Equatable {
    case unknown
    case held([ClippingID])
    /// Refused when it came; a retry may read it again.
    case refused(Refusal)
    case takenDown(reason: String)
}

/// What became of one delivery.
package enum Receipt: Sendable, Equatable {
    case stored([Stored])
    case duplicate([ClippingID])
    case refused(Refusal)
    /// The bytes were taken down for good; they are refused with that word.
    case takenDown(reason: String)

    package struct Stored: Sendable, Equatable {
        package var id: ClippingID
        package var headline: String?

        package init(id: ClippingID, headline: String?) {
            self.id = id
            self.headline = headline
        }
    }
}
