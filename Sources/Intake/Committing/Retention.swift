import Archive
import Clippings
import LinuxSystem
import Logging

/// Takes down what is older than its drop folder keeps, and removes the large originals nobody has any more.
struct Retention {
    let works: Works
    /// How many clippings were taken down.
    private(set) var count = 0
    /// Whether files came that go before it.
    private(set) var isCutShort = false

    init(works: Works) {
        self.works = works
    }

    mutating func run() throws(ArchiveError) {
        for folder in works.configuration.folders {
            guard let days = folder.retentionDays else { continue }
            try expire(folder, addedBefore: WallClock.milliseconds - Int64(days) * 86_400_000)
        }
        if count > 0 { sweep() }
    }

    /// In slices: a commit waits for one of them only.
    private mutating func expire(_ folder: DropFolder, addedBefore limit: Int64) throws(ArchiveError) {
        while true {
            if !works.queue.isQuiet || works.committer.isWanted {
                isCutShort = true
                return
            }
            let expired = try works.archive.expire(folder: folder.name, addedBefore: limit, limit: 100)
            count += expired
            if expired < 100 { return }
        }
    }

    private func sweep() {
        works.logger.notice("took down clippings past their retention", metadata: ["count": "\(count)"])
        do {
            // A younger file may belong to a delivery not yet committed.
            try works.store.sweep(olderThan: .seconds(3600)) { hash in
                if case .held = try works.archive.standing(of: hash) { true } else { false }
            }
        } catch {
            works.board.failed(
                "originals past their retention could not all be removed (\(error))",
                remedy: "check the rights of the store; it is tried again in an hour"
            )
        }
    }
}
