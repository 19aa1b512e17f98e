/// What Kliping knows of news in one language, read from a file of `etc/languages`.
///
/// Each section of the file is a type of its own in `Sections`; a section that a file leaves out is empty.
package struct LanguagePack: Sendable {
    /// BCP 47, lower case.
    package let code: String
    /// The language's own name for itself.
    package let name: String
    /// Whether it takes the place of the packs of this language that were read before it.
    let replaces: Bool
    package let numbers: NumberSection
}

extension LanguagePack {
    /// Reads a parsed file; what is wrong with it is added to `problems`, and the rest of the file counts.
    ///
    /// Gives `nil` when the file does not say which language it is about.
    init?(_ entries: [PackEntry], file: String, problems: inout [PackProblem]) {
        var reader = SectionReader(entries: entries, file: file)
        let (code, name, replaces) = reader.read("language") { section in
            (section.text("code"), section.text("name"), section.truth("replaces"))
        }
        guard let code, !code.isEmpty else {
            problems.append(
                PackProblem(file: file, line: nil, "the file lacks 'code' below [language], such as \"id\"")
            )
            return nil
        }
        self.code = code.lowercased()
        self.name = name ?? code
        self.replaces = replaces ?? false
        numbers = reader.read("numbers", NumberSection.init)
        problems += reader.finish()
    }
}

/// Hands out the sections of one file, and knows at its end which were never asked for.
private struct SectionReader {
    let entries: [PackEntry]
    let file: String
    private var asked: Set<String> = []
    private var problems: [PackProblem] = []

    init(entries: [PackEntry], file: String) {
        self.entries = entries
        self.file = file
    }

    mutating func read<Section>(_ name: String, _ make: (inout PackSection) -> Section) -> Section {
        asked.insert(name)
        var content: [PackEntry] = []
        if let entry = entries.first(where: { $0.key == name }) {
            if case .table(let entries, _) = entry.value {
                content = entries
            } else {
                problems.append(PackProblem(file: file, line: entry.line, "'\(name)' is a section: write [\(name)]"))
            }
        }
        var section = PackSection(name: name, file: file, entries: content)
        let result = make(&section)
        section.finish()
        problems += section.problems
        return result
    }

    func finish() -> [PackProblem] {
        let unknown = entries.filter { !asked.contains($0.key) }.map { entry in
            PackProblem(
                file: file,
                line: entry.line,
                "there is no section [\(entry.key)]; kliping-languages(5) has those there are"
            )
        }
        return (problems + unknown).sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    }
}
