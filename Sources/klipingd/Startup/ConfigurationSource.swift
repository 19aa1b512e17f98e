import Archive
import Configuration
import LinuxSystem
import SystemPackage
import WorkerPool

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

    /// Reads and checks the desk's own topics: answers them and the files that they stand in.
    func loadTopics() throws(ConfigurationErrors) -> (rules: TopicRules, files: [String]) {
        try TopicRules.load(directories: KnowledgeDirectories.all(own: directory), today: LocalCalendar.today)
    }
}
