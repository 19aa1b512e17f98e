/// A section of the configuration files with its keys.
package struct ConfigurationSection: Sendable {
    package let name: String
    /// The key that tells apart those of this name, which may stand several times (`[[folder]]`).
    let namedBy: ConfigurationKey<String>?
    package let documentation: String
    package let keys: [any AnyConfigurationKey]

    /// Whether it may stand several times.
    package var isRepeated: Bool { namedBy != nil }

    /// The section's head as TOML has it.
    package var header: String { isRepeated ? "[[\(name)]]" : "[\(name)]" }

    init(
        _ name: String,
        namedBy: ConfigurationKey<String>? = nil,
        _ documentation: String,
        keys: [any AnyConfigurationKey]
    ) {
        self.name = name
        self.namedBy = namedBy
        self.documentation = documentation
        self.keys = keys
    }

    func key(named name: String) -> (any AnyConfigurationKey)? {
        keys.first { $0.name == name }
    }
}
