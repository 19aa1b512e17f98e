import Glibc
import LinuxSystem
import SystemPackage

/// What a service manager hears at `NOTIFY_SOCKET` (sd_notify(3)).
final class ServiceManager: Sendable {
    let path: FilePath
    private let socket: SharedDescriptor

    init(at path: FilePath) throws {
        self.path = path
        let number = try retrying("socket") { Glibc.socket(AF_UNIX, CInt(SOCK_DGRAM.rawValue), 0) }
        socket = SharedDescriptor(Descriptor(owning: number))
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.string.utf8)) }
        try withUnsafePointer(to: &address) { pointer in
            try UnsafeRawPointer(pointer).withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                _ = try retrying("bind") { bind(number, address, socklen_t(MemoryLayout<sockaddr_un>.size)) }
            }
        }
    }

    /// Waits for a message with this line; gives all its lines, none after a minute without a message.
    func message(with line: String) async throws -> [String] {
        try await OwnThread.run(named: "notify") { [socket] in
            while true {
                var polled = pollfd(fd: socket.number, events: Int16(POLLIN), revents: 0)
                guard poll(&polled, 1, 60_000) > 0 else { return [] }
                var bytes = [UInt8](repeating: 0, count: 4096)
                let count = max(0, recv(socket.number, &bytes, bytes.count, 0))
                let lines = String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n").map(String.init)
                if lines.contains(line) { return lines }
            }
        }
    }
}

/// A FIFO that programs write lines into, and a test reads them from as they come.
final class LineInbox: Sendable {
    let path: FilePath
    private let fifo: SharedDescriptor
    private let rest = Monitor<[UInt8]>([])

    init(at path: FilePath) throws {
        self.path = path
        _ = try retrying("mkfifo") { mkfifo(path.string, 0o600) }
        // Open for writing, too, so that it never ends.
        fifo = SharedDescriptor(Descriptor(owning: try retrying("open") { open(path.string, O_RDWR | O_CLOEXEC) }))
    }

    /// The next line; `nil` after a minute without one.
    func next() async throws -> String? {
        try await OwnThread.run(named: "fifo") { [fifo, rest] in
            while true {
                let line: [UInt8]? = rest.withLock { rest in
                    guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
                    let line = Array(rest[..<end])
                    rest.removeSubrange(...end)
                    return line
                }
                if let line { return String(decoding: line, as: UTF8.self) }
                var polled = pollfd(fd: fifo.number, events: Int16(POLLIN), revents: 0)
                guard poll(&polled, 1, 60_000) > 0 else { return nil }
                var bytes = [UInt8](repeating: 0, count: 4096)
                let count = max(0, read(fifo.number, &bytes, bytes.count))
                rest.withLock { $0 += bytes[..<count] }
            }
        }
    }
}
