import LinuxSystem
import Testing

struct MonitorTests {
    @Test func `a wait ends when the state it waits for is signalled`() async throws {
        let monitor = Monitor(0)
        async let seen = OwnThread.run(named: "waiter") {
            monitor.wait { $0 == 3 ? $0 : nil }
        }
        for _ in 0..<3 {
            monitor.withLock { $0 += 1 }
            monitor.signal()
        }
        #expect(try await seen == 3)
    }

    @Test func `a wait without success ends at its time-out`() async throws {
        let monitor = Monitor(0)
        let seen = try await OwnThread.run(named: "waiter") {
            monitor.wait(timeout: .milliseconds(20)) { $0 == 1 ? true : nil }
        }
        #expect(seen == nil)
    }

    @Test func `threads of their own count without losing one`() async throws {
        let monitor = Monitor(0)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    try await OwnThread.run(named: "counter") {
                        for _ in 0..<1_000 { monitor.withLock { $0 += 1 } }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(monitor.withLock { $0 } == 4_000)
    }
}
