import LinuxSystem
import Testing

@Suite struct BlockingThreadsTests {
    private struct Refused: Error, Equatable {}

    @Test func `a call gives its result to the task that waits`() async throws {
        let threads = BlockingThreads(count: 2, named: "test-block")
        #expect(try await threads.run { 6 * 7 } == 42)
    }

    @Test func `an error reaches the task that waits`() async {
        let threads = BlockingThreads(count: 1, named: "test-block")
        await #expect(throws: Refused.self) {
            try await threads.run { () throws -> Int in throw Refused() }
        }
    }

    @Test func `more calls than threads all get their turn`() async throws {
        let threads = BlockingThreads(count: 2, named: "test-block")
        let sum = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 1...200 { group.addTask { try await threads.run { number } } }
            return try await group.reduce(0, +)
        }
        #expect(sum == 20_100)
    }
}
