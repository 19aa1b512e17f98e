import Testing
import WorkerPool

struct WorkerOptionsTests {
    @Test func `the parent's options are read`() {
        let options = WorkerOptions(["kliping-worker", "--socket-descriptor", "3", "--memory-limit", "1024"])
        #expect(options?.socket == 3)
        #expect(options?.memory == 1024)
    }

    @Test func `directories of language packs follow in their order`() {
        let arguments = ["w", "--socket-descriptor", "3", "--memory-limit", "1"]
        #expect(WorkerOptions(arguments)?.knowledge == [])
        let directories = WorkerOptions(
            arguments + ["--knowledge", "/usr/share/kliping", "--knowledge", "/etc/kliping"]
        )
        #expect(directories?.knowledge == ["/usr/share/kliping", "/etc/kliping"])
    }

    @Test func `one file of taught topics may be named`() {
        let arguments = ["w", "--socket-descriptor", "3", "--memory-limit", "1"]
        #expect(WorkerOptions(arguments)?.topics == nil)
        let taught = WorkerOptions(arguments + ["--topics", "/data/topics.overlay", "--knowledge", "/etc/kliping"])
        #expect(taught?.topics == "/data/topics.overlay")
        #expect(taught?.knowledge == ["/etc/kliping"])
    }

    @Test(arguments: [
        [], ["w"], ["w", "--socket-descriptor", "3"], ["w", "--socket-descriptor", "x", "--memory-limit", "1"],
        ["w", "--socket-descriptor", "2", "--memory-limit", "1"],
        ["w", "--socket-descriptor", "3", "--memory-limit", "0"],
        ["w", "--socket-descriptor", "3", "--memory-limit", "1", "more"],
        ["w", "--socket-descriptor", "3", "--memory-limit", "1", "--knowledge"],
        ["w", "--socket-descriptor", "3", "--memory-limit", "1", "--other", "/etc/kliping"],
        ["w", "--socket-descriptor", "3", "--memory-limit", "1", "--topics", "a", "--topics", "b"],
    ])
    func `anything else is wrong usage`(arguments: [String]) {
        #expect(WorkerOptions(arguments) == nil)
    }
}
