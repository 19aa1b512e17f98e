import Clippings

/// How a ninjs item is to be handled: status, urgency, notes to editors, kind of content.
enum NinjsHandling {
    /// The kinds of item beside text.
    private static let kinds: Set<String> = [
        "audio", "video", "picture", "graphic", "composite", "component", "event", "planning",
    ]

    static func fill(_ item: NewsObject, hasLanguageHint: Bool, _ article: inout Article) {
        if let kind = item.text("type")?.lowercased(), kinds.contains(kind) {
            article.pageType = kind
            article.note("pageType", "type", kind)
        }
        if let stated = item.text("pubstatus") {
            article.publishingStatus = status(stated)
            if article.publishingStatus == nil {
                item.note("pubstatus")
            } else {
                article.note("publishingStatus", "pubstatus", stated)
            }
        }
        fillUrgency(item, &article)
        if let language = item.text("language"), !hasLanguageHint { fillLanguage(language, item, &article) }
        let notes = [item.text("ednote"), item.text("embargoedreason", "embargoreason")].compactMap { $0 }
        if !notes.isEmpty {
            article.editorialNote = notes.map { ItemText.line($0) }.joined(separator: "\n")
            article.note("editorialNote", "ednote", notes.joined(separator: "\n"))
        }
        if let slugline = item.text("slugline") {
            article.slugline = slugline
            article.note("slugline", "slugline", slugline)
        }
        if article.dateline == nil, let place = item.text("located") {
            article.dateline = Article.Dateline(text: place, place: place)
            article.note("dateline", "located", place)
        }
        for signal in item.texts("signals") + item.texts("signal") where !article.signals.contains(signal) {
            article.signals.append(signal)
        }
        fillSourceType(item, &article)
    }

    private static func fillLanguage(_ language: String, _ item: NewsObject, _ article: inout Article) {
        guard let tag = LanguageTag.normal(language) else {
            item.note("language")
            return
        }
        article.language = tag
        article.note("language", "language", language)
    }

    private static func fillUrgency(_ item: NewsObject, _ article: inout Article) {
        guard let stated = item.stated("urgency", "priority") else { return }
        guard let urgency = Int(stated.text), (1...9).contains(urgency) else {
            item.note(stated.name)
            return
        }
        article.urgency = urgency
        article.note("urgency", stated.name, stated.text)
    }

    private static func fillSourceType(_ item: NewsObject, _ article: inout Article) {
        guard let stated = item.objects("digitalsourcetype").first, let name = stated.text("name", "literal", "uri")
        else { return }
        let uri = NinjsConcepts.uri(stated)
        article.digitalSourceType = Article.Subject(name, uri == nil ? .keyword : .concept, uri: uri)
        article.note("digitalSourceType", "digitalsourcetype", uri ?? name)
    }

    /// The status in ninjs' spelling; `nil` for one that it does not know.
    static func status(_ text: String) -> String? {
        let name = text.lowercased().split(separator: ":").last.map(String.init) ?? ""
        if name == "cancelled" || name == "canceled" { return "canceled" }
        return ["usable", "withheld"].contains(name) ? name : nil
    }
}
