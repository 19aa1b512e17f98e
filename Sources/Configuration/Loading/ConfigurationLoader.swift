import Foundation

/// Reads the configuration: the main file, then the drop-ins, then what the command line insists on.
package enum ConfigurationLoader {
    /// The complete configuration; nothing but configuration files is read, and nothing is made.
    ///
    /// - Parameters:
    ///   - main: The main file; one that does not exist says nothing, unless `isMainRequired`.
    ///   - dropIns: A directory whose `*.toml` are read in the order of their names, each winning key by key over
    ///     what came before; one that does not exist is empty.
    ///   - defaults: Where things are when no file says otherwise.
    ///   - isMainRequired: Whether a person named the main file, so that it has to be there.
    /// - Returns: What is set, checked, with defaults for the rest.
    /// - Throws: Everything that is wrong, at once.
    package static func load(
        main: String,
        dropIns: String? = nil,
        defaults: DefaultPaths,
        isMainRequired: Bool = false
    ) throws(ConfigurationErrors) -> KlipingConfiguration {
        var reading = ConfigurationReading(.daemon)
        var files: [String] = []
        let paths = [main] + names(in: dropIns, &reading)
        for path in paths {
            do throws(ConfigurationError) {
                guard let document = try ConfigurationDocument.read(path) else {
                    if path == main, isMainRequired { reading.note(Self.missing(path)) }
                    continue
                }
                files.append(path)
                reading.apply(document)
            } catch {
                reading.note(error)
            }
        }
        let configuration = assemble(&reading, defaults, files)
        if reading.errors.isEmpty { return configuration }
        throw ConfigurationErrors(errors: reading.errors(inOrderOf: paths))
    }

    static func missing(_ path: String) -> ConfigurationError {
        ConfigurationError(
            .unreadable,
            at: Origin(file: path),
            "there is no such file",
            remedy: "name the file with its right path, or leave --config away for the usual place"
        )
    }

    /// The drop-ins' paths, in the order of their names' bytes.
    private static func names(in directory: String?, _ reading: inout ConfigurationReading) -> [String] {
        guard let directory else { return [] }
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: directory)
            return names.filter { $0.hasSuffix(".toml") && !$0.hasPrefix(".") }
                .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
                .map { "\(directory)/\($0)" }
        } catch CocoaError.fileReadNoSuchFile {
            return []
        } catch {
            reading.note(
                ConfigurationError(
                    .unreadable,
                    at: Origin(file: directory),
                    "the drop-ins cannot be listed: \(error.localizedDescription)",
                    remedy: "give the daemon's user the right to read the directory"
                )
            )
            return []
        }
    }

    private static func assemble(
        _ reading: inout ConfigurationReading,
        _ defaults: DefaultPaths,
        _ files: [String]
    ) -> KlipingConfiguration {
        func values(_ section: ConfigurationSection) -> SectionValues {
            reading.sections[section.name] ?? SectionValues()
        }
        let spool = SpoolSettings(values(SpoolSettings.section), defaults: defaults)
        let intake = IntakeSettings(values(IntakeSettings.section))
        let configuration = KlipingConfiguration(
            spool: spool,
            archive: ArchiveSettings(values(ArchiveSettings.section), defaults: defaults),
            socket: SocketSettings(values(SocketSettings.section), defaults: defaults),
            intake: intake,
            workers: WorkerSettings(values(WorkerSettings.section)),
            log: LogSettings(values(LogSettings.section)),
            folders: folders(&reading, defaults, spool, intake),
            files: files
        )
        for conflict in PathConflicts.conflicts(in: configuration, written: reading) { reading.note(conflict) }
        return configuration
    }

    private static func folders(
        _ reading: inout ConfigurationReading,
        _ defaults: DefaultPaths,
        _ spool: SpoolSettings,
        _ intake: IntakeSettings
    ) -> [FolderSettings] {
        let written = reading.repeated(FolderSettings.section)
        let inboxPath = PathName.normalized(spool.path + "/inbox")
        let inboxValues = written.first { $0.name == FolderSettings.inbox }?.values ?? SectionValues()
        var inbox = FolderSettings(inboxValues, path: inboxPath, intake: intake)
        if let path = defaults.commandLineInbox { inbox.path = path }
        var folders = [inbox]
        for (name, values) in written where name != FolderSettings.inbox {
            if values.isAssigned(FolderSettings.Keys.path.name) {
                folders.append(FolderSettings(values, path: "", intake: intake))
            } else if !values.isRefused(FolderSettings.Keys.path.name) {
                reading.note(
                    ConfigurationError(
                        .missingKey,
                        at: values.origin,
                        "the drop folder '\(name)' has no path",
                        remedy: "write path = \"/...\" below it"
                    )
                )
            }
        }
        return folders
    }
}
