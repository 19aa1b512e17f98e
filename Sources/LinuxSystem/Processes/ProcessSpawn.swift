import CLinuxSystem
import Glibc
import SystemPackage

/// Starts a program that holds nothing of its parent's but what is handed to it.
package enum ProcessSpawn {
    /// What stands under a number in the new process.
    package enum Handed {
        /// What the parent holds under `descriptor`.
        case copy(of: CInt, as: CInt)
        /// /dev/null, for reading and writing.
        case null(as: CInt)
    }

    /// Starts a program by its path, the first of `words`, and gives its process identifier.
    ///
    /// It gets what is handed over, in that order, the environment given (`NAME=VALUE`), signals as at start-up, and a
    /// process group of its own, which keeps a terminal's interrupt from it. Every descriptor above those is closed.
    package static func start(
        _ words: [String],
        environment: [String],
        handing handed: [Handed]
    ) throws(SystemError) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        var last: CInt = -1
        for one in handed {
            switch one {
            case .copy(let descriptor, let number):
                posix_spawn_file_actions_adddup2(&actions, descriptor, number)
                last = max(last, number)
            case .null(let number):
                posix_spawn_file_actions_addopen(&actions, number, "/dev/null", O_RDWR, 0)
                last = max(last, number)
            }
        }
        CLinuxSystem_spawn_close_from(&actions, last + 1)

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
        return identifier
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
