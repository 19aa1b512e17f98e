/// Runs tasks on a few threads of our own, which sleep while there is nothing to run.
///
/// The standard executor stands on libdispatch, whose monitor wakes a process once a second from its first job on; a
/// daemon that has nothing to do should do nothing. Tasks started with this preference, their children and the default
/// actors they call stay here; what they must not do is block.
package final class TaskThreads: TaskExecutor {
    private let jobs = Monitor(JobQueue())

    /// Starts `count` threads, which live as long as the process.
    package init(count: Int, named name: String) {
        for number in 1...max(1, count) {
            OwnThread.start(named: "\(name)-\(number)") { [jobs] in
                while let job = Self.next(jobs) {
                    job.runSynchronously(on: self.asUnownedTaskExecutor())
                }
            }
        }
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.withLock { $0.append(job) }
        jobs.signal()
    }

    private static func next(_ jobs: Monitor<JobQueue>) -> UnownedJob? {
        jobs.wait { $0.next() }
    }

    /// Runs `body` as a task on these threads and blocks the calling thread until it ends.
    package func runBlocking(_ body: @escaping @Sendable () async -> Void) {
        let isOver = Monitor(false)
        Task(executorPreference: self) {
            await body()
            isOver.withLock { $0 = true }
            isOver.signal()
        }
        let _: Bool? = isOver.wait { $0 ? true : nil }
    }
}

/// Jobs in the order in which they came.
private struct JobQueue: Sendable {
    private var jobs: [UnownedJob] = []
    private var head = 0

    mutating func append(_ job: UnownedJob) {
        jobs.append(job)
    }

    mutating func next() -> UnownedJob? {
        guard head < jobs.count else { return nil }
        defer {
            head += 1
            if head == jobs.count {
                jobs.removeAll(keepingCapacity: true)
                head = 0
            } else if head > 1024, head > jobs.count / 2 {
                jobs.removeFirst(head)
                head = 0
            }
        }
        return jobs[head]
    }
}
