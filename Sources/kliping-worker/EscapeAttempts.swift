import CLinuxSystem
import Glibc
import LinuxSystem
import SystemPackage

/// Shuts the process in as for work, then tries every way out and prints what came of it, one line each.
enum EscapeAttempts {
    /// Returns the exit status: success when every attempt was denied.
    static func run() -> CInt {
        var output = stat()
        fstat(STDOUT_FILENO, &output)
        if output.st_mode & S_IFMT == S_IFREG {
            say("a process in the sandbox cannot write to files, this one neither: pipe its output through cat(1)\n")
            return EX_USAGE
        }
        let parent = getppid()
        var ends: [CInt] = [-1, -1]
        socketpair(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0, &ends)
        let page = mmap(nil, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        do throws(SystemError) {
            let strength = try Sandbox.enter(memory: 64 << 20, highestDescriptor: max(ends[0], ends[1]))
            say("landlock version \(strength.landlock)\n")
        } catch {
            say("the sandbox could not be made: \(error)\n")
            return EXIT_FAILURE
        }
        var status = EXIT_SUCCESS
        for attempt in EscapeAttempt.all(parent: parent, socket: ends[0], peer: ends[1], page: page) {
            let isDenied = attempt.isDenied()
            say("\(attempt.name): \(isDenied ? "denied" : "ALLOWED")\n")
            if !isDenied { status = EXIT_FAILURE }
        }
        return status
    }

    /// By write(2): stdio would ask the kernel about standard output.
    private static func say(_ line: String) {
        let bytes = Array(line.utf8)
        write(STDOUT_FILENO, bytes, bytes.count)
    }
}
