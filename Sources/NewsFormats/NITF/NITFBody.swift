import Clippings

/// The text of an NITF document: headlines, byline and dateline of `body.head`, then content and end.
enum NITFBody {
    /// Takes what stands in `body`; fields that are set already stay.
    static func read(_ root: XMLElement, into wire: inout WireArticle) {
        // Without a body the text stands where it may not, beside the head.
        let body = root.first("body") ?? root
        if let head = body.first("body.head") { readHead(head, into: &wire) }
        let content = body.first("body.content")
        if wire.body.isEmpty {
            wire.body = XMLParagraphs.of(content ?? body, leavingOut: ["head", "body.head", "media"])
            if content != nil, let end = body.first("body.end") { wire.body += XMLParagraphs.of(end) }
        }
        readMedia(body, into: &wire)
        if let content { NITFMentions.read(content, into: &wire, "body.content") }
    }

    private static func readHead(_ head: XMLElement, into wire: inout WireArticle) {
        for hedline in head.all("hedline") + head.all("headline") {
            for line in hedline.all("hl1") { wire.add(headline: line.text, role: nil, "hedline/hl1") }
            for line in hedline.all("hl2") { wire.add(headline: line.text, role: "subhead", "hedline/hl2") }
            if hedline.children.isEmpty { wire.add(headline: hedline.text, role: nil, "hedline") }
        }
        for byline in head.all("byline") { readByline(byline, into: &wire) }
        for distributor in head.all("distributor") {
            wire.add(source: distributor.text, .publisher, "distributor")
            wire.add(source: distributor.text, .agency, "distributor")
        }
        if let dateline = head.first("dateline") { readDateline(dateline, into: &wire) }
        if let abstract = head.first("abstract") {
            let lines = XMLParagraphs.of(abstract, leavingOut: ["media"]).map(\.text)
            wire.add(description: lines.joined(separator: " "), role: "summary", "abstract")
        }
        for note in head.all("note") {
            let text = XMLParagraphs.of(note).map(\.text).joined(separator: " ")
            wire.set(\.editorialNote, "editorialNote", text, "body.head/note")
        }
        if let rights = head.first("rights") { readRights(rights, into: &wire) }
    }

    /// As printed but for the titles of work, which stand in elements of their own.
    private static func readByline(_ byline: XMLElement, into wire: inout WireArticle) {
        var printed = ""
        for part in byline.content {
            switch part {
            case .text(let text): printed += " " + text.text
            case .element(let element) where element.name != "byttl": printed += " " + element.text
            case .element: break
            }
        }
        let raw = Array(printed.utf8)
        var line = TextLines.singleSpaced(raw, 0..<raw.count)
        while let last = line.last, last == Byte.comma || last == Byte.space { line.removeLast() }
        let people = byline.descendants("person").map(\.text).filter { !$0.isEmpty }
        wire.take(byline: line.text, names: people.isEmpty ? nil : people.joined(separator: ", "), "byline")
    }

    private static func readDateline(_ dateline: XMLElement, into wire: inout WireArticle) {
        let location = dateline.first("location")
        let place = location?.first("city")?.text ?? location?.text
        let date = dateline.first("story.date")?["norm"]
        // A date of the story alone, with neither place nor words, is a date.
        wire.set(date: \.published, "published", date, "story.date[norm]")
        let isDateAlone = location == nil && dateline.first("story.date")?.text == dateline.text
        guard !isDateAlone else { return }
        wire.take(
            dateline: dateline.text,
            place: place.flatMap { $0.isEmpty ? nil : $0 },
            date: date,
            "dateline"
        )
    }

    private static func readRights(_ rights: XMLElement, into wire: inout WireArticle) {
        wire.set(\.copyrightHolder, "copyrightHolder", rights.first("rights.owner")?.text, "rights/rights.owner")
        let terms = rights.children.filter { $0.name == "rights.type" || $0.name == "rights.limitations" }.map(\.text)
        wire.set(\.usageTerms, "usageTerms", terms.joined(separator: "\n"), "rights")
        if rights.children.isEmpty { wire.set(\.usageTerms, "usageTerms", rights.text, "rights") }
    }

    private static func readMedia(_ body: XMLElement, into wire: inout WireArticle) {
        for media in body.descendants("media") {
            for caption in media.all("media-caption") {
                wire.add(description: caption.text, role: "caption", "media-caption")
            }
        }
    }
}
