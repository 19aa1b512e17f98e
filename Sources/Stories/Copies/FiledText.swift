import Archive
import Clippings
import Comparison

/// A clipping as comparing needs it: its text made ready, and what speaks for it being first.
///
/// A class, since it never changes and many hold the same one.
final class FiledText: Sendable {
    let id: ClippingID
    /// Milliseconds since 1970 at which it was filed.
    let added: Int64
    /// The document's own time, where it is known to the day at least.
    let published: PublishedTime?
    let text: ComparableText
    let publisher: String?
    /// Whom it credits: agencies and sources, folded.
    let credits: [String]
    let ownProvenance: Provenance?
    /// Whether the publisher is the news agency that the text credits: a wire's text at its source, made to be carried.
    let isAgencysOwn: Bool

    var days: TextDays { TextDays(published: published?.day, arrived: added / 86_400_000) }

    init(_ id: ClippingID, _ article: ArticleText, added: Int64) {
        self.id = id
        self.added = added
        published = article.published.flatMap { PublishedTime($0) }
        text = ComparableText(article)
        publisher = article.sources(.publisher).first
        credits = (article.sources(.source) + article.sources(.agency)).map { $0.lowercased() }
        ownProvenance = article.provenance
        let outlet = publisher?.lowercased()
        isAgencysOwn = article.sources(.agency).contains { $0.lowercased() == outlet }
    }

    /// Whether this text names the other's outlet as where it has it from.
    func credits(_ other: FiledText) -> Bool {
        guard let outlet = other.publisher?.lowercased(), outlet.utf8.count > 2 else { return false }
        // An outlet that two texts share is no credit to either.
        guard outlet != publisher?.lowercased() else { return false }
        return credits.contains { $0 == outlet || $0.hasPrefix(outlet + " ") || outlet.hasPrefix($0 + " ") }
    }
}

/// When a document says that it was published, as precisely as it says it.
struct PublishedTime: Sendable, Equatable {
    /// Days since 1970.
    let day: Int64
    /// Seconds since 1970; `nil` where the document states no time of day or no zone.
    let instant: Int64?

    init?(_ date: NewsDate) {
        guard let text = date.day else { return nil }
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        day = NewsDate.daysSinceEpoch(year: parts[0], month: parts[1], day: parts[2])
        instant = date.secondsSinceEpoch
    }
}
