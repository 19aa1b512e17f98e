import Glibc
import LinuxSystem
import SystemPackage
import Systemd
import TestSupport
import Testing

/// Each runs in a process of its own, since the service manager speaks through the environment.
struct SystemdTests {
    @Test func `notifications reach the socket that NOTIFY_SOCKET names`() async {
        await #expect(processExitsWith: .success) {
            let directory = try TemporaryDirectory()
            let number = socket(AF_UNIX, CInt(SOCK_DGRAM.rawValue), 0)
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            let path = Array(directory["notify"].string.utf8)
            withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
            let bound = withUnsafePointer(to: address) { pointer in
                UnsafeRawPointer(pointer).withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    bind(number, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
                }
            }
            try #require(bound == 0)
            setenv("NOTIFY_SOCKET", directory["notify"].string, 1)
            func next() -> String {
                var bytes = [UInt8](repeating: 0, count: 1000)
                let count = recv(number, &bytes, bytes.count, 0)
                return String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
            }
            ServiceNotification.ready(status: "watching 3 folders\nREADY=0")
            try #require(next() == "READY=1\nSTATUS=watching 3 folders READY=0")
            ServiceNotification.status("12 queued")
            try #require(next() == "STATUS=12 queued")
            ServiceNotification.watchdog()
            try #require(next() == "WATCHDOG=1")
            ServiceNotification.extendTimeout(microseconds: 5)
            try #require(next() == "EXTEND_TIMEOUT_USEC=5")
            ServiceNotification.reloading()
            try #require(next().hasPrefix("RELOADING=1\nMONOTONIC_USEC="))
            ServiceNotification.stopping()
            try #require(next() == "STOPPING=1")
        }
    }

    @Test func `without a service manager nothing happens`() async {
        await #expect(processExitsWith: .success) {
            for name in ["NOTIFY_SOCKET", "WATCHDOG_USEC", "LISTEN_FDS", "JOURNAL_STREAM"] { unsetenv(name) }
            ServiceNotification.ready()
            try #require(ServiceNotification.watchdogInterval == nil)
            try #require(try SocketActivation.listenDescriptors().isEmpty)
            try #require(!Journal.isConnected)
        }
    }

    @Test func `the watchdog's interval is read`() async {
        await #expect(processExitsWith: .success) {
            setenv("WATCHDOG_USEC", "2500000", 1)
            setenv("WATCHDOG_PID", "\(getpid())", 1)
            try #require(ServiceNotification.watchdogInterval == .milliseconds(2500))
        }
    }

    @Test func `inherited sockets come with their names, once`() async {
        await #expect(processExitsWith: .success) {
            let number = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
            dup2(number, 3)
            setenv("LISTEN_PID", "\(getpid())", 1)
            setenv("LISTEN_FDS", "1", 1)
            setenv("LISTEN_FDNAMES", "desk", 1)
            let sockets = try SocketActivation.listenDescriptors()
            try #require(sockets.map(\.name) == ["desk"])
            try #require(sockets.map(\.descriptor) == [3])
            try #require(try SocketActivation.listenDescriptors().isEmpty)
        }
    }

    @Test func `standard error is the journal when device and inode say so`() async {
        await #expect(processExitsWith: .success) {
            var status = stat()
            fstat(STDERR_FILENO, &status)
            setenv("JOURNAL_STREAM", "\(status.st_dev):\(status.st_ino)", 1)
            try #require(Journal.isConnected)
            setenv("JOURNAL_STREAM", "\(status.st_dev):1\(status.st_ino)", 1)
            try #require(!Journal.isConnected)
        }
    }
}
