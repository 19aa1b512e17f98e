import LinuxSystem
import Testing

@Suite struct TaskThreadsTests {
    @Test func `a task and its children run on the threads of their executor`() {
        let threads = TaskThreads(count: 2, named: "test-tasks")
        let sum = Monitor(0)
        threads.runBlocking {
            await withTaskGroup(of: Int.self) { group in
                for number in 1...100 { group.addTask { number } }
                for await number in group { sum.withLock { $0 += number } }
            }
        }
        #expect(sum.withLock { $0 } == 5050)
    }

    @Test func `a suspended task lets others run`() {
        let threads = TaskThreads(count: 1, named: "test-tasks")
        let order = Monitor<[String]>([])
        threads.runBlocking {
            let (stream, continuation) = AsyncStream<Void>.makeStream()
            await withTaskGroup(of: Void.self) { group in
                group.addTask {
                    for await _ in stream {}
                    order.withLock { $0.append("waited") }
                }
                group.addTask {
                    order.withLock { $0.append("went on") }
                    continuation.finish()
                }
            }
        }
        #expect(order.withLock { $0 } == ["went on", "waited"])
    }
}
