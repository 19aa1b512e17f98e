import Clippings

/// The fields of a dpa item that are no categories.
enum DPAFields {
    static func fillDates(_ item: NewsObject, _ article: inout Article) {
        if let raw = item.text("version_created"), let date = MachineDate.read(raw) {
            article.modified = date
            article.published = date
            article.note("modified", "version_created", raw)
            article.note("published", "version_created", raw)
        }
        if let raw = item.text("content_created"), let date = MachineDate.read(raw) {
            article.contentCreated = date
            article.note("contentCreated", "content_created", raw)
        }
        if let raw = item.text("embargoed"), let date = MachineDate.read(raw) {
            article.embargoedUntil = date
            article.note("embargoedUntil", "embargoed", raw)
        }
    }

    static func fill(_ item: NewsObject, _ article: inout Article) {
        if let urn = item.text("urn") {
            article.uri = urn
            article.note("uri", "urn", urn)
        }
        if let entry = item.text("entry_id") {
            article.alternativeIdentifiers.append(.init(role: "entry-id", value: entry))
        }
        article.version = item.text("version")
        for (name, role) in [("kicker", "kicker"), ("subhead", "subhead")] {
            if let text = item.text(name) { article.headlines.append(.init(ItemText.line(text), role: role)) }
        }
        fillPeople(item, &article)
        fillNotes(item, &article)
        if let status = item.text("pubstatus") {
            article.publishingStatus = NinjsHandling.status(status)
            article.note("publishingStatus", "pubstatus", status)
        }
        if let urgency = item.text("urgency").flatMap({ Int($0) }), (1...9).contains(urgency) {
            article.urgency = urgency
            article.note("urgency", "urgency", String(urgency))
        }
        for signal in item.texts("signal") where !article.signals.contains(signal) {
            article.signals.append(signal)
            article.note("signals", "signal", signal)
        }
        if let notice = item.text("copyrightnotice") {
            article.copyrightNotice = notice
            article.note("copyrightNotice", "copyrightnotice", notice)
        }
        if let terms = item.text("usageterms") {
            article.usageTerms = terms
            article.note("usageTerms", "usageterms", terms)
        }
        if !item.has("article_html"), let kind = item.objects("associations").first?.text("type") {
            let type = kind == "image" ? "picture" : kind
            if ["picture", "graphic", "audio", "video"].contains(type) { article.pageType = type }
        }
    }

    private static func fillPeople(_ item: NewsObject, _ article: inout Article) {
        if let byline = item.text("byline") {
            article.byline = byline
            article.note("byline", "byline", byline)
            for name in PersonName.split(byline) where Organisations.kind(of: Array(name.utf8)) == nil {
                guard !article.people.contains(where: { folded($0.name) == folded(name) }) else { continue }
                article.people.append(.init(name, .author))
                if article.evidence["author"] == nil { article.note("author", "byline", byline) }
            }
        } else if article.byline == nil, !item.has("article_html"), let credit = item.text("creditline") {
            article.byline = credit
            article.note("byline", "creditline", credit)
        }
    }

    /// Notes to editors; whom to call, the closing line and links are none.
    private static func fillNotes(_ item: NewsObject, _ article: inout Article) {
        let asides = ["closingline", "contacts", "links", "internet", "location"]
        let notes = item.objects("ednotes").prefix(100).compactMap { note -> String? in
            let role = note.text("role")?.lowercased() ?? ""
            return asides.contains { role.hasSuffix($0) } ? nil : note.text("ednote")
        }
        guard !notes.isEmpty else { return }
        article.editorialNote = notes.joined(separator: "\n")
        article.note("editorialNote", "ednotes", notes.joined(separator: "\n"))
    }
}
