import Glibc
import LinuxSystem
import Testing

/// Each runs in a process of its own, since no way leads back; `kliping-worker --try-to-escape` tries every wall.
struct SandboxTests {
    @Test func `a process inside computes and writes, and opens nothing`() async {
        await #expect(processExitsWith: .exitCode(42)) {
            _ = try Sandbox.enter(memory: 1 << 30, highestDescriptor: 63)
            guard fopen("/etc/passwd", "r") == nil, errno == EPERM else { _exit(1) }
            let numbers = (0..<10_000).map { $0 * 2 }
            _exit(numbers.reduce(0, +) == 99_990_000 ? 42 : 2)
        }
    }

    @Test func `Landlock alone keeps files shut, where the kernel has it`() async {
        await #expect(processExitsWith: .exitCode(42)) {
            let version = try Sandbox.denyFileSystem()
            let file = fopen("/etc/passwd", "r")
            _exit(version == 0 || (file == nil && errno == EACCES) ? 42 : 1)
        }
    }

    @Test func `memory exhaustion has an exit status of its own`() async {
        await #expect(processExitsWith: .exitCode(MemoryExhaustion.exitStatus)) {
            MemoryExhaustion.reportByExitStatus()
            MemoryExhaustion.reset()
            let sizes = [1 << 46]
            _exit(CInt(truncatingIfNeeded: [UInt8](repeating: 1, count: sizes[0]).count))
        }
    }

    @Test func `another crash keeps its signal`() async {
        await #expect(processExitsWith: .signal(SIGABRT)) {
            MemoryExhaustion.reportByExitStatus()
            MemoryExhaustion.reset()
            abort()
        }
    }
}
