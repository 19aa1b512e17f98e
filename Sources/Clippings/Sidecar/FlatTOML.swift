/// The part of TOML 1.0 a sidecar needs: `key = value` lines without tables, where a value is a one-line string, a list
/// of such strings, or a bare word (date, number, boolean).
///
/// Everything else is an error with its line.
///
/// A whole TOML library would be a dependency of the small command-line tool for five keys.
package enum FlatTOML {
    package enum Value: Equatable {
        case text(String)
        case texts([String])
        /// A date, number or boolean as written.
        case bare(String)
    }

    package struct Entry: Equatable {
        package var key: String
        package var value: Value
        /// From 1.
        package var line: Int
    }

    package static func read(_ bytes: [UInt8]) throws(SidecarError) -> [Entry] {
        var reader = FlatTOMLReader(bytes)
        var entries: [Entry] = []
        while let entry = try reader.entry() {
            if entries.contains(where: { $0.key == entry.key }) {
                throw SidecarError("'\(entry.key)' stands here a second time", line: entry.line)
            }
            entries.append(entry)
        }
        return entries
    }
}
