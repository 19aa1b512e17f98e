import Archive
import Clippings
import LinuxSystem
import SQLiteArchive
import Stories
import SystemPackage
import TestSupport

/// An archive whose clippings are compared as the daemon does it, with a clock that goes on when told.
final class WatchedDesk: @unchecked Sendable {
    let directory: TemporaryDirectory
    private(set) var archive: SQLiteArchive
    private var finder: CopyFinder
    let clock = Monitor(Desk.start)
    /// What queries are read by; an update of the language changes it.
    var broken: Set<String> = []

    init() throws {
        directory = try TemporaryDirectory()
        archive = try SQLiteArchive(directory: directory.path.string, now: { [clock] in clock.withLock { $0 } })
        finder = CopyFinder(archive: archive)
    }

    /// Opens a copy of the archive as a process that was killed now leaves it.
    init(after other: WatchedDesk) throws {
        directory = try TemporaryDirectory()
        try FileCopies.copy(other.directory.path, to: directory.path)
        archive = try SQLiteArchive(directory: directory.path.string, now: { [clock] in clock.withLock { $0 } })
        finder = CopyFinder(archive: archive)
        try finder.load()
    }

    var reading: WatchReading {
        let broken = broken
        let clock = clock
        return WatchReading(judge: StoryNews()) { text in
            guard !broken.contains(text) else {
                throw QueryError("the field is gone", at: 0..<1, remedy: "leave it out")
            }
            let now = clock.withLock { $0 }
            return try Query(parsing: text, today: Today(secondsSinceEpoch: now / 1000, secondsFromUTC: 0))
        }
    }

    func advance(_ milliseconds: Int64) { clock.withLock { $0 += milliseconds } }

    @discardableResult
    func watch(
        _ query: String,
        name: String = "w",
        outlets: [Int] = [3],
        silence: Int64? = nil
    ) async throws
        -> WatchPreview
    {
        let settings = WatchSettings(name: name, query: query, outlets: outlets, silence: silence)
        let preview = try await archive.preview(settings, since: Desk.start - 7 * 86_400_000, reading: reading)
        _ = try archive.addWatch(settings, preview: preview, replacing: true, reading: reading)
        return preview
    }

    func commit(_ pieces: [Piece]) throws {
        _ = try archive.commit(pieces.map { $0.delivery() })
    }

    /// Files and compares.
    func file(_ pieces: Piece...) throws {
        try commit(pieces)
        try compare()
    }

    /// Compares what waits, all in one batch.
    func compare() throws {
        for id in try archive.uncompared(after: 0, limit: 1000) { try finder.compare(id) }
        try archive.record(finder.takeRecord(), reading: reading)
        while try finder.settleStories() { try archive.record(finder.takeRecord(), reading: reading) }
    }

    func alerts(_ watch: String? = nil) async throws -> [AlertRecord] {
        try await archive.alerts(AlertRequest(watch: watch, limit: 1000))
    }

    /// The kinds of news of each alert.
    func kinds() async throws -> [[AlertNews.Kind]] { try await alerts().map { $0.news.map(\.kind) } }
}

/// The files of an archive, as they lie there.
private enum FileCopies {
    static func copy(_ from: FilePath, to: FilePath) throws {
        for name in ["archive.sqlite", "archive.sqlite-wal"] {
            let file = try FileSystem.openToRead(from.appending(name))
            let bytes = try FileSystem.contents(of: file.number, limit: 64 << 20)
            let target = try FileDescriptor.open(
                to.appending(name),
                .writeOnly,
                options: [.create, .truncate],
                permissions: .ownerReadWrite
            )
            try target.closeAfter { _ = try target.writeAll(bytes) }
        }
    }
}

extension Piece {
    /// A report of a flood, long enough to be told from others.
    static func flood(_ outlet: String, dead: Int = 8, path: String? = nil) -> Piece {
        let paragraphs = [
            "Banjir bandang melanda lereng Gunung Sawal pada Selasa dini hari setelah hujan lebat semalaman.",
            "Sebanyak \(dead) orang warga terdampak banjir bandang meninggal dunia di lereng gunung itu.",
            "Petugas penyelamat masih mencari warga yang hilang dan membuka jalan yang tertimbun tanah longsor.",
            "Posko pengungsian dibuka di balai desa, sementara bantuan makanan dikirim dengan perahu karet.",
        ]
        var piece = Piece("Banjir bandang landa lereng Sawal \(outlet)", path: path ?? "\(outlet)-\(dead).txt")
        piece.paragraphs = paragraphs
        piece.bytes = Array((outlet + paragraphs.joined()).utf8)
        piece.claim = "claim \(outlet) \(dead)"
        piece.publisher = outlet
        piece.detail = { article in
            var found = Classification()
            found.figures = [
                Figure(value: Double(dead), unit: "orang", text: "\(dead) orang", paragraph: 1, sentence: 0)
            ]
            article.classification = found
        }
        return piece
    }
}
