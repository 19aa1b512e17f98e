import CLinuxSystem
import Glibc
import SystemPackage

/// A file system path as the address of a Unix socket, unix(7).
struct UnixSocketAddress {
    /// The bytes `sun_path` holds, less the NUL at the end.
    static let longestPath = 107

    private var address = sockaddr_un()
    private let path: FilePath

    init(_ path: FilePath) throws(SystemError) {
        self.path = path
        let length = path.length
        guard length > 0, length <= Self.longestPath else {
            throw SystemError(
                "bind",
                .fileNameTooLong,
                on: path.string,
                remedy: "a socket's path may have 1 to \(Self.longestPath) bytes and this one has \(length): "
                    + "choose a shorter folder"
            )
        }
        address.sun_family = sa_family_t(AF_UNIX)
        path.withPlatformString { source in
            withUnsafeMutableBytes(of: &address.sun_path) { target in
                target.copyMemory(from: UnsafeRawBufferPointer(start: source, count: length))
            }
        }
    }

    func bind(_ socket: CInt) throws(SystemError) {
        _ = try withAddress { (address, size) throws(SystemError) in
            try retrying("bind", on: path.string) { Glibc.bind(socket, address, size) }
        }
    }

    /// Connects, which for a Unix socket ends at once, or waits while the listener's queue is full.
    func connect(_ socket: CInt) throws(SystemError) {
        _ = try withAddress { (address, size) throws(SystemError) in
            try retrying("connect", on: path.string) { Glibc.connect(socket, address, size) }
        }
    }

    private func withAddress<Result>(
        _ body: (UnsafePointer<sockaddr>, socklen_t) throws(SystemError) -> Result
    ) throws(SystemError) -> Result {
        try withUnsafePointer(to: address) { (pointer) throws(SystemError) in
            try UnsafeRawPointer(pointer).withMemoryRebound(to: sockaddr.self, capacity: 1) {
                (pointer) throws(SystemError) in
                try body(pointer, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }

    /// A stream socket that a child process does not inherit.
    static func makeSocket(nonBlocking: Bool) throws(SystemError) -> Descriptor {
        let kind =
            CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue)
            | (nonBlocking ? CInt(SOCK_NONBLOCK.rawValue) : 0)
        return Descriptor(owning: try retrying("socket") { socket(AF_UNIX, kind, 0) })
    }
}
