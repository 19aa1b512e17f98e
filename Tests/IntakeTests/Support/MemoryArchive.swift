import Archive
import Clippings
import LinuxSystem

/// An archive that forgets: deliveries, clippings and hashes in memory, by the contract of `Archive`.
final class MemoryArchive: Archive {
    struct State {
        var deliveries: [Delivery] = []
        var receipts: [String: Receipt] = [:]
        var standing: [ContentHash: Standing] = [:]
        var clippings = 0
        var batches: [Int] = []
        var failures: [ArchiveError.Code] = []
        /// How every commit fails, until it is taken away.
        var fault: ArchiveError.Code?
        /// Commits that failed by `fault`.
        var failed = 0
        var upkeep = 0
        var expired: [String] = []
    }

    let state = Monitor(State())

    /// Waits until `question` has an answer; `nil` when it had none within the time-out.
    func wait<Answer: Sendable>(for question: @escaping @Sendable (State) -> Answer?) async throws -> Answer? {
        try await OwnThread.run(named: "archive-wait") { [state] in
            state.wait(timeout: .seconds(120)) { question($0) }
        }
    }

    func read<Answer: Sendable>(_ question: (State) -> Answer) -> Answer { state.withLock { question($0) } }

    /// The next commits fail like this, one each.
    func fail(_ codes: [ArchiveError.Code]) { state.withLock { $0.failures = codes } }

    /// Every commit fails like this from now on; none with `nil`.
    func failEvery(_ code: ArchiveError.Code?) { state.withLock { $0.fault = code } }

    func set(_ standing: Standing, of hash: ContentHash) { state.withLock { $0.standing[hash] = standing } }

    // MARK: Writing

    func commit(_ deliveries: [Delivery]) throws(ArchiveError) -> [Receipt] {
        let result: Result<[Receipt], ArchiveError> = state.withLock { state in
            if let fault = state.fault {
                state.failed += 1
                return .failure(ArchiveError(fault, "no commit", remedy: "wait"))
            }
            if !state.failures.isEmpty {
                return .failure(ArchiveError(state.failures.removeFirst(), "no commit", remedy: "wait"))
            }
            state.batches.append(deliveries.count)
            return .success(deliveries.map { Self.take($0, into: &state) })
        }
        state.signal()
        return try result.get()
    }

    private static func take(_ delivery: Delivery, into state: inout State) -> Receipt {
        if let known = state.receipts[delivery.claim] { return known }
        let receipt: Receipt
        switch delivery.outcome {
        case .parsed(let original, let drafts):
            switch state.standing[original.hash] {
            case .held(let ids): receipt = .duplicate(ids)
            case .takenDown(let reason): receipt = .takenDown(reason: reason)
            case .unknown, .refused, nil:
                let ids = drafts.indices.map { ClippingID(state.clippings + $0 + 1) }
                state.clippings += drafts.count
                state.standing[original.hash] = .held(ids)
                receipt = .stored(zip(ids, drafts).map { .init(id: $0, headline: $1.article.headline) })
            }
        case .duplicate(let hash):
            switch state.standing[hash] {
            case .takenDown(let reason): receipt = .takenDown(reason: reason)
            case .held(let ids): receipt = .duplicate(ids)
            case .unknown, .refused, nil: receipt = .duplicate([])
            }
        case .refused(let refusal, let hash):
            if let hash { state.standing[hash] = .refused(refusal) }
            receipt = .refused(refusal)
        }
        state.receipts[delivery.claim] = receipt
        state.deliveries.append(delivery)
        return receipt
    }

    func replace(
        _ original: ContentHash,
        with drafts: [Draft],
        hints: SourceHints
    ) throws(ArchiveError) -> [Receipt.Stored] { [] }

    func takeDown(_ clipping: ClippingID, reason: String) throws(ArchiveError) {}

    func expire(folder: String, addedBefore: Int64, limit: Int) throws(ArchiveError) -> Int {
        state.withLock { $0.expired.append(folder) }
        state.signal()
        return 0
    }

    func maintain() throws(ArchiveError) -> Bool {
        let goesOn = state.withLock { state in
            state.upkeep += 1
            return state.upkeep < 3
        }
        state.signal()
        return goesOn
    }

    var reindexPosition: ClippingID? { get throws(ArchiveError) { nil } }
    func setReindexPosition(_ position: ClippingID?) throws(ArchiveError) {}

    // MARK: Asking

    func standing(of hash: ContentHash) throws(ArchiveError) -> Standing {
        state.withLock { $0.standing[hash] ?? .unknown }
    }

    func hasDelivered(
        folder: String,
        path: String,
        fingerprint: FileFingerprint
    ) throws(ArchiveError) -> Bool {
        state.withLock { state in
            state.deliveries.contains {
                $0.folder == folder && $0.path == path && $0.fingerprint == fingerprint
            }
        }
    }

    func ping() throws(ArchiveError) {}

    // MARK: Reading, which intake does not do

    func search(_ request: SearchRequest) async throws -> SearchPage {
        SearchPage(hits: [], total: .exactly(0), cursor: nil, facets: [], note: nil)
    }
    func clipping(_ id: ClippingID) async throws -> Clipping? { nil }
    func original(_ hash: ContentHash) async throws -> Original? { nil }
    func deliveries(matching path: String, limit: Int) async throws -> [DeliveryRecord] { [] }
    func deliveries(of clipping: ClippingID) async throws -> [DeliveryRecord] { [] }
    func rejected(before claim: String?, limit: Int) async throws -> [DeliveryRecord] { [] }
    func counts() async throws -> ArchiveCounts {
        ArchiveCounts(clippings: 0, filed: 0, duplicate: 0, rejected: 0, takenDown: 0)
    }
    func originals(after: ClippingID?, limit: Int) async throws -> [OriginalRecord] { [] }
    func check(
        storedOriginalExists: @escaping @Sendable (ContentHash, Int64) -> Bool,
        report: @escaping @Sendable (CheckReport) -> Void
    ) async throws {}
}
