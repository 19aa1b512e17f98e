import CLinuxSystem
import Glibc

/// Signals as something a task can wait for, signalfd(2).
package final class SignalDescriptor: Sendable {
    private let descriptor: SharedDescriptor

    /// Blocks the signals for the calling thread and all it starts later: call it before there are other threads.
    package init(_ signals: [CInt]) throws(SystemError) {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in signals { sigaddset(&set, signal) }
        pthread_sigmask(SIG_BLOCK, &set, nil)
        let number = try retrying("signalfd") { signalfd(-1, &set, CInt(SFD_CLOEXEC | SFD_NONBLOCK)) }
        descriptor = SharedDescriptor(Descriptor(owning: number))
    }

    /// The next signal's number.
    ///
    /// Throws `CancellationError` when the task is cancelled.
    package func next(on reactor: Reactor) async throws -> CInt {
        while true {
            var received = signalfd_siginfo()
            let count = read(descriptor.number, &received, MemoryLayout<signalfd_siginfo>.size)
            if count == MemoryLayout<signalfd_siginfo>.size { return CInt(received.ssi_signo) }
            try await reactor.readable(descriptor)
        }
    }
}
