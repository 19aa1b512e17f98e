/// On which line the sections and keys of a TOML file stand.
///
/// The parser tells places of syntax errors only. This finds what stands at the beginning of a line, which is where
/// people write keys; for what it does not find a message names the file alone.
struct LineIndex {
    private struct Place: Hashable {
        var section: String
        var occurrence: Int
        var key: String?
    }

    private var lines: [Place: Int] = [:]

    init(_ text: String) {
        var current = Place(section: "", occurrence: 0, key: nil)
        var occurrences: [String: Int] = [:]
        // A byte order mark is no part of the first line.
        let text = text.utf8.drop { [0xEF, 0xBB, 0xBF].contains($0) }
        for (number, line) in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .enumerated()
        {
            let line = Substring(line).drop { $0 == " " || $0 == "\t" }
            if line.hasPrefix("[") {
                let name = LineIndex.name(line.drop { $0 == "[" }.prefix { $0 != "]" })
                let isRepeated = line.hasPrefix("[[")
                current = Place(section: name, occurrence: isRepeated ? occurrences[name, default: 0] : 0, key: nil)
                if isRepeated { occurrences[name, default: 0] += 1 }
                note(current, number + 1)
            } else if let equals = line.firstIndex(of: "="), !line.hasPrefix("#") {
                let key = LineIndex.name(line[..<equals])
                if current.section.isEmpty, let dot = key.firstIndex(of: ".") {
                    note(Place(section: String(key[..<dot]), occurrence: 0, key: nil), number + 1)
                    note(
                        Place(section: String(key[..<dot]), occurrence: 0, key: String(key[key.index(after: dot)...])),
                        number + 1
                    )
                } else if current.section.isEmpty {
                    note(Place(section: key, occurrence: 0, key: nil), number + 1)
                } else {
                    note(Place(section: current.section, occurrence: current.occurrence, key: key), number + 1)
                }
            }
        }
    }

    /// The line of the key, else of its section, counted from 1.
    func line(section: String, occurrence: Int, key: String?) -> Int? {
        lines[Place(section: section, occurrence: occurrence, key: key)]
            ?? lines[Place(section: section, occurrence: occurrence, key: nil)]
    }

    private mutating func note(_ place: Place, _ line: Int) {
        if lines[place] == nil { lines[place] = line }
    }

    /// A bare or quoted key without its quotes and the blanks around it.
    private static func name(_ written: Substring) -> String {
        String(written.filter { $0 != " " && $0 != "\t" && $0 != "\"" && $0 != "'" })
    }
}
