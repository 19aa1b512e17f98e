import LinuxSystem
import Testing

@testable import kliping

@Suite(.timeLimit(.minutes(1))) struct OrderedLanesTests {
    @Test(arguments: [1, 2, 7])
    func `results keep the order of the work`(lanes: Int) async throws {
        let results = Monitor<[Int]>([])
        try await OrderedLanes.run(
            count: 1000,
            lanes: lanes,
            window: 10,
            makeWorker: { 3 },
            work: { factor, index in factor * index },
            deliver: { result in results.withLock { $0.append(result) } }
        )
        #expect(results.withLock { $0 } == (0..<1000).map { 3 * $0 })
    }

    @Test func `an error in delivering ends all lanes`() async {
        await #expect(throws: CommandFailure.self) {
            try await OrderedLanes.run(
                count: 1000,
                lanes: 4,
                window: 4,
                makeWorker: { 0 },
                work: { _, index in index },
                deliver: { result in if result == 20 { throw CommandFailure(.internalFault, "full") } }
            )
        }
    }

    @Test func `a worker that cannot be made ends all lanes`() async {
        await #expect(throws: CommandFailure.self) {
            try await OrderedLanes.run(
                count: 10,
                lanes: 2,
                makeWorker: { throw CommandFailure(.internalFault, "missing") } as @Sendable () throws -> Int,
                work: { _, index in index },
                deliver: { _ in }
            )
        }
    }
}
