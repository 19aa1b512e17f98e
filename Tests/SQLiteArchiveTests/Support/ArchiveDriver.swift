import Archive
import SQLiteArchive
import SystemPackage
import TestSupport
import Testing

/// A driver that every test of conformance runs against: a second one is one line more in `all`.
struct ArchiveDriver: Sendable, CustomTestStringConvertible {
    var name: String
    /// Opens the archive in a directory with a clock of the test's own.
    var open: @Sendable (FilePath, @escaping @Sendable () -> Int64) throws -> any Archive

    var testDescription: String { name }

    static let all = [
        ArchiveDriver(name: "SQLite") { try SQLiteArchive(directory: $0.string, now: $1) }
    ]
}

/// An archive in a directory of its own, with a clock that stands still until told.
final class Desk: Sendable {
    let directory: TemporaryDirectory
    let archive: any Archive

    /// 2026-11-20T22:00:00Z, in milliseconds.
    static let start: Int64 = 1_795_212_000_000

    init(_ driver: ArchiveDriver, now: @escaping @Sendable () -> Int64 = { Desk.start }) throws {
        directory = try TemporaryDirectory()
        archive = try driver.open(directory.path, now)
    }

    @discardableResult
    func file(_ pieces: Piece...) throws -> [ClippingID] {
        try archive.commit(pieces.map { $0.delivery() }).flatMap { receipt -> [ClippingID] in
            guard case .stored(let stored) = receipt else { return [] }
            return stored.map(\.id)
        }
    }

    func maintain() throws {
        while try archive.maintain() {}
    }

    func page(
        _ query: String,
        order: SearchRequest.Order = .newest,
        limit: Int = 20,
        cursor: String? = nil,
        newerThan: ClippingID? = nil,
        facets: [SearchField] = []
    ) async throws -> SearchPage {
        let today = Today(secondsSinceEpoch: Desk.start / 1000, secondsFromUTC: 0)
        return try await archive.search(
            SearchRequest(
                query: try Query(parsing: query, today: today),
                order: order,
                limit: limit,
                cursor: cursor,
                newerThan: newerThan,
                facets: facets
            )
        )
    }

    func ids(_ query: String, order: SearchRequest.Order = .newest) async throws -> [ClippingID] {
        try await page(query, order: order).hits.map(\.id)
    }
}
