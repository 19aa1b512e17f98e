import Clippings

/// Makes an article of an ANPA 1312 message.
enum ANPAArticle {
    static func make(
        _ header: ANPAHeader,
        _ message: WireMessage,
        _ document: WireDocument
    ) throws(Refusal) -> Article {
        let text = ANPAText(message.text, isTabular: header.isTabular)
        guard text.headline != nil || !text.paragraphs.isEmpty else {
            throw Refusal(.notAnArticle, "the message has a heading and no text; deliver the story itself")
        }
        let sample = Array(text.paragraphs.prefix(20).joined(separator: [Byte.newline]))
        var assembly = document.assembly("anpa", sample: document.clean(sample))
        if let headline = text.headline.map(document.clean) {
            assembly.set(headline: headline.text, place: "headline", raw: headline.text)
        }
        for paragraph in text.paragraphs { assembly.take(document.clean(paragraph), place: "text") }
        let trailer = document.clean(message.trailer).trimmed
        if let date = TransmissionTime.anpa(trailer) {
            assembly.set(published: date, place: "trailer", raw: trailer.text)
            assembly.edit { article in
                // The time of this version, which may not be the first.
                article.modified = date
                article.note("modified", "trailer", trailer.text)
            }
        }
        let language = assembly.dateLanguage
        var article = assembly.finish()
        fill(header, text, document, &article)
        fillService(trailer, &article)
        for note in text.notes { WireStory.takeEmbargo(note, language: language, &article) }
        return article
    }

    private static func fill(
        _ header: ANPAHeader,
        _ text: ANPAText,
        _ document: WireDocument,
        _ article: inout Article
    ) {
        article.alternativeIdentifiers.append(.init(role: "transmission", value: header.transmission))
        article.urgency = header.urgency
        if let priority = header.priority { article.note("urgency", "heading", [priority].text) }
        if let section = header.section {
            article.subjects.append(.init(section, .section))
            article.note("section", "heading", [header.category ?? Byte.space].text)
        }
        let summaries = text.summaries.map { Article.Description(document.clean($0).text, role: "summary") }
        article.descriptions.insert(contentsOf: summaries, at: 0)
        fillByline(text, document, &article)
        if !header.slug.isEmpty {
            article.slugline = document.clean(Array(header.slug.utf8)).text
            article.note("slugline", "heading", header.keyword)
        }
        let version = text.version ?? header.version
        if !version.isEmpty {
            article.version = document.clean(version).text
            article.note("version", "slug", version.text)
        }
        let markers = WireMarker.all(in: version)
        let asides = slugMarkers(header).filter { !markers.contains($0) }
        let raw = ([header.keyword] + [version.text]).joined(separator: " ")
        let slug = ANPAHeader.withoutCycle(text.slug.map { document.clean($0).text } ?? header.keyword)
        let story = slug.isEmpty ? nil : WireStory.name(slug: slug, day: header.day, article)
        WireStory.mark(&article, story: story, markers: markers + asides, raw: raw)
        // A slug names one story a day, but for alerts, which share one, and additions, which go beside the story.
        if let story, asides.isEmpty, Set(markers).isDisjoint(with: [.add, .urgent, .advisory]) {
            article.uri = story
            article.note("uri", "slug and day", raw)
        }
        if !text.notes.isEmpty {
            article.editorialNote = text.notes.map { document.clean($0).text }.joined(separator: "\n")
            article.note("editorialNote", "notes to editors", article.editorialNote ?? "")
        }
    }

    /// What the category or the end of the slug says: an advisory, an alert.
    private static func slugMarkers(_ header: ANPAHeader) -> [WireMarker] {
        let end = header.slug.utf8.split(separator: Byte.hyphen).last.map { WireMarker.all(in: $0) } ?? []
        return end.filter { $0 == .urgent || $0 == .advisory } + (header.section == "Advisories" ? [.advisory] : [])
    }

    private static func fillByline(_ text: ANPAText, _ document: WireDocument, _ article: inout Article) {
        for line in [text.byline, text.affiliation].compactMap({ $0 }) { fillAgency(document.clean(line), &article) }
        guard let byline = text.byline.map(document.clean) else { return }
        article.byline = byline.text
        article.note("byline", "above the body", byline.text)
        for name in PersonName.split(byline.text) where Organisations.kind(of: Array(name.utf8)) == nil {
            guard !article.people.contains(where: { folded($0.name) == folded(name) }) else { continue }
            article.people.append(.init(name, .author))
            if article.evidence["author"] == nil { article.note("author", "above the body", byline.text) }
        }
    }

    /// `By The Associated Press`, `Associated Press`: the agency as author or employer.
    private static func fillAgency(_ line: [UInt8], _ article: inout Article) {
        guard article.sources(.agency).isEmpty else { return }
        for name in PersonName.split(line.text) where Organisations.kind(of: Array(name.utf8)) == .agency {
            add(agency: name, "above the body", &article)
        }
    }

    /// `AP-WF-11-13-13 1509GMT`: the service that sent the message.
    private static func fillService(_ trailer: [UInt8], _ article: inout Article) {
        let service = Array(trailer.prefix { $0 != Byte.hyphen })
        if Organisations.kind(of: service) == .agency, article.sources(.agency).isEmpty {
            add(agency: service.text, "trailer", &article)
        }
    }

    private static func add(agency: String, _ place: String, _ article: inout Article) {
        guard !article.sources(.agency).contains(where: { folded($0) == folded(agency) }) else { return }
        article.infoSources.append(.init(agency, .agency))
        if article.evidence["agency"] == nil { article.note("agency", place, agency) }
    }
}
