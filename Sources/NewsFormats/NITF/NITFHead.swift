import Clippings

/// The metadata of an NITF document: its `head`, wherever in it a sender has put things.
struct NITFHead {
    private let head: XMLElement

    static func read(_ root: XMLElement, into wire: inout WireArticle) {
        wire.set(language: root["baselang"] ?? root["xml:lang"] ?? root.first("body")?["xml:lang"], "nitf[baselang]")
        guard let head = root.first("head") else { return }
        let reader = NITFHead(head: head)
        reader.readIdentity(into: &wire)
        reader.readDates(into: &wire)
        reader.readStatus(into: &wire)
        reader.readRights(into: &wire)
        reader.readSubjects(into: &wire)
        reader.readHistory(into: &wire)
    }

    /// What is taken from the head only where nothing better stands in the body.
    static func readFallbacks(_ root: XMLElement, into wire: inout WireArticle) {
        guard let head = root.first("head") else { return }
        if wire.article.headline == nil, let title = head.first("title")?.text, !title.isEmpty {
            wire.add(headline: title, role: nil, "head/title")
        }
        guard wire.article.sources(.publisher).isEmpty else { return }
        if let name = head.descendants("pubdata").first?["name"] {
            wire.add(source: name, .publisher, "pubdata[name]")
        } else if let registry = head.descendants("doc-id").first?["regsrc"] {
            wire.add(source: registry, .publisher, "doc-id[regsrc]")
        } else if let source = head.descendants("from-src").first?["src-name"] {
            wire.add(source: source, .publisher, "del-list/from-src")
        }
    }

    /// The first element of a name, in `docdata` or where else a sender has it.
    private func first(_ name: String) -> XMLElement? { head.descendants(name).first }

    private func readIdentity(into wire: inout WireArticle) {
        wire.set(\.uri, "uri", first("doc-id")?["id-string"], "doc-id[id-string]")
        wire.set(urgency: first("urgency")?["ed-urg"], "urgency[ed-urg]")
        if let key = first("du-key") {
            wire.add(identifier: key["key"], role: "du-key", "du-key[key]")
            wire.set(\.version, "version", key["version"], "du-key[version]")
        }
        wire.add(identifier: first("fixture")?["fix-id"], role: "fixture", "fixture[fix-id]")
        if let series = first("series"), let name = series["series.name"] {
            wire.add(
                Article.Relation(.partOf, uri: name, version: series["series.part"], title: name),
                "series[series.name]"
            )
        }
        for meta in head.all("meta") {
            guard let name = meta["name"]?.lowercased(), let content = meta["content"] else { continue }
            switch name {
            case "anpa-keyword", "slug", "slugline": wire.set(\.slugline, "slugline", content, "meta[\(name)]")
            case "anpa-sequence": wire.add(identifier: content, role: name, "meta[\(name)]")
            default: break
            }
        }
    }

    private func readDates(into wire: inout WireArticle) {
        let issue = first("date.issue")?["norm"]
        let release = first("date.release")?["norm"]
        wire.set(date: \.published, "published", issue, "date.issue[norm]")
        // A later version's issue is no first publication.
        if let version = wire.article.version.flatMap({ Int($0) }), version > 1 {
            wire.set(date: \.modified, "modified", issue, "date.issue[norm]")
        }
        if let released = release.flatMap({ MachineDate.read($0) })?.secondsSinceEpoch,
            let issued = wire.article.published?.secondsSinceEpoch, released > issued
        {
            wire.set(date: \.embargoedUntil, "embargoedUntil", release, "date.release[norm]")
        }
        wire.set(date: \.published, "published", release, "date.release[norm]")
        wire.set(date: \.published, "published", first("pubdata")?["date.publication"], "pubdata[date.publication]")
        wire.set(date: \.expires, "expires", first("date.expire")?["norm"], "date.expire[norm]")
    }

    private func readStatus(into wire: inout WireArticle) {
        if let data = first("docdata") {
            // The format's document type has it that a document without a status is usable.
            let status = data["management-status"]?.lowercased() ?? "usable"
            wire.set(\.publishingStatus, "publishingStatus", Self.status(status), "docdata[management-status]")
            if status == "embargoed", wire.article.embargoedUntil == nil {
                wire.set(date: \.embargoedUntil, "embargoedUntil", first("date.release")?["norm"], "date.release[norm]")
            }
            if let other = data["management-doc-idref"] {
                let otherStatus = Self.status(data["management-idref-status"]?.lowercased())
                wire.add(
                    Article.Relation(otherStatus == "canceled" ? .kills : .supersedes, uri: other),
                    "docdata[management-doc-idref]"
                )
            }
        }
        for message in head.descendants("ed-msg") {
            wire.set(
                \.editorialNote,
                "editorialNote",
                message["info"] ?? (message.text.isEmpty ? nil : message.text),
                "ed-msg[info]"
            )
            if let type = message["msg-type"] { wire.add(signal: type, "ed-msg[msg-type]") }
        }
        if wire.article.signals.contains(where: Self.isKill) { wire.article.publishingStatus = "canceled" }
        if let correction = first("correction") {
            wire.set(\.editorialNote, "editorialNote", correction["info"], "correction[info]")
            wire.add(signal: "correction", "correction")
            if let other = correction["id-string"] {
                wire.add(Article.Relation(.corrects, uri: other), "correction[id-string]")
            }
        }
    }

    /// What a document's management status means for whoever may use it.
    private static func status(_ raw: String?) -> String? {
        switch raw {
        case "usable", "embargoed": "usable"
        case "withheld": "withheld"
        case "canceled", "cancelled", "killed", "kill": "canceled"
        default: nil
        }
    }

    private static func isKill(_ signal: String) -> Bool {
        ["kill", "killed", "cancel", "canceled", "cancelled", "withdrawal"].contains(signal.lowercased())
    }

    private func readRights(into wire: inout WireArticle) {
        wire.set(\.copyrightHolder, "copyrightHolder", first("doc.copyright")?["holder"], "doc.copyright[holder]")
        guard let rights = first("doc.rights") else { return }
        wire.set(\.copyrightHolder, "copyrightHolder", rights["owner"], "doc.rights[owner]")
        let terms = ["type", "limitations", "geography"].compactMap { rights[$0] }.joined(separator: "\n")
        wire.set(\.usageTerms, "usageTerms", terms, "doc.rights")
    }

    private func readSubjects(into wire: inout WireArticle) {
        for object in head.descendants("tobject.subject") {
            let subjects = NewsCodes.subjects(
                object["tobject.subject.refnum"] ?? "",
                type: object["tobject.subject.type"],
                matter: object["tobject.subject.matter"],
                detail: object["tobject.subject.detail"]
            )
            for subject in subjects { wire.add(subject: subject, "tobject.subject") }
        }
        for property in head.descendants("tobject.property") {
            if let name = property["tobject.property.type"] {
                wire.add(genre: Article.Subject(name, .concept), "tobject.property")
            }
        }
        for scope in head.descendants("doc-scope") {
            if let name = scope["scope"] {
                wire.add(subject: Article.Subject(name, .section), "doc-scope", as: "section")
            }
        }
        if let section = first("pubdata")?["position.section"] {
            wire.add(subject: Article.Subject(section, .section), "pubdata[position.section]", as: "section")
        }
        var keywords = head.descendants("keyword").map { $0["key"] ?? $0.text }
        if keywords.isEmpty, let key = first("key-list")?["key"] { keywords = [key] }
        // The story's own key is no word about it.
        let storyKey = first("du-key")?["key"]
        keywords.removeAll { $0.isEmpty || $0 == storyKey }
        for keyword in keywords { wire.add(keyword: keyword, "key-list") }
        // A single key is the slug by which a wire calls the story.
        if keywords.count == 1 { readSlug(keywords[0], into: &wire) }
        if let content = first("identified-content") { NITFMentions.read(content, into: &wire, "identified-content") }
        if let place = first("evloc"), let name = place["city"] ?? place["county-dist"] ?? place["state-prov"] {
            wire.add(mention: name, .place, "evloc")
        }
    }

    /// A document's title that holds the key is the slug in full, behind the number of the take (`1 SPORT Trivia`).
    private func readSlug(_ key: String, into wire: inout WireArticle) {
        let title = Array((head.first("title")?.text ?? "").utf8)
        guard title.count > key.utf8.count, folded(title).contains(folded(key).text) else {
            wire.set(\.slugline, "slugline", key, "key-list/keyword")
            return
        }
        let number = title.prefix(while: Byte.isDigit).count
        let start = number > 0 && number < title.count && title[number] == Byte.space ? number + 1 : 0
        wire.set(\.slugline, "slugline", title.text(start..<title.count), "head/title")
    }

    private func readHistory(into wire: inout WireArticle) {
        for revision in head.descendants("revision-history") {
            guard let name = revision["name"] ?? revision["function"],
                revision["norm"] != nil || revision["comment"] != nil
            else { continue }
            let action = [revision["function"], revision["comment"]].compactMap { $0 }.joined(separator: ": ")
            wire.add(
                hop: Article.Hop(
                    party: name,
                    action: action.isEmpty ? nil : action,
                    date: revision["norm"].flatMap { MachineDate.read($0) }
                ),
                "revision-history"
            )
        }
        let senders = head.descendants("from-src").enumerated().sorted {
            (Int($0.element["level-number"] ?? "") ?? 0, $0.offset) < (
                Int($1.element["level-number"] ?? "") ?? 0, $1.offset
            )
        }
        for (_, sender) in senders {
            if let name = sender["src-name"] {
                wire.add(hop: Article.Hop(party: name, action: "delivered"), "del-list")
            }
        }
    }
}
