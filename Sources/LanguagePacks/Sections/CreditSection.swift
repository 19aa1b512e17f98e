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
    /// Words between a cue and the name (`laman`, `the newspaper`).
    package let sourceFillers: [String]
    /// Words between an outlet and what it has a story from (`dikutip detikNews dari Reuters`).
    package let sourceLinks: [String]
    /// What is told of a news agency (`kantor berita`, `news agency`).
    package let wireWords: [String]
    /// What follows is a source if it is a news agency (`menurut`, `told`).
    package let wireCues: [String]
    /// What stands behind a news agency that is a source (`melaporkan`, `reported`).
    package let wireVerbs: [String]

    init(_ section: inout PackSection) {
        let labels = section.phraseLists("labels", named: Label.allCases.map(\.rawValue))
        self.labels = Label.allCases.flatMap { label in
            (labels[label.rawValue] ?? []).map { (phrase: $0, label: label) }
        }
        bylineOpeners = section.phrases("byline-openers")
        nameConjunctions = section.phrases("name-conjunctions")
        sourceCues = section.phrases("source-cues")
        sourceFillers = section.phrases("source-fillers")
        sourceLinks = section.phrases("source-links")
        wireWords = section.phrases("wire-words")
        wireCues = section.phrases("wire-cues")
        wireVerbs = section.phrases("wire-verbs")
    }
}
