import Clippings

/// What a ninjs item says of who owns it and what may be done with it.
enum NinjsRights {
    static func fill(_ item: NewsObject, _ article: inout Article) {
        if let holder = item.text("copyrightholder") {
            article.copyrightHolder = holder
            article.note("copyrightHolder", "copyrightholder", holder)
        }
        if let notice = item.text("copyrightnotice") {
            article.copyrightNotice = ItemText.line(notice)
            article.note("copyrightNotice", "copyrightnotice", notice)
        }
        if let terms = item.text("usageterms") {
            article.usageTerms = ItemText.paragraphs(terms, isMarkup: false).map(\.text).joined(separator: "\n")
            article.note("usageTerms", "usageterms", terms)
        }
        if let rights = item.object("rightsinfo"), let stated = rights.stated("linkedrights", "encodedrights") {
            article.note("rightsInfo", "rightsinfo.\(stated.name)", stated.text)
        }
        let indicators = item.objects("trustindicators", "trustindicator").compactMap { $0.text("href", "title") }
        if !indicators.isEmpty {
            article.note("trustIndicators", "trustindicators", indicators.joined(separator: "\n"))
        }
    }
}
