import Clippings
import LanguagePacks

/// What a line of a scraped article is, judged by its own words.
enum LineRole: Sendable, Equatable {
    case text
    /// One or more labelled values (`Pewarta : A Editor: B`).
    case credits([Credit])
    /// A line that holds a date and nothing else.
    case date(NewsDate)
    /// A link to another article.
    case link
    case caption
    /// The start of a comment form; nothing after it belongs to the article.
    case commentForm
    case furniture
    case copyright
    case usageTerms
}

/// A labelled value.
struct Credit: Sendable, Equatable {
    var label: CreditSection.Label
    var value: String
}
