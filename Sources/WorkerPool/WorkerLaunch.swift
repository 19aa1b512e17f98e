import LinuxSystem
import SystemPackage

/// Starts a worker process that holds one socket and nothing else of its parent.
enum WorkerLaunch {
    /// The number under which the worker finds its socket.
    static let socketNumber: CInt = 3

    /// Returns the process identifier.
    ///
    /// Standard input, output and error are /dev/null: what a worker says goes over the socket and is checked there.
    /// The environment is empty, and a process group of its own lets the parent finish the file under way.
    static func start(
        _ executable: FilePath,
        memory: Int,
        knowledge: [String],
        topics: FilePath?,
        socket: CInt
    ) throws(WorkerError) -> Int32 {
        let arguments =
            [
                executable.string, "--socket-descriptor", "\(socketNumber)", "--memory-limit", "\(memory)",
            ] + knowledge.flatMap { ["--knowledge", $0] } + (topics.map { ["--topics", $0.string] } ?? [])
        // A crash is the parent's to report; the runtime's own reporter would need a new process.
        let environment = ["SWIFT_BACKTRACE=enable=no"]
        do {
            return try ProcessSpawn.start(
                arguments,
                environment: environment,
                // The socket may have any number, those to be replaced included: move it first.
                handing: [.copy(of: socket, as: socketNumber)] + (0...2).map { .null(as: $0) }
            )
        } catch {
            throw WorkerError(
                error.errno == .noSuchFileOrDirectory ? .executableMissing : .notStarted,
                "'\(executable.string)' could not be started: \(error.errno); see that it is installed and executable"
            )
        }
    }
}
