import CLinuxSystem
import Glibc
import SystemPackage

/// The limits of setrlimit(2) inside a sandbox, soft and hard alike.
///
/// Processor time is not among them: it counts over a process's life and this one reads many files, so whoever waits
/// for the answer keeps the time.
enum ResourceLimits {
    static func apply(memory: Int, descriptors: CInt) throws(SystemError) {
        try limit(RLIMIT_AS, to: rlim_t(clamping: try addressSpaceInUse() + max(memory, 0)))
        try limit(RLIMIT_NOFILE, to: rlim_t(clamping: descriptors))
        try limit(RLIMIT_FSIZE, to: 0)
        try limit(__RLIMIT_NPROC, to: 0)
        try limit(RLIMIT_CORE, to: 0)
        try limit(__RLIMIT_MEMLOCK, to: 0)
        try limit(__RLIMIT_MSGQUEUE, to: 0)
    }

    private static func limit(_ resource: __rlimit_resource, to value: rlim_t) throws(SystemError) {
        var limits = rlimit(rlim_cur: value, rlim_max: value)
        _ = try retrying("setrlimit") { setrlimit(__rlimit_resource_t(resource.rawValue), &limits) }
    }

    /// Bytes of address space the process has, by the first figure of /proc/self/statm, which counts pages.
    private static func addressSpaceInUse() throws(SystemError) -> Int {
        let file = Descriptor(
            owning: try retrying("open", on: "/proc/self/statm") {
                CLinuxSystem_openat(AT_FDCWD, "/proc/self/statm", O_RDONLY | O_CLOEXEC, 0)
            }
        )
        var text = [UInt8](repeating: 0, count: 128)
        let count = try retrying("read", on: "/proc/self/statm") { read(file.number, &text, text.count) }
        let pages = text.prefix(count).prefix { (0x30...0x39).contains($0) }.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return pages * Int(sysconf(CInt(_SC_PAGESIZE)))
    }
}
