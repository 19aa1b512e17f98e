import WorkerPool

/// The worker processes that `parse` reads with: the daemon's program in the daemon's sandbox.
enum SandboxedParser {
    /// One worker, started, so that a broken installation is told before any file is blamed.
    ///
    /// It knows the languages of the desk and of the user whose `environment` this is.
    static func make(environment: [String: String]) throws -> any FileParser {
        do throws(WorkerError) {
            var configuration = WorkerProcess.Configuration(executable: try WorkerExecutable.locate())
            configuration.knowledge = KnowledgeDirectories.all(
                own: KnowledgeDirectories.user(environment: environment)
            )
            let worker = WorkerProcess(configuration)
            try worker.start()
            return worker
        } catch {
            throw CommandFailure(.internalFault, error.description)
        }
    }
}
