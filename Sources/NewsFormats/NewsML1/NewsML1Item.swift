import Clippings

/// Reads one NewsML 1 item: its management, then each story among its components.
struct NewsML1Item {
    private let item: XMLElement
    private let envelope: XMLElement?

    init(_ item: XMLElement, envelope: XMLElement?) {
        self.item = item
        self.envelope = envelope
    }

    /// The item's stories, without those that turn out to hold nothing.
    var articles: [WireArticle] {
        guard let root = item.first("NewsComponent") else { return [managed(story: 0)] }
        let stories = NewsML1Story.find(in: root)
        return stories.enumerated().map { index, story in
            var wire = managed(story: index)
            story.read(into: &wire)
            readSenders(into: &wire)
            if index > 0, let uri = wire.article.uri {
                // The other stories of an item need names of their own.
                let language = wire.language.map { "#\($0)" }
                wire.article.uri = uri + (language ?? "#\(index + 1)")
                wire.add(Article.Relation(.partOf, uri: uri), "NewsIdentifier")
            }
            return wire
        }
    }

    private func managed(story: Int) -> WireArticle {
        var wire = WireArticle(format: "newsml-1")
        if let identifier = item.path("Identification", "NewsIdentifier") { readIdentity(identifier, into: &wire) }
        if let management = item.first("NewsManagement") { readManagement(management, into: &wire) }
        return wire
    }

    /// The identifier without its revision names the item through all its versions; the full one stands beside it.
    private func readIdentity(_ identifier: XMLElement, into wire: inout WireArticle) {
        let full = identifier.first("PublicIdentifier")?.text ?? ""
        let revision = identifier.first("RevisionId")
        let version = revision?.text ?? ""
        var uri = full
        if full.hasPrefix("urn:newsml:"), let colon = full.utf8.lastIndex(of: Byte.colon),
            let item = identifier.first("NewsItemId")?.text, full[..<colon].hasSuffix(":" + item)
        {
            uri = String(full[..<colon])
        } else if full.isEmpty {
            uri = identifier.first("NewsItemId")?.text ?? ""
        }
        wire.set(\.uri, "uri", uri, "NewsIdentifier/PublicIdentifier")
        wire.set(\.version, "version", version, "NewsIdentifier/RevisionId")
        wire.add(identifier: full, role: "public-identifier", "NewsIdentifier/PublicIdentifier")
        wire.add(
            identifier: identifier.first("NewsItemId")?.text,
            role: "news-item-id",
            "NewsIdentifier/NewsItemId"
        )
        if let previous = revision?["PreviousRevision"], previous != "0", previous != version {
            wire.add(Article.Relation(.supersedes, uri: uri, version: previous), "RevisionId[PreviousRevision]")
        }
    }

    private func readManagement(_ management: XMLElement, into wire: inout WireArticle) {
        let first = management.first("FirstCreated")?.text
        wire.set(date: \.firstCreated, "firstCreated", first, "NewsManagement/FirstCreated")
        wire.set(date: \.published, "published", first, "NewsManagement/FirstCreated")
        wire.set(
            date: \.modified,
            "modified",
            management.first("ThisRevisionCreated")?.text,
            "NewsManagement/ThisRevisionCreated"
        )
        wire.set(date: \.published, "published", wire.article.modified?.text, "NewsManagement/ThisRevisionCreated")
        wire.set(urgency: management.first("Urgency")?["FormalName"], "NewsManagement/Urgency")
        readStatus(management, into: &wire)
        for derived in management.all("DerivedFrom") { relate(.derivedFrom, derived, into: &wire) }
        for associated in management.all("AssociatedWith") { relate(.seeAlso, associated, into: &wire) }
        for instruction in management.all("Instruction") {
            guard let name = instruction["FormalName"] else { continue }
            wire.add(signal: name, "NewsManagement/Instruction")
            if ["delete", "kill", "cancel", "canceled", "withdraw"].contains(name.lowercased()) {
                wire.article.publishingStatus = "canceled"
            }
        }
    }

    private func readStatus(_ management: XMLElement, into wire: inout WireArticle) {
        let status = management.first("Status")?["FormalName"]?.lowercased() ?? ""
        let known = [
            "usable": "usable", "embargoed": "usable", "withheld": "withheld", "canceled": "canceled",
            "cancelled": "canceled", "killed": "canceled",
        ]
        wire.set(\.publishingStatus, "publishingStatus", known[status], "NewsManagement/Status")
        guard status == "embargoed" || status == "withheld" else { return }
        for change in management.all("StatusWillChange")
        where change.first("FutureStatus")?["FormalName"]?.lowercased() == "usable" {
            wire.set(
                date: \.embargoedUntil,
                "embargoedUntil",
                change.first("DateAndTime")?.text,
                "NewsManagement/StatusWillChange"
            )
        }
        // Embargoed until nobody knows when.
        if status == "embargoed", wire.article.embargoedUntil == nil { wire.article.publishingStatus = "withheld" }
    }

    private func relate(_ kind: Article.Relation.Kind, _ element: XMLElement, into wire: inout WireArticle) {
        guard let uri = element["NewsItem"] else { return }
        let comment = element.first("Comment")?.text
        wire.add(Article.Relation(kind, uri: uri, title: comment), "NewsManagement/\(element.name)")
    }

    /// Who sends, when no component says who provides.
    private func readSenders(into wire: inout WireArticle) {
        guard wire.article.sources(.publisher).isEmpty, wire.article.sources(.distributor).isEmpty else { return }
        if let sender = envelope?.path("SentFrom", "Party")?["FormalName"] {
            wire.add(provider: sender, "NewsEnvelope/SentFrom")
        } else if let provider = item.path("Identification", "NewsIdentifier", "ProviderId")?.text {
            wire.add(provider: provider, "NewsIdentifier/ProviderId")
        }
    }
}
