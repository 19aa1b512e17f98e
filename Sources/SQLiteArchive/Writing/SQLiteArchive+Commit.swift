package import Archive
package import Clippings
import FoundationEssentials
import GRDB

extension SQLiteArchive {
    package func commit(_ deliveries: [Delivery]) throws(ArchiveError) -> [Receipt] {
        let receipts = try write { database in
            var filing = try Filing(database, state: writer, analyzer: analyzer, now: now())
            var receipts: [Receipt] = []
            receipts.reserveCapacity(deliveries.count)
            for delivery in deliveries {
                receipts.append(try filing.take(delivery))
            }
            try filing.finish()
            return receipts
        }
        if writer.isTrainingOverdue {
            // Upkeep tries again what fails here.
            do throws(ArchiveError) { _ = try trainDictionary(isHurried: true) } catch {}
        }
        return receipts
    }
}

extension Filing {
    /// Records one delivery and files what it brought, unless its claim is known already.
    fileprivate mutating func take(_ delivery: Delivery) throws -> Receipt {
        if let known = try DeliveryRow.find(claim: delivery.claim, database) {
            return try receipt(of: known)
        }
        try keep(delivery)
        var row = DeliveryRow(delivery, folder: try folder(delivery.folder), committed: now)
        let receipt = try decide(delivery, &row)
        try row.supersede(bytes: delivery.hash, database)
        try row.insert(database)
        ledger.count(1, row.outcome)
        return receipt
    }

    private mutating func decide(_ delivery: Delivery, _ row: inout DeliveryRow) throws -> Receipt {
        let isKnown = try delivery.hash.map { try KnownHash.isKnown($0, database) } ?? false
        if isKnown, let hash = delivery.hash, let reason = try TakenDown.reason(hash, database) {
            row.outcome = .takenDown
            row.hash = hash
            row.detail = reason
            return .takenDown(reason: reason)
        }
        switch delivery.outcome {
        case .refused(let refusal, let hash):
            return refuse(refusal, hash, &row)
        case .duplicate(let hash):
            return try duplicate(of: hash, &row)
                ?? refuse(
                    Refusal(.vanished, "the clipping that had the same bytes is gone; drop the file again"),
                    hash,
                    &row
                )
        case .parsed(let original, let drafts):
            if isKnown, let duplicate = try duplicate(of: original.hash, &row) { return duplicate }
            var prepared = delivery.preparation as? PreparedDelivery
            if prepared?.parts.count != drafts.count { prepared = nil }
            let number = try store(original, hints: delivery.hints, prepared)
            var bytes: [UInt8]?
            if case .bytes(let held) = original.content { bytes = held }
            var stored: [Receipt.Stored] = []
            for (part, draft) in drafts.enumerated() {
                let id = try file(
                    draft,
                    part: part,
                    original: number,
                    bytes: bytes,
                    hints: delivery.hints,
                    folder: delivery.folder,
                    prepared?.parts[part]
                )
                stored.append(Receipt.Stored(id: id, headline: draft.article.headline))
            }
            row.outcome = .filed
            row.original = number
            return .stored(stored)
        }
    }

    private func refuse(_ refusal: Refusal, _ hash: ContentHash?, _ row: inout DeliveryRow) -> Receipt {
        row.outcome = .rejected
        row.hash = hash
        row.reason = refusal.reason.rawValue
        row.detail = refusal.detail
        row.isOpen = true
        return .refused(refusal)
    }

    /// `nil` when the bytes are not held, or nothing that was read from them is left.
    private func duplicate(of hash: ContentHash, _ row: inout DeliveryRow) throws -> Receipt? {
        guard let original = try OriginalRow.find(hash, database) else { return nil }
        let clippings = try original.clippings(database)
        guard !clippings.isEmpty else { return nil }
        row.outcome = .duplicate
        row.original = original.id
        return .duplicate(clippings)
    }

    /// The answer that a delivery got the first time.
    private func receipt(of known: DeliveryRow) throws -> Receipt {
        switch known.outcome {
        case .filed:
            guard let original = known.original else { return .stored([]) }
            let texts = StoredTexts(database)
            let clippings = try OriginalRow.fetch(original, database)?.clippings(database) ?? []
            return .stored(
                try clippings.map { id in
                    let article = try texts.unlessDamaged { try texts.article(of: id, original: original) }
                    return Receipt.Stored(id: id, headline: article?.headline)
                }
            )
        case .duplicate:
            let clippings = try known.original.flatMap { try OriginalRow.fetch($0, database)?.clippings(database) }
            return .duplicate(clippings ?? [])
        case .rejected: return .refused(known.refusal ?? Refusal(.vanished, ""))
        case .takenDown: return .takenDown(reason: known.detail ?? "")
        }
    }

    func folder(_ name: String) throws -> Int64 {
        try state.number(of: FacetValue(field: "folder", value: name), database)
    }

    /// Remembers a file that stays in its drop folder, so that it is not read again.
    private func keep(_ delivery: Delivery) throws {
        guard let fingerprint = delivery.fingerprint else { return }
        try database.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO kept (folder, path, device, inode, size, modified, changed)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(
            arguments: [
                try folder(delivery.folder), delivery.path, Int64(bitPattern: fingerprint.device),
                Int64(bitPattern: fingerprint.inode), fingerprint.size, fingerprint.modified, fingerprint.changed,
            ])
    }
}

extension Delivery {
    /// Identity of the bytes, where they could be read.
    fileprivate var hash: ContentHash? {
        switch outcome {
        case .parsed(let original, _): original.hash
        case .duplicate(let hash): hash
        case .refused(_, let hash): hash
        }
    }
}
