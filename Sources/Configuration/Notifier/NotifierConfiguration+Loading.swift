extension NotifierConfiguration {
    /// The most destinations; each costs a task and a file.
    static let mostDestinations = 100

    /// Reads and checks the file; one that does not exist says nothing, unless `isFileRequired`.
    ///
    /// - Throws: everything that is wrong, at once.
    package static func load(
        _ path: String,
        isFileRequired: Bool = false
    ) throws(ConfigurationErrors) -> NotifierConfiguration {
        var reading = ConfigurationReading(.notifier)
        var file: String?
        do throws(ConfigurationError) {
            if let document = try ConfigurationDocument.read(path) {
                file = path
                reading.apply(document)
            } else if isFileRequired {
                reading.note(ConfigurationLoader.missing(path))
            }
        } catch {
            reading.note(error)
        }
        let connection = reading.sections[DaemonConnectionSettings.section.name] ?? SectionValues()
        let written = reading.repeated(DestinationSettings.section)
        if written.count > mostDestinations {
            reading.note(
                ConfigurationError(
                    .impossibleValue,
                    at: written[mostDestinations].values.origin,
                    "there are more than \(mostDestinations) destinations",
                    remedy: "let one program pass alerts on to several"
                )
            )
        }
        let configuration = NotifierConfiguration(
            socket: connection[DaemonConnectionSettings.Keys.socket] ?? "",
            log: LogSettings(reading.sections[LogSettings.section.name] ?? SectionValues()),
            destinations: written.compactMap { DestinationSettings($0.values) { reading.note($0) } },
            file: file
        )
        if reading.errors.isEmpty { return configuration }
        throw ConfigurationErrors(errors: reading.errors(inOrderOf: [path]))
    }
}
