import Glibc
import SystemPackage

/// The program that this process runs.
enum RunningProgram {
    /// The folder of its file.
    static func folder() throws(WorkerError) -> FilePath {
        var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        guard readlink("/proc/self/exe", &target, Int(PATH_MAX)) > 0 else {
            throw WorkerError(
                .executableMissing,
                "/proc/self/exe: \(Errno(rawValue: errno)); see that /proc is mounted"
            )
        }
        return FilePath(platformString: target).removingLastComponent()
    }
}
