import DeskInterface
package import LinuxSystem
package import Logging

/// Follows the daemon for one purpose: to say at once that there is something to ask for.
///
/// What was raised while the connection was away is asked for like everything else, by number, so nothing depends on
/// what this hears but how soon.
package final class AlertLink: Sendable {
    /// Whether the daemon is there, or why not.
    package enum State: Sendable, Equatable {
        case connecting
        case following
        case away(reason: String)
    }

    private struct Course: Sendable {
        var state = State.connecting
        /// That failed since the last word of the daemon.
        var attempts = 0
    }

    private let sockets: [String]
    private let reactor: Reactor
    private let log: Logger
    private let patience: Backoff
    /// Rung when the daemon may be back.
    private let hint: Bell
    private let onNews: @Sendable (_ isConnected: Bool) -> Void
    private let course = Monitor(Course())

    package var state: State { course.withLock { $0.state } }

    /// `onNews` hears of each alert, of each connection and of its end; `hint` ends a pause before the next attempt.
    package init(
        sockets: [String],
        reactor: Reactor,
        log: Logger,
        patience: Backoff = Backoff(first: .seconds(1), longest: .seconds(60)),
        hint: Bell,
        onNews: @escaping @Sendable (_ isConnected: Bool) -> Void
    ) {
        self.sockets = sockets
        self.reactor = reactor
        self.log = log
        self.patience = patience
        self.hint = hint
        self.onNews = onNews
    }

    /// Connects again and again until the task is cancelled.
    package func run() async {
        while !Task.isCancelled {
            do {
                let client = try DeskClient.connect(to: sockets, on: reactor)
                try await client.stream(Desk.FollowAlerts.self, .init()) { _ in
                    self.heard()
                }
                lost("the daemon ended the connection")
            } catch is CancellationError {
                return
            } catch let error as DeskError {
                lost(Self.sentence(error))
            } catch {
                lost("\(error)")
            }
            do {
                let attempts = course.withLock { $0.attempts }
                try await hint.wait(on: reactor, until: .now + patience.pause(afterAttempt: attempts))
            } catch {
                return
            }
        }
    }

    private func heard() {
        let isNew = course.withLock { course in
            let isNew = course.state != .following
            course = Course(state: .following)
            return isNew
        }
        if isNew { log.info("following the daemon") }
        onNews(true)
    }

    /// Tells the reason once, not at each attempt.
    private func lost(_ reason: String) {
        let isNew = course.withLock { course in
            let isNew = course.state != .away(reason: reason)
            course = Course(state: .away(reason: reason), attempts: course.attempts + 1)
            return isNew
        }
        if isNew { log.warning("no alerts are heard, trying again", metadata: ["reason": "\(reason)"]) }
        onNews(false)
    }

    private static func sentence(_ error: DeskError) -> String {
        switch error {
        case .permissionDenied(let needs): "the daemon refuses, this needs \(needs)"
        case .busy(let reason): reason
        case .archiveFailure(let message, _): message
        default: "\(error)"
        }
    }
}
