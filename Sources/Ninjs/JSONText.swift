import FoundationEssentials

/// One JSON notation for everything this module writes.
enum JSONText {
    /// A value as JSON on one line, with sorted keys and bare slashes.
    static func of(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
