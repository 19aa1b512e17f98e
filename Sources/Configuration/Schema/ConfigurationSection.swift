/// A section of the configuration files with its keys.
package struct ConfigurationSection: Sendable {
    package let name: String
    /// Whether it may stand several times (`[[folder]]`).
    package let isRepeated: Bool
    package let documentation: String
    package let keys: [any AnyConfigurationKey]

    /// The section's head as TOML has it.
    package var header: String { isRepeated ? "[[\(name)]]" : "[\(name)]" }

    init(_ name: String, isRepeated: Bool = false, _ documentation: String, keys: [any AnyConfigurationKey]) {
        self.name = name
        self.isRepeated = isRepeated
        self.documentation = documentation
        self.keys = keys
    }

    func key(named name: String) -> (any AnyConfigurationKey)? {
        keys.first { $0.name == name }
    }
}
