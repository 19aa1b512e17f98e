/// How numbers are written: `[numbers]`.
package struct NumberSection: Sendable {
    /// The sign before fractions; `nil` when the pack does not say.
    package let decimal: UInt8?
    /// The sign between thousands.
    package let thousands: UInt8?

    init(_ section: inout PackSection) {
        decimal = section.sign("decimal")
        thousands = section.sign("thousands")
        if let decimal, decimal == thousands {
            section.note(section.line(of: "thousands"), "'decimal' and 'thousands' are the same sign")
        }
    }
}

extension PackSection {
    /// A single ASCII sign.
    mutating func sign(_ key: String) -> UInt8? {
        guard let text = text(key) else { return nil }
        if text.utf8.count == 1, let byte = text.utf8.first, byte > 0x20, byte < 0x7F { return byte }
        note(line(of: key), "'\(key)' is one sign, such as \",\"")
        return nil
    }
}
