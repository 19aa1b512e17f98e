/// What the words of an element's `class`, `id` and `role` say about it.
enum ClassWords {
    /// The role a page gives an element.
    enum Sense: Sendable, Equatable {
        /// Comments of readers: out however much text they hold.
        case comments
        case furniture
        case content
    }

    static func senses(_ names: String) -> (furniture: Bool, comments: Bool, content: Bool) {
        var result = (furniture: false, comments: false, content: false)
        for word in words(names) {
            switch table[word] {
            case .comments?: result.comments = true
            case .furniture?: result.furniture = true
            case .content?: result.content = true
            case nil: break
            }
        }
        return result
    }

    /// Lower-case words, parted at signs and at capitals (`articleBody`), and the whole names.
    static func words(_ names: String) -> [String] {
        var result: [String] = []
        var word: [UInt8] = []
        var name: [UInt8] = []
        func end(_ part: inout [UInt8]) {
            if !part.isEmpty { result.append(part.text) }
            part = []
        }
        for byte in names.utf8.prefix(600) {
            if Byte.isSpace(byte) {
                end(&word)
                end(&name)
            } else if Byte.isLetter(byte) || Byte.isDigit(byte) {
                if Byte.isUpper(byte), let last = word.last, Byte.isLower(last), name.last.map(Byte.isUpper) != true {
                    end(&word)
                }
                word.append(Byte.lowered(byte))
                name.append(Byte.lowered(byte))
            } else {
                end(&word)
            }
        }
        end(&word)
        end(&name)
        return result
    }

    private static let table: [String: Sense] = {
        var result: [String: Sense] = [:]
        for word in comments { result[word] = .comments }
        for word in furniture { result[word] = .furniture }
        for word in content { result[word] = .content }
        return result
    }()

    private static let comments = [
        "comment", "comments", "commentlist", "disqus", "respond", "komentar", "kommentare", "commentaires",
        "fbcomments",
        "livefyre", "coral",
    ]

    private static let furniture = [
        "share", "sharing", "shares", "sharebar", "social", "socials", "related", "relateds", "recommend",
        "recommended",
        "recommendation", "recommendations", "newsletter", "newsletters", "promo", "promos", "promotion", "sidebar",
        "breadcrumb", "breadcrumbs", "cookie", "cookies", "consent", "advert", "advertisement", "advertising", "ads",
        "ad",
        "adsbygoogle", "footer", "menu", "nav", "navbar", "navigation", "pagination", "pager", "popular", "mostpopular",
        "trending", "taglist", "outbrain", "taboola", "subscribe", "subscription", "signup", "login", "modal", "popup",
        "sponsor", "sponsored", "masthead", "toolbar", "teaser", "teasers", "skip", "disclaimer", "bacajuga", "terkait",
        "populer", "terpopuler", "rekomendasi", "iklan", "lainnya", "readmore", "addtoany", "jp", "sharedaddy",
        "morelikethis",
        "upnext", "carousel", "slider", "overlay", "toast", "tooltip", "dropdown", "tags", "tag", "postmeta",
        "biography", "authorbio", "authorbox", "aboutauthor", "rail", "widget", "widgets", "mostread", "noprint",
        "utility",
        "hidden", "screenreader", "sr", "visuallyhidden", "donate", "donation", "membership", "cta", "linkbox", "also",
        "comscore", "copyright", "topics", "infobox", "marketing", "tagline", "interstitial", "latest",
    ]

    private static let content = [
        "articlebody", "articletext", "articlecontent", "entry", "entrycontent", "postcontent", "postbody", "storybody",
        "storytext", "storycontent", "contentbody", "bodytext", "detail", "detailtext", "articledetail", "maincontent",
        "richtext", "body", "content", "story", "post", "article", "paragraph", "text",
    ]
}
