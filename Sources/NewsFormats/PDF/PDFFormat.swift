import Clippings

/// PDF documents with a text layer.
struct PDFFormat: BinaryFormat {
    /// An article has a few pages, a newspaper some dozen; what follows is left out and said so.
    private static let mostPages = 1000

    func recognises(_ file: SourceFile) -> Bool {
        // Readers allow for something before the header, such as a printer's commands.
        file.head.prefix(1024).starts(with: "%PDF-".utf8)
            || Array(file.head.prefix(1024)).first([UInt8]("%PDF-1".utf8)) != nil
    }

    func read(_ file: SourceFile, _ reading: Reading) throws(Refusal) {
        let bytes = try file.whole(limit: reading.maximumBytes)
        var result = Result<Article, Refusal>.failure(Refusal(.damaged, ""))
        bytes.withUnsafeBytes { buffer in
            do throws(Refusal) {
                result = .success(try Self.article(buffer, file.hints, reading))
            } catch {
                result = .failure(error)
            }
        }
        var article = try result.get()
        if !Self.hasEnd(bytes), let last = article.paragraphs.indices.last {
            let text = Array(article.paragraphs[last].utf8)
            article.gaps.append(
                Article.Gap(.cutOff, paragraph: last, text: text.excerpt(max(0, text.count - 80)..<text.count))
            )
        }
        try reading.emit(article)
    }

    private static func article(
        _ bytes: UnsafeRawBufferPointer,
        _ hints: SourceHints,
        _ reading: Reading
    ) throws(Refusal) -> Article {
        let document: PDFFile
        do throws(PDFFile.Failure) {
            document = try PDFFile(bytes)
        } catch {
            throw refusal(error, bytes)
        }
        let pages = try pages(of: document, reading)
        // Poppler opens what it can mend, even if no page is left.
        guard !pages.isEmpty else { throw refusal(.damaged, bytes) }
        let running = RunningLines(pages)
        var lines: [PDFLine] = []
        for page in pages {
            let column = (lines.last?.column ?? -1) + 1
            lines += ReadingOrder.sorted(running.ownLines(of: page), firstColumn: column)
        }
        guard lines.contains(where: { $0.text.contains(where: Byte.isWord) }) else {
            throw Refusal(
                .notAnArticle,
                "its pages are pictures without text; run OCR first (such as ocrmypdf), then deliver the result"
            )
        }
        let written = WrittenDocument(
            format: "pdf",
            blocks: PDFParagraphs.blocks(lines),
            properties: document.properties
        )
        var article = try written.article(hints: hints, languages: reading.languages)
        article.add(rights: document.rights)
        return article
    }

    private static func pages(of document: PDFFile, _ reading: Reading) throws(Refusal) -> [PDFPage] {
        let count = document.pageCount
        var pages: [PDFPage] = []
        for index in 0..<min(count, mostPages) {
            guard let page = document.page(index) else {
                reading.leaveOut("page \(index + 1)", Refusal(.damaged, "the page is damaged; make the document anew"))
                continue
            }
            try reading.spend(page.lines.reduce(0) { $0 + $1.text.count + MemoryLayout<PDFLine>.stride })
            pages.append(page)
        }
        if count > mostPages {
            reading.leaveOut(
                "pages \(mostPages + 1) to \(count)",
                Refusal(.tooLarge, "a document is read up to page \(mostPages); split it")
            )
        }
        return pages
    }

    private static func refusal(_ failure: PDFFile.Failure, _ bytes: UnsafeRawBufferPointer) -> Refusal {
        switch failure {
        case .encrypted: Refusal(.encrypted, "the document needs a password; save it without one")
        case .damaged where !hasEnd(Array(bytes.suffix(2048))):
            Refusal(.truncated, "the document ends in the middle; deliver it again once it is whole")
        case .damaged: Refusal(.damaged, "the document is damaged; fetch it once more from where it came")
        }
    }

    /// Whether the mark that ends every PDF is there; rubbish may follow it.
    private static func hasEnd(_ bytes: [UInt8]) -> Bool {
        Array(bytes.suffix(2048)).first([UInt8]("%%EOF".utf8)) != nil
    }
}
