import Clippings

/// Fills an article's fields from what stands above its Markdown.
enum FrontMatterFields {
    static func fill(_ assembly: inout ArticleAssembly, from front: FrontMatter, hints: SourceHints) {
        let language = assembly.dateLanguage
        if let found = front.values(
            "date",
            "published",
            "publishdate",
            "pubdate",
            "tanggal",
            "datepublished",
            "created"
        ),
            let raw = found.values.first, let date = FeedDate.read(raw, language: language)
        {
            assembly.set(published: date, place: place(found.name), raw: raw)
        }
        if let found = front.values("publisher", "site", "sitename", "media", "penerbit", "outlet"),
            let raw = found.values.first
        {
            assembly.add(OutletName.name(ofPrinted: raw), .publisher, place: place(found.name), raw: raw)
        }
        if let found = front.values("source", "sumber"), let raw = found.values.first, !WebAddress.isAbsolute(raw) {
            assembly.add(raw, .source, place: place(found.name), raw: raw)
        }
        assembly.edit { article in
            readPeople(&article, front)
            readAddress(&article, front)
            readSubjects(&article, front)
            if let found = front.values("lastmod", "updated", "modified", "last_modified_at", "date_modified"),
                let raw = found.values.first, let date = FeedDate.read(raw, language: language)
            {
                article.modified = date
                article.evidence["modified"] = Article.Evidence(place(found.name), raw: raw)
            }
            if let found = front.values("subtitle", "subjudul", "subheadline"), let raw = found.values.first {
                article.headlines.append(Article.Headline(raw, role: "subhead"))
            }
            if let found = front.values("description", "summary", "excerpt", "abstract", "ringkasan"),
                let raw = found.values.first
            {
                article.descriptions.append(Article.Description(raw, role: "summary"))
                article.evidence["description"] = Article.Evidence(place(found.name), raw: raw)
            }
            if let found = front.values("copyright", "rights"), let raw = found.values.first {
                article.copyrightNotice = raw
                article.evidence["copyrightNotice"] = Article.Evidence(place(found.name), raw: raw)
            }
            if let found = front.values("license"), let raw = found.values.first {
                article.usageTerms = raw
                article.evidence["usageTerms"] = Article.Evidence(place(found.name), raw: raw)
            }
            if hints.language == nil, let found = front.values("lang", "language", "locale"),
                let raw = found.values.first, let tag = LanguageTag.normal(raw)
            {
                article.language = tag
                article.evidence["language"] = Article.Evidence(place(found.name), raw: raw)
            }
        }
    }

    private static func readPeople(_ article: inout Article, _ front: FrontMatter) {
        guard let found = front.values("author", "authors", "penulis", "byline", "by") else { return }
        for name in found.values.prefix(12).flatMap(FeedPerson.names)
        where !article.people.contains(where: { $0.name == name }) {
            article.people.append(Article.Person(name, .author))
        }
        guard !article.people.isEmpty else { return }
        article.byline = found.values.joined(separator: ", ")
        article.evidence["author"] = Article.Evidence(place(found.name), raw: found.values.joined(separator: ", "))
    }

    private static func readAddress(_ article: inout Article, _ front: FrontMatter) {
        guard
            let found = front.values(
                "canonical",
                "canonical_url",
                "canonicalurl",
                "url",
                "link",
                "source_url",
                "source"
            ),
            let raw = found.values.first, OutletName.host(ofURL: raw) != nil
        else { return }
        article.uri = raw
        article.evidence["uri"] = Article.Evidence(place(found.name), raw: raw)
    }

    private static func readSubjects(_ article: inout Article, _ front: FrontMatter) {
        for section in front.values("section", "category", "categories", "kategori", "rubrik")?.values.prefix(10) ?? []
        {
            article.subjects.append(Article.Subject(section, .section))
        }
        guard let found = front.values("tags", "keywords", "tag", "topik") else { return }
        // One value may be a list parted by commas.
        let words = found.values.count == 1 ? CollectedCredits.list(found.values[0]) : found.values
        for word in words.prefix(60) where !article.subjects.contains(where: { $0.name == word }) {
            article.subjects.append(Article.Subject(word, .keyword))
        }
    }

    private static func place(_ name: String) -> String { "front matter, \(name)" }
}
