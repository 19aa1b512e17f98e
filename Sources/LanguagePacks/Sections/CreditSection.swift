/// How an article names its makers and sources: `[credits]`.
package struct CreditSection: Sendable {
    /// What a label at the head of a line announces.
    package enum Label: String, Sendable, CaseIterable {
        case author, reporter, editor, photographer, keywords, source, published, modified, section
        /// A person or thing that has no place in a clipping (`Uploader`).
        case ignored
    }

    /// Labels before names and values (`Pewarta:`, `Source:`).
    package let labels: [(phrase: String, label: Label)]
    /// Words that open a byline without a colon (`By Jane Roe`).
    package let bylineOpeners: [String]
    /// Join two names (`dan`).
    package let nameConjunctions: [String]
    /// What follows names a source that the text retells (`dikutip dari`, `as reported by`).
    package let sourceCues: [String]

    init(_ section: inout PackSection) {
        let labels = section.phraseLists("labels", named: Label.allCases.map(\.rawValue))
        self.labels = Label.allCases.flatMap { label in
            (labels[label.rawValue] ?? []).map { (phrase: $0, label: label) }
        }
        bylineOpeners = section.phrases("byline-openers")
        nameConjunctions = section.phrases("name-conjunctions")
        sourceCues = section.phrases("source-cues")
    }
}
