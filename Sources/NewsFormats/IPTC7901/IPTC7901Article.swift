import Clippings

/// Makes an article of an IPTC 7901 message.
enum IPTC7901Article {
    static func make(
        _ header: IPTC7901Header,
        _ message: WireMessage,
        _ document: WireDocument
    ) throws(Refusal) -> Article {
        let text = IPTC7901Text(document.clean(message.text))
        guard text.headline != nil || !text.paragraphs.isEmpty else {
            throw Refusal(.notAnArticle, "the message has a heading and no text; deliver the story itself")
        }
        var assembly = document.assembly("iptc7901", sample: message.text)
        if let headline = text.headline { assembly.set(headline: headline.text, place: "headline", raw: headline.text) }
        for paragraph in text.paragraphs { assembly.take(paragraph, place: "text") }
        for line in text.noteParagraphs where line.count <= 300 {
            let role = LineReader.role(of: line, language: assembly.dateLanguage)
            if case .credits = role { _ = assembly.takeAbove(role, line, place: "notes to editors") }
        }
        let trailer = document.clean(message.trailer)
        if let date = TransmissionTime.iptc7901(trailer) {
            assembly.set(published: date, place: "trailer", raw: trailer.trimmed.text)
            assembly.edit { article in
                // The time of this version, which may not be the first.
                article.modified = date
                article.note("modified", "trailer", trailer.trimmed.text)
            }
        }
        let language = assembly.dateLanguage
        var article = assembly.finish()
        article.people = article.people.compactMap(person)
        fill(header, text, document, language, &article)
        return article
    }

    private static func fill(
        _ header: IPTC7901Header,
        _ text: IPTC7901Text,
        _ document: WireDocument,
        _ language: String?,
        _ article: inout Article
    ) {
        article.alternativeIdentifiers.append(.init(role: "message", value: header.message))
        article.urgency = header.priority
        if let priority = header.priority { article.note("urgency", "heading", String(priority)) }
        article.subjects.append(.init(header.category, .section))
        let keywords = document.clean(header.keywords)
        for keyword in header.keywordList {
            article.subjects.append(.init(document.clean(Array(keyword.utf8)).text, .keyword))
        }
        if !keywords.isEmpty {
            article.slugline = keywords.text
            article.note("slugline", "keyword line", keywords.text)
        }
        if let agency = header.agency, !article.sources(.agency).contains(where: { folded($0) == folded(agency) }) {
            article.infoSources.append(.init(agency, .agency))
            article.note("agency", "heading", header.option.text)
        }
        fillByline(text.byline, &article)
        let isVersion = text.markers.contains { WireMarker.all(in: $0).contains { $0.relation != nil } }
        if isVersion {
            article.version = text.markers.map(\.text).joined(separator: " ")
            article.note("version", "above the headline", article.version ?? "")
        }
        let markers = text.markers.flatMap { WireMarker.all(in: $0) } + (text.headline.map(WireMarker.leading) ?? [])
        let unique = markers.reduce(into: [WireMarker]()) { if !$0.contains($1) { $0.append($1) } }
        let raw = text.markers.map(\.text).joined(separator: " ")
        let story = article.slugline.map { WireStory.name(slug: $0, day: nil, article) }
        WireStory.mark(&article, story: story, markers: unique, raw: raw)
        for line in text.markers + text.notes { WireStory.takeEmbargo(line, language: language, &article) }
        if !text.notes.isEmpty {
            article.editorialNote = text.notes.map(\.text).joined(separator: "\n")
            article.note("editorialNote", "notes to editors", article.editorialNote ?? "")
        }
    }

    /// `Jane Roe in Loka` without the place; nothing for an outlet (`The Loka Post`).
    private static func person(_ person: Article.Person) -> Article.Person? {
        let name = Array(person.name.utf8)
        if name.starts(with: "The ") { return nil }
        guard let place = name.first([UInt8](" in ")), place + 4 < name.count, Byte.isUpper(name[place + 4]) else {
            return person
        }
        return Article.Person(name.text(0..<place), person.role)
    }

    private static func fillByline(_ byline: [UInt8]?, _ article: inout Article) {
        guard let byline else { return }
        article.byline = byline.text
        article.note("byline", "below the headline", byline.text)
        for name in PersonName.split(byline.text) {
            let bytes = Array(name.utf8)
            // `By dpa correspondents`: nobody's name.
            let isName =
                Organisations.kind(of: bytes) == nil && bytes.first.map { Byte.isUpper($0) || $0 >= 0x80 } == true
            guard isName, !bytes.starts(with: "The "), !Organisations.soundsLikeOutlet(bytes),
                !article.people.contains(where: { folded($0.name) == folded(name) })
            else { continue }
            article.people.append(.init(name, .author))
            if article.evidence["author"] == nil { article.note("author", "below the headline", byline.text) }
        }
    }
}
