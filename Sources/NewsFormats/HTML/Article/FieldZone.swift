/// Tells which elements can speak of the page's own article, and how near they stand to its headline.
///
/// Bylines and dates of comments, related stories and sidebars look like the article's; their surroundings tell.
struct FieldZone {
    private let tree: PageTree
    private let outline: PageOutline
    /// The element of the headline; 0 when there is none.
    let headline: Int
    /// Whether the headline lies in an `article` element.
    private let isInArticle: Bool
    /// Words of the names of the elements right around the headline: what they call the article says nothing against
    /// others that are called so (`CommentArticle`, `elementor-widget`).
    private let ownWords: Set<String>

    /// So many elements around the headline are asked for their names.
    private static let nearest = 4

    init(_ tree: PageTree, _ outline: PageOutline, headline: Int?) {
        self.tree = tree
        self.outline = outline
        self.headline = headline ?? 0
        var node = headline ?? 0
        while node > 0, tree.nodes[node].tag != .article { node = tree.parent(node) }
        isInArticle = node > 0
        var words: Set<String> = []
        node = headline ?? 0
        for _ in 0..<Self.nearest where node > 0 && tree.nodes[node].tag != .body {
            if let names = tree.attribute(.class, of: node) { words.formUnion(ClassWords.words(names)) }
            node = tree.parent(node)
        }
        ownWords = words
    }

    /// Whether the element belongs to something other than the article: comments, teasers, the page's frame.
    func isApart(_ node: Int) -> Bool { has(Self.foreignWords, around: node, isFrameForeign: true) }

    /// Whether it belongs to something that has dates and authors of its own: comments, teasers, listings.
    ///
    /// A sidebar can be where a page prints the date of its article, when it prints it nowhere else.
    func isOfOthers(_ node: Int) -> Bool {
        has(Self.othersWords, around: node, isFrameForeign: false)
    }

    private func has(_ words: Set<String>, around node: Int, isFrameForeign: Bool) -> Bool {
        var element = node
        while element > 0 {
            if isForeign(element, words, isFrameForeign), !holdsHeadline(element) { return true }
            element = tree.parent(element)
        }
        return false
    }

    /// How far from the headline an element stands, in nodes; what stands above it counts double.
    func distance(_ node: Int) -> Int { node >= headline ? node - headline : (headline - node) * 2 }

    private func holdsHeadline(_ element: Int) -> Bool {
        headline > 0 && element <= headline && headline < tree.end(of: element)
    }

    private func isForeign(_ element: Int, _ words: Set<String>, _ isFrameForeign: Bool) -> Bool {
        switch tree.nodes[element].tag {
        case .text, .html, .body: return false
        case .nav, .figure, .figcaption, .blockquote: return true
        case .footer where isFrameForeign: return !isInArticle(element)
        // Of several articles on a page those without the headline are teasers, unless they hold the text.
        case .article where isInArticle || outline.prose(element) < 300: return true
        case .aside where isFrameForeign && outline.prose(element) > 200: return true
        default: break
        }
        if tree.attribute(.itemprop, of: element) == "citation" { return true }
        if let type = tree.attribute(.itemtype, of: element),
            type.hasSuffix("Comment") || type.hasSuffix("ImageObject")
        {
            return true
        }
        guard let names = tree.attribute(.class, of: element) ?? tree.attribute(.id, of: element) else {
            return false
        }
        let found = ClassWords.words(names).filter { words.contains($0) && !ownWords.contains($0) }
        // The foot of a post is where some sites print who wrote it.
        return !found.isEmpty && !(found.allSatisfy { $0 == "footer" } && isInPost(element))
    }

    /// Whether the element lies in what its class calls a post and which holds the headline.
    private func isInPost(_ element: Int) -> Bool {
        var node = tree.parent(element)
        while node > 0, tree.nodes[node].tag != .body {
            if holdsHeadline(node) {
                return tree.nodes[node].tag == .article
                    || tree.attribute(.class, of: node).map { !Self.posts.isDisjoint(with: ClassWords.words($0)) }
                        ?? false
            }
            node = tree.parent(node)
        }
        return false
    }

    private static let posts: Set<String> = ["post", "hentry", "entry", "article", "story"]

    /// Whether the element lies in an article that holds the headline: its footer can be its byline.
    private func isInArticle(_ element: Int) -> Bool {
        var node = tree.parent(element)
        while node > 0 {
            if tree.nodes[node].tag == .article || tree.nodes[node].tag == .header { return holdsHeadline(node) }
            node = tree.parent(node)
        }
        return false
    }

    /// Names of a page's frame, which can speak of its article.
    private static let frameWords: Set<String> = ["sidebar", "footer", "widget", "caption", "reader"]

    private static let othersWords = foreignWords.subtracting(frameWords)

    private static let foreignWords: Set<String> = [
        "comment", "comments", "commentlist", "komentar", "kommentare", "commentaires", "comentarios", "respond",
        "disqus", "reply", "replies", "related", "relateds", "relatedposts", "recommended", "recommendations", "teaser",
        "teasers", "sidebar", "popular", "mostpopular", "mostread", "trending", "carousel", "slider", "swiper",
        "terkait",
        "populer", "terpopuler", "bacajuga", "rekomendasi", "lainnya", "upnext", "readmore", "morelikethis",
        "newsletter",
        "footer", "breadcrumb", "breadcrumbs", "pullquote", "quote", "caption", "ticker", "latest", "reader", "widget",
        "menu", "navbar", "promo", "recirc", "recirculation", "nextarticle", "references", "bibliography", "listing",
        "teaserlist",
    ]
}
