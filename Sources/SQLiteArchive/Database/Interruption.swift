import CTermTokenizer
import GRDB
import LinuxSystem

/// Ends a read whose task was cancelled, on whatever connection it runs by then.
final class Interruption: Sendable {
    private enum State {
        case waiting
        /// The connection, as an address: only interrupted, and only while the read holds it.
        case running(UInt)
        case cancelled, ended
    }

    private let state = Monitor(State.waiting)

    /// Runs `body` so that `cancel()` ends it.
    ///
    /// Throws `CancellationError` when that came first.
    func guarding<Result>(_ database: Database, _ body: (Database) throws -> Result) throws -> Result {
        let connection = unsafe UInt(bitPattern: database.sqliteConnection)
        let isCancelled = state.withLock { state in
            if case .cancelled = state { return true }
            state = .running(connection)
            return false
        }
        if isCancelled { throw CancellationError() }
        defer { state.withLock { $0 = .ended } }
        return try body(database)
    }

    /// May come at any time, from any thread.
    func cancel() {
        state.withLock { state in
            // Under the lock, so that the connection cannot have passed to another read.
            if case .running(let connection) = state {
                unsafe CTermTokenizer_interrupt(UnsafeMutableRawPointer(bitPattern: connection))
            }
            state = .cancelled
        }
    }
}
