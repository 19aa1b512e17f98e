/// The one table of keys: what is read, the shipped file and the manual all come from it.
package enum ConfigurationSchema {
    /// All sections, in the order of the shipped file and the manual.
    ///
    /// Each section's keys stand with its settings in Sections.
    package static let sections: [ConfigurationSection] = [
        SpoolSettings.section,
        ArchiveSettings.section,
        SocketSettings.section,
        IntakeSettings.section,
        WorkerSettings.section,
        FolderSettings.section,
        LogSettings.section,
    ]

    static func section(named name: String) -> ConfigurationSection? {
        sections.first { $0.name == name }
    }
}
