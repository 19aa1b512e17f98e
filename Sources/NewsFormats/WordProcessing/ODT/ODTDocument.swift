import Clippings

/// A text document in OpenDocument's format.
struct ODTDocument {
    private let package: ZipPackage
    private let reading: Reading

    init(_ package: ZipPackage, _ reading: Reading) {
        self.package = package
        self.reading = reading
    }

    func article(hints: SourceHints) throws(Refusal) -> Article {
        if let manifest = package.spareXML("META-INF/manifest.xml", reading), Self.isEncrypted(manifest) {
            throw Refusal(.encrypted, "the document needs a password; save it without one")
        }
        guard let content = try package.xml("content.xml", reading) else {
            throw Refusal(.damaged, "the document's text ('content.xml') is missing; save it anew")
        }
        let styles = package.spareXML("styles.xml", reading)
        let properties = package.spareXML("meta.xml", reading)?.first("meta")
        return try Self.document(
            format: "odt",
            content: content,
            styles: [styles, content].compactMap { $0 },
            properties: DocumentProperties(openDocument: properties, place: "meta.xml")
        )
        .article(hints: hints, languages: reading.languages)
    }

    /// What a document comes to, whether its parts stand in a package or in one file.
    static func document(
        format: String,
        content: XMLElement,
        styles: [XMLElement],
        properties: DocumentProperties
    ) throws(Refusal) -> WrittenDocument {
        guard let body = content.path("body", "text") else {
            throw Refusal(.damaged, "the document has no text part; save it anew in the program it came from")
        }
        var text = ODTText(styles: ODTStyles(styles))
        text.read(body)
        return WrittenDocument(format: format, blocks: text.blocks + text.notes, properties: properties)
    }

    private static func isEncrypted(_ manifest: XMLElement) -> Bool {
        manifest.all("file-entry").contains { entry in
            entry.first("encryption-data") != nil && (entry["full-path"]?.hasSuffix("content.xml") ?? false)
        } || manifest.all("file-entry").contains { $0["full-path"] == "encrypted-package" }
    }
}

extension DocumentProperties {
    /// The properties in an OpenDocument `office:meta`.
    init(openDocument meta: XMLElement?, place: String) {
        self.init(place: place)
        guard let meta else { return }
        title = meta.first("title")?.text
        creator = meta.first("initial-creator")?.text ?? meta.first("creator")?.text
        created = meta.first("creation-date").flatMap { MachineDate.read($0.text) }
        modified = meta.first("date").flatMap { MachineDate.read($0.text) }
        language = meta.first("language").flatMap { Self.languageTag($0.text) }
        keywords = meta.all("keyword").flatMap { CollectedCredits.list($0.text) }
        rights = meta.all("rights").map { ("dc:rights", $0.text) }
        for property in meta.all("user-defined").prefix(200) {
            if let name = property["meta:name"] ?? property["name"] { rights.append((name, property.text)) }
        }
    }
}
