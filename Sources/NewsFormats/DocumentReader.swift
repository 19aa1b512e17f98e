package import Clippings
import LanguageIdentification
package import LanguagePacks

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
    let languages = LanguageIdentifier()

    package init() {}

    /// Loads what the C libraries would later load from files, and chooses the packs that documents are read with.
    ///
    /// Call it once, before the sandbox closes and before the first document.
    package static func prepare(_ packs: LanguagePacks = .builtIn) {
        KnowledgeBase.choose(packs)
        CharacterConverter.warm()
        PageParser.prepare()
        MimeObject.prepare()
        MarkdownDocument.prepare()
        _ = KnowledgeBase.shared
        _ = DocumentReader().read(Array("<html><body><p>siap</p></body></html>".utf8), hints: SourceHints())
    }

    /// Reads a file and hands each article on as it is found; gives why there was none.
    ///
    /// A file that turns out broken half-way keeps the articles found before: the last of them says what is missing.
    /// A document that has to be in memory as a whole may have `maximumBytes`; containers may be larger.
    package func read(
        _ source: any ByteSource,
        hints: SourceHints,
        maximumBytes: Int,
        taking take: @escaping (Article) throws(Refusal) -> Void
    ) -> Refusal? {
        do throws(Refusal) {
            let reading = Reading(
                languages: languages,
                maximumBytes: maximumBytes,
                budget: ExpansionBudget(size: source.size),
                take: take
            )
            try Self.read(try SourceFile(source, hints: hints), reading)
            return nil
        } catch {
            return error
        }
    }

    /// Reads a document that is in memory.
    package func read(_ bytes: [UInt8], hints: SourceHints) -> DocumentOutcome {
        var articles: [Article] = []
        let refusal = read(BytesInMemory(bytes), hints: hints, maximumBytes: .max) { article throws(Refusal) in
            articles.append(article)
        }
        return refusal.map(DocumentOutcome.refused) ?? .articles(articles)
    }

    static func read(_ file: SourceFile, _ reading: Reading) throws(Refusal) {
        do throws(Refusal) {
            if let format = FormatTable.binary.first(where: { $0.recognises(file) }) {
                try format.read(file, reading)
            } else {
                try readText(file, reading)
            }
        } catch {
            guard reading.hasArticles else { throw error }
            reading.leaveOut("the rest of the file", error)
        }
        try reading.finish()
    }

    private static func readText(_ file: SourceFile, _ reading: Reading) throws(Refusal) {
        let bytes = try file.whole(limit: reading.maximumBytes)
        guard bytes.contains(where: { !Byte.isSpace($0) }) else {
            throw Refusal(.empty, "the file holds nothing but white space; deliver it again once it is written")
        }
        if let format = FileSignature.find(in: bytes) { throw FileSignature.refusal(format) }
        let text = try TextDecoder.decode(bytes, charset: file.hints.charset)
        guard text.bytes.contains(where: { !Byte.isSpace($0) }) else {
            throw Refusal(.empty, "the file holds no visible characters; deliver it again once it is written")
        }
        let document = SourceDocument(text: text, hints: file.hints, languages: reading.languages)
        for format in FormatTable.formats where format.recognises(document) {
            for article in try format.read(document) { try reading.emit(article) }
            return
        }
        throw Refusal(.notText, "the file is in no format known here; deliver the article as text or HTML")
    }
}
