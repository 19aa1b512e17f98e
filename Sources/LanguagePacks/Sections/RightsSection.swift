/// How this language words what may be done with a text: `[rights]`.
package struct RightsSection: Sendable {
    /// What a notice says of what it is about.
    package enum Value: String, Sendable, CaseIterable {
        case reserved, allowed, other
    }

    package struct Phrase: Sendable, Equatable {
        /// `...` stands for up to twelve words of the same sentence.
        package let text: String
        package let value: Value
        /// One of `scopes`.
        package let scope: String
    }

    /// What a notice can be about.
    package static let scopes = ["text", "pictures", "text-and-data-mining", "ai-training", "indexing"]
    /// The conditions that Creative Commons names its licences by.
    package static let conditions = ["by", "sa", "nc", "nd"]

    /// A line that opens so is a copyright notice.
    package let copyrightOpeners: [String]
    package let phrases: [Phrase]
    /// Words that turn a phrase round when one stands just before it (`tidak boleh dikutip`).
    package let negations: [String]
    /// A line that opens so is about a picture.
    package let pictures: [String]
    /// Words for a licence; running text that names one without them only speaks of it.
    package let licenceWords: [String]
    /// How the language calls Creative Commons' conditions, by their short names (`by`, `sa`, `nc`, `nd`).
    package let licenceConditions: [String: [String]]

    init(_ section: inout PackSection) {
        copyrightOpeners = section.phrases("copyright-openers")
        var phrases: [Phrase] = []
        for value in Value.allCases {
            let lists = section.phraseLists(value.rawValue)
            for (scope, texts) in lists.sorted(by: { $0.key < $1.key }) {
                guard Self.scopes.contains(scope) else {
                    let known = Self.scopes.joined(separator: ", ")
                    section.note(section.line(of: value.rawValue), "a notice is about one of \(known), not '\(scope)'")
                    continue
                }
                phrases += texts.map { Phrase(text: $0, value: value, scope: scope) }
            }
        }
        self.phrases = phrases
        negations = section.phrases("negations")
        pictures = section.phrases("pictures")
        licenceWords = section.phrases("licence-words")
        let conditions = section.phraseLists("licence-conditions")
        for name in conditions.keys.sorted() where !Self.conditions.contains(name) {
            let known = Self.conditions.joined(separator: ", ")
            section.note(section.line(of: "licence-conditions"), "a licence's conditions are \(known), not '\(name)'")
        }
        licenceConditions = conditions
    }
}
