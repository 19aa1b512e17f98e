import CLinuxSystem
import Glibc
import LinuxSystem

/// One forbidden thing to try from inside the sandbox.
struct EscapeAttempt {
    let name: String
    /// Tries it, and says whether the sandbox stood in the way.
    let isDenied: () -> Bool

    private init(_ name: String, _ isDenied: @escaping () -> Bool) {
        self.name = name
        self.isDenied = isDenied
    }

    /// A call that must fail for want of permission; any other failure would mean that the kernel had looked at it.
    private static func call(_ name: String, _ attempt: @escaping () -> Int) -> EscapeAttempt {
        EscapeAttempt(name) { attempt() == -1 && (errno == EPERM || errno == EACCES) }
    }

    /// A system call by number, for those without a function of their own.
    private static func call(_ name: String, number: Int32, _ arguments: [Int] = []) -> EscapeAttempt {
        call(name) {
            let all = arguments + [Int](repeating: 0, count: 6 - arguments.count)
            return CLinuxSystem_system_call(Int(number), all[0], all[1], all[2], all[3], all[4], all[5])
        }
    }

    static func all(
        parent: pid_t,
        socket: CInt,
        peer: CInt,
        page: UnsafeMutableRawPointer?
    ) -> [EscapeAttempt] {
        files + network(socket, peer) + processes(parent) + memory(page) + descriptors + kernel
    }

    private static var files: [EscapeAttempt] {
        [
            call("open a file for reading") { Int(CLinuxSystem_openat(AT_FDCWD, "/etc/passwd", O_RDONLY, 0)) },
            call("open a file for writing") { Int(CLinuxSystem_openat(AT_FDCWD, "/dev/null", O_WRONLY, 0)) },
            call("create a file") {
                Int(CLinuxSystem_openat(AT_FDCWD, "/tmp/kliping-escape", O_WRONLY | O_CREAT, 0o600))
            },
            call("make a directory") { Int(mkdir("/tmp/kliping-escape.d", 0o700)) },
            call("remove a file") { Int(unlink("/tmp/kliping-escape")) },
            call("rename a file") { Int(rename("/tmp/kliping-escape", "/tmp/kliping-escaped")) },
            call("examine a file") {
                var status = stat()
                return Int(stat("/etc/passwd", &status))
            },
            call("change the directory") { Int(chdir("/")) },
            call("read a link") {
                var target: CChar = 0
                return Int(readlink("/proc/self/exe", &target, 1))
            },
        ]
    }

    private static func network(_ held: CInt, _ peer: CInt) -> [EscapeAttempt] {
        [
            call("open a Unix socket") { Int(Glibc.socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)) },
            call("open an Internet socket") { Int(Glibc.socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)) },
            call("open a netlink socket") { Int(Glibc.socket(AF_NETLINK, CInt(SOCK_RAW.rawValue), 0)) },
            call("connect a socket") {
                var address = sockaddr()
                return Int(connect(held, &address, socklen_t(MemoryLayout<sockaddr>.size)))
            },
            call("listen on a socket") { Int(listen(held, 1)) },
            EscapeAttempt("receive a second descriptor") {
                var byte: UInt8 = 0
                var numbers: [CInt] = [-1, -1]
                for index in 0..<2 {
                    CLinuxSystem_send_descriptor(held, &byte, 1, STDOUT_FILENO)
                    CLinuxSystem_receive_descriptor(peer, &byte, 1, &numbers[index])
                }
                return numbers[0] >= 0 && numbers[1] < 0
            },
        ]
    }

    private static func processes(_ parent: pid_t) -> [EscapeAttempt] {
        [
            EscapeAttempt("make a process") {
                let process = CLinuxSystem_system_call(Int(SYS_clone), Int(SIGCHLD), 0, 0, 0, 0, 0)
                if process == 0 { _exit(0) }
                return process == -1 && errno == EPERM
            },
            call("make a process by clone3", number: SYS_clone3),
            call("run a program") {
                var arguments: [UnsafeMutablePointer<CChar>?] = [nil]
                return Int(execv("/bin/true", &arguments))
            },
            call("signal the parent") { Int(kill(parent, 0)) },
            call("kill another process") { Int(kill(1, SIGURG)) },
            call("trace a process", number: SYS_ptrace),
            call("read another process's memory", number: SYS_process_vm_readv, [Int(parent)]),
            call("take hold of a process", number: SYS_pidfd_open, [Int(parent)]),
        ]
    }

    private static func memory(_ page: UnsafeMutableRawPointer?) -> [EscapeAttempt] {
        [
            EscapeAttempt("map memory that can run") {
                mmap(nil, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED
                    && errno == EPERM
            },
            call("let memory run") { Int(mprotect(page, 4096, PROT_READ | PROT_EXEC)) },
            call("share memory", number: SYS_shmget, [0, 4096, 0o1600]),
            call("make a memory file", number: SYS_memfd_create),
            EscapeAttempt("take more memory than it may have") {
                mmap(nil, 1 << 30, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED
                    && errno == ENOMEM
            },
        ]
    }

    private static var descriptors: [EscapeAttempt] {
        [
            call("copy a descriptor") { Int(dup(STDOUT_FILENO)) },
            call("copy a descriptor by fcntl") { Int(fcntl(STDOUT_FILENO, F_DUPFD, 0)) },
            call("make a pipe") {
                var ends: [CInt] = [-1, -1]
                return Int(pipe(&ends))
            },
            call("control a device", number: SYS_ioctl, [Int(STDOUT_FILENO), 0x541B]),
            call("make an epoll descriptor", number: SYS_epoll_create1),
            call("make an io_uring", number: SYS_io_uring_setup, [1]),
        ]
    }

    private static var kernel: [EscapeAttempt] {
        [
            call("raise a limit") {
                var limits = rlimit(rlim_cur: 1 << 20, rlim_max: 1 << 20)
                return Int(setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits))
            },
            call("raise a limit by prlimit", number: SYS_prlimit64),
            call("make itself dumpable") { Int(CLinuxSystem_set_process_flag(PR_SET_DUMPABLE, 1)) },
            call("change the user", number: SYS_setuid),
            call("mount", number: SYS_mount),
            call("make a namespace", number: SYS_unshare),
            call("load a program into the kernel", number: SYS_bpf),
            call("handle page faults", number: SYS_userfaultfd),
            call("read the keyring", number: SYS_keyctl),
        ]
    }
}
