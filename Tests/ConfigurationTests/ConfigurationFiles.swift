import Foundation

import Configuration

/// A directory with configuration files, gone with the value.
final class ConfigurationFiles {
    let directory: String
    var main: String { "\(directory)/kliping.toml" }

    /// Writes the main file, when there is one, and the drop-ins by name.
    init(_ main: String? = nil, dropIns: [String: String] = [:]) throws {
        directory = FileManager.default.temporaryDirectory.path + "/kliping-configuration-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        if let main { try write(main, to: "kliping.toml") }
        if !dropIns.isEmpty {
            try FileManager.default.createDirectory(atPath: self.main + ".d", withIntermediateDirectories: true)
        }
        for (name, text) in dropIns { try write(text, to: "kliping.toml.d/\(name)") }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: directory)
    }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: "\(directory)/\(name)"))
    }

    func load(_ defaults: DefaultPaths = .service) throws(ConfigurationErrors) -> KlipingConfiguration {
        try ConfigurationLoader.load(main: main, dropIns: main + ".d", defaults: defaults)
    }

    /// What loading complains of; empty when it does not.
    func errors(_ defaults: DefaultPaths = .service) -> [ConfigurationError] {
        do throws(ConfigurationErrors) {
            _ = try load(defaults)
            return []
        } catch {
            return error.errors
        }
    }
}

/// The configuration of a single main file.
func loaded(_ text: String, _ defaults: DefaultPaths = .service) throws -> KlipingConfiguration {
    let files = try ConfigurationFiles(text)
    return try files.load(defaults)
}

/// The complaints about a single main file, without the path before them: `LINE: message; remedy`.
func complaints(_ text: String, _ defaults: DefaultPaths = .service) throws -> [String] {
    let files = try ConfigurationFiles(text)
    return files.errors(defaults).map { error in
        let description = error.description
        return description.hasPrefix(files.main + ":")
            ? String(description.dropFirst(files.main.utf8.count + 1)) : description
    }
}
