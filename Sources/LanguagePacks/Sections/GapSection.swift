/// Where a scrape that dropped the text of a link shows: `[gaps]`.
package struct GapSection: Sendable {
    /// A preposition that cannot stand before punctuation or another preposition: a link's text was lost between.
    package let needsNoun: [String]
    /// What cannot follow a word of `needsNoun`.
    package let cannotFollow: [String]
    /// The word for "or" and the prefix of active verbs: `Serikat atau memastikan` lost an abbreviation between.
    package let alternative: (word: String, verbPrefix: String)?

    init(_ section: inout PackSection) {
        needsNoun = section.phrases("needs-noun")
        cannotFollow = section.phrases("cannot-follow")
        let word = section.text("alternative")
        let prefix = section.text("active-verb-prefix")
        alternative = if let word, let prefix, !word.isEmpty, !prefix.isEmpty { (word, prefix) } else { nil }
        if (word == nil) != (prefix == nil) {
            section.note(
                section.line(of: word == nil ? "active-verb-prefix" : "alternative"),
                "'alternative' and 'active-verb-prefix' belong together; give both or neither"
            )
        }
    }
}
