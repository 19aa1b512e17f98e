/// What stands around articles and is no part of them: `[furniture]`.
package struct FurnitureSection: Sendable {
    /// A line that opens so links to another article (`Baca juga`).
    package let linkOpeners: [String]
    /// A line that opens so describes a picture (`Arsip foto`).
    package let captionOpeners: [String]
    /// A line that opens so belongs to a comment form, as does everything below it.
    package let commentFormOpeners: [String]
    /// A line that opens so is page furniture.
    package let openers: [String]
    /// A whole line that is page furniture (`Bagikan`, `Advertisement`).
    package let lines: [String]
    /// What rows of links name: networks to share on, and pages that every site has (`Facebook`, `Privacy policy`).
    package let siteLinks: [String]

    init(_ section: inout PackSection) {
        linkOpeners = section.phrases("link-openers")
        captionOpeners = section.phrases("caption-openers")
        commentFormOpeners = section.phrases("comment-form-openers")
        openers = section.phrases("openers")
        lines = section.phrases("lines")
        siteLinks = section.phrases("site-links")
    }
}
