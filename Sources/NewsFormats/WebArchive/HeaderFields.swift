/// Named fields as HTTP and WARC write them: `Name: value`, one a line, continued by white space.
struct HeaderFields {
    /// More fields than this are not kept.
    private static let maximumFields = 500

    private var fields: [(name: [UInt8], value: [UInt8])] = []

    /// Takes a line; one that is no field and continues none is left out.
    mutating func take(_ line: [UInt8]) {
        if let first = line.first, first == Byte.space || first == Byte.tab, !fields.isEmpty {
            fields[fields.count - 1].value += [Byte.space] + line.trimmed
        } else if let colon = line.firstIndex(of: Byte.colon), colon > 0, fields.count < Self.maximumFields {
            let name = line.slice(line.trimmed(0..<colon))
            fields.append((folded(name), line.slice(line.trimmed(colon + 1..<line.count))))
        }
    }

    /// The first field of that name, whatever its case; `nil` for an empty one too.
    subscript(_ name: String) -> String? {
        let key = folded(name)
        return fields.first { $0.name == key && !$0.value.isEmpty }?.value.text
    }

    /// All fields of that name, empty ones too.
    func all(_ name: String) -> [String] {
        let key = folded(name)
        return fields.filter { $0.name == key }.map(\.value.text)
    }
}
