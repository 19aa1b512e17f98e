import Archive
import Intake
import LinuxSystem
import Logging
import ServiceLifecycle
import Stories

/// Delivers alerts: wakes those who follow them, writes them into the journal, and raises those that only time brings.
///
/// It sleeps until something was compared, a watch was changed, or the earliest deadline comes; without a deadline it has
/// no timer.
struct AlertService: Service {
    let archive: any AlertArchive
    let copyArchive: any CopyArchive
    let intake: IntakeSlot
    let watching: WatchReading
    /// Tells followers the newest alert's number.
    let feed: CommitFeed
    /// Yields when alerts may have been raised, or watches have changed.
    let wakeups: Station.Changes
    let reactor: Reactor
    let log: Logger

    /// Clippings that are still in work may match: a silence is told when they were looked at, in milliseconds.
    private static let patience: Int64 = 60_000

    func run() async throws {
        await cancelWhenGracefulShutdown {
            do {
                try await deliver()
            } catch is CancellationError {
                // What stands in the archive is delivered after the next start.
            } catch {
                log.error(
                    "alerts are no longer written into the journal; restart klipingd",
                    metadata: ["error": "\(error)"]
                )
            }
        }
    }

    private func deliver() async throws {
        try await patiently {
            try await intake.current.writing { [archive, watching] in try archive.reviewWatches(reading: watching) }
        }
        wakeups.signal()
        var timers = WatchTimers()
        try await withThrowingDiscardingTaskGroup { group in
            /// When the earliest sleeper wakes; a later one is not needed before that.
            var awaited: Int64 = 0
            for await _ in wakeups.stream {
                var next: Int64?
                try await patiently { next = try await work(&timers) }
                let now = steadyNow
                guard let next, awaited <= now || next < awaited else { continue }
                awaited = max(next, now + 1)
                let pause = Duration.milliseconds(awaited - now)
                group.addTask {
                    try await reactor.sleep(for: pause)
                    wakeups.signal()
                }
            }
            group.cancelAll()
        }
    }

    /// Raises what is due, delivers what was raised, and gives when to look again at the latest.
    private func work(_ timers: inout WatchTimers) async throws -> Int64? {
        timers.set(try await archive.deadlines(), wall: WallClock.milliseconds, steady: steadyNow)
        let due = timers.due(wall: WallClock.milliseconds, steady: steadyNow)
        var mustWait = false
        for deadline in due {
            if case .silence = deadline.kind, try await isBusy {
                mustWait = true
                continue
            }
            try await intake.current.writing { [archive] in try archive.raise(deadline) }
        }
        try await announce()
        if mustWait { return steadyNow + Self.patience }
        if !due.isEmpty { timers.set(try await archive.deadlines(), wall: WallClock.milliseconds, steady: steadyNow) }
        return timers.next
    }

    private var isBusy: Bool {
        get async throws {
            let status = intake.current.status
            if status.queued + status.working > 0 { return true }
            return try await copyArchive.uncomparedCount() > 0
        }
    }

    /// Wakes followers, and writes what was raised since the last time into the journal: once more rather than never.
    private func announce() async throws {
        var last = try await archive.journaledAlert()
        let newest = try await archive.newestAlert()
        guard newest > last else { return }
        feed.announce(newest: newest)
        while last < newest {
            let page = try await archive.alerts(AlertRequest(after: last, limit: 100))
            for alert in page { log.notice("watch raised an alert", metadata: alert.journalFields) }
            last = page.last?.id ?? newest
        }
        try await intake.current.writing { [archive, last] in try archive.setJournaled(last) }
    }

    /// Milliseconds of a clock that only goes forward and stands still while the machine sleeps.
    private var steadyNow: Int64 {
        let since = SuspendingClock().systemEpoch.duration(to: SuspendingClock().now)
        return since.components.seconds * 1000 + since.components.attoseconds / 1_000_000_000_000_000
    }

    private var patiently: ArchivePatience {
        ArchivePatience(reactor: reactor, log: log, complaint: "alerts could not be delivered, it is tried again")
    }
}

extension AlertRecord {
    /// What the journal says of it: no words of any document, since nothing takes them out of there again.
    var journalFields: Logger.Metadata {
        var fields: Logger.Metadata = [
            "alert": "\(id)", "watch": "\(watch)", "kind": "\(news.first?.kind.rawValue ?? "")",
        ]
        if let clipping { fields["clipping"] = "\(clipping.id)" }
        if let story { fields["story"] = "\(story)" }
        return fields
    }
}
