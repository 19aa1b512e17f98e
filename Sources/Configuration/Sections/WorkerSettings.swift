/// The sandboxed processes that read files.
package struct WorkerSettings: Sendable, Equatable {
    package static let section = ConfigurationSection(
        "workers",
        "The sandboxed processes that read files.",
        keys: [Keys.count, Keys.deadline, Keys.memoryLimit, Keys.filesPerWorker, Keys.executable]
    )

    /// Processes; 0 is one for each core.
    package var count: Int
    /// For one file.
    package var deadline: Duration
    /// Bytes for one process.
    package var memoryLimit: Int64
    /// Files after which a process is replaced.
    package var filesPerWorker: Int
    /// The program; `nil` for the installed `kliping-worker`.
    package var executable: String?

    private enum Keys {
        static let count = ConfigurationKey(
            "count",
            .integer(0...1024),
            unit: "processes",
            default: 0,
            "How many there are. 0: one for each core."
        )
        static let deadline = ConfigurationKey(
            "deadline",
            .duration(from: .milliseconds(100)),
            default: .seconds(60),
            "How long one file may take. After it the process is killed and the file rejected as time-limit."
        )
        static let memoryLimit = ConfigurationKey(
            "memory_limit",
            .size(from: 16 << 20),
            default: 512 << 20,
            "How much memory one process may use. A file that needs more is rejected as memory-limit."
        )
        static let filesPerWorker = ConfigurationKey(
            "files_per_worker",
            .integer(1...100_000_000),
            unit: "files",
            default: 10_000,
            "After how many files a process is replaced by a fresh one."
        )
        static let executable = ConfigurationKey(
            "executable",
            .orEmpty(.path),
            default: nil,
            "The program to run. Empty: the kliping-worker that was installed with the daemon."
        )
    }

    init(_ values: SectionValues) {
        count = values[Keys.count]
        deadline = values[Keys.deadline]
        memoryLimit = values[Keys.memoryLimit]
        filesPerWorker = values[Keys.filesPerWorker]
        executable = values[Keys.executable]
    }
}
