/// What a page is.
enum PageKind: Sendable, Equatable {
    /// A page that parses, by the name its clipping carries.
    case item(Name)
    /// A page without an article of its own.
    case refused(Other)

    enum Name: String, Sendable {
        case article, live, gallery, video, paywalled, about, product
    }

    enum Other: Sendable {
        case errorPage, botCheck, consentWall, login, searchResults, listing, frontPage

        /// What a person reads who delivered it.
        var detail: String {
            switch self {
            case .errorPage: "the page says that something was not found or went wrong; fetch the article again"
            case .botCheck: "the page is a check for robots, not the article behind it; save the page from a browser"
            case .consentWall: "the page asks for consent to cookies; save the page after the consent was given"
            case .login: "the page asks to log in; save the page after logging in"
            case .searchResults: "the page is a list of search results; deliver the article's own page"
            case .listing:
                "the page is a list of a section's, a tag's or an author's articles; deliver the article's own page"
            case .frontPage: "the page is a site's front page; deliver the article's own page"
            }
        }
    }
}
