/// Runs blocking calls for tasks on a few threads of their own; more calls than threads wait their turn in order.
package final class BlockingThreads: Sendable {
    private struct Work: Sendable {
        var waiting: [@Sendable () -> Void] = []
        var isOver = false
    }

    private let work = Monitor(Work())

    package init(count: Int, named name: String) {
        for number in 1...max(1, count) {
            OwnThread.start(named: "\(name)-\(number)") { [work] in
                while let body = Self.next(work) { body() }
            }
        }
    }

    deinit {
        work.withLock { $0.isOver = true }
        work.signal()
    }

    /// Runs `body` there and suspends until it has ended.
    package func run<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            work.withLock { work in
                work.waiting.append { continuation.resume(with: Swift.Result { try body() }) }
            }
            work.signal()
        }
    }

    private static func next(_ work: Monitor<Work>) -> (@Sendable () -> Void)? {
        // Twice optional: `nil` goes on waiting, "no work any more" ends the thread.
        let next: (@Sendable () -> Void)?? = work.wait { work in
            if !work.waiting.isEmpty { return .some(work.waiting.removeFirst()) }
            return work.isOver ? .some(nil) : nil
        }
        return next ?? nil
    }
}
