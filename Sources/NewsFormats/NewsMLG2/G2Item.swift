import Clippings

/// Reads one news item of NewsML-G2 into the fields of an article.
struct G2Item {
    private(set) var wire = WireArticle(format: "newsml-g2")
    private let item: XMLElement
    private let header: XMLElement?
    let vocabulary: G2Vocabulary

    init(_ item: XMLElement, header: XMLElement?) {
        self.item = item
        self.header = header
        let language = item.path("contentMeta", "language")?["tag"] ?? item["xml:lang"] ?? item.language
        vocabulary = G2Vocabulary(item, header: header, language: language)
        wire.set(language: item.path("contentMeta", "language")?["tag"], "contentMeta/language")
        wire.set(language: item["xml:lang"] ?? item.language, "xml:lang")
    }

    mutating func read() {
        readIdentity()
        if let rights = item.first("rightsInfo") { readRights(rights) }
        wire.article.add(rights: G2Rights.signals(item, vocabulary))
        if let meta = item.first("itemMeta") { readItem(meta) }
        if let meta = item.first("contentMeta") { G2Content(vocabulary: vocabulary).read(meta, into: &wire) }
        readHops()
        let content = item.first("contentSet").map { G2ContentSet.lines(of: $0, into: &wire) } ?? []
        if !content.isEmpty { wire.body = content }
        if wire.body.isEmpty { readParts() }
        if wire.body.isEmpty { takeCaption() }
        if wire.article.sources(.publisher).isEmpty, let sender = header?.first("sender")?.text {
            wire.add(source: sender, .publisher, "header/sender")
        }
    }

    private mutating func readIdentity() {
        guard let guid = item["guid"] else { return }
        wire.set(\.uri, "uri", guid, "newsItem[guid]")
        wire.set(\.version, "version", item["version"], "newsItem[version]")
        if let version = item["version"] {
            wire.add(identifier: "\(guid):\(version)", role: "version-id", "newsItem[guid]")
        }
    }

    private mutating func readRights(_ rights: XMLElement) {
        if let holder = vocabulary.best(rights.all("copyrightHolder")) ?? rights.first("copyrightHolder") {
            wire.set(
                \.copyrightHolder,
                "copyrightHolder",
                vocabulary.name(of: holder) ?? holder["uri"] ?? holder["qcode"],
                "rightsInfo/copyrightHolder"
            )
        }
        wire.set(
            \.copyrightNotice,
            "copyrightNotice",
            vocabulary.best(rights.all("copyrightNotice"))?.text,
            "rightsInfo/copyrightNotice"
        )
        wire.set(\.usageTerms, "usageTerms", vocabulary.best(rights.all("usageTerms"))?.text, "rightsInfo/usageTerms")
    }

    private mutating func readItem(_ meta: XMLElement) {
        readKind(meta)
        let created = meta.first("versionCreated")?.text
        let first = meta.first("firstCreated")?.text
        wire.set(date: \.firstCreated, "firstCreated", first, "itemMeta/firstCreated")
        wire.set(date: \.published, "published", first, "itemMeta/firstCreated")
        wire.set(date: \.published, "published", created, "itemMeta/versionCreated")
        wire.set(date: \.modified, "modified", created, "itemMeta/versionCreated")
        wire.set(date: \.embargoedUntil, "embargoedUntil", meta.first("embargoed")?.text, "itemMeta/embargoed")
        wire.set(date: \.expires, "expires", meta.first("expires")?.text, "itemMeta/expires")
        if let provider = meta.first("provider"), let name = vocabulary.partyName(of: provider) {
            wire.add(provider: name, "itemMeta/provider", uri: vocabulary.uri(of: provider))
        }
        readNotes(meta)
        readStatus(meta)
        for link in meta.all("link") { readLink(link) }
        wire.add(identifier: meta.first("fileName")?.text, role: "file-name", "itemMeta/fileName")
        if let title = vocabulary.best(meta.all("title"))?.text, item.path("contentMeta", "headline") == nil {
            wire.add(headline: title, role: nil, "itemMeta/title")
        }
    }

    /// The kind of the content; a text has none to tell.
    private mutating func readKind(_ meta: XMLElement) {
        let kind = G2Code.local(meta.first("itemClass"))
        let kinds = [
            "picture": "picture", "photo": "picture", "graphic": "graphic", "animated": "graphic", "audio": "audio",
            "video": "video", "composite": "composite",
        ]
        wire.set(\.pageType, "pageType", kinds[kind], "itemMeta/itemClass")
    }

    /// Notes to editors; those that are not for the public come after the others.
    private mutating func readNotes(_ meta: XMLElement) {
        let notes = meta.children.filter { $0.name == "edNote" || $0.name == "ednote" }
        let isPrivate = { (note: XMLElement) in
            note["pubconstraint"] != nil || ["private", "nonpublic"].contains(G2Code.local(note["role"]))
        }
        let open = notes.filter { !isPrivate($0) }
        let texts = (open.isEmpty ? notes : open).map { XMLParagraphs.of($0).map(\.text).joined(separator: "\n") }
        var told: [String] = []
        // A note with everything in it may stand beside its own parts.
        for text in texts where !text.isEmpty && !told.contains(where: { $0.contains(text) }) { told.append(text) }
        wire.set(\.editorialNote, "editorialNote", told.joined(separator: "\n"), "itemMeta/edNote")
    }

    private mutating func readStatus(_ meta: XMLElement) {
        let status = G2Code.local(meta.first("pubStatus"))
        let known = [
            // By the standard an item without a status is usable.
            "": "usable", "usable": "usable", "withheld": "withheld", "canceled": "canceled", "cancelled": "canceled",
        ]
        wire.set(\.publishingStatus, "publishingStatus", known[status], "itemMeta/pubStatus")
        for signal in meta.all("signal") {
            if let code = signal["qcode"] ?? signal["uri"] ?? signal["literal"] ?? vocabulary.name(of: signal) {
                wire.add(signal: code, "itemMeta/signal")
            }
        }
        guard let guid = wire.article.uri else { return }
        if wire.article.publishingStatus == "canceled" {
            wire.add(Article.Relation(.kills, uri: guid), "itemMeta/pubStatus")
        } else if wire.article.signals.contains(where: { G2Code.local($0).hasPrefix("correct") }) {
            wire.add(Article.Relation(.corrects, uri: guid), "itemMeta/signal")
        }
    }

    private mutating func readLink(_ link: XMLElement) {
        guard let target = link["residref"] ?? link["guidref"] ?? link["href"] ?? link["uri"] else { return }
        let kind = Self.relation(G2Code.local(link["rel"]), isOwn: target == wire.article.uri)
        let title = vocabulary.best(link.all("title"))?.text
        wire.add(Article.Relation(kind, uri: target, version: link["version"], title: title), "itemMeta/link")
    }

    /// What a link's relation means; one to an earlier version of the item itself means that this one replaces it.
    private static func relation(_ rel: String, isOwn: Bool) -> Article.Relation.Kind {
        if rel.contains("previous") || rel.contains("supersede") || rel.contains("replace") { return .supersedes }
        if rel.contains("correct") { return .corrects }
        if rel.contains("transl") { return .translationOf }
        if rel.contains("kill") || rel.contains("cancel") { return .kills }
        if rel.contains("update") || rel.contains("evolve") || rel.contains("follow") { return .updates }
        if rel.contains("derive") || rel.contains("processed") || rel.contains("origin") { return .derivedFrom }
        if rel.contains("partof") || rel.contains("memberof") { return .partOf }
        return isOwn ? .supersedes : .seeAlso
    }

    private mutating func readHops() {
        guard let hops = item.first("hopHistory")?.all("hop") else { return }
        let ordered = hops.enumerated().sorted {
            (Int($0.element["seq"] ?? "") ?? 0, $0.offset) < (Int($1.element["seq"] ?? "") ?? 0, $1.offset)
        }
        for (_, hop) in ordered {
            guard let party = hop.first("party").flatMap({ vocabulary.label(of: $0) }) else { continue }
            let actions = hop.all("action").map { action in
                [G2Code.local(action), G2Code.local(action["target"])].filter { !$0.isEmpty }.joined(separator: " ")
            }
            wire.add(
                hop: Article.Hop(
                    party: party,
                    action: actions.isEmpty ? nil : actions.joined(separator: ", "),
                    date: hop["timestamp"].flatMap { MachineDate.read($0) }
                ),
                "hopHistory/hop"
            )
        }
    }

    /// The parts of a recording have descriptions of their own.
    private mutating func readParts() {
        for part in item.all("partMeta") {
            for description in part.all("description") { wire.body += XMLParagraphs.of(description) }
        }
    }

    /// A picture's or recording's text is its caption.
    private mutating func takeCaption() {
        guard wire.article.pageType != nil else { return }
        for description in wire.article.descriptions where description.role == "caption" {
            wire.body += BodyMarkup.lines(ofText: Array(description.value.utf8), isMarkup: false)
        }
    }
}
