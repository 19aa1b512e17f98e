/// The one table of a program's keys: what is read, the shipped file and the manual all come from it.
package struct ConfigurationSchema: Sendable {
    /// All sections, in the order of the shipped file and the manual.
    ///
    /// Each section's keys stand with its settings in Sections.
    package let sections: [ConfigurationSection]
    /// What stands around the keys in the shipped file and in the manual.
    let frame: Frame

    struct Frame: Sendable {
        /// The shipped file's first line, without its `#`.
        var exampleTitle: String
        /// What the shipped file says of itself.
        var exampleIntroduction: String
        /// Lines of mdoc(7) up to the keys, and behind them.
        var manualOpening: [String]
        var manualClosing: [String]
    }

    func section(named name: String) -> ConfigurationSection? {
        sections.first { $0.name == name }
    }
}

extension ConfigurationSchema {
    /// The keys of klipingd(8).
    package static let daemon = ConfigurationSchema(
        sections: [
            SpoolSettings.section,
            ArchiveSettings.section,
            SocketSettings.section,
            IntakeSettings.section,
            WorkerSettings.section,
            FolderSettings.section,
            LogSettings.section,
        ],
        frame: .daemon
    )
}
