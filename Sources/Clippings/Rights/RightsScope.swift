/// What a rights signal can be about.
package enum RightsScope {
    /// Printing, quoting and passing on the text.
    package static let text = "text"
    package static let pictures = "pictures"
    /// Machine analysis of whatever kind, as article 2 of Directive (EU) 2019/790 has it.
    package static let mining = "text-and-data-mining"
    /// Making models of it.
    package static let training = "ai-training"
    /// Handing it to a model that answers people.
    package static let modelInput = "ai-input"
    /// Search engines' lists.
    package static let indexing = "indexing"
    /// Kept copies.
    package static let archiving = "archiving"
    /// Extracts beside a link.
    package static let snippets = "snippets"
    package static let translation = "translation"
    /// Who may read it at all.
    package static let access = "access"

    /// The scopes that tell whether machines may work on a text.
    package static let machineUses: Set<String> = [mining, training, modelInput]
}
