import Glibc
package import SystemPackage

/// Where the `kliping-worker` program stands.
package enum WorkerExecutable {
    package static let name = "kliping-worker"

    /// Beside the running program (as built), or in `../libexec/kliping` (as installed).
    ///
    /// Never by `PATH`, which the caller's environment decides.
    package static func locate() throws(WorkerError) -> FilePath {
        try locate(besideProgramIn: RunningProgram.folder())
    }

    static func locate(besideProgramIn folder: FilePath) throws(WorkerError) -> FilePath {
        let candidates = [
            folder.appending(name),
            folder.removingLastComponent().appending("libexec").appending("kliping").appending(name),
        ]
        for candidate in candidates where candidate.withPlatformString({ access($0, X_OK) }) == 0 {
            return candidate
        }
        throw WorkerError(
            .executableMissing,
            "the program '\(name)' is missing: looked for "
                + candidates.map { "'\($0.string)'" }.joined(separator: " and ") + "; install it, or build it with "
                + "'swift build --product \(name)'"
        )
    }
}
