import Clippings

/// What a page's JSON-LD says of its article.
struct LinkedData {
    private(set) var headline: String?
    private(set) var published: String?
    private(set) var modified: String?
    private(set) var authors: [String] = []
    private(set) var publisher: String?
    private(set) var body: String?
    private(set) var description: String?
    private(set) var section: String?
    private(set) var keywords: [String] = []
    private(set) var url: String?
    private(set) var language: String?
    private(set) var isArticle = false
    private(set) var siteName: String?

    /// The most objects looked at.
    private static let limit = 2000

    init(_ scripts: [[UInt8]]) {
        var objects: [JSONValue] = []
        var pending = scripts.prefix(40).flatMap { JSONReader.read(TextCleaning.clean($0)) }
        pending.reverse()
        while let value = pending.popLast(), objects.count < Self.limit {
            switch value {
            case .array(let values): pending += values.prefix(Self.limit).reversed()
            case .object(let members):
                objects.append(value)
                for member in members.reversed()
                where ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"].contains(member.name) {
                    pending += member.value.list.prefix(Self.limit).reversed()
                }
            default: break
            }
        }
        var named: [String: String] = [:]
        for object in objects {
            if let id = object["@id"]?.text, let name = object["name"]?.text { named[id] = name }
        }
        let articles = objects.filter { Self.types($0).contains(where: Self.articleTypes.contains) }
        isArticle = !articles.isEmpty
        for object in articles
        where object["headline"] != nil || object["articleBody"] != nil || object["datePublished"] != nil {
            take(object, named)
        }
        for object in objects {
            let types = Self.types(object)
            if types.contains(where: Self.pageTypes.contains) {
                published = published ?? object["datePublished"]?.text
                modified = modified ?? object["dateModified"]?.text
            }
            if types.contains("WebSite") { siteName = siteName ?? object["name"]?.text.map(HTMLEntities.decode) }
            if types.contains(where: { $0.hasSuffix("Organization") }) {
                siteName = siteName ?? object["name"]?.text.map(HTMLEntities.decode)
            }
        }
    }

    private mutating func take(_ object: JSONValue, _ named: [String: String]) {
        headline = headline ?? (object["headline"] ?? object["name"])?.text.map(HTMLEntities.decode)
        published = published ?? (object["datePublished"] ?? object["dateCreated"])?.text
        modified = modified ?? object["dateModified"]?.text
        if authors.isEmpty { authors = Self.names(object["author"] ?? object["creator"], named) }
        publisher = publisher ?? Self.names(object["publisher"], named).first
        body = body ?? object["articleBody"]?.text.map(HTMLEntities.decode)
        description = description ?? object["description"]?.text.map(HTMLEntities.decode)
        section = section ?? object["articleSection"]?.list.first?.text.map(HTMLEntities.decode)
        if keywords.isEmpty {
            keywords = (object["keywords"]?.list ?? []).compactMap(\.text).flatMap {
                CollectedCredits.list(HTMLEntities.decode($0))
            }
        }
        url = url ?? object["url"]?.text ?? object["mainEntityOfPage"]?.text ?? object["mainEntityOfPage"]?["@id"]?.text
        language = language ?? object["inLanguage"]?.text
    }

    private static func types(_ object: JSONValue) -> [String] {
        (object["@type"]?.list ?? []).compactMap(\.text).map { type in
            type.split(separator: "/").last.map(String.init) ?? type
        }
    }

    /// The names of people or organisations, written out or referred to by `@id`.
    private static func names(_ value: JSONValue?, _ named: [String: String]) -> [String] {
        (value?.list ?? []).prefix(20).flatMap { entry -> [String] in
            if let text = entry.text { return [HTMLEntities.decode(text)] }
            if let names = entry["name"] { return names.list.compactMap(\.text).map(HTMLEntities.decode) }
            return entry["@id"]?.text.flatMap { named[$0] }.map { [HTMLEntities.decode($0)] } ?? []
        }
    }

    private static let pageTypes: Set<String> = [
        "WebPage", "ItemPage", "AboutPage", "MediaObject", "VideoObject", "ImageGallery",
    ]
    private static let articleTypes: Set<String> = [
        "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
        "ReviewNewsArticle",
        "BackgroundNewsArticle", "BlogPosting", "LiveBlogPosting", "Report", "TechArticle", "ScholarlyArticle",
        "SocialMediaPosting", "DiscussionForumPosting", "AdvertiserContentArticle", "SatiricalArticle", "Review",
        "Recipe",
    ]
}
