/// Hands out the sections of one file, and knows at its end which were never asked for.
struct SectionReader {
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
