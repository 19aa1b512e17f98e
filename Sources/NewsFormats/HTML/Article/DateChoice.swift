import Clippings

/// Picks the date of publication among all that a page states.
struct DateChoice {
    var date: NewsDate
    var place: String
    var raw: String

    init?(
        _ metadata: PageMetadata,
        _ linked: LinkedData,
        url: String?,
        blocks: [TextBlock],
        headline: [UInt8],
        language: String?
    ) {
        func read(_ raw: String?, _ place: String) -> DateChoice? {
            guard let raw, let date = MachineDate.read(raw, language: language), date.day != nil, Self.isPlausible(date)
            else {
                return nil
            }
            return DateChoice(date: date, place: place, raw: raw)
        }
        var stated = read(linked.published, "json-ld datePublished")
        for name in Self.names where stated == nil { stated = read(metadata.first(name)?.value, "meta[\(name)]") }
        for time in metadata.times where stated == nil && time.isPublication { stated = read(time.date, "time") }
        for text in metadata.all("datepublished") where stated == nil { stated = read(text, "itemprop datePublished") }
        if stated == nil { stated = Self.besideHeadline(blocks, headline, language) }
        for text in metadata.all("date-class") where stated == nil { stated = read(text, "date element") }
        for time in metadata.times where stated == nil { stated = read(time.date, "time") }
        if stated == nil, let url { stated = Self.inAddress(url) }
        for name in Self.lastNames where stated == nil { stated = read(metadata.first(name)?.value, "meta[\(name)]") }
        if stated == nil { stated = read(linked.modified, "json-ld dateModified") }
        guard let stated else { return nil }
        self = stated
    }

    init(date: NewsDate, place: String, raw: String) {
        self.date = date
        self.place = place
        self.raw = raw
    }

    /// The web is younger than 1990; what lies far ahead is a placeholder.
    static func isPlausible(_ date: NewsDate) -> Bool {
        guard let year = Int(date.text.prefix(4)) else { return false }
        return (1990...2100).contains(year)
    }

    /// A date in a short line near the headline, or in any short line.
    private static func besideHeadline(_ blocks: [TextBlock], _ headline: [UInt8], _ language: String?) -> DateChoice? {
        let title =
            headline.isEmpty ? nil : blocks.firstIndex { $0.text.count < 400 && comparisonKey($0.text) == headline }
        guard let title else { return nil }
        let order = [title + 1, title + 2, title + 3, title - 1, title - 2, title + 4, title + 5, title + 6]
        for index in order where blocks.indices.contains(index) && blocks[index].text.count < 200 {
            let text = blocks[index].text
            if let found = WrittenDate.first(in: text, language: language), found.date.day != nil,
                isPlausible(found.date)
            {
                return DateChoice(date: found.date, place: "beside the headline", raw: text.text)
            }
        }
        return nil
    }

    /// `/2016/02/16/` or `/2016-02-16-` in an address.
    static func inAddress(_ url: String) -> DateChoice? {
        let bytes = Array(url.utf8.prefix(500))
        for index in bytes.indices where index > 7 && !Byte.isDigit(bytes[index - 1]) {
            guard index + 8 <= bytes.count, bytes[index..<index + 4].allSatisfy(Byte.isDigit) else { continue }
            if let date = date(bytes, index), isPlausible(date) {
                return DateChoice(date: date, place: "source URL", raw: url)
            }
        }
        return nil
    }

    private static func date(_ bytes: [UInt8], _ index: Int) -> NewsDate? {
        let year = bytes.text(index..<index + 4)
        var at = index + 4
        let separator = bytes[at]
        let isParted = separator == Byte.slash || separator == Byte.hyphen || separator == UInt8(ascii: "_")
        if isParted { at += 1 }
        func two() -> String? {
            var digits: [UInt8] = []
            while at < bytes.count, digits.count < 2, Byte.isDigit(bytes[at]) {
                digits.append(bytes[at])
                at += 1
            }
            guard digits.count == 2 || (digits.count == 1 && isParted) else { return nil }
            return (digits.count == 1 ? "0" : "") + digits.text
        }
        guard let month = two() else { return nil }
        if isParted {
            guard at < bytes.count, bytes[at] == separator else { return nil }
            at += 1
        }
        guard let day = two(), at >= bytes.count || !Byte.isDigit(bytes[at]) else { return nil }
        return NewsDate("\(year)-\(month)-\(day)")
    }

    private static let names = [
        "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
        "article:published",
        "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date",
        "publication_date",
        "published_time", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dcterms.date",
        "dc.date",
        "article.published", "cxenseparse:recs:publishtime", "ptime", "content_publishdate", "date", "displaydate",
        "originalpublicationdate", "datecreated", "og:pubdate", "article_date_original", "created", "last-published",
        "bt:pubdate", "prism.publicationdate", "citation_publication_date", "rnews:datepublished", "vr:published_time",
    ]
    private static let lastNames = [
        "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified", "lastmod",
        "time-modified", "revised", "dc.date.modified",
    ]
}
