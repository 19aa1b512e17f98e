import Archive
import Clippings
import LinuxSystem
import Logging

/// The committing thread: the only one that writes to the archive.
final class CommitLoop {
    private let works: Works
    private let filer: Filer
    /// Committed files whose filing failed; tried again until it succeeds.
    private var unfiled: [(file: FinishedFile, receipt: Receipt)] = []
    private var wantsUpkeep = true
    /// Upkeep has begun and the archive wants another slice of it.
    private var isKeepingUp = false
    /// Deliveries the archive failed to take even alone; tried again when nothing else is to do, so that the others
    /// do not wait for them.
    private var stubborn: [FinishedFile] = []
    private var nextRetention: ContinuousClock.Instant?

    private let mark: ClaimMark

    init(_ works: Works, mark: ClaimMark) {
        self.works = works
        self.mark = mark
        filer = Filer(spool: works.spool)
        if works.configuration.folders.contains(where: { $0.retentionDays != nil }) { nextRetention = .now }
    }

    /// Returns when intake ends.
    func run() {
        while true {
            let work = works.committer.next(
                patience: patience,
                limit: works.configuration.batchLimit,
                linger: works.configuration.linger,
                isQuiet: { works.queue.isQuiet }
            )
            switch work {
            case .end:
                // Whoever waits for one is told that it will not run.
                for task in works.committer.takeTasks() { task(false) }
                return
            case .task(let task):
                task(true)
                // It may have been a takedown, which a quiet desk purges, too.
                wantsUpkeep = true
            case .idle: idle()
            case .batch(let batch):
                commit(batch)
                (wantsUpkeep, isKeepingUp) = (true, false)
            }
            gate()
        }
    }

    /// Claims nothing more while too many files cannot be finished: each is held in memory.
    private func gate() {
        let isTooMuch = unfiled.count + stubborn.count > Self.backlogLimit
        if isTooMuch == works.queue.isClosed(for: .backlog) { return }
        if isTooMuch { works.queue.close(for: .backlog) } else { works.queue.open(.backlog) }
    }

    private static let backlogLimit = 256

    /// How long to wait for work before there is something else to do; `nil` when there is nothing.
    private var patience: Duration? {
        if !unfiled.isEmpty || !stubborn.isEmpty { return works.configuration.retryInterval }
        if isKeepingUp, works.queue.isQuiet { return .zero }
        if wantsUpkeep || isKeepingUp { return works.configuration.idleDelay }
        return nextRetention.map { max(.zero, $0 - .now) }
    }

    private func idle() {
        tryAgain()
        if wantsUpkeep || isKeepingUp {
            // Slice by slice, so that a file that comes meanwhile waits for one only.
            if works.queue.isQuiet { keepUp() }
        } else if let time = nextRetention, time <= .now {
            retain()
        }
    }

    private func tryAgain() {
        let (unfiledBefore, stubbornBefore) = (unfiled, stubborn)
        (unfiled, stubborn) = ([], [])
        for entry in unfiledBefore { file(entry.file, entry.receipt) }
        for file in stubbornBefore { commitAlone(file) }
    }

    private func keepUp() {
        (wantsUpkeep, isKeepingUp) = (false, false)
        do throws(ArchiveError) {
            isKeepingUp = try works.archive.maintain()
        } catch {
            works.board.failed(error.message, remedy: error.remedy)
        }
    }

    private func retain() {
        var retention = Retention(works: works)
        do throws(ArchiveError) {
            try retention.run()
        } catch {
            works.board.failed(error.message, remedy: error.remedy)
        }
        let delay =
            retention.isCutShort ? works.configuration.retryInterval : works.configuration.retentionInterval
        nextRetention = .now + delay
        if retention.count > 0 {
            wantsUpkeep = true
            works.committer.onCommit([])
        }
    }

    private func commit(_ batch: [FinishedFile]) {
        var delay = Duration.milliseconds(100)
        while true {
            if works.committer.isAbandoned { return }
            do throws(ArchiveError) {
                markInCommit(batch)
                let receipts = try works.archive.commit(batch.map(\.delivery))
                works.board.update { $0.isArchiveFull = false }
                settle(batch, receipts)
                return
            } catch {
                works.board.failed(error.message, remedy: error.remedy)
                works.board.update { $0.isArchiveFull = error.code == .diskFull }
                unmark()
                if error.code != .diskFull, error.code != .locked {
                    // One delivery may be to blame; the others shall not wait for it.
                    if batch.count == 1 { stubborn += batch } else { for file in batch { commitAlone(file) } }
                    return
                }
                guard works.committer.rest(delay) else { return }
                for task in works.committer.takeTasks() { task(true) }
                delay = min(delay * 2, .seconds(5))
            }
        }
    }

    /// What is committed needs no unmarking: the archive knows it.
    private func markInCommit(_ batch: [FinishedFile]) {
        do throws(SystemError) {
            try mark.set(batch.map(\.delivery.claim))
        } catch {
            // Without room even for the mark the commit will say more.
            works.board.failed(error)
        }
    }

    /// A commit that was answered, if with a failure, brought nothing down.
    private func unmark() {
        do throws(SystemError) {
            try mark.clear()
        } catch {
            works.board.failed(error)
        }
    }

    private func commitAlone(_ file: FinishedFile) {
        do throws(ArchiveError) {
            markInCommit([file])
            settle([file], try works.archive.commit([file.delivery]))
        } catch {
            unmark()
            works.board.failed(error.message, remedy: error.remedy)
            stubborn.append(file)
        }
    }

    private func settle(_ batch: [FinishedFile], _ receipts: [Receipt]) {
        guard works.passes(.committed) else { return }
        let committed = zip(batch, receipts).map { CommittedDelivery(delivery: $0.delivery, receipt: $1) }
        works.committer.onCommit(committed)
        works.board.committed(batch.count)
        for (file, receipt) in zip(batch, receipts) { self.file(file, receipt) }
    }

    private func file(_ finished: FinishedFile, _ receipt: Receipt) {
        do throws(SystemError) {
            if let claimed = finished.claimed {
                try filer.file(claimed, finished.delivery, receipt)
                works.forget(claimed)
            } else if let refusal = receipt.refusal {
                try filer.note(finished.delivery, refusal, stays: true)
            }
        } catch {
            works.board.failed(error)
            unfiled.append((finished.withoutContent, receipt))
            return
        }
        guard works.passes(.filed) else { return }
        works.queue.finish(finished.file, wasReading: false, stands: finished.stands)
        journal(finished.delivery, receipt)
    }

    private func journal(_ delivery: Delivery, _ receipt: Receipt) {
        var metadata: Logger.Metadata = [
            "claim": "\(delivery.claim)", "folder": "\(delivery.folder)", "file": "\(delivery.path)",
        ]
        switch receipt {
        case .stored(let stored):
            metadata["clipping"] = "\(stored.first?.id ?? 0)"
            works.logger.info("filed", metadata: metadata)
        case .duplicate(let clippings):
            metadata["clipping"] = "\(clippings.first ?? 0)"
            works.logger.info("filed, known already", metadata: metadata)
        case .refused(let refusal):
            metadata["reason"] = "\(refusal.reason.rawValue)"
            metadata["detail"] = "\(refusal.detail)"
            works.logger.notice("refused", metadata: metadata)
        case .takenDown(let reason):
            metadata["reason"] = "\(reason)"
            works.logger.notice("refused, taken down before", metadata: metadata)
        }
    }
}
