import TOMLKit

/// The files' sections as they are read one after the other, with every error met on the way.
struct ConfigurationReading {
    let schema: ConfigurationSchema
    private(set) var sections: [String: SectionValues] = [:]
    private var repeated: [String: [(name: String, values: SectionValues)]] = [:]
    private(set) var errors: [ConfigurationError] = []

    init(_ schema: ConfigurationSchema) {
        self.schema = schema
    }

    /// What stands in the sections of one name, in the order in which the files first name them.
    func repeated(_ section: ConfigurationSection) -> [(name: String, values: SectionValues)] {
        repeated[section.name] ?? []
    }

    /// The errors in the order of the files given, and of their lines; what has no file comes last.
    func errors(inOrderOf files: [String]) -> [ConfigurationError] {
        func place(_ error: ConfigurationError) -> (Int, Int) {
            let rank = error.origin.file.flatMap { files.firstIndex(of: $0) }
            return (rank ?? files.count, error.origin.line ?? 0)
        }
        return errors.sorted { place($0) < place($1) }
    }

    mutating func note(_ error: ConfigurationError) {
        errors.append(error)
    }

    /// Takes a file's sections; what it says wins over what was read before.
    mutating func apply(_ document: ConfigurationDocument) {
        for (name, value) in document.content {
            guard let section = schema.section(named: name) else {
                refuseUnknown(section: name, value, in: document)
                continue
            }
            if let key = section.namedBy {
                readRepeated(value, section, namedBy: key, in: document)
            } else if let table = value.table {
                let values = read(table, section, in: document)
                sections[name, default: SectionValues(origin: values.origin)].merge(values)
            } else {
                refuseForm(section, value, in: document)
            }
        }
    }

    private mutating func readRepeated(
        _ value: any TOMLValueConvertible,
        _ section: ConfigurationSection,
        namedBy key: ConfigurationKey<String>,
        in document: ConfigurationDocument
    ) {
        guard let array = value.array else { return refuseForm(section, value, in: document) }
        var seen: Set<String> = []
        for (index, element) in array.enumerated() {
            guard let table = element.table else { return refuseForm(section, element, in: document) }
            let values = read(table, section, in: document, occurrence: index)
            guard values.isAssigned(key.name) else {
                if !values.isRefused(key.name) {
                    note(
                        ConfigurationError(
                            .missingKey,
                            at: values.origin,
                            "this \(section.header) has no \(key.name)",
                            remedy: "write \(key.name) = \"...\" below it"
                        )
                    )
                }
                continue
            }
            let name = values[key]
            guard seen.insert(name).inserted else {
                note(
                    ConfigurationError(
                        .conflict,
                        at: values.origin(of: key.name),
                        "a second \(section.header) is named '\(name)'",
                        remedy: "give it another name, or join the two"
                    )
                )
                continue
            }
            if let known = repeated(section).firstIndex(where: { $0.name == name }) {
                repeated[section.name]?[known].values.merge(values)
            } else {
                repeated[section.name, default: []].append((name, values))
            }
        }
    }

    private mutating func read(
        _ table: TOMLTable,
        _ section: ConfigurationSection,
        in document: ConfigurationDocument,
        occurrence: Int = 0
    ) -> SectionValues {
        var values = SectionValues(origin: document.origin(section: section.name, occurrence: occurrence))
        for (name, written) in table {
            let origin = document.origin(section: section.name, occurrence: occurrence, key: name)
            guard let key = section.key(named: name) else {
                refuseUnknown(key: name, of: section, at: origin)
                continue
            }
            do throws(ValueRefusal) {
                values.assign(try key.decode(WrittenValue(written)), to: name, at: origin)
            } catch {
                values.refuse(name)
                note(
                    ConfigurationError(
                        error.code,
                        at: origin,
                        "'\(name)' in \(section.header) \(error.problem)",
                        remedy: "write \(key.expectation)"
                    )
                )
            }
        }
        return values
    }
}

/// What is not in the schema.
extension ConfigurationReading {
    private mutating func refuseUnknown(key: String, of section: ConfigurationSection, at origin: Origin) {
        let remedy: String
        if let home = schema.sections.first(where: { $0.key(named: key) != nil }) {
            remedy = "move it to \(home.header)"
        } else if let near = Spelling.nearest(to: key, among: section.keys.map(\.name)) {
            remedy = "did you mean '\(near)'?"
        } else {
            remedy = "it has \(section.keys.map(\.name).joined(separator: ", "))"
        }
        note(
            ConfigurationError(
                .unknownKey,
                at: origin,
                "\(section.header) has no key '\(TOMLText.printable(key))'",
                remedy: remedy
            )
        )
    }

    private mutating func refuseUnknown(
        section name: String,
        _ value: any TOMLValueConvertible,
        in document: ConfigurationDocument
    ) {
        let isSection = value.table != nil || value.array != nil
        let remedy: String
        if !isSection, let home = schema.sections.first(where: { $0.key(named: name) != nil }) {
            remedy = "move it to \(home.header)"
        } else if let near = Spelling.nearest(to: name, among: schema.sections.map(\.name)) {
            remedy = "did you mean '\(near)'?"
        } else {
            remedy = "there are \(schema.sections.map(\.header).joined(separator: ", "))"
        }
        note(
            ConfigurationError(
                .unknownKey,
                at: document.origin(section: name),
                "there is no \(isSection ? "section" : "key") '\(TOMLText.printable(name))'\(isSection ? "" : " outside the sections")",
                remedy: remedy
            )
        )
    }

    private mutating func refuseForm(
        _ section: ConfigurationSection,
        _ value: any TOMLValueConvertible,
        in document: ConfigurationDocument
    ) {
        note(
            ConfigurationError(
                .wrongType,
                at: document.origin(section: section.name),
                "'\(section.name)' is \(WrittenValue(value).kind)",
                remedy: "write \(section.header) and its keys below it"
            )
        )
    }
}
