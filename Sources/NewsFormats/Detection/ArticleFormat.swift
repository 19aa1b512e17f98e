import Clippings
import LanguageIdentification

/// A format of text that articles come in.
///
/// To add one: a folder with a type that conforms to this, and a line in `FormatTable`.
protocol ArticleFormat: Sendable {
    /// Whether the document's content (never its name alone) is in this format.
    func recognises(_ document: SourceDocument) -> Bool

    /// The document's articles in order, at least one; throws what is wrong with it.
    func read(_ document: SourceDocument) throws(Refusal) -> [Article]
}

/// All formats, the more particular before the more general: the first that recognises a document reads it.
enum FormatTable {
    /// Formats of bytes, tried first.
    static let binary: [any BinaryFormat] = [
        ANPAFormat(),
        IPTC7901Format(),
        WebArchiveFormat(),
        PackagedDocumentFormat(),
        PDFFormat(),
        RTFFormat(),
        OldOfficeFormat(),
        BundleFormat(),
        PackedFormat(),
        MHTMLFormat(),
        MailFormat(),
    ]

    /// Formats of text.
    static let formats: [any ArticleFormat] = [
        FlatODTFormat(),
        FeedFormat(),
        JSONFeedFormat(),
        JSONNewsFormat(),
        NITFFormat(),
        NewsMLG2Format(),
        NewsML1Format(),
        HouseXMLFormat(),
        UnreadMarkup(),
        UnreadText(),
        MarkdownFormat(),
        HTMLFormat(),
        PlainTextFormat(),
    ]
}

/// A document as every format gets it.
struct SourceDocument {
    let text: DecodedText
    let hints: SourceHints
    let languages: LanguageIdentifier
    /// The first bytes, folded, without white space before them.
    let head: [UInt8]

    init(text: DecodedText, hints: SourceHints, languages: LanguageIdentifier) {
        self.text = text
        self.hints = hints
        self.languages = languages
        let start = text.bytes.firstIndex { !Byte.isSpace($0) } ?? 0
        head = folded(Array(text.bytes[start...].prefix(4096)))
    }
}
