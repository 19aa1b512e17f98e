import CLinuxSystem
import Glibc
import SystemPackage

/// A program started here, in a process group of its own that ends with it.
package final class ChildProgram: Sendable {
    /// How a program ended.
    package enum End: Sendable, Equatable {
        case exit(CInt)
        case signal(CInt)
    }

    /// That of the process and of its group.
    package let identifier: Int32
    /// pidfd_open(2): readable once the process has ended.
    private let process: SharedDescriptor
    private let end = Monitor<End?>(nil)

    private init(_ identifier: Int32, _ process: SharedDescriptor) {
        self.identifier = identifier
        self.process = process
    }

    deinit {
        _ = killed()
    }

    /// Starts a program by its path, with standard input from `input` and both outputs to `output`.
    ///
    /// It gets these three descriptors, the environment given (`NAME=VALUE`), default signals, and nothing else.
    package static func start(
        _ words: [String],
        environment: [String],
        input: CInt,
        output: CInt
    ) throws(SystemError) -> ChildProgram {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)
        CLinuxSystem_spawn_close_from(&actions, STDERR_FILENO + 1)

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
        var identifier: pid_t = 0
        let path = words.first ?? ""
        let result = withCStrings(words) { words in
            withCStrings(environment) { environment in
                posix_spawn(&identifier, path, &actions, &attributes, words, environment)
            }
        }
        guard result == 0 else { throw SystemError("posix_spawn", Errno(rawValue: result), on: path) }
        do throws(SystemError) {
            let started = identifier
            let number = try retrying("pidfd_open") {
                CLinuxSystem_system_call(Int(SYS_pidfd_open), Int(started), 0, 0, 0, 0, 0)
            }
            return ChildProgram(identifier, SharedDescriptor(Descriptor(owning: CInt(number))))
        } catch {
            _ = end(of: identifier)
            throw error
        }
    }

    /// Waits until the program has ended; `false` when it still runs at the deadline.
    package func ended(on reactor: Reactor, until deadline: ContinuousClock.Instant) async throws -> Bool {
        do {
            try await reactor.readable(process, until: deadline)
            return true
        } catch let error as SystemError where error.errno == .timedOut {
            return false
        }
    }

    /// Kills whatever is left of the group, and says how the program itself ended.
    ///
    /// One that had ended keeps the cause of its end: the kernel does not let a later signal change it.
    package func killed() -> End {
        end.withLock { end in
            if let end { return end }
            let found = Self.end(of: identifier)
            end = found
            return found
        }
    }

    /// The group goes first: until its leader is waited for, no other can get its number.
    private static func end(of identifier: Int32) -> End {
        kill(-identifier, SIGKILL)
        var status: CInt = 0
        while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
        // WIFSIGNALED and its kin are macros, wait(2).
        let signal = status & 0x7F
        return signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
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
