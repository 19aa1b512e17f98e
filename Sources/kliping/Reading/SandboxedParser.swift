import WorkerPool

/// The worker processes that `parse` reads with: the daemon's program in the daemon's sandbox.
enum SandboxedParser {
    /// One worker, started, so that a broken installation is told before any file is blamed.
    static func make() throws -> any FileParser {
        do throws(WorkerError) {
            let worker = WorkerProcess(.init(executable: try WorkerExecutable.locate()))
            try worker.start()
            return worker
        } catch {
            throw CommandFailure(.internalFault, error.description)
        }
    }
}
