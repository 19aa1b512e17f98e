import Clippings

/// Makes an article of an entry and of what its feed says for all.
struct FeedArticle {
    /// Fewer bytes of text tell less of its language than the feed does.
    private static let leastSample = 120

    let head: FeedHead
    let document: SourceDocument

    /// The article; `nil` for an entry with neither title nor text.
    func make(_ entry: FeedEntry) -> Article? {
        let bodies = FeedBodies(entry.bodies, title: entry.title?.text)
        guard entry.title != nil || !bodies.body.isEmpty else { return nil }
        let sample = sample(entry, bodies)
        var assembly = ArticleAssembly(format: head.format, document: document, sample: sample)
        readLanguage(entry, sample: sample, &assembly)
        if let title = entry.title { assembly.set(headline: title.text, place: title.place, raw: title.raw) }
        readPublisher(entry, &assembly)
        readPeople(entry, &assembly)
        readDates(entry, &assembly)
        for line in bodies.body { assembly.take(line, place: bodies.place) }
        assembly.edit { article in
            readAddress(entry, &article)
            if let summary = bodies.summary {
                article.descriptions.append(Article.Description(summary.text, role: "summary"))
                article.evidence["description"] = Article.Evidence(summary.place, raw: summary.raw)
            }
            article.descriptions += entry.captions.map { Article.Description($0.text, role: "caption") }
            article.subjects += entry.subjects
            article.relations += entry.relations
            readRights(entry, &article)
        }
        return finished(&assembly, bodies)
    }

    /// The article that a feed's note of a deleted entry makes: its identifier, withdrawn.
    func withdrawn(_ tombstone: XMLElement, number: Int) -> Article? {
        guard let uri = tombstone["ref"] else { return nil }
        var article = Article(format: head.format)
        article.uri = uri
        article.encoding = document.text.encoding
        article.sourceURL = document.hints.sourceURL
        article.publishingStatus = "canceled"
        article.relations = [Article.Relation(.kills, uri: uri)]
        article.evidence["uri"] = Article.Evidence("deleted entry \(number), ref", raw: uri)
        article.evidence["publishingStatus"] = Article.Evidence("deleted entry \(number)", raw: "deleted-entry")
        if let raw = tombstone["when"], let date = FeedDate.read(raw, language: nil) {
            article.modified = date
            article.evidence["modified"] = Article.Evidence("deleted entry \(number), when", raw: raw)
        }
        if let comment = tombstone.first("comment")?.text, !comment.isEmpty { article.editorialNote = comment }
        return article
    }

    private func finished(_ assembly: inout ArticleAssembly, _ bodies: FeedBodies) -> Article {
        var article = assembly.finish()
        if bodies.isTeaser, !article.paragraphs.isEmpty { article.noteCutOff() }
        return article
    }

    private func sample(_ entry: FeedEntry, _ bodies: FeedBodies) -> String {
        var bytes = Array((entry.title?.text ?? "").utf8)
        for line in bodies.body where bytes.count < 6000 { bytes += [Byte.newline] + line }
        return Array(bytes.prefix(6000)).text
    }

    /// An entry's own word counts; the feed's is for a whole site and often its software's default.
    private func readLanguage(_ entry: FeedEntry, sample: String, _ assembly: inout ArticleAssembly) {
        guard document.hints.language == nil else { return }
        let own = entry.language ?? entry.source?.language
        guard let stated = own ?? head.language, let tag = LanguageTag.normal(stated.text) else { return }
        let isTooShort = sample.utf8.count < Self.leastSample
        assembly.edit { article in
            let seen = article.language
            guard own != nil || seen == "und" || isTooShort || LanguageTag.primary(seen) == LanguageTag.primary(tag)
            else {
                article.evidence["language"] = Article.Evidence(
                    "text",
                    raw: seen,
                    runnersUp: [Article.Candidate(stated.place, raw: stated.raw)]
                )
                return
            }
            article.language = tag
            article.evidence["language"] = Article.Evidence(stated.place, raw: stated.raw)
        }
    }

    private func readAddress(_ entry: FeedEntry, _ article: inout Article) {
        if let address = entry.address ?? entry.identifier {
            article.uri = address.text
            article.evidence["uri"] = Article.Evidence(address.place, raw: address.raw)
        }
        if let identifier = entry.identifier, identifier.text != article.uri {
            article.alternativeIdentifiers.append(
                Article.AlternativeIdentifier(
                    role: head.format == "atom" || head.format == "json-feed" ? "id" : "guid",
                    value: identifier.text
                )
            )
        }
    }

    private func readDates(_ entry: FeedEntry, _ assembly: inout ArticleAssembly) {
        let language = assembly.dateLanguage
        func read(_ statement: FeedEntry.Statement?) -> NewsDate? {
            statement.flatMap { FeedDate.read($0.text, language: language) }
        }
        if let stated = entry.published, let date = read(stated) {
            assembly.set(published: date, place: stated.place, raw: stated.raw)
        }
        assembly.edit { article in
            func set(_ field: WritableKeyPath<Article, NewsDate?>, _ name: String, _ stated: FeedEntry.Statement?) {
                guard let stated, let date = read(stated) else { return }
                article[keyPath: field] = date
                article.evidence[name] = Article.Evidence(stated.place, raw: stated.raw)
            }
            set(\.modified, "modified", entry.modified)
            set(\.contentCreated, "contentCreated", entry.created)
            set(\.expires, "expires", entry.expires)
        }
    }

    private func readRights(_ entry: FeedEntry, _ article: inout Article) {
        if let rights = entry.rights ?? entry.source?.rights ?? head.rights {
            article.copyrightNotice = rights.text
            article.copyrightHolder = OutletName.holder(ofCopyright: rights.text)
            article.evidence["copyrightNotice"] = Article.Evidence(rights.place, raw: rights.raw)
        }
        if let license = entry.license ?? head.license {
            article.usageTerms = license.text
            article.evidence["usageTerms"] = Article.Evidence(license.place, raw: license.raw)
        }
        for license in [entry.license, head.license].compactMap({ $0 }) {
            article.add(rights: RightsStatement.named("license")?.signals(license.text, license.place) ?? [])
        }
        for rights in [entry.rights, entry.source?.rights, head.rights].compactMap({ $0 }) {
            article.add(rights: NoticeReader.signals(ofField: "copyright-notice", rights.text, rights.place))
        }
    }
}
