/// One key of the schema: everything that the reader, the shipped file and the manual say of it.
struct ConfigurationKey<Value: Sendable>: AnyConfigurationKey {
    let name: String
    let kind: ValueKind<Value>
    let unit: String?
    let defaultValue: Value
    let defaultLiteral: String
    let documentation: String
    /// The section whose key of the same name gives the default.
    let inheritsFrom: String?

    var type: String { kind.name }
    var expectation: String { kind.expectation }

    init(_ name: String, _ kind: ValueKind<Value>, unit: String? = nil, default value: Value, _ documentation: String) {
        self.name = name
        self.kind = kind
        self.unit = unit
        self.defaultValue = value
        self.defaultLiteral = kind.literal(value)
        self.documentation = documentation
        self.inheritsFrom = nil
    }

    /// A key whose default is what `key` of `section` is set to.
    init<Inherited>(
        inheriting key: ConfigurationKey<Inherited>,
        of section: String,
        _ documentation: String
    ) where Value == Inherited? {
        name = key.name
        kind = key.kind.optional
        unit = key.unit
        defaultValue = nil
        defaultLiteral = key.defaultLiteral
        self.documentation = documentation
        inheritsFrom = section
    }

    func decode(_ written: WrittenValue) throws(ValueRefusal) -> any Sendable {
        DecodedValue(value: try kind.decode(written))
    }
}

/// A key of the schema, whatever the type of its value.
package protocol AnyConfigurationKey: Sendable {
    var name: String { get }
    /// The kind of value in a word or two: `size`, `list of patterns`.
    var type: String { get }
    /// What a bare number counts: `files`.
    var unit: String? { get }
    /// The default as TOML has it.
    var defaultLiteral: String { get }
    /// The section whose key of the same name gives the default; `nil` for a default of its own.
    var inheritsFrom: String? { get }
    /// What to write, for those who wrote something else: `a size such as "512 MiB"`.
    var expectation: String { get }
    /// Sentences of plain text, for the manual and the shipped file.
    var documentation: String { get }

    /// The value as a `DecodedValue`.
    func decode(_ written: WrittenValue) throws(ValueRefusal) -> any Sendable
}
