import Clippings

/// A book, or a newspaper, in EPUB: each document of its reading order that bears text gives an article.
struct EPUBBook {
    /// A document with fewer words is a cover, a title page or a divider.
    private static let fewestWords = 20
    /// In the reading order; the largest encyclopedias have some thousand.
    private static let mostDocuments = 5000

    private let package: ZipPackage
    private let reading: Reading

    init(_ package: ZipPackage, _ reading: Reading) {
        self.package = package
        self.reading = reading
    }

    func read(hints: SourceHints) throws(Refusal) {
        guard let container = try package.xml("META-INF/container.xml", reading),
            let path = container.descendants("rootfile").first?["full-path"],
            let root = try package.xml(PartPath.resolve(path, from: ""), reading)
        else {
            throw Refusal(.damaged, "the book's list of contents is missing; fetch it once more from where it came")
        }
        let book = EPUBPackageDocument(root, path: PartPath.resolve(path, from: ""))
        let locked = EPUBEncryption.locked(package.spareXML("META-INF/encryption.xml", reading))
        var seen: Set<String> = []
        var found = false
        for path in book.readingOrder.prefix(Self.mostDocuments) where seen.insert(path).inserted {
            if locked.contains(path) {
                throw Refusal(.encrypted, "the book is locked to its buyer's reader (DRM); deliver an open copy")
            }
            do throws(Refusal) {
                if try read(path, book, hints) { found = true }
            } catch {
                if [.expandsTooFar, .timeLimit, .memoryLimit].contains(error.reason) { throw error }
                reading.leaveOut(path, error)
                found = true
            }
        }
        guard found else {
            throw Refusal(.notAnArticle, "none of the book's documents has text of its own, only covers and pictures")
        }
    }

    /// Reads one document; gives whether it bears text.
    private func read(_ path: String, _ book: EPUBPackageDocument, _ hints: SourceHints) throws(Refusal) -> Bool {
        guard let bytes = try package.bytes(path, reading) else {
            throw Refusal(.damaged, "the book names this document and does not hold it; fetch the book once more")
        }
        let chapter = EPUBChapter(try TextDecoder.decode(bytes).bytes)
        guard chapter.blocks.reduce(0, { $0 + Words.count($1.text, limit: Self.fewestWords) }) >= Self.fewestWords
        else {
            return false
        }
        var document = WrittenDocument(
            format: "epub",
            blocks: chapter.blocks,
            properties: DocumentProperties(place: "package document")
        )
        document.properties.title = chapter.title
        document.properties.creator = book.creator
        document.properties.language = book.language
        document.properties.modified = book.modified
        var article = try document.article(hints: hints, languages: reading.languages)
        article.uri = book.identifier.map { "\($0)#\(path)" }
        if let title = book.title {
            article.subjects.append(Article.Subject(title, .section))
            article.evidence["section"] = Article.Evidence("package document title", raw: title)
        }
        if let name = book.publisher, article.sources(.publisher).isEmpty {
            article.infoSources.append(Article.InfoSource(name, .publisher))
            article.evidence["publisher"] = Article.Evidence("package document publisher", raw: name)
        }
        if article.published == nil, let date = book.published {
            article.published = date
            article.evidence["published"] = Article.Evidence("package document date", raw: date.text)
        }
        if article.copyrightNotice == nil, let rights = book.rights {
            article.copyrightNotice = rights
            article.evidence["copyrightNotice"] = Article.Evidence("package document rights", raw: rights)
        }
        article.add(rights: book.signals.signals)
        try reading.emit(article)
        return true
    }
}
