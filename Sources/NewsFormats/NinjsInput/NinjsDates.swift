import Clippings

/// The dates of a ninjs item, in any spelling of RFC 3339 and as precise as they are.
enum NinjsDates {
    static func fill(_ item: NewsObject, _ article: inout Article) {
        let first = date(item, "firstcreated")
        let version = date(item, "versioncreated", "_updated")
        let published = date(item, "firstpublished", "published") ?? first ?? version
        article.firstCreated = first?.date
        if let published {
            article.published = published.date
            article.note("published", published.name, published.raw)
        }
        if let version {
            article.modified = version.date
            article.note("modified", version.name, version.raw)
        }
        if let content = date(item, "contentcreated") {
            article.contentCreated = content.date
            article.note("contentCreated", content.name, content.raw)
        }
        if let embargo = date(item, "embargoeduntil", "embargoed") {
            article.embargoedUntil = embargo.date
            article.note("embargoedUntil", embargo.name, embargo.raw)
        }
        if let end = date(item, "expires", "expiry") {
            article.expires = end.date
            article.note("expires", end.name, end.raw)
        }
    }

    private static func date(_ item: NewsObject, _ names: String...) -> (date: NewsDate, name: String, raw: String)? {
        for name in names {
            guard let raw = item.text(name) else { continue }
            if let date = MachineDate.read(raw) { return (date, name, raw) }
            item.note(name)
        }
        return nil
    }
}
