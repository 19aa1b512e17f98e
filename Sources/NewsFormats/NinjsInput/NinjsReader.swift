import Clippings

/// Makes articles of a ninjs item and of the items inside it.
struct NinjsReader {
    /// Items in items in items …: more levels are not read.
    private static let deepest = 4

    let format: String
    let document: SourceDocument
    /// What a format built on ninjs states beyond it.
    var extras: (NewsObject, inout Article) -> Void = { _, _ in }

    /// The item's article, then those of associated items that have a body of their own.
    func articles(_ item: NewsObject, depth: Int = 0) -> [Article] {
        var result: [Article] = []
        let associations = NinjsAssociations(item)
        if let article = article(item, associations) { result.append(article) }
        guard depth < Self.deepest else { return result }
        let whole = result.first
        for inner in associations.stories {
            for var article in articles(inner, depth: depth + 1) {
                if let uri = whole?.uri, !article.relations.contains(where: { $0.kind == .partOf }) {
                    article.relations.append(Article.Relation(.partOf, uri: uri, title: whole?.headline))
                }
                result.append(article)
            }
        }
        return result
    }

    private func article(_ item: NewsObject, _ associations: NinjsAssociations) -> Article? {
        let headlines = NinjsHeadlines(item)
        let text = NinjsText(item)
        guard headlines.main != nil || !text.paragraphs.isEmpty else { return nil }
        let sample = ([headlines.main?.value ?? ""] + text.paragraphs.prefix(20).map(\.text)).joined(separator: "\n")
        var assembly = ArticleAssembly(format: format, document: document, sample: String(sample.prefix(6000)))
        if let main = headlines.main { assembly.set(headline: main.value, place: main.place, raw: main.raw) }
        // What opens like a dateline is none in a caption (`FILE - …`).
        if !text.isCaption { for paragraph in text.paragraphs { assembly.take(paragraph, place: text.place) } }
        assembly.edit { article in
            article.headlines += headlines.others
            NinjsDates.fill(item, &article)
        }
        var article = assembly.finish()
        if text.isCaption { article.paragraphs = text.paragraphs.map(\.text) }
        article.descriptions = text.descriptions + associations.captions + article.descriptions
        fillMetadata(item, associations, &article)
        return article
    }

    private func fillMetadata(_ item: NewsObject, _ associations: NinjsAssociations, _ article: inout Article) {
        NinjsIdentity.fill(item, &article)
        NinjsHandling.fill(item, hasLanguageHint: document.hints.language != nil, &article)
        NinjsPeople.fill(item, &article)
        NinjsConcepts.fill(item, &article)
        NinjsRights.fill(item, &article)
        article.relations += associations.relations
        extras(item, &article)
        article.leftOut += item.misfits.map { name in
            let detail = "the property is not of the type that the standard has for it; the rest of the item stands"
            return Article.LeftOut(name, Refusal(.damaged, detail))
        }
    }
}

extension Article {
    /// Notes where a field was read.
    mutating func note(_ field: String, _ place: String, _ raw: String) {
        let bytes = Array(raw.utf8)
        evidence[field] = Evidence(place, raw: bytes.excerpt(0..<bytes.count, limit: 400))
    }
}
