import Archive
import Clippings
import FoundationEssentials
import GRDB

/// A delivery as its row holds it.
struct DeliveryRow {
    /// The classes by their numbers in the file.
    private static let classes: [DeliveryRecord.Class] = [.filed, .duplicate, .rejected, .takenDown]

    var id: Int64?
    var claim: String
    var folder: Int64
    var path: String
    var size: Int64
    var seen: Int64
    var claimed: Int64
    var committed: Int64
    var outcome: DeliveryRecord.Class
    /// What it brought, or what it repeats.
    var original: Int64?
    /// Of bytes that are no original here: refused or taken down.
    var hash: ContentHash?
    var reason: String?
    var detail: String?
    /// Refused and not yet retried or superseded.
    var isOpen = false

    init(_ delivery: Delivery, folder: Int64, committed: Int64) {
        claim = delivery.claim
        self.folder = folder
        path = delivery.path
        size = delivery.size
        seen = delivery.seen
        claimed = delivery.claimed
        detail = delivery.remark
        self.committed = committed
        outcome = .rejected
    }

    init(_ row: Row) {
        id = row["id"]
        claim = row["claim"]
        folder = row["folder"]
        path = row["path"]
        size = row["size"]
        seen = row["seen"]
        claimed = row["claimed"]
        committed = row["committed"]
        let number: Int = row["class"]
        outcome = Self.classes.indices.contains(number) ? Self.classes[number] : .rejected
        original = row["original"]
        hash = (row["hash"] as Data?).flatMap { ContentHash(bytes: $0) }
        reason = row["reason"]
        detail = row["detail"]
        isOpen = row["is_open"] ?? false
    }

    var refusal: Refusal? {
        reason.flatMap { RefusalReason(rawValue: $0) }.map { Refusal($0, detail ?? "") }
    }

    static func number(of outcome: DeliveryRecord.Class) -> Int {
        classes.firstIndex(of: outcome) ?? 0
    }

    /// What deliveries are found by: a hash of the path's last component.
    static func nameKey(_ path: String) -> Int64 {
        let bytes = Array(path.utf8)
        let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
        return StableHash.bits32(bytes[start...])
    }

    static func find(claim: String, _ database: Database) throws -> DeliveryRow? {
        try Row.fetchOne(
            database.cachedStatement(sql: "SELECT * FROM delivery WHERE claim = ?"),
            arguments: [claim]
        ).map { DeliveryRow($0) }
    }

    func insert(_ database: Database) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO delivery (claim, folder, path, name, size, seen, claimed, committed, class, original, hash,
                                      reason, detail, is_open)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(
            arguments: [
                claim, folder, path, Self.nameKey(path), size, seen, claimed, committed, Self.number(of: outcome),
                original, hash.map { Data($0.bytes) }, reason, detail, isOpen ? 1 : nil,
            ])
    }

    /// Closes the open refusals that this delivery replaces: that of the same place, and those of the same bytes
    /// anywhere once the bytes are filed.
    ///
    /// Bytes refused once more say nothing about a copy that lies elsewhere: each of them waits for its own retry.
    func supersede(bytes hash: ContentHash?, _ database: Database) throws {
        // Open refusals are few; most commits meet none, and then two look-ups in an index are all it costs.
        guard
            try Int.fetchOne(
                database.cachedStatement(sql: "SELECT 1 FROM delivery WHERE is_open = 1 LIMIT 1")
            ) != nil
        else { return }
        try database.cachedStatement(
            sql: "UPDATE delivery SET is_open = NULL WHERE name = ? AND is_open = 1 AND folder = ? AND path = ?"
        ).execute(arguments: [Self.nameKey(path), folder, path])
        guard let hash, outcome == .filed || outcome == .duplicate else { return }
        try database.cachedStatement(sql: "UPDATE delivery SET is_open = NULL WHERE hash = ? AND is_open = 1")
            .execute(arguments: [Data(hash.bytes)])
    }

    /// The record that others see.
    func record(_ database: Database) throws -> DeliveryRecord {
        let name = try String.fetchOne(
            database.cachedStatement(sql: "SELECT value FROM value WHERE id = ?"),
            arguments: [folder]
        )
        let original = try original.flatMap { try OriginalRow.fetch($0, database) }
        return DeliveryRecord(
            claim: claim,
            folder: name ?? "",
            path: path,
            size: size,
            seen: seen,
            claimed: claimed,
            committed: committed,
            outcome: outcome,
            refusal: refusal,
            remark: reason == nil ? detail : nil,
            hash: original?.hash ?? hash,
            clippings: try original?.clippings(database) ?? []
        )
    }
}

/// Bytes that were taken down for good.
enum TakenDown {
    static func reason(_ hash: ContentHash, _ database: Database) throws -> String? {
        try String.fetchOne(
            database.cachedStatement(sql: "SELECT reason FROM taken_down WHERE hash = ?"),
            arguments: [Data(hash.bytes)]
        )
    }
}
