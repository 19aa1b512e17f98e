/// News agencies, release wires and outlets, read from `agencies.toml`.
package struct OrganisationPack: Sendable {
    /// An organisation and the ways its name is written.
    package struct Organisation: Sendable, Equatable {
        /// As it is best written.
        package var name: String
        /// Other spellings, without the name itself.
        package var spellings: [String]
    }

    package let agencies: [Organisation]
    package let releaseWires: [Organisation]
    package let outlets: [Organisation]
    /// What agencies sign with in brackets at the end of a text (`rtr` for Reuters), by their names.
    package let signOffs: [Organisation]
    /// Words that names of outlets end with (`Lampung Post`).
    package let lastOutletWords: [String]
    /// Words that names of outlets open with (`Radar Malang`).
    package let firstOutletWords: [String]
}

extension OrganisationPack {
    /// Reads a parsed file; what is wrong with it is added to `problems`, and the rest of the file counts.
    init(_ entries: [PackEntry], file: String, problems: inout [PackProblem]) {
        var reader = SectionReader(entries: entries, file: file)
        func organisations(_ section: inout PackSection) -> [Organisation] {
            section.allPhraseLists().map { Organisation(name: $0.key, spellings: $0.phrases) }
        }
        agencies = reader.read("agencies", organisations)
        releaseWires = reader.read("release-wires", organisations)
        outlets = reader.read("outlets", organisations)
        signOffs = reader.read("sign-offs", organisations)
        (firstOutletWords, lastOutletWords) = reader.read("outlet-words") { section in
            (section.phrases("first"), section.phrases("last"))
        }
        problems += reader.finish()
    }
}
