import Clippings

/// What a page's JSON-LD says of its article.
struct LinkedData {
    private(set) var headline: String?
    private(set) var published: String?
    private(set) var modified: String?
    private(set) var authors: [LinkedAuthor] = []
    private(set) var publisher: String?
    private(set) var body: String?
    private(set) var description: String?
    private(set) var section: String?
    private(set) var keywords: [String] = []
    private(set) var url: String?
    private(set) var language: String?
    private(set) var isArticle = false
    private(set) var siteName: String?
    /// What the page as a whole, not its article, says of itself.
    private(set) var page = PageStatement()
    /// The types of all objects, last part of the name only (`NewsArticle`).
    private(set) var types: Set<String> = []
    /// What the objects say of use.
    private(set) var rights: [RightsSignal] = []
    /// Whether the article is said to be for subscribers.
    private(set) var isPaid = false

    struct PageStatement {
        var published: String?
        var modified: String?
        var authors: [LinkedAuthor] = []
        var name: String?
    }

    /// - Parameters:
    ///   - scripts: the texts of the page's JSON-LD elements.
    ///   - addresses: what the page calls its own address, to tell its article from those it links to.
    init(_ scripts: [[UInt8]], addresses: [String] = []) {
        let graph = LinkedGraph(scripts)
        let articles = graph.objects.filter { graph.types($0).contains(where: Self.articleTypes.contains) }
        types = Set(graph.objects.flatMap(graph.types))
        rights = LinkedRights.signals(graph)
        isArticle = !articles.isEmpty
        let ranked = articles.enumerated()
            .map { (order: $0.offset, object: $0.element, weight: Self.weight($0.element, addresses)) }
            .filter { $0.weight > 0 }
            .sorted { $0.weight == $1.weight ? $0.order < $1.order : $0.weight > $1.weight }
        if let main = ranked.first?.object {
            take(main, graph)
            // The same article may be stated twice, in parts.
            for other in ranked.dropFirst() where Self.isSame(main, other.object) { take(other.object, graph) }
        }
        for object in graph.objects { takePage(object, graph) }
    }

    /// How well an object fits the page: a list of other articles states little of each.
    private static func weight(_ object: JSONValue, _ addresses: [String]) -> Int {
        var weight = 0
        for name in ["headline", "datePublished", "author"] where object[name] != nil { weight += 1 }
        if object["articleBody"] != nil { weight += 2 }
        guard weight > 0 else { return 0 }
        let own = [object["url"], object["mainEntityOfPage"], object["mainEntityOfPage"]?["@id"], object["@id"]]
        let texts = own.compactMap { $0?.text }
        if texts.contains(where: { text in addresses.contains { isSameAddress($0, text) } }) { weight += 4 }
        return weight
    }

    private static func isSame(_ first: JSONValue, _ second: JSONValue) -> Bool {
        guard let one = (first["headline"] ?? first["name"])?.text,
            let other = (second["headline"] ?? second["name"])?.text
        else { return true }
        return comparisonKey(Array(one.utf8)) == comparisonKey(Array(other.utf8))
    }

    /// Whether two addresses lead to one page, whatever scheme and fragment they have.
    private static func isSameAddress(_ first: String, _ second: String) -> Bool {
        func path(_ address: String) -> [UInt8] {
            var bytes = Array(address.utf8.prefix(400).prefix { $0 != Byte.hash })
            if let scheme = bytes.first([UInt8]("://")) { bytes.removeFirst(scheme + 3) }
            while bytes.last == Byte.slash { bytes.removeLast() }
            return bytes
        }
        return path(first) == path(second)
    }

    private mutating func take(_ object: JSONValue, _ graph: LinkedGraph) {
        headline = headline ?? (object["headline"] ?? object["name"])?.text.map(HTMLEntities.decode)
        published = published ?? (object["datePublished"] ?? object["dateCreated"])?.text
        modified = modified ?? object["dateModified"]?.text
        if authors.isEmpty { authors = graph.authors(object["author"] ?? object["creator"]) }
        publisher = publisher ?? graph.authors(object["publisher"]).first?.name
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
        switch object["isAccessibleForFree"] {
        case .bool(false): isPaid = true
        case .string(let text): isPaid = isPaid || text.lowercased() == "false"
        default: break
        }
    }

    private mutating func takePage(_ object: JSONValue, _ graph: LinkedGraph) {
        let types = graph.types(object)
        if types.contains(where: Self.pageTypes.contains) {
            page.published = page.published ?? (object["datePublished"] ?? object["uploadDate"])?.text
            page.modified = page.modified ?? object["dateModified"]?.text
            page.name = page.name ?? (object["headline"] ?? object["name"])?.text.map(HTMLEntities.decode)
            if page.authors.isEmpty { page.authors = graph.authors(object["author"] ?? object["creator"]) }
        }
        if types.contains("WebSite") || types.contains(where: { $0.hasSuffix("Organization") }) {
            siteName = siteName ?? object["name"]?.text.map(HTMLEntities.decode)
        }
    }

    private static let pageTypes: Set<String> = [
        "WebPage", "ItemPage", "AboutPage", "MediaObject", "VideoObject", "ImageGallery", "Webpage", "CreativeWork",
        "MediaGallery", "PodcastEpisode", "FAQPage", "MedicalWebPage",
    ]
    private static let articleTypes: Set<String> = [
        "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
        "ReviewNewsArticle", "AskPublicNewsArticle", "BackgroundNewsArticle", "BlogPosting", "LiveBlogPosting",
        "Report",
        "TechArticle", "ScholarlyArticle", "SocialMediaPosting", "DiscussionForumPosting", "AdvertiserContentArticle",
        "SatiricalArticle", "Review", "Recipe", "HowTo", "MedicalScholarlyArticle",
    ]
}

/// Who is named as an author, and what the markup says they are.
struct LinkedAuthor: Sendable, Equatable {
    var name: String
    /// Whether the markup calls them an organisation.
    var isOrganisation: Bool
}
