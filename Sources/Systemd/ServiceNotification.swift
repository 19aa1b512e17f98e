import CSystemd
import Glibc

/// What a service tells its service manager, sd_notify(3); nothing happens without `NOTIFY_SOCKET`.
package enum ServiceNotification {
    /// Start-up is over and the control socket answers.
    package static func ready(status: String? = nil) {
        send(["READY=1"] + statusLine(status))
    }

    /// A sentence for `systemctl status`.
    package static func status(_ sentence: String) {
        send(statusLine(sentence))
    }

    /// The configuration is being read again; `ready()` ends it.
    package static func reloading() {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        // systemd 253 and later wants the time; older ones ignore it.
        send(["RELOADING=1", "MONOTONIC_USEC=\(Int64(now.tv_sec) * 1_000_000 + Int64(now.tv_nsec) / 1_000)"])
    }

    package static func stopping(status: String? = nil) {
        send(["STOPPING=1"] + statusLine(status))
    }

    /// A sign of life, due within `watchdogInterval`.
    package static func watchdog() {
        send(["WATCHDOG=1"])
    }

    /// Asks for more time to start or stop, counted from now.
    package static func extendTimeout(microseconds: UInt64) {
        send(["EXTEND_TIMEOUT_USEC=\(microseconds)"])
    }

    /// How often the service manager wants a sign of life at the least; `nil` when it does not watch this process.
    package static var watchdogInterval: Duration? {
        var microseconds: UInt64 = 0
        guard sd_watchdog_enabled(0, &microseconds) > 0, microseconds > 0 else { return nil }
        return .microseconds(Int64(clamping: microseconds))
    }

    private static func statusLine(_ sentence: String?) -> [String] {
        // A line break would start another assignment.
        sentence.map { ["STATUS=" + $0.split(whereSeparator: \.isNewline).joined(separator: " ")] } ?? []
    }

    private static func send(_ assignments: [String]) {
        sd_notify(0, assignments.joined(separator: "\n"))
    }
}
