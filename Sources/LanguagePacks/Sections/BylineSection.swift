/// What stands around the names where a page has its byline: `[bylines]`.
///
/// Much of it is ordinary prose elsewhere (`di`, `text`), so it counts only where markup or place say that names stand.
package struct BylineSection: Sendable {
    /// Phrases before the names (`posted by`, `Text und Fotos`).
    package let openers: [String]
    /// Such phrases of scripts that write without spaces, with their sign (`文：`).
    package let gluedOpeners: [String]
    /// Words that join two names in small letters only, so that the initial `E` and `I Wayan` stay whole.
    package let conjunctions: [String]
    /// Titles that follow a name without a space (`기자`).
    package let suffixes: [String]
    /// Words that a title of work has and a name has not (`reporter`).
    package let roles: [String]
    /// Titles before a name, with their sign where they are printed with one (`dr.`).
    package let honorifics: [String]

    init(_ section: inout PackSection) {
        openers = section.phrases("openers")
        gluedOpeners = section.phrases("glued-openers")
        conjunctions = section.phrases("conjunctions")
        suffixes = section.phrases("suffixes")
        roles = section.phrases("roles")
        honorifics = section.phrases("honorifics")
    }
}
