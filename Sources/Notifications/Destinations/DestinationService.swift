package import Configuration
import DeskInterface
package import LinuxSystem
package import Logging

/// Delivers the alerts one destination wants, in order and at its own pace.
///
/// It asks for what lies behind its cursor, and moves the cursor once the receiver has confirmed. Whatever ends it in
/// between, the alert is asked for and sent again: each at least once, none left out.
package actor DestinationService {
    private struct Orders: Sendable {
        var isFinishing = false
        var isOver = false
        var isReconnected = true
    }

    private static let pageLength = 50
    /// How long to wait when the daemon or the disk refuses, if nothing else wakes it.
    private static let pauseAfterFault = Duration.seconds(30)

    package nonisolated let settings: DestinationSettings
    private nonisolated let bell: Bell
    private nonisolated let over: Bell
    private nonisolated let orders = Monitor(Orders())

    private let transport: any Transport
    private let source: any AlertSource
    private let state: StateFolder
    private let reactor: Reactor
    private var log: Logger
    private let onChange: @Sendable () -> Void

    private var rate: RateLimit
    private var record: DestinationRecord?
    /// Whether the record differs from the one in the folder.
    private var isUnsaved = false
    /// The last trouble with the daemon or the disk, told once.
    private var lastTrouble: String?

    package init(
        _ settings: DestinationSettings,
        transport: any Transport,
        source: any AlertSource,
        state: StateFolder,
        reactor: Reactor,
        log: Logger,
        onChange: @escaping @Sendable () -> Void = {}
    ) throws(SystemError) {
        self.settings = settings
        self.transport = transport
        self.source = source
        self.state = state
        self.reactor = reactor
        self.log = log
        self.log[metadataKey: "destination"] = "\(settings.name)"
        self.onChange = onChange
        rate = RateLimit(settings.rate)
        bell = try Bell()
        over = try Bell()
    }

    /// How it stands; `nil` before it has begun.
    package var standing: DestinationRecord? { record }

    /// Says that there may be something to do.
    package nonisolated func wake() { bell.ring() }

    /// Says that a connection to the daemon was made, whose archive may be another one now.
    package nonisolated func reconnected() {
        orders.withLock { $0.isReconnected = true }
        bell.ring()
    }

    /// Asks it to end with what is under way.
    package nonisolated func finish() {
        orders.withLock { $0.isFinishing = true }
        bell.ring()
    }

    /// Waits until `run()` has ended.
    package nonisolated func untilOver() async throws {
        while !orders.withLock({ $0.isOver }) { try await over.wait(on: reactor) }
        over.ring()
    }

    private nonisolated var isFinishing: Bool { orders.withLock { $0.isFinishing } }

    /// Runs until told to finish or its task is cancelled.
    package func run() async {
        while !isFinishing {
            do {
                do {
                    try await proceed()
                    lastTrouble = nil
                } catch is CancellationError {
                    break
                } catch {
                    tell(error)
                    try await bell.wait(on: reactor, until: .now + Self.pauseAfterFault)
                }
            } catch {
                break
            }
        }
        if isUnsaved { try? save() }
        orders.withLock { $0.isOver = true }
        over.ring()
    }

    /// What stands in the way is told once, not at each try.
    private func tell(_ trouble: any Error) {
        let text = "\(trouble)"
        if text != lastTrouble { log.warning("deliveries wait", metadata: ["reason": "\(text)"]) }
        lastTrouble = text
    }

    /// One step: does what is due, or waits until something is.
    private func proceed() async throws {
        if isUnsaved { try save() }
        try await begin()
        for alert in try state.wished(to: settings.name) where !isFinishing { try await sendAgain(alert) }
        if let held = record?.held, let due = instant(of: held), due > .now {
            try await bell.wait(on: reactor, until: due)
            return
        }
        let cursor = record?.cursor ?? 0
        let page = try await source.alerts(after: cursor, limit: Self.pageLength)
        if page.isEmpty {
            try await rest()
            return
        }
        for alert in page where !isFinishing {
            noteMissing(before: alert.id)
            if settings.wants(alert) {
                try await send(alert)
                if record?.held != nil { return }
            } else {
                change { $0.pass(alert.id) }
            }
        }
        if isUnsaved { try save() }
    }

    /// Reads the record; a destination without one begins with what is raised from now on.
    private func begin() async throws {
        if record != nil { return }
        record = try state.record(of: settings.name)
        if record != nil { return onChange() }
        let newest = try await source.newest()
        change { $0.cursor = newest }
        try save()
        log.info("new destination, beginning with what is raised from now on", metadata: ["after": "\(newest)"])
    }

    /// Nothing lies behind the cursor: waits for news.
    private func rest() async throws {
        if isReconnectedSinceAsked() {
            let newest = try await source.newest()
            if let cursor = record?.cursor, newest < cursor {
                log.warning(
                    "the archive has fewer alerts than were seen, it may be another one: going on from its newest",
                    metadata: ["seen": "\(cursor)", "newest": "\(newest)"]
                )
                change {
                    $0.cursor = newest
                    $0.held = nil
                }
            }
        }
        if let held = record?.held {
            log.warning("alert was removed from the archive, skipped", metadata: ["alert": "\(held.alert)"])
            change {
                $0.held = nil
                $0.skipped += 1
                $0.cursor = max($0.cursor, held.alert)
            }
        }
        if isUnsaved { try save() }
        onChange()
        try await bell.wait(on: reactor)
    }

    private func isReconnectedSinceAsked() -> Bool {
        orders.withLock { orders in
            let isReconnected = orders.isReconnected
            orders.isReconnected = false
            return isReconnected
        }
    }

    private func noteMissing(before alert: Int64) {
        let missing = change { $0.skip(before: alert) }
        guard missing > 0 else { return }
        log.warning(
            "alerts were removed from the archive before they could be delivered, skipped",
            metadata: ["count": "\(missing)", "before": "\(alert)"]
        )
    }
}

// MARK: Sending

extension DestinationService {
    /// Makes one attempt, and writes down what came of it.
    private func send(_ alert: DeskAlert) async throws {
        try await awaitTurn()
        if isFinishing { return }
        do {
            try await transport.deliver(AlertMessage(alert))
        } catch let fault as DeliveryFault {
            fail(alert, fault)
            try save()
            return
        }
        change { $0.deliver(alert.id) }
        try save()
        log.info("alert delivered", metadata: ["alert": "\(alert.id)", "watch": "\(alert.watch)"])
    }

    private func fail(_ alert: DeskAlert, _ fault: DeliveryFault) {
        let attempts = (record?.attempts(of: alert.id) ?? 0) + 1
        let now = WallClock.milliseconds
        var details: Logger.Metadata = [
            "alert": "\(alert.id)", "attempt": "\(attempts)", "reason": "\(fault.reason)",
        ]
        if attempts < settings.attempts {
            let own = settings.backoff.pause(afterAttempt: attempts)
            let pause = max(own, min(fault.retryAfter ?? .zero, settings.retryLimit))
            change { $0.hold(alert.id, due: now + pause.milliseconds, reason: fault.reason) }
            details["next"] = "in \(pause.text)"
            log.warning("alert was not delivered", metadata: details)
            return
        }
        let dropped = change { $0.setAside(alert.id, watch: alert.watch, at: now, reason: fault.reason) }
        details["remedy"] = "mend the receiver, then 'kliping-notifier --retry \(settings.name)'"
        log.error("alert was set aside", metadata: details)
        if let dropped {
            log.error("too many alerts are set aside, the oldest is given up", metadata: ["alert": "\(dropped.alert)"])
        }
    }

    /// Sends once more what was set aside; what fails again stays there.
    private func sendAgain(_ number: Int64) async throws {
        if record?.aside.contains(where: { $0.alert == number }) == true {
            let found = try await source.alerts(after: number - 1, limit: 1).first
            if let alert = found, alert.id == number {
                try await awaitTurn()
                if isFinishing { return }
                do {
                    try await transport.deliver(AlertMessage(alert))
                    change {
                        $0.aside.removeAll { $0.alert == number }
                        $0.delivered += 1
                    }
                    log.info("alert delivered that was set aside", metadata: ["alert": "\(number)"])
                } catch let fault as DeliveryFault {
                    failAgain(number, fault)
                }
            } else {
                change {
                    $0.aside.removeAll { $0.alert == number }
                    $0.skipped += 1
                }
                log.warning("alert was removed from the archive, skipped", metadata: ["alert": "\(number)"])
            }
            try save()
        }
        try state.forget(number, to: settings.name)
    }

    private func failAgain(_ number: Int64, _ fault: DeliveryFault) {
        change { record in
            for index in record.aside.indices where record.aside[index].alert == number {
                record.aside[index].attempts += 1
                record.aside[index].reason = fault.reason
            }
        }
        log.error(
            "alert that was set aside was not delivered either",
            metadata: ["alert": "\(number)", "reason": "\(fault.reason)"]
        )
    }

    /// Waits until the destination's rate allows another one, or it is to finish.
    private func awaitTurn() async throws {
        while !isFinishing, let next = rate.next(at: .now) { try await bell.wait(on: reactor, until: next) }
        rate.note(at: .now)
    }

    /// When the held alert is due; a clock that was set back must not hold it longer than any pause lasts.
    private func instant(of held: DestinationRecord.Held) -> ContinuousClock.Instant? {
        let left = Duration.milliseconds(held.due - WallClock.milliseconds)
        return .now + min(left, settings.retryLimit)
    }
}

// MARK: Record

extension DestinationService {
    @discardableResult
    private func change<Result>(_ body: (inout DestinationRecord) -> Result) -> Result {
        var changed = record ?? DestinationRecord(cursor: 0)
        let result = body(&changed)
        if changed != record { isUnsaved = true }
        record = changed
        return result
    }

    private func save() throws {
        guard let record else { return }
        try state.save(record, of: settings.name)
        isUnsaved = false
        onChange()
    }
}
