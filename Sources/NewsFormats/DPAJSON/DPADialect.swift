import Clippings

/// dpa's digital wires: one JSON object a story, with HTML for its text and a list of categories of all kinds.
struct DPADialect: JSONNewsDialect {
    func recognises(_ object: NewsObject) -> Bool {
        if object.text("format")?.hasPrefix("digitalwires") == true { return true }
        return object.has("urn") && object.has("article_html") && object.has("version_created")
    }

    func read(_ object: NewsObject, _ document: SourceDocument) -> [Article] {
        let text = DPAText(object)
        let headline = object.text("headline").map { ItemText.line($0) }
        guard headline != nil || !text.paragraphs.isEmpty else { return [] }
        let sample = text.paragraphs.prefix(20).map(\.text).joined(separator: "\n")
        var assembly = ArticleAssembly(format: "dpa-json", document: document, sample: String(sample.prefix(6000)))
        if let headline { assembly.set(headline: headline, place: "headline", raw: headline) }
        for paragraph in text.paragraphs { assembly.take(paragraph, place: text.place) }
        assembly.edit { article in DPAFields.fillDates(object, &article) }
        var article = assembly.finish()
        article.descriptions = text.descriptions + article.descriptions
        if document.hints.language == nil, let tag = object.text("language").flatMap(LanguageTag.normal) {
            article.language = tag
            article.note("language", "language", tag)
        }
        DPAFields.fill(object, &article)
        DPACategories.fill(object, &article)
        return [article]
    }
}
