import CLinuxSystem
import CSeccomp
import Glibc
import SystemPackage

/// The system calls left to a sandboxed process, by libseccomp.
///
/// All others fail with `EPERM` instead of killing: a library that looks for a file it can do without then goes on,
/// as it would if the file were missing, and no other call does more when it fails than when it kills.
enum SystemCallFilter {
    /// Calls that reach no further than the process's own memory, time, and the descriptors it holds.
    private static let allowed = [
        "read", "readv", "pread64", "write", "writev", "recvmsg", "recvfrom", "sendmsg", "sendto", "lseek", "close",
        "brk", "munmap", "mremap", "madvise", "futex", "sched_yield", "restart_syscall",
        "clock_gettime", "gettimeofday", "time", "alarm", "setitimer",
        "getpid", "gettid", "getrandom", "sysinfo", "getrusage",
        "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack",
        "exit", "exit_group",
    ]

    static func load() throws(SystemError) {
        // SCMP_ACT_ERRNO(EPERM), a macro with an argument.
        guard let filter = seccomp_init(0x0005_0000 | UInt32(EPERM)) else {
            throw SystemError("seccomp_init", .noMemory)
        }
        defer { seccomp_release(filter) }
        for name in allowed {
            try allow(name, in: filter)
        }
        // Memory, but none that can be run.
        for name in ["mmap", "mprotect"] {
            try allow(name, in: filter, where: condition(2, SCMP_CMP_MASKED_EQ, UInt64(PROT_EXEC), 0))
        }
        // abort(3) signals the process itself.
        for name in ["tgkill", "kill"] {
            try allow(name, in: filter, where: condition(0, SCMP_CMP_EQ, UInt64(getpid()), 0))
        }
        let result = seccomp_load(filter)
        if result < 0 {
            throw SystemError(
                "seccomp",
                Errno(rawValue: -result),
                remedy: "the kernel needs CONFIG_SECCOMP_FILTER, and the unit seccomp in SystemCallFilter="
            )
        }
    }

    private static func condition(
        _ argument: UInt32,
        _ comparison: scmp_compare,
        _ first: UInt64,
        _ second: UInt64
    ) -> scmp_arg_cmp {
        scmp_arg_cmp(arg: argument, op: comparison, datum_a: first, datum_b: second)
    }

    private static func allow(
        _ name: String,
        in filter: scmp_filter_ctx,
        where condition: scmp_arg_cmp? = nil
    ) throws(SystemError) {
        let number = seccomp_syscall_resolve_name(name)
        // Not every architecture has every call (`time`, `alarm`).
        if number == __NR_SCMP_ERROR || number < 0 { return }
        let result =
            if let condition {
                withUnsafePointer(to: condition) { seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, number, 1, $0) }
            } else {
                seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, number, 0, nil)
            }
        if result < 0 { throw SystemError("seccomp_rule_add", Errno(rawValue: -result), on: name) }
    }
}
