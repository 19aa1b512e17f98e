import Clippings

/// A word processing document of Office Open XML (ECMA-376, transitional and strict).
struct DOCXDocument {
    private let package: ZipPackage
    private let reading: Reading

    init(_ package: ZipPackage, _ reading: Reading) {
        self.package = package
        self.reading = reading
    }

    func article(hints: SourceHints) throws(Refusal) -> Article {
        let top = DOCXRelationships(of: "", in: package, reading)
        let path = top.path(ofKind: "officeDocument") ?? "word/document.xml"
        guard let root = try package.xml(path, reading) else {
            throw Refusal(
                .damaged,
                "the document's text ('\(path)') is missing; save it anew in the program it came from"
            )
        }
        guard let body = root.first("body") else {
            throw Refusal(.damaged, "the document has no body; save it anew in the program it came from")
        }
        let links = DOCXRelationships(of: path, in: package, reading)
        let styles = links.path(ofKind: "styles").flatMap { package.spareXML($0, reading) }.map(DOCXStyles.init)
        var text = DOCXText(styles: styles ?? DOCXStyles())
        text.read(body)
        var blocks = text.blocks
        for chunk in text.chunks.reversed() {
            blocks.insert(contentsOf: try read(chunk.id, links), at: min(chunk.at, blocks.count))
        }
        blocks += notes(text.notes, links, styles ?? DOCXStyles())
        let core = package.spareXML(top.path(ofKind: "core-properties") ?? "docProps/core.xml", reading)
        var properties = DocumentProperties(core: core)
        properties.take(custom: package.spareXML("docProps/custom.xml", reading))
        let document = WrittenDocument(format: "docx", blocks: blocks, properties: properties)
        return try document.article(hints: hints, languages: reading.languages)
    }

    /// The text of the notes that are referred to, each once.
    private func notes(
        _ wanted: [(kind: DOCXText.Note, id: String)],
        _ links: DOCXRelationships,
        _ styles: DOCXStyles
    ) -> [DocumentBlock] {
        guard !wanted.isEmpty else { return [] }
        var found: [String: XMLElement] = [:]
        for kind in [DOCXText.Note.footnote, .endnote] {
            let root = links.path(ofKind: "\(kind.rawValue)s").flatMap { package.spareXML($0, reading) }
            for note in root?.all(kind.rawValue) ?? [] {
                if let id = note["id"] { found["\(kind.rawValue) \(id)"] = note }
            }
        }
        var blocks: [DocumentBlock] = []
        for note in wanted {
            guard let element = found.removeValue(forKey: "\(note.kind.rawValue) \(note.id)") else { continue }
            var text = DOCXText(styles: styles, kind: .note)
            text.read(element)
            blocks += text.blocks
        }
        return blocks
    }

    /// A part in another format, such as HTML, that a program put in the text's place.
    private func read(_ id: String, _ links: DOCXRelationships) throws(Refusal) -> [DocumentBlock] {
        guard let path = links.path(ofID: id), let bytes = try package.bytes(path, reading) else { return [] }
        let name = folded(path).text
        if name.hasSuffix(".htm") || name.hasSuffix(".html") || name.hasSuffix(".xhtml") {
            let text = try TextDecoder.decode(bytes)
            return MarkupText.paragraphs(text.bytes).map { DocumentBlock(kind: .body, text: $0) }
        }
        var hints = SourceHints()
        hints.fileName = path
        var blocks: [DocumentBlock] = []
        for article in try reading.articles(in: bytes, hints: hints) {
            if let headline = article.headline {
                blocks.append(DocumentBlock(kind: .heading, text: Array(headline.utf8)))
            }
            blocks += article.paragraphs.map { DocumentBlock(kind: .body, text: Array($0.utf8)) }
        }
        return blocks
    }
}
