import Configuration
import LinuxSystem
import SystemPackage

/// Where the configuration is read from, at the start and again at each reload.
struct ConfigurationSource: Sendable {
    let paths: DefaultPaths
    /// Whether a person named the file: then it has to be there.
    var isFileRequired = false

    /// Whether this is one user's own daemon, which makes its folders itself.
    var isOwn: Bool { paths.readers == nil }

    /// The directory of the configuration file, where a desk's or a user's language packs lie, too.
    var directory: String { FilePath(paths.configuration).removingLastComponent().string }

    /// Reads and checks all files; throws every fault at once.
    func load() throws(ConfigurationErrors) -> KlipingConfiguration {
        try ConfigurationLoader.load(
            main: paths.configuration,
            dropIns: paths.dropIns,
            defaults: paths,
            isMainRequired: isFileRequired
        )
    }
}
