import Clippings

/// Reads an entry's elements, whichever of the feeds' vocabularies they are from.
struct FeedEntryReader {
    let dialect: FeedRoot.Dialect
    let isWellFormed: Bool
    /// What addresses are relative to where no `xml:base` says otherwise.
    let base: String?
    /// What WordPress adds, for its exports.
    let export: WordPressExport?

    func read(_ element: XMLElement, number: Int) -> FeedEntry {
        let parts = FeedParts(element, dialect, isWellFormed: isWellFormed)
        let base = FeedLinks.base(of: element, outermost: base)
        func statement(_ part: FeedParts.Part?) -> FeedEntry.Statement? {
            part.map { FeedEntry.Statement(FeedText($0, dialect).line, place($0, number), raw: excerpt($0)) }
                .flatMap { $0.text.isEmpty ? nil : $0 }
        }
        var entry = FeedEntry()
        entry.number = number
        entry.title = statement(parts.first("title", "dc:title", "itunes:title", "atom:title"))
        entry.bodies = bodies(parts, number)
        readAddress(&entry, element, parts, base)
        entry.published = plain(
            parts.first(
                "pubdate",
                "published",
                "dcterms:issued",
                "issued",
                "dc:date",
                "atom:published",
                "prism:publicationdate",
                "dcterms:date"
            ),
            number
        )
        entry.modified = plain(
            parts.first("updated", "modified", "dcterms:modified", "atom:updated", "lastmod"),
            number
        )
        if dialect == .channel, entry.modified == nil, let raw = element["LASTMOD"] ?? element["lastmod"] {
            entry.modified = FeedEntry.Statement(raw, "entry \(number), LASTMOD")
        }
        entry.created = plain(parts.first("created", "dcterms:created"), number)
        entry.expires = plain(parts.first("expirationdate", "prism:expirationdate", "dcterms:valid"), number)
        export?.readDates(&entry, parts)
        readPeople(&entry, parts)
        entry.publisher = statement(parts.first("dc:publisher", "dcterms:publisher", "prism:publicationname"))
        entry.source = source(parts, base, number)
        entry.subjects = FeedSubjects.read(parts, dialect, isExport: export != nil)
        entry.language = language(element, parts, number)
        entry.rights = statement(parts.first("rights", "copyright", "dc:rights", "dcterms:rights", "media:copyright"))
        entry.license = FeedLinks.license(parts).map { FeedEntry.Statement($0, "entry \(number), license") }
        entry.captions = parts.all("media:description").prefix(20).compactMap(statement)
        entry.relations = FeedLinks.relations(parts, base)
        return entry
    }

    /// What the feed says of itself.
    func head(_ tree: FeedTree) -> FeedHead {
        let parts = tree.feed
        func statement(_ part: FeedParts.Part?) -> FeedEntry.Statement? {
            part.map { FeedEntry.Statement(FeedText($0, dialect).line, "feed, \($0.element.qualifiedName)") }
                .flatMap { $0.text.isEmpty ? nil : $0 }
        }
        let root = tree.tree.root
        var head = FeedHead(format: format(tree))
        head.title = statement(parts.first("title", "dc:title"))
        head.publisher = statement(parts.first("dc:publisher", "dcterms:publisher", "prism:publicationname"))
        head.address = FeedLinks.page(parts, FeedLinks.base(of: root, outermost: base))?.text
        head.language =
            statement(parts.first("language", "dc:language"))
            ?? root["xml:lang"].map { FeedEntry.Statement($0, "feed, xml:lang") }
        head.rights = statement(parts.first("copyright", "rights", "dc:rights", "dcterms:rights"))
        head.license = FeedLinks.license(parts).map { FeedEntry.Statement($0, "feed, license") }
        head.authors = authors(parts, "feed")
        return head
    }

    private func format(_ tree: FeedTree) -> String {
        if export != nil { return "wxr" }
        switch dialect {
        case .rss: return tree.tree.root.name.lowercased() == "rdf" ? "rdf" : "rss"
        case .atom: return "atom"
        case .channel: return "cdf"
        }
    }

    private func place(_ part: FeedParts.Part, _ number: Int) -> String {
        "entry \(number), \(part.element.qualifiedName)"
    }

    private func excerpt(_ part: FeedParts.Part) -> String {
        let bytes = part.verbatim.trimmed
        return bytes.excerpt(0..<bytes.count, limit: 400)
    }

    private func plain(_ part: FeedParts.Part?, _ number: Int) -> FeedEntry.Statement? {
        part.map { FeedEntry.Statement($0.text, place($0, number)) }
    }

    private func bodies(_ parts: FeedParts, _ number: Int) -> [FeedEntry.Body] {
        let full = parts.all(
            "content:encoded",
            "content",
            "xhtml:body",
            "body",
            "content:items",
            "fullitem",
            "atom:content"
        )
        let short = parts.all(
            "description",
            "summary",
            "wp:encoded",
            "itunes:summary",
            "itunes:subtitle",
            "atom:summary",
            "abstract",
            "dc:description",
            "dcterms:abstract"
        )
        return (full.map { ($0, false) } + short.map { ($0, true) }).compactMap { part, isSummary in
            let paragraphs = export?.paragraphs(part) ?? FeedText(part, dialect).paragraphs
            return paragraphs.isEmpty
                ? nil : FeedEntry.Body(paragraphs: paragraphs, place: place(part, number), isSummary: isSummary)
        }
    }

    private func readAddress(_ entry: inout FeedEntry, _ element: XMLElement, _ parts: FeedParts, _ base: String?) {
        let number = entry.number
        if let guid = parts.first("guid", "id", "dc:identifier", "atom:id") {
            entry.identifier = FeedEntry.Statement(guid.text, place(guid, number))
        }
        if let page = FeedLinks.page(parts, base) {
            entry.address = FeedEntry.Statement(page.text, "entry \(number), \(page.place)")
        } else if let guid = parts.first("guid"), guid.element["isPermaLink"]?.lowercased() != "false",
            WebAddress.isAbsolute(guid.text)
        {
            entry.address = entry.identifier
        } else if let about = element["about"] ?? element["href"] ?? element["HREF"] {
            entry.address = FeedEntry.Statement(WebAddress.resolve(about, against: base), "entry \(number), rdf:about")
        }
    }

    private func readPeople(_ entry: inout FeedEntry, _ parts: FeedParts) {
        entry.authors = authors(parts, "entry \(entry.number)")
        if let export { entry.authors = entry.authors.map(export.displayed) }
        let credits = parts.all("media:credit")
        entry.photographers = credits.filter { Self.photographers.contains($0.element["role"]?.lowercased() ?? "") }
            .map { FeedEntry.Statement($0.text, place($0, entry.number)) }
    }

    /// The first kind of author's element that names anybody.
    private func authors(_ parts: FeedParts, _ owner: String) -> [FeedEntry.Statement] {
        for key in [
            "dc:creator", "author", "dc:author", "atom:author", "itunes:author", "dcterms:creator", "foaf:maker",
        ] {
            let found = parts.all(key).map { part in
                // An Atom person is elements; RSS writes mail address and name into one text.
                let name = part.element.first("name") ?? part.element.first("Name")
                return FeedEntry.Statement(
                    name?.text ?? (part.element.children.isEmpty || part.isBroken ? FeedText(part, dialect).line : ""),
                    "\(owner), \(part.element.qualifiedName)",
                    raw: part.text
                )
            }.filter { !FeedPerson.names($0.text).isEmpty }
            if !found.isEmpty { return found }
        }
        return []
    }

    /// The feed that an aggregated entry was taken from.
    private func source(_ parts: FeedParts, _ base: String?, _ number: Int) -> FeedEntry.Source? {
        guard let part = parts.all("source", "atom:source").first else { return nil }
        let inner = FeedParts(part.element, dialect, isWellFormed: true)
        let title =
            inner.first("title", "atom:title").map { FeedText($0, dialect).line }
            ?? (part.element.children.isEmpty ? FeedText(part, dialect).line : "")
        guard !title.isEmpty else { return nil }
        let place = place(part, number)
        return FeedEntry.Source(
            title: FeedEntry.Statement(title, place),
            address: part.element["url"] ?? FeedLinks.page(inner, base)?.text,
            rights: inner.first("rights", "atom:rights").map { FeedEntry.Statement(FeedText($0, dialect).line, place) },
            language: part.element["xml:lang"].map { FeedEntry.Statement($0, place) }
        )
    }

    /// Stated by the entry, by its text, or by an element around the entry that is not the feed.
    private func language(_ element: XMLElement, _ parts: FeedParts, _ number: Int) -> FeedEntry.Statement? {
        if let part = parts.first("dc:language", "language", "dcterms:language") { return plain(part, number) }
        for part in parts.all(
            "content",
            "content:encoded",
            "xhtml:body",
            "body",
            "fullitem",
            "summary",
            "description",
            "title"
        ) {
            if let said = part.element["xml:lang"] {
                return FeedEntry.Statement(said, place(part, number) + " xml:lang")
            }
        }
        return element["xml:lang"].map { FeedEntry.Statement($0, "entry \(number), xml:lang") }
    }

    private static let photographers: Set<String> = ["photographer", "photo", "foto", "fotografer", "photography"]
}
