import Intake
import LinuxSystem
import Logging

/// Tries again what the archive refuses: a full disk passes, and so does intake that a reload replaces.
struct ArchivePatience {
    let reactor: Reactor
    let log: Logger
    /// What could not be done, for the journal.
    let complaint: Logger.Message

    /// Runs `body` until it succeeds, with pauses from half a second up to a minute; ends with its task.
    func callAsFunction(_ body: () async throws -> Void) async throws {
        var pause = Duration.milliseconds(500)
        while true {
            do {
                return try await body()
            } catch is CancellationError {
                throw CancellationError()
            } catch {
                // Intake that ends is replaced by a reload, or the daemon ends: then this task is cancelled.
                if !(error is IntakeError) { log.warning(complaint, metadata: ["error": "\(error)"]) }
                try await reactor.sleep(for: pause)
                pause = min(pause * 2, .seconds(60))
            }
        }
    }
}
