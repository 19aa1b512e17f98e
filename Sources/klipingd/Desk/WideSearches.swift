import Archive
import DeskInterface
import LinuxSystem
import Stories

/// Runs comparisons with everything in the archive, one at a time: each reads all signatures.
actor WideSearches {
    private let archive: any CopyArchive
    private let threads = BlockingThreads(count: 1, named: "everywhere")
    private var isRunning = false

    init(archive: any CopyArchive) {
        self.archive = archive
    }

    /// Finds every edge between a clipping and the others; `nil` when there is no such clipping.
    ///
    /// `progress` is told how many clippings were looked at. Stops when the task is cancelled.
    func run(_ id: ClippingID, progress: (Int) async throws -> Void) async throws -> (edges: [CopyEdge], done: Int)? {
        guard !isRunning else {
            throw DeskError.busy(
                reason: "another clipping is being compared with everything; try again when it is done"
            )
        }
        isRunning = true
        defer { isRunning = false }
        let opened = try await threads.run { [archive] in try WideSearch(for: id, in: archive) }
        guard let opened else { return nil }
        let search = Monitor(opened)
        while try await threads.run({ try search.withLock { try $0.step() } }) {
            try Task.checkCancellation()
            try await progress(search.withLock { $0.done })
        }
        let edges = try await threads.run { try search.withLock { try $0.edges() } }
        return (edges, search.withLock { $0.done })
    }
}
