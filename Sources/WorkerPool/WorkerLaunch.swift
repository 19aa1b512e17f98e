import CLinuxSystem
import Glibc
import LinuxSystem
import SystemPackage

/// Starts a worker process that holds one socket and nothing else of its parent.
enum WorkerLaunch {
    /// The number under which the worker finds its socket.
    static let socketNumber: CInt = 3

    /// Returns the process identifier.
    ///
    /// Standard input, output and error are /dev/null: what a worker says goes over the socket and is checked there.
    /// The environment is empty, signals are as at start-up, and a process group of its own keeps a terminal's
    /// interrupt from it, so that the parent can finish the file under way.
    static func start(
        _ executable: FilePath,
        memory: Int,
        knowledge: [String],
        topics: FilePath?,
        socket: CInt
    ) throws(WorkerError) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // The socket may have any number, those to be replaced included: move it first.
        posix_spawn_file_actions_adddup2(&actions, socket, socketNumber)
        for number: CInt in 0...2 {
            posix_spawn_file_actions_addopen(&actions, number, "/dev/null", O_RDWR, 0)
        }
        CLinuxSystem_spawn_close_from(&actions, socketNumber + 1)

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes,
            Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP)
        )

        let arguments =
            [
                executable.string, "--socket-descriptor", "\(socketNumber)", "--memory-limit", "\(memory)",
            ] + knowledge.flatMap { ["--knowledge", $0] } + (topics.map { ["--topics", $0.string] } ?? [])
        // A crash is the parent's to report; the runtime's own reporter would need a new process.
        let environment = ["SWIFT_BACKTRACE=enable=no"]
        var process: Int32 = 0
        let result = withCStrings(arguments) { arguments in
            withCStrings(environment) { environment in
                executable.withPlatformString { path in
                    posix_spawn(&process, path, &actions, &attributes, arguments, environment)
                }
            }
        }
        guard result == 0 else {
            throw WorkerError(
                result == ENOENT ? .executableMissing : .notStarted,
                "'\(executable.string)' could not be started: \(Errno(rawValue: result)); see that it is installed and "
                    + "executable"
            )
        }
        return process
    }

    /// Lends a NULL-terminated array of C strings for one call.
    private static func withCStrings<Result>(
        _ strings: [String],
        _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}
