/// Paths that are each possible, but not together.
enum PathConflicts {
    static func conflicts(
        in configuration: KlipingConfiguration,
        written reading: ConfigurationReading
    ) -> [ConfigurationError] {
        var errors: [ConfigurationError] = []
        if configuration.socket.path.isEmpty {
            errors.append(
                ConfigurationError(
                    .missingKey,
                    at: Origin(),
                    "there is no place for the socket, for XDG_RUNTIME_DIR is not set",
                    remedy: "log in through pam_systemd, give --socket PATH, or set 'path' in [socket]"
                )
            )
        }
        let places = ownPlaces(configuration)
        for (index, folder) in configuration.folders.enumerated() {
            let origin =
                reading.repeated(FolderSettings.section).first { $0.name == folder.name }?.values.origin(of: "path")
                ?? Origin()
            for other in configuration.folders[..<index] {
                guard let relation = relation(folder.path, other.path) else { continue }
                errors.append(
                    ConfigurationError(
                        .conflict,
                        at: origin,
                        "the drop folder '\(folder.name)' (\(folder.path)) \(relation) the drop folder '\(other.name)' (\(other.path))",
                        remedy: "keep drop folders apart, for a file must belong to one of them"
                    )
                )
            }
            for place in places {
                guard let relation = relation(folder.path, place.path) else { continue }
                errors.append(
                    ConfigurationError(
                        .conflict,
                        at: origin,
                        "the drop folder '\(folder.name)' (\(folder.path)) \(relation) \(place.name) (\(place.path))",
                        remedy: "move it elsewhere, for the daemon would take in its own files"
                    )
                )
            }
        }
        return errors
    }

    /// Where the daemon itself writes.
    private static func ownPlaces(_ configuration: KlipingConfiguration) -> [(name: String, path: String)] {
        let spool = configuration.spool
        var places = [
            (name: "the spool's folder of files in work", path: spool.working),
            (name: "the spool's folder of filed files", path: spool.filed),
            (name: "the spool's folder of rejected files", path: spool.rejected),
        ]
        // A user's own daemon has its spool and its archive in one directory, with the inbox below it.
        let archive = configuration.archive
        if archive.path == spool.path {
            places.append((name: "the store of originals", path: archive.store))
        } else {
            places.append((name: "the archive", path: archive.path))
        }
        return places.map { (name: $0.name, path: PathName.normalized($0.path)) }
    }

    private static func relation(_ path: String, _ other: String) -> String? {
        if path == other { return "is the same as" }
        if PathName.lies(path, in: other) { return "lies inside" }
        if PathName.lies(other, in: path) { return "contains" }
        return nil
    }
}
