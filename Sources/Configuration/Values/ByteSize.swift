/// Sizes as operators write them: `512 MiB`, `256 kB`, `1048576`.
package enum ByteSize {
    /// From the largest, so that writing finds the shortest form; of equals, the powers of 1024 first.
    private static let units: [(name: String, bytes: Int64)] = [
        ("TiB", 1 << 40), ("TB", 1_000_000_000_000), ("GiB", 1 << 30), ("GB", 1_000_000_000), ("MiB", 1 << 20),
        ("MB", 1_000_000), ("KiB", 1 << 10), ("kB", 1000), ("B", 1),
    ]

    /// The bytes, or `nil` when it is no whole number with a known unit or too large to count.
    package static func bytes(_ text: String) -> Int64? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let unit = text.dropFirst(digits.count).drop { $0 == " " }
        guard let number = Int64(digits) else { return nil }
        if unit.isEmpty { return number }
        guard let factor = units.first(where: { $0.name == unit })?.bytes else { return nil }
        let (bytes, overflow) = number.multipliedReportingOverflow(by: factor)
        return overflow ? nil : bytes
    }

    /// The shortest exact form.
    package static func text(_ bytes: Int64) -> String {
        for unit in units where bytes >= unit.bytes && bytes % unit.bytes == 0 {
            return "\(bytes / unit.bytes) \(unit.name)"
        }
        return "\(bytes) B"
    }
}
