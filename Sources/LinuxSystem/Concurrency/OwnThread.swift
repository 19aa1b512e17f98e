import CLinuxSystem
import Glibc

/// Runs blocking work on a thread of its own and lets a task wait for its end.
///
/// The task pool has as many threads as cores; a blocking call there stops everyone else.
package enum OwnThread {
    /// Runs `body` on a new thread named `name` (15 bytes at most, pthread_setname_np(3)) and returns when it does.
    package static func run<Result: Sendable>(
        named name: String,
        _ body: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            start(named: name) {
                continuation.resume(with: Swift.Result { try body() })
            }
        }
    }

    /// Starts a detached thread.
    package static func start(named name: String, _ body: @escaping @Sendable () -> Void) {
        let box = Unmanaged.passRetained(Box(name: name, body: body))
        var thread = pthread_t()
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        pthread_attr_setdetachstate(&attributes, CInt(PTHREAD_CREATE_DETACHED))
        pthread_attr_setstacksize(&attributes, 1 << 20)
        let result = pthread_create(
            &thread,
            &attributes,
            { argument in
                guard let argument else { return nil }
                let box = Unmanaged<Box>.fromOpaque(argument).takeRetainedValue()
                CLinuxSystem_name_thread(box.name)
                box.body()
                return nil
            },
            box.toOpaque()
        )
        pthread_attr_destroy(&attributes)
        precondition(result == 0, "pthread_create: no thread could be made (error \(result))")
    }

    private final class Box {
        let name: String
        let body: @Sendable () -> Void

        init(name: String, body: @escaping @Sendable () -> Void) {
            self.name = name
            self.body = body
        }
    }
}
