import CLinuxSystem
import Glibc
package import SystemPackage

/// A listening Unix stream socket: made here, or inherited from the service manager.
package final class UnixListener: Sendable {
    private let descriptor: SharedDescriptor
    /// Set when the socket file is ours to remove, with its inode, so that a successor's is left alone.
    private let file: (path: FilePath, inode: ino_t)?

    /// Listens at `path`, which any local user may connect to: whom to serve, `PeerCredentials` decides.
    ///
    /// A socket file left by a process that is gone is replaced; one where somebody listens, or a file of another
    /// kind, is not (`EADDRINUSE`).
    package init(at path: FilePath) throws(SystemError) {
        let address = try UnixSocketAddress(path)
        let socket = try UnixSocketAddress.makeSocket(nonBlocking: true)
        // Two processes that both found a stale file would remove each other's socket without this lock.
        let folder = try Self.locked(folderOf: path)
        do throws(SystemError) {
            try address.bind(socket.number)
        } catch  where error.errno == .addressInUse {
            try Self.removeStale(path, address)
            try address.bind(socket.number)
        }
        _ = try retrying("listen", on: path.string) { listen(socket.number, SOMAXCONN) }
        _ = try retrying("chmod", on: path.string) { path.withPlatformString { chmod($0, 0o666) } }
        var status = stat()
        _ = try retrying("stat", on: path.string) { path.withPlatformString { lstat($0, &status) } }
        _ = folder.number
        file = (path, status.st_ino)
        descriptor = SharedDescriptor(socket)
    }

    /// Takes over a socket that already listens; its file stays when this listener goes.
    package init(inherited socket: consuming Descriptor) throws(SystemError) {
        let number = socket.number
        let flags = try retrying("fcntl") { fcntl(number, F_GETFL) }
        _ = try retrying("fcntl") { fcntl(number, F_SETFL, flags | O_NONBLOCK) }
        file = nil
        descriptor = SharedDescriptor(socket)
    }

    /// The path a socket of the Unix family is bound to, getsockname(2); empty for one without a name.
    package static func path(of socket: CInt) throws(SystemError) -> String {
        var address = sockaddr_un()
        var size = socklen_t(MemoryLayout<sockaddr_un>.size)
        _ = try retrying("getsockname") {
            withUnsafeMutablePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &size) }
            }
        }
        return withUnsafeBytes(of: address.sun_path) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
    }

    deinit {
        guard let file else { return }
        var status = stat()
        file.path.withPlatformString { path in
            if lstat(path, &status) == 0, status.st_ino == file.inode { unlink(path) }
        }
    }

    /// The next client.
    ///
    /// Throws `CancellationError` when the task is cancelled or the reactor stopped.
    package func accept(on reactor: Reactor) async throws -> UnixConnection {
        while true {
            let number = CLinuxSystem_accept(descriptor.number)
            if number >= 0 { return UnixConnection(SharedDescriptor(Descriptor(owning: number)), on: reactor) }
            switch Errno.current {
            case .resourceTemporarilyUnavailable:
                try await reactor.readable(descriptor)
            case .interrupted, .connectionAbort:
                try Task.checkCancellation()
            case let failure:
                throw SystemError(
                    "accept4",
                    failure,
                    remedy: failure == .tooManyOpenFiles ? "raise LimitNOFILE= in the unit or 'ulimit -n'" : nil
                )
            }
        }
    }

    private static func locked(folderOf path: FilePath) throws(SystemError) -> Descriptor {
        let folder = path.removingLastComponent()
        let name = folder.isEmpty ? FilePath(".") : folder
        let descriptor = Descriptor(
            owning: try retrying("open", on: name.string) {
                name.withPlatformString { CLinuxSystem_openat(AT_FDCWD, $0, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0) }
            }
        )
        _ = try retrying("flock", on: name.string) { flock(descriptor.number, LOCK_EX) }
        return descriptor
    }

    private static func removeStale(_ path: FilePath, _ address: UnixSocketAddress) throws(SystemError) {
        var status = stat()
        _ = try retrying("stat", on: path.string) { path.withPlatformString { lstat($0, &status) } }
        guard status.st_mode & S_IFMT == S_IFSOCK else {
            throw SystemError(
                "bind",
                .addressInUse,
                on: path.string,
                remedy: "the file there is not a socket: move it away"
            )
        }
        let probe = try UnixSocketAddress.makeSocket(nonBlocking: true)
        do throws(SystemError) {
            try address.connect(probe.number)
        } catch  where error.errno == .connectionRefused {
            _ = try retrying("unlink", on: path.string) { path.withPlatformString { unlink($0) } }
            return
        } catch  where error.errno == .resourceTemporarilyUnavailable {
            // Somebody listens, with a full queue.
        }
        throw SystemError(
            "bind",
            .addressInUse,
            on: path.string,
            remedy: "another process listens there: stop it, or choose another socket"
        )
    }
}
