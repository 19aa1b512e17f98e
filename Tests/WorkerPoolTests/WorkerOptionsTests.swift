import Testing
import WorkerPool

struct WorkerOptionsTests {
    @Test func `the parent's options are read`() {
        let options = WorkerOptions(["kliping-worker", "--socket-descriptor", "3", "--memory-limit", "1024"])
        #expect(options?.socket == 3)
        #expect(options?.memory == 1024)
    }

    @Test(arguments: [
        [], ["w"], ["w", "--socket-descriptor", "3"], ["w", "--socket-descriptor", "x", "--memory-limit", "1"],
        ["w", "--socket-descriptor", "2", "--memory-limit", "1"],
        ["w", "--socket-descriptor", "3", "--memory-limit", "0"],
        ["w", "--socket-descriptor", "3", "--memory-limit", "1", "more"],
    ])
    func `anything else is wrong usage`(arguments: [String]) {
        #expect(WorkerOptions(arguments) == nil)
    }
}
