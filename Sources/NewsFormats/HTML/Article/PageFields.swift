import Clippings

/// Fills an article's fields from what a page states about itself.
enum PageFields {
    static func fill(_ assembly: inout ArticleAssembly, from page: Page, authors: Choice<[String]>?) {
        if let headline = page.headline {
            assembly.set(headline: headline.text, place: headline.choice.place, raw: headline.choice.raw)
        }
        let date = DateChoice.choose(page, language: assembly.dateLanguage)
        if let date { assembly.set(published: date.value, place: date.place, raw: date.raw) }
        if let publisher = page.siteNames.publisher {
            assembly.add(publisher.name, .publisher, place: publisher.place, raw: publisher.name)
        }
        assembly.edit { article in
            if let headline = page.headline { article.evidence["headline"] = headline.choice.evidence }
            if let date { article.evidence["published"] = date.evidence }
            if let authors {
                article.people = authors.value.map { Article.Person($0, .author) }
                article.byline = authors.value.joined(separator: ", ")
                article.evidence["author"] = authors.evidence
            }
            article.evidence["publisher"]?.runnersUp = page.siteNames.others.prefix(3).map {
                Article.Candidate($0.place, raw: $0.name)
            }
            fillAddress(&article, page)
            fillModified(&article, page)
            fillSubjects(&article, page)
            if let summary = summary(page) {
                article.descriptions.append(Article.Description(summary.text, role: "summary"))
                article.evidence["description"] = Article.Evidence(summary.place, raw: summary.text)
            }
            if let notice = page.metadata.first("copyright", "dc.rights", "dcterms.rights") {
                article.copyrightNotice = CopyrightNotice.read(Array(notice.value.utf8)).text
                article.evidence["copyrightNotice"] = Article.Evidence("meta[name=\(notice.name)]", raw: notice.value)
            }
        }
    }

    private static func fillAddress(_ article: inout Article, _ page: Page) {
        let stated = page.metadata.canonical ?? page.metadata.first("og:url")?.value ?? page.linked.url
        if let stated, OutletName.host(ofURL: stated) != nil {
            article.uri = stated
            article.evidence["uri"] = Article.Evidence("link[rel=canonical]", raw: stated)
        }
        if article.sourceURL == nil, let saved = page.tree.savedFrom, OutletName.host(ofURL: saved) != nil {
            article.sourceURL = saved
            article.evidence["sourceURL"] = Article.Evidence("comment of a saved page", raw: saved)
        }
    }

    private static func fillModified(_ article: inout Article, _ page: Page) {
        let raw =
            page.linked.modified
            ?? page.metadata.first("article:modified_time", "og:updated_time", "datemodified")?.value
        guard let raw, let date = MachineDate.read(raw), DateChoice.isPlausible(date) else { return }
        article.modified = date
        article.evidence["modified"] = Article.Evidence("metadata", raw: raw)
    }

    private static func fillSubjects(_ article: inout Article, _ page: Page) {
        if let section = page.linked.section ?? page.metadata.first("article:section", "section")?.value {
            article.subjects.append(Article.Subject(section, .section))
        }
        var keywords = page.linked.keywords
        if keywords.isEmpty { keywords = page.metadata.all("article:tag").flatMap(CollectedCredits.list) }
        if keywords.isEmpty, let found = page.metadata.first("news_keywords", "keywords") {
            keywords = CollectedCredits.list(found.value)
        }
        for keyword in keywords.prefix(60) where !article.subjects.contains(where: { $0.name == keyword }) {
            article.subjects.append(Article.Subject(keyword, .keyword))
        }
    }

    private static func summary(_ page: Page) -> (text: String, place: String)? {
        if let found = page.metadata.first("og:description", "description", "twitter:description"),
            found.value.utf8.count >= 20
        {
            return (found.value, "meta[\(found.name)]")
        }
        return page.linked.description.map { (PageMetadata.plain($0), "json-ld description") }
    }
}
