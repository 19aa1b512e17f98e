import Clippings

/// Reads what a NewsML-G2 item's `contentMeta` says of its content.
struct G2Content {
    let vocabulary: G2Vocabulary

    func read(_ meta: XMLElement, into wire: inout WireArticle) {
        wire.set(urgency: meta.first("urgency")?.text, "contentMeta/urgency")
        let created = meta.first("contentCreated")?.text
        let modified = meta.first("contentModified")?.text
        wire.set(date: \.contentCreated, "contentCreated", created, "contentMeta/contentCreated")
        wire.set(date: \.published, "published", created, "contentMeta/contentCreated")
        wire.set(date: \.modified, "modified", modified, "contentMeta/contentModified")
        wire.set(\.slugline, "slugline", vocabulary.best(meta.all("slugline"))?.text, "contentMeta/slugline")
        readHeadlines(meta, into: &wire)
        readParties(meta, into: &wire)
        readDescriptions(meta, into: &wire)
        for subject in meta.all("subject") { G2Subject(vocabulary: vocabulary).read(subject, into: &wire) }
        for genre in meta.all("genre") {
            guard let name = vocabulary.label(of: genre) else { continue }
            wire.add(genre: Article.Subject(name, .concept, uri: vocabulary.uri(of: genre)), "contentMeta/genre")
        }
        for keyword in meta.all("keyword") { wire.add(keyword: keyword.text, "contentMeta/keyword") }
        for identifier in meta.all("altId") {
            let role = G2Code.local(identifier["type"])
            wire.add(identifier: identifier.text, role: role.isEmpty ? "alt-id" : role, "contentMeta/altId")
        }
        if let type = meta.first("digitalSourceType") { readSourceType(type, into: &wire) }
        readPlace(meta, into: &wire)
    }

    /// The headline proper, then what stands above and below it; translations of it are left to their own items.
    private func readHeadlines(_ meta: XMLElement, into wire: inout WireArticle) {
        let all = meta.all("headline").filter { !$0.rawText.isEmpty }
        let own = all.filter { $0["xml:lang"] == nil || vocabulary.isOwn($0["xml:lang"]) }
        let ranked = (own.isEmpty ? all : own).enumerated().sorted {
            (Int($0.element["rank"] ?? "") ?? 0, $0.offset) < (Int($1.element["rank"] ?? "") ?? 0, $1.offset)
        }.map(\.element)
        let roles = ranked.map { Self.headlineRole(G2Code.local($0["role"])) }
        for (headline, role) in zip(ranked, roles) where role == nil {
            wire.add(headline: headline.text, role: nil, "contentMeta/headline")
        }
        for (headline, role) in zip(ranked, roles) where role != nil {
            let isOnly = wire.article.headline == nil
            wire.add(headline: headline.text, role: isOnly ? nil : role, "contentMeta/headline")
        }
    }

    private static func headlineRole(_ role: String) -> String? {
        if role.contains("sub") || role.contains("deck") { return "subhead" }
        return role.contains("kick") || role.contains("over") || role.contains("super") ? "kicker" : nil
    }

    private func readParties(_ meta: XMLElement, into wire: inout WireArticle) {
        for source in meta.all("infoSource") {
            let role = G2Code.local(source["role"])
            // Whom a picture is by is said again by its creator.
            guard !role.hasPrefix("phot"), let name = vocabulary.name(of: source) else { continue }
            wire.add(source: name, .source, "contentMeta/infoSource", uri: vocabulary.uri(of: source))
        }
        if let credit = vocabulary.best(meta.all("creditline"))?.text {
            wire.add(credit: credit, "contentMeta/creditline")
        }
        if let by = vocabulary.best(meta.all("by"))?.text { wire.take(byline: by, "contentMeta/by") }
        for creator in meta.all("creator") { read(party: creator, .author, into: &wire, "contentMeta/creator") }
        for contributor in meta.all("contributor") {
            let role = G2Code.local(contributor["role"])
            if role.contains("edit") {
                read(party: contributor, .editor, into: &wire, "contentMeta/contributor")
            } else if role.hasPrefix("phot") {
                read(party: contributor, .photographer, into: &wire, "contentMeta/contributor")
            } else if role.contains("author") || role.contains("writer") || role.contains("report") {
                guard !role.contains("cap") else { continue }
                read(party: contributor, .reporter, into: &wire, "contentMeta/contributor")
            }
        }
    }

    private func read(
        party: XMLElement,
        _ role: Article.Person.Role,
        into wire: inout WireArticle,
        _ place: String
    ) {
        guard let name = vocabulary.name(of: party) else { return }
        let stated = G2Code.local(party["type"])
        let isPerson = stated == "person" || (stated.isEmpty && PartyName.isPerson(name, in: wire.article))
        guard isPerson else { return }
        let isPhotographer = G2Code.local(party["role"]).hasPrefix("phot") || wire.article.pageType == "picture"
        wire.add(person: name, role == .author && isPhotographer ? .photographer : role, place)
    }

    private func readDescriptions(_ meta: XMLElement, into wire: inout WireArticle) {
        for description in meta.all("description") where !description.rawText.isEmpty {
            let language = description["xml:lang"]
            guard language == nil || vocabulary.isOwn(language) || meta.all("description").count == 1 else { continue }
            let text = XMLParagraphs.of(description).map(\.text).joined(separator: "\n")
            let role = G2Code.local(description["role"]).contains("caption") ? "caption" : "summary"
            wire.add(description: text, role: role, "contentMeta/description")
        }
    }

    private func readSourceType(_ type: XMLElement, into wire: inout WireArticle) {
        guard wire.article.digitalSourceType == nil, let label = vocabulary.label(of: type) else { return }
        wire.article.digitalSourceType = Article.Subject(label, .concept, uri: vocabulary.uri(of: type))
        wire.note("digitalSourceType", "contentMeta/digitalSourceType", label)
    }

    private func readPlace(_ meta: XMLElement, into wire: inout WireArticle) {
        let located = meta.all("located").compactMap { vocabulary.name(of: $0) }.first {
            // Some senders fill the field with the word that there is nothing.
            !$0.isEmpty && !$0.hasPrefix("No-Data")
        }
        let dateline = vocabulary.best(meta.all("dateline"))?.text ?? ""
        let place = dateline.utf8.contains(where: Byte.isLetter) ? "contentMeta/dateline" : "contentMeta/located"
        wire.take(dateline: dateline, place: dateline.isEmpty ? located : nil, place)
        if wire.article.dateline?.place == nil, let located { wire.article.dateline?.place = located }
    }
}
