/// How rights are spoken of in words: `[rights]`.
package struct RightsSection: Sendable {
    /// A line that holds this states terms of use.
    package let usageTerms: [String]
    /// A line that opens so is a copyright notice.
    package let copyrightOpeners: [String]

    init(_ section: inout PackSection) {
        usageTerms = section.phrases("usage-terms")
        copyrightOpeners = section.phrases("copyright-openers")
    }
}
