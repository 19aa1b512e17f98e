import Glibc
import LinuxSystem
import SystemPackage

/// A process started here, and how it ended once it has.
///
/// Ours rather than Foundation's, whose `run()` is not safe to call from several tests at once.
final class ChildProcess: Sendable {
    let identifier: pid_t
    private let ending = Monitor<CInt?>(nil)

    /// Starts a program, found in `PATH`, with standard input from /dev/null unless a descriptor is lent.
    init(
        _ command: [String],
        environment: [String: String]? = nil,
        input: CInt? = nil,
        output: CInt? = nil,
        errors: CInt? = nil
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, lent) in [(CInt(0), input), (1, output), (2, errors)] {
            if let lent {
                posix_spawn_file_actions_adddup2(&actions, lent, number)
            } else if number == 0 {
                posix_spawn_file_actions_addopen(&actions, number, "/dev/null", O_RDWR, 0)
            }
        }
        // The threads that run tests may have signals blocked, which a child would inherit.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

        let words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        let variables: [UnsafeMutablePointer<CChar>?]? = environment.map { variables in
            variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
        }
        defer { for pointer in words + (variables ?? []) { free(pointer) } }
        var started: pid_t = 0
        let failure =
            if let variables {
                posix_spawnp(&started, command[0], &actions, &attributes, words, variables)
            } else {
                posix_spawnp(&started, command[0], &actions, &attributes, words, environ)
            }
        guard failure == 0 else { throw SystemError("posix_spawn", Errno(rawValue: failure), on: command.first) }
        let identifier = started
        self.identifier = identifier
        OwnThread.start(named: "wait") { [ending] in
            var status: CInt = 0
            while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
            // WIFSIGNALED and its kin are macros, wait(2); a signal counts as a shell counts it.
            let signal = status & 0x7F
            ending.withLock { $0 = signal == 0 ? status >> 8 & 0xFF : 128 + signal }
            ending.signal()
        }
    }

    /// The exit status, or 128 and the signal's number; `nil` while it runs.
    var status: CInt? { ending.withLock { $0 } }

    /// Waits for the end and gives the status.
    func ended() async throws -> CInt {
        try await OwnThread.run(named: "end") { [ending] in ending.wait { $0 } ?? -1 }
    }

    /// Sends a signal, unless the process has ended.
    func signal(_ number: CInt) {
        ending.withLock { status in
            if status == nil { kill(identifier, number) }
        }
    }
}
