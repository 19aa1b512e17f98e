import Glibc
import LinuxSystem
import SystemPackage

/// The parent's end of a worker's socket: frames out and in, each wait bounded by a deadline.
final class FrameChannel {
    enum Interruption: Error {
        /// The deadline has passed.
        case late
        /// The worker has closed its end, which it does by dying.
        case closed
        /// The worker breaks the rules.
        case nonsense(String)
    }

    private let socket: SharedDescriptor
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 128 << 10, alignment: 16)
    private var assembler = FrameAssembler()

    /// Takes a connected stream socket and makes it non-blocking.
    init(_ socket: SharedDescriptor) throws(SystemError) {
        self.socket = socket
        let flags = try retrying("fcntl") { fcntl(socket.number, F_GETFL) }
        _ = try retrying("fcntl") { fcntl(socket.number, F_SETFL, flags | O_NONBLOCK) }
    }

    deinit {
        buffer.deallocate()
    }

    /// Sends a whole frame, with `descriptor` attached to its first byte.
    func send(
        _ frame: [UInt8],
        with descriptor: CInt,
        until deadline: ContinuousClock.Instant
    ) throws(Interruption) {
        var sent = 0
        while sent < frame.count {
            do throws(SystemError) {
                sent += try DescriptorPassing.send(
                    frame,
                    from: sent,
                    with: sent == 0 ? descriptor : nil,
                    over: socket.number
                )
            } catch {
                guard error.errno == .resourceTemporarilyUnavailable else { throw .closed }
                try wait(for: POLLOUT, until: deadline)
            }
        }
    }

    /// The next frame from the worker.
    func receive(until deadline: ContinuousClock.Instant) throws(Interruption) -> Frame {
        while true {
            do throws(FrameError) {
                if let frame = try assembler.next() { return frame }
            } catch {
                throw .nonsense(error.detail)
            }
            try wait(for: POLLIN, until: deadline)
            let count = recv(socket.number, buffer.baseAddress, buffer.count, 0)
            if count > 0 {
                assembler.append(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            } else if count == 0 || ![EINTR, EAGAIN].contains(errno) {
                throw .closed
            }
        }
    }

    private func wait(for events: CInt, until deadline: ContinuousClock.Instant) throws(Interruption) {
        while true {
            var entry = pollfd(fd: socket.number, events: Int16(events), revents: 0)
            let result = poll(&entry, 1, PollTimeout.milliseconds(until: deadline))
            if result > 0 { return }
            if result == 0 { throw .late }
            if errno != EINTR { throw .closed }
        }
    }
}
