package import Clippings
import LanguageIdentification

/// How reading a document ended.
package enum DocumentOutcome: Sendable, Equatable {
    /// In document order; never empty.
    case articles([Article])
    case refused(Refusal)
}

/// Turns a file's bytes into articles, whatever format they are in.
///
/// Pure: no files, no network, no state between documents. Work and memory are bounded by the document's size.
package struct DocumentReader {
    private let languages = LanguageIdentifier()

    package init() {}

    /// Loads what the C libraries would later load from files; call it once before the sandbox closes.
    package static func prepare() {
        CharacterConverter.warm()
        PageParser.prepare()
        _ = KnowledgeBase.shared
        _ = DocumentReader().read(Array("<html><body><p>siap</p></body></html>".utf8), hints: SourceHints())
    }

    package func read(_ bytes: [UInt8], hints: SourceHints) -> DocumentOutcome {
        do throws(Refusal) {
            return .articles(try articles(bytes, hints))
        } catch {
            return .refused(error)
        }
    }

    private func articles(_ bytes: [UInt8], _ hints: SourceHints) throws(Refusal) -> [Article] {
        guard bytes.contains(where: { !Byte.isSpace($0) }) else {
            throw Refusal(.empty, "the file holds nothing but white space; deliver it again once it is written")
        }
        if let format = FileSignature.find(in: bytes) { throw FileSignature.refusal(format) }
        let text = try TextDecoder.decode(bytes)
        guard text.bytes.contains(where: { !Byte.isSpace($0) }) else {
            throw Refusal(.empty, "the file holds no visible characters; deliver it again once it is written")
        }
        let document = SourceDocument(text: text, hints: hints, languages: languages)
        for format in FormatTable.formats where format.recognises(document) {
            return try format.read(document)
        }
        throw Refusal(.notText, "the file is in no format known here; deliver the article as text or HTML")
    }
}
