import Archive
import Clippings
import LinuxSystem
import Logging

/// Takes down what is older than its drop folder keeps, and removes the large originals nobody has any more.
struct Retention {
    let works: Works

    func run() throws(ArchiveError) {
        var total = 0
        for folder in works.configuration.folders {
            guard let days = folder.retentionDays else { continue }
            let limit = WallClock.milliseconds - Int64(days) * 86_400_000
            // In slices: a commit waits for one of them only.
            while !works.committer.isAbandoned, works.queue.isQuiet {
                let count = try works.archive.expire(folder: folder.name, addedBefore: limit, limit: 100)
                total += count
                if count < 100 { break }
            }
        }
        if total == 0 { return }
        works.logger.notice("took down clippings past their retention", metadata: ["count": "\(total)"])
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
