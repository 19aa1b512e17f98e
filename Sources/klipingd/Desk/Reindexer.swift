import Archive
import Clippings
import DeskInterface
import Intake
import LinuxSystem
import Logging

/// Parses every original again with the parsers of today; clippings keep their numbers and queries go on meanwhile.
///
/// The position is kept in the archive, so a stopped run goes on where it was. One run at a time.
actor Reindexer {
    /// How far a run is.
    struct Progress: Sendable, Equatable {
        var done = 0
        var total = 0
        /// Originals that could not be parsed this time; their clippings stay as they were.
        var failed = 0
    }

    private let archive: any Archive
    private let intake: IntakeSlot
    private let log: Logger
    /// The run under way, for `status`.
    private(set) var progress: Progress?

    /// Originals read from the archive at once.
    private static let pageSize = 256

    init(archive: any Archive, intake: IntakeSlot, log: Logger) {
        self.archive = archive
        self.intake = intake
        self.log = log
    }

    /// Runs to the end, or until its task is cancelled; tells `report` after each page.
    func run(
        restart: Bool,
        report: @Sendable (Progress) async throws -> Void
    ) async throws -> Desk.Reindex.Reply {
        guard progress == nil else { throw DeskError.busy(reason: "a reindex is running already") }
        progress = Progress()
        defer { progress = nil }
        let total = try await archive.counts().clippings
        var position = restart ? nil : try archive.reindexPosition
        var current = Progress(done: 0, total: total)
        while true {
            let page = try await archive.originals(after: position, limit: Self.pageSize)
            // The archive orders originals by their first clipping; later ones may have joined them since.
            guard let last = page.last?.clippings.min() else { break }
            for record in page {
                try Task.checkCancellation()
                if try await parseAgain(record) == false { current.failed += 1 }
                current.done += record.clippings.count
            }
            position = last
            current.total = max(current.total, current.done)
            progress = current
            try await store(position: last)
            try await report(current)
        }
        try await store(position: nil)
        return Desk.Reindex.Reply(current)
    }

    private func store(position: ClippingID?) async throws {
        try await intake.current.writing { [archive] in try archive.setReindexPosition(position) }
    }

    /// Whether the original gave articles again.
    private func parseAgain(_ record: OriginalRecord) async throws -> Bool {
        guard let original = try await archive.original(record.hash) else { return false }
        let intake = intake.current
        let outcome =
            switch original.content {
            case .bytes(let bytes): try await intake.reparse(bytes, hints: record.hints)
            case .stored: try await intake.reparseStored(record.hash, hints: record.hints)
            }
        switch outcome {
        case .parsed(let drafts):
            _ = try await intake.writing { [archive] in
                try archive.replace(record.hash, with: drafts, hints: record.hints)
            }
            return true
        case .refused(let refusal):
            log.warning(
                "original refused when parsed again, its clippings stay as they were",
                metadata: ["hash": "\(record.hash)", "reason": "\(refusal.reason.rawValue)"]
            )
            return false
        }
    }
}

extension Desk.Reindex.Reply {
    init(_ progress: Reindexer.Progress) {
        self.init(done: progress.done, total: progress.total, failed: progress.failed)
    }
}
