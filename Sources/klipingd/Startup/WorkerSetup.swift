import Configuration
import Glibc
import LinuxSystem
import SystemPackage
import WorkerPool

/// How many workers there are and how one is made.
struct WorkerSetup: Sendable {
    let count: Int
    private let configuration: WorkerProcess.Configuration

    /// Starts one worker to learn of a broken installation before any file is blamed.
    init(
        _ settings: WorkerSettings,
        maximumFileSize: Int64,
        knowledge: [String],
        topics: FilePath,
        renewal: WorkerRenewal
    ) throws(StartupFailure) {
        count = settings.count > 0 ? settings.count : max(1, sysconf(CInt(_SC_NPROCESSORS_ONLN)))
        do throws(WorkerError) {
            let executable: FilePath
            if let named = settings.executable {
                executable = FilePath(named)
            } else {
                executable = try WorkerExecutable.locate()
            }
            var configuration = WorkerProcess.Configuration(executable: executable)
            configuration.knowledge = knowledge
            configuration.topics = topics
            configuration.renewal = renewal
            configuration.deadline = settings.deadline
            configuration.memoryLimit = Int(clamping: settings.memoryLimit)
            configuration.filesPerWorker = settings.filesPerWorker
            configuration.maximumBytes = Int(clamping: maximumFileSize)
            self.configuration = configuration
            try WorkerProcess(configuration).start()
        } catch {
            throw StartupFailure(
                SystemExit.internalFault,
                "no worker process can be started: \(error)",
                remedy: "install Kliping again, or name the program in [workers] executable"
            )
        }
    }

    /// A worker that starts its process with its first file.
    @Sendable func makeParser() -> any FileParser {
        WorkerProcess(configuration)
    }
}
