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
        let identifier = try ProcessSpawn.start(
            words,
            environment: environment,
            handing: [
                .copy(of: input, as: STDIN_FILENO), .copy(of: output, as: STDOUT_FILENO),
                .copy(of: output, as: STDERR_FILENO),
            ]
        )
        do throws(SystemError) {
            let number = try retrying("pidfd_open") {
                CLinuxSystem_system_call(Int(SYS_pidfd_open), Int(identifier), 0, 0, 0, 0, 0)
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
}
