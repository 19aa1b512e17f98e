/// What stands around names: `[names]`.
package struct NameSection: Sendable {
    /// Words that a person's name follows at once (`Letjen`, `Mr`).
    package let titles: [String]
    /// Offices, behind which may stand what they are the office of (`Kepala BNPB`).
    package let offices: [String]
    /// Words inside names that begin with a small letter (`bin`, `van`).
    package let particles: [String]
    /// Words that make a name an organisation's (`PT`, `Kementerian`).
    package let organisations: [String]
    /// What ends an organisation's name (`Tbk`, `Inc`).
    package let organisationEndings: [String]
    /// Words whose full stop ends no sentence, without it (`dr`).
    package let abbreviations: [String]

    init(_ section: inout PackSection) {
        titles = section.phrases("titles")
        offices = section.phrases("offices")
        particles = section.phrases("particles")
        organisations = section.phrases("organisations")
        organisationEndings = section.phrases("organisation-endings")
        abbreviations = section.phrases("abbreviations")
    }
}
