/// Tells what a page is.
///
/// A page is refused only on clear signs: an article that is taken for a listing is lost, a listing that is taken for an
/// article is only in the way.
struct PageKindReader {
    private let page: Page
    private let signs: PageSigns
    private let phrases = KnowledgeBase.shared.pages

    /// Words of the classes of the `body` element of a listing: content management systems write them, in English.
    private static let archiveWords: Set<String> = [
        "archive", "category", "tag", "blog", "taxonomy", "listing", "homepage", "frontpage",
    ]

    init(_ page: Page, lines: [[UInt8]]) {
        self.page = page
        signs = PageSigns(page, lines: lines)
    }

    var kind: PageKind {
        if let other = refusal { return .refused(other) }
        return .item(name)
    }

    // MARK: Pages without an article

    /// As much prose as no error page or login has, in bytes.
    private static let story = 1500

    private var refusal: PageKind.Other? {
        if isError { return .errorPage }
        if isBotCheck { return .botCheck }
        if isConsent { return .consentWall }
        if isLogin { return .login }
        if isSearch { return .searchResults }
        return listing
    }

    private var isError: Bool {
        guard signs.prose < Self.story else { return false }
        if signs.bodyWords.contains("error404") { return true }
        return !isDatedArticle && signs.isTitled(phrases.errors)
    }

    private var isBotCheck: Bool {
        guard signs.prose < Self.story, !isDatedArticle else { return false }
        return signs.isTitled(phrases.botChecks)
            || (signs.text.count < 1500 && signs.count(phrases.botTexts) > 0)
    }

    private var isConsent: Bool {
        guard !isDatedArticle, !signs.isMarkedArticle else { return false }
        let count = signs.count(phrases.consents)
        return signs.isTitled(phrases.consentTitles, slack: 40) ? count >= 2 : count >= 4 && signs.text.count < 4000
    }

    private var isLogin: Bool {
        guard signs.prose < 700, !isDatedArticle else { return false }
        let isTitled = signs.isTitled(phrases.logins)
        return isTitled && (signs.asksForPassword || signs.isBelow(phrases.loginFolders))
            || (signs.asksForPassword && signs.prose < 200 && !signs.isMarkedArticle)
    }

    private var isSearch: Bool {
        guard !isDatedArticle else { return false }
        if page.linked.types.contains("SearchResultsPage") || signs.bodyWords.contains("search-results") { return true }
        if signs.bodyWords.isSuperset(of: ["search", "results"]) { return true }
        let isTitled = signs.isTitled(phrases.searches, slack: 80)
        return isTitled && (signs.teasers >= 2 || signs.isBelow(phrases.searchFolders) || signs.prose < Self.story)
    }

    /// Whether the page carries one dated article, whatever its title says.
    private var isDatedArticle: Bool {
        page.linked.isArticle && page.linked.headline != nil && page.linked.published != nil
            || page.metadata.first("article:published_time") != nil
    }

    /// A front page or a listing, by the sum of its signs.
    private var listing: PageKind.Other? {
        guard !isDatedArticle else { return nil }
        var score = 0
        let isRoot =
            signs.path == [Byte.slash] || signs.path.starts(with: "/index.") || signs.bodyWords.contains("home")
        let isArchive =
            !signs.bodyWords.isDisjoint(with: Self.archiveWords) && !signs.bodyWords.contains("single")
        if !page.linked.types.isDisjoint(with: ["CollectionPage", "ItemList"]), !page.linked.isArticle { score += 2 }
        if isArchive { score += 2 }
        if isRoot { score += 1 }
        if signs.isBelow(phrases.listingFolders) { score += 1 }
        if signs.isTitled(phrases.listings, slack: 40) { score += 1 }
        if signs.teasers >= 5 { score += 1 }
        if signs.teasers >= 5, signs.longestRun < 700 { score += 1 }
        if signs.teasers >= 12, signs.longestRun < 700 { score += 1 }
        if signs.isMarkedArticle { score -= 3 }
        if signs.hasArticlePath { score -= 2 }
        if signs.longestRun >= Self.story { score -= 2 }
        guard score >= 3, signs.teasers >= 3 else { return nil }
        return isRoot && !isArchive ? .frontPage : .listing
    }

    // MARK: Pages that parse

    private var name: PageKind.Name {
        let types = page.linked.types.union(page.metadata.itemTypes)
        let kind = page.metadata.first("og:type")?.value.lowercased() ?? ""
        if types.contains("LiveBlogPosting") || isLive { return .live }
        if isCutByPaywall { return .paywalled }
        let isArticle = isDatedArticle || signs.isMarkedArticle
        if !isArticle, types.contains("AboutPage") || signs.isTitled(phrases.abouts, slack: 24) { return .about }
        if !isArticle, types.contains("Product") || kind.hasPrefix("product") || kind == "og:product" {
            return .product
        }
        if isGallery(types, kind) { return .gallery }
        if isVideo(types, kind) { return .video }
        return .article
    }

    private var isLive: Bool {
        signs.titles.contains { title in
            phrases.lives.match(title, at: 0) != nil
        } && page.metadata.dates.filter { $0.place == "time" }.count >= 4
    }

    private func isGallery(_ types: Set<String>, _ kind: String) -> Bool {
        let isNamed =
            types.contains("ImageGallery") || types.contains("MediaGallery") || kind.contains("gallery")
            || signs.isBelow(phrases.galleryFolders)
            || signs.titles.contains { phrases.galleries.match($0, at: 0) != nil }
        return isNamed && page.tree.nodes.filter { $0.tag == .figure || $0.tag == .figcaption }.count >= 4
            && signs.longestRun < Self.story
    }

    private func isVideo(_ types: Set<String>, _ kind: String) -> Bool {
        let isNamed = kind.hasPrefix("video") || (types.contains("VideoObject") && !page.linked.isArticle)
        return isNamed && signs.prose < Self.story
    }

    /// Whether the text ends where the paywall begins.
    private var isCutByPaywall: Bool { paywallSpot != nil }

    /// What the page prints where its text is cut off for those who do not pay.
    var paywallSpot: String? {
        let tier = page.metadata.first("article:content_tier")?.value.lowercased()
        let isPaid = page.linked.isPaid || tier == "locked" || tier == "metered"
        guard signs.prose < Self.story * 2 else { return nil }
        let spot = page.blocks.first { block in
            block.text.count <= 300 && phrases.paywalls.first(in: folded(block.text)) != nil
        }
        guard let spot, isPaid || (signs.prose < Self.story && isDatedArticle) else { return nil }
        return spot.text.excerpt(0..<spot.text.count)
    }
}
