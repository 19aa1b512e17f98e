import Archive
import DeskInterface
import FoundationEssentials
import Intake
import LinuxSystem
import SystemPackage

/// Hands out a copy of the archive, while all else goes on; one at a time, for each takes the catalogue's room once more.
actor Backup {
    private let archive: any BackupArchive
    /// The archive's folder.
    private let folder: FilePath
    private let threads = BlockingThreads(count: 1, named: "backup")
    private var isRunning = false

    init(archive: any BackupArchive, folder: FilePath) {
        self.archive = archive
        self.folder = folder
    }

    /// Sends progress and pieces; returns the last word.
    ///
    /// Stops when the task is cancelled. `limit` are the bytes that must stay free on the archive's device.
    func run(
        store: OriginalStore,
        limit: Int64,
        send: @Sendable (Desk.Backup.Reply) async throws -> Void
    ) async throws -> Desk.Backup.Reply {
        guard !isRunning else { throw DeskError.busy(reason: "another backup is under way") }
        isRunning = true
        defer { isRunning = false }
        try checkRoom(limit)
        let copy = try await catalogue(send)
        let files = Monitor(BackupFiles(copy, store: store, beside: [OverlayFile(archive: folder.string).path]))
        var reply = Desk.Backup.Reply(done: 0, total: files.withLock { $0.total }, clippings: copy.clippings)
        while let piece = try await threads.run({ try files.withLock { try $0.next() } }) {
            reply.file = piece.file
            reply.size = piece.size
            reply.piece = Data(piece.bytes).base64EncodedString()
            reply.done += Int64(piece.bytes.count)
            try await send(reply)
        }
        reply.file = nil
        reply.size = nil
        reply.piece = nil
        reply.leftOut = files.withLock { $0.leftOut }
        reply.finished = true
        return reply
    }

    /// The copy lies beside the catalogue until it is sent.
    private func checkRoom(_ limit: Int64) throws {
        let needed = try archive.catalogueSize
        let free = try Volume.room(at: folder).bytes
        guard free - needed >= limit else {
            throw DeskError.busy(
                reason:
                    "a copy of the catalogue takes \(needed) bytes beside it for a while, \(free) are free there, and "
                    + "intake stops below \(limit)"
            )
        }
    }

    private func catalogue(_ send: @Sendable (Desk.Backup.Reply) async throws -> Void) async throws -> CatalogueCopy {
        // The copy does not wait for a client that reads slowly; one that is gone ends it.
        let (steps, relay) = AsyncStream<(Int64, Int64)>.makeStream(bufferingPolicy: .bufferingNewest(1))
        let isCancelled = Monitor(false)
        return try await withTaskCancellationHandler {
            async let copy = threads.run { [archive] in
                defer { relay.finish() }
                return try archive.copyCatalogue { done, total in
                    if isCancelled.withLock({ $0 }) { throw CancellationError() }
                    relay.yield((done, total))
                }
            }
            for await (done, total) in steps {
                do {
                    try await send(.init(done: done, total: total))
                } catch {
                    isCancelled.withLock { $0 = true }
                    throw error
                }
            }
            return try await copy
        } onCancel: {
            isCancelled.withLock { $0 = true }
        }
    }
}
