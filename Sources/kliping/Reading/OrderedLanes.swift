import LinuxSystem

/// Works on many things at once and hands over the results in the order of the things.
enum OrderedLanes {
    private struct State<Result> {
        var next = 0
        var delivered = 0
        var waiting: [Int: Result] = [:]
        var isDelivering = false
        var failure: (any Error)?
    }

    /// Runs `work` for each index below `count` on `lanes` threads; `deliver` gets the results in order, one at a time.
    ///
    /// `makeWorker` is called once a lane. A lane waits when it is `window` results ahead of what was delivered, so a
    /// slow thing costs bounded memory. The first error ends all.
    static func run<Worker, Result: Sendable>(
        count: Int,
        lanes: Int,
        window: Int = 256,
        makeWorker: @escaping @Sendable () throws -> Worker,
        work: @escaping @Sendable (Worker, Int) -> Result,
        deliver: @escaping @Sendable (Result) throws -> Void
    ) async throws {
        let monitor = Monitor(State<Result>())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for lane in 0..<min(lanes, count) {
                group.addTask {
                    try await OwnThread.run(named: "lane \(lane)") {
                        do {
                            let worker = try makeWorker()
                            while let index = claim(from: monitor, count: count, window: window) {
                                let result = work(worker, index)
                                monitor.withLock { $0.waiting[index] = result }
                                try handOver(from: monitor, deliver)
                            }
                        } catch {
                            monitor.withLock { $0.failure = error }
                            monitor.signal()
                            throw error
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// The next index to work on, or `nil` when there is none or a lane failed.
    private static func claim<Result>(from monitor: Monitor<State<Result>>, count: Int, window: Int) -> Int? {
        let claimed: Int?? = monitor.wait { state in
            if state.failure != nil || state.next == count { return .some(nil) }
            guard state.next - state.delivered < window else { return nil }
            state.next += 1
            return .some(state.next - 1)
        }
        return claimed ?? nil
    }

    /// Delivers what is next in order, unless another lane is at it, which then does this as well.
    private static func handOver<Result>(
        from monitor: Monitor<State<Result>>,
        _ deliver: (Result) throws -> Void
    ) throws {
        var isFirst = true
        while true {
            let result: Result? = monitor.withLock { state in
                if isFirst, state.isDelivering { return nil }
                state.isDelivering = false
                guard let result = state.waiting.removeValue(forKey: state.delivered) else { return nil }
                state.isDelivering = true
                return result
            }
            guard let result else { return }
            isFirst = false
            try deliver(result)
            monitor.withLock { $0.delivered += 1 }
            monitor.signal()
        }
    }
}
