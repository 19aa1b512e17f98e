import CLinuxSystem
import Glibc
package import SystemPackage

/// One end of a connected Unix stream socket, read and written by tasks without blocking a thread.
///
/// Reads and writes may run at the same time, but only one of each. Closed when the last reference goes.
package final class UnixConnection: Sendable {
    package let descriptor: SharedDescriptor
    private let reactor: Reactor

    /// Takes a connected, non-blocking stream socket.
    package init(_ descriptor: SharedDescriptor, on reactor: Reactor) {
        self.descriptor = descriptor
        self.reactor = reactor
    }

    /// Connects to the listener at `path`: `ENOENT` or `ECONNREFUSED` when nobody listens there.
    package static func connect(to path: FilePath, on reactor: Reactor) throws(SystemError) -> UnixConnection {
        let address = try UnixSocketAddress(path)
        let socket = try UnixSocketAddress.makeSocket(nonBlocking: false)
        try address.connect(socket.number)
        let flags = try retrying("fcntl") { fcntl(socket.number, F_GETFL) }
        _ = try retrying("fcntl") { fcntl(socket.number, F_SETFL, flags | O_NONBLOCK) }
        return UnixConnection(SharedDescriptor(socket), on: reactor)
    }

    /// Two connections, each the other's peer.
    package static func pair(on reactor: Reactor) throws(SystemError) -> (UnixConnection, UnixConnection) {
        let (first, second) = try SocketPair.make(nonBlocking: true)
        return (UnixConnection(first, on: reactor), UnixConnection(second, on: reactor))
    }

    /// The next bytes, `count` at most, as soon as there are any; empty at the end of the stream.
    package func read(atMost count: Int) async throws -> [UInt8] {
        while true {
            var failure: Errno?
            let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
                let result = recv(descriptor.number, buffer.baseAddress, count, 0)
                if result < 0 { failure = .current }
                length = max(result, 0)
            }
            guard let failure else { return bytes }
            try await settle(failure, of: "recv") { try await reactor.readable(descriptor) }
        }
    }

    /// Sends all of `bytes`; `ETIMEDOUT` when the peer has not taken them within `timeLimit`, `EPIPE` when it is gone.
    package func write(_ bytes: [UInt8], timeLimit: Duration? = nil) async throws {
        let deadline = timeLimit.map { ContinuousClock.now.advanced(by: $0) }
        var sent = 0
        while sent < bytes.count {
            let result = bytes.withUnsafeBytes { buffer in
                send(descriptor.number, buffer.baseAddress?.advanced(by: sent), buffer.count - sent, CInt(MSG_NOSIGNAL))
            }
            if result >= 0 {
                sent += result
            } else {
                try await settle(.current, of: "send") { try await reactor.writable(descriptor, until: deadline) }
            }
        }
    }

    /// Returns when the peer has closed its end, though bytes it sent may still wait to be read.
    package func hungUp() async throws {
        try await reactor.hungUp(descriptor)
    }

    /// Ends both directions: the peer reads the end of the stream, and so does whoever waits here.
    package func shutDown() {
        shutdown(descriptor.number, CInt(SHUT_RDWR))
    }

    private func settle(_ failure: Errno, of call: String, _ wait: () async throws -> Void) async throws {
        switch failure {
        case .resourceTemporarilyUnavailable: try await wait()
        case .interrupted: break
        default: throw SystemError(call, failure)
        }
    }
}
