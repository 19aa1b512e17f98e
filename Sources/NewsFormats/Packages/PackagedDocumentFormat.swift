import Clippings

/// Documents that are ZIP files by trade: DOCX, ODT, EPUB; told from archives by what they hold.
struct PackagedDocumentFormat: BinaryFormat {
    private enum Kind {
        case docx, odt, epub
        /// Known, and no text to clip: a spreadsheet, a presentation.
        case unread(String)
    }

    func recognises(_ file: SourceFile) -> Bool {
        guard file.head.has([0x50, 0x4B, 0x03, 0x04], at: 0) else { return false }
        if Self.declaredType(file.head) != nil || Self.beginsAsDocument(file.head) { return true }
        return (try? ZipPackage(file.source)).flatMap(Self.kind) != nil
    }

    func read(_ file: SourceFile, _ reading: Reading) throws(Refusal) {
        let package = try ZipPackage(file.source)
        switch Self.declaredType(file.head) ?? Self.kind(package) {
        case .docx: try reading.emit(try DOCXDocument(package, reading).article(hints: file.hints))
        case .odt: try reading.emit(try ODTDocument(package, reading).article(hints: file.hints))
        case .epub: try EPUBBook(package, reading).read(hints: file.hints)
        case .unread(let name): throw FileSignature.refusal(name)
        case nil: throw FileSignature.refusal("a ZIP container")
        }
    }

    /// OpenDocument and EPUB say what they are in their first entry, `mimetype`, stored without compression.
    private static func declaredType(_ head: [UInt8]) -> Kind? {
        guard head.has("mimetype".utf8, at: 30) else { return nil }
        let start = 30 + head.number(2, at: 26) + head.number(2, at: 28)
        return types.first { head.has($0.name.utf8, at: start) }?.kind
    }

    /// Whether the first entry is one that only Office documents have: then a list of contents that is missing is lost.
    private static func beginsAsDocument(_ head: [UInt8]) -> Bool {
        let name = folded(head.slice(min(30, head.count)..<min(head.count, 30 + head.number(2, at: 26))))
        return firstNames.contains { name.starts(with: $0) }
    }

    private static let firstNames = ["[content_types].xml", "_rels/.rels", "word/", "docprops/"]

    private static func kind(_ package: ZipPackage) -> Kind? {
        if package.contains("META-INF/container.xml") { return .epub }
        if package.contains("word/document.xml") { return .docx }
        if package.contains("xl/workbook.xml") { return .unread("a spreadsheet (XLSX)") }
        if package.contains("ppt/presentation.xml") { return .unread("a presentation (PPTX)") }
        // The main part may have any name; the list of types is always there.
        if package.contains("[Content_Types].xml"), package.contains("_rels/.rels"),
            package.names.contains(where: { folded($0).starts(with: "word/") })
        {
            return .docx
        }
        if package.contains("content.xml"), package.contains("META-INF/manifest.xml") { return .odt }
        return nil
    }

    /// The longer before the shorter.
    private static let types: [(name: String, kind: Kind)] = [
        ("application/epub+zip", .epub),
        ("application/vnd.oasis.opendocument.text", .odt),
        ("application/vnd.oasis.opendocument.spreadsheet", .unread("a spreadsheet (ODS)")),
        ("application/vnd.oasis.opendocument.presentation", .unread("a presentation (ODP)")),
        ("application/vnd.oasis.opendocument", .unread("an OpenDocument file without text")),
    ]
}
