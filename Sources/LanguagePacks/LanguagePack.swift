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
    package let quantities: QuantitySection
    package let speech: SpeechSection
    package let names: NameSection
    package let dates: DateSection
    package let credits: CreditSection
    package let bylines: BylineSection
    package let furniture: FurnitureSection
    package let rights: RightsSection
    package let gaps: GapSection
    package let entities: EntitySection
    package let provenance: ProvenanceSection
    package let pages: PageSection
    /// The names of the sections that its files have.
    private let sections: Set<String>

    /// Whether its files have a section of that name: what a language lacks is not looked for in its texts.
    package func has(section name: String) -> Bool { sections.contains(name) }
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
        quantities = reader.read("quantities", QuantitySection.init)
        speech = reader.read("speech", SpeechSection.init)
        names = reader.read("names", NameSection.init)
        dates = reader.read("dates", DateSection.init)
        credits = reader.read("credits", CreditSection.init)
        bylines = reader.read("bylines", BylineSection.init)
        furniture = reader.read("furniture", FurnitureSection.init)
        rights = reader.read("rights", RightsSection.init)
        gaps = reader.read("gaps", GapSection.init)
        entities = reader.read("entities", EntitySection.init)
        provenance = reader.read("provenance", ProvenanceSection.init)
        pages = reader.read("pages", PageSection.init)
        sections = Set(entries.map(\.key))
        problems += reader.finish()
    }
}
