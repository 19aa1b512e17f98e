/// What tells how a text came to be: `[provenance]`.
package struct ProvenanceSection: Sendable {
    /// A line that is or opens so marks a press release (`Siaran Pers No. 4`, `For immediate release`).
    package let releaseLines: [String]
    /// What senders of releases write in their first sentence (`dengan bangga mengumumkan`).
    package let releasePhrases: [String]
    /// A line that opens so keeps a text back until a time.
    package let embargoLines: [String]
    /// A line that opens so names whom journalists can ask.
    package let contactLines: [String]
    /// A short line of this and a name heads what a sender says of itself (`Tentang PT Maju`).
    package let aboutLines: [String]
    /// A line that ends a release (`###`).
    package let endLines: [String]
    /// A line that opens so says that somebody paid for the text.
    package let sponsorLines: [String]
    /// The same in brackets at the end of a text (`(adv)`).
    package let sponsorSignatures: [String]
    /// A line that opens so names where the text stood before.
    package let reprintLines: [String]
    /// Say that a text was translated.
    package let translationPhrases: [String]
    /// Phrases that programs which translate or reword write, and people hardly do.
    package let calques: [String]
    /// Say that the writer was there or asked (`kepada wartawan`).
    package let ownReporting: [String]
    /// The commonest small words: many of them in a text of another language were left untranslated.
    package let functionWords: [String]

    init(_ section: inout PackSection) {
        releaseLines = section.phrases("release-lines")
        releasePhrases = section.phrases("release-phrases")
        embargoLines = section.phrases("embargo-lines")
        contactLines = section.phrases("contact-lines")
        aboutLines = section.phrases("about-lines")
        endLines = section.phrases("end-lines")
        sponsorLines = section.phrases("sponsor-lines")
        sponsorSignatures = section.phrases("sponsor-signatures")
        reprintLines = section.phrases("reprint-lines")
        translationPhrases = section.phrases("translation-phrases")
        calques = section.phrases("calques")
        ownReporting = section.phrases("own-reporting")
        functionWords = section.phrases("function-words")
    }
}
