/// The names of feed elements, whatever prefix or address a feed gives their namespace.
enum FeedVocabulary {
    /// `title`, `dc:creator`, `content:encoded`: the usual prefix, lower case; none for the feed's own language.
    static func key(_ element: XMLElement, _ dialect: FeedRoot.Dialect) -> String {
        let name = element.name.lowercased()
        guard let prefix = prefix(element) else { return name }
        if prefix == "rss" || (prefix == "atom" && dialect == .atom) { return name }
        return prefix + ":" + name
    }

    private static func prefix(_ element: XMLElement) -> String? {
        if let namespace = element.namespace {
            let address = folded(Array(namespace.utf8.prefix(200)))
            if let known = addresses.first(where: { address.contains($0.mark) }) { return known.prefix }
        }
        // An unknown namespace without a prefix: the feed's own language under another address.
        guard let written = element.prefix?.lowercased() else { return nil }
        return spellings[written] ?? written
    }

    /// Parts of the namespaces' addresses, the particular before the general.
    private static let addresses: [(mark: String, prefix: String)] = [
        ("purl.org/dc/elements", "dc"), ("purl.org/dc/terms", "dcterms"), ("purl.org/metadata/dublin_core", "dc"),
        ("purl.org/rss/1.0/modules/content", "content"), ("purl.org/rss/1.0/modules/prism", "prism"),
        ("purl.org/rss/1.0/modules/link", "l"), ("purl.org/rss/1.0/modules/", "module"),
        ("search.yahoo.com/mrss", "media"), ("/dtds/podcast", "itunes"), ("purl.org/syndication/thread", "thr"),
        ("purl.org/atompub/tombstones", "at"), ("rssnamespace.org/feedburner", "feedburner"),
        ("wordpress.org/export", "wp"), ("1999/xhtml", "xhtml"), ("w3.org/tr/xhtml", "xhtml"),
        ("1999/02/22-rdf-syntax", "rdf"), ("creativecommons", "cc"), ("web.resource.org/cc", "cc"),
        ("prismstandard.org", "prism"), ("xmlns.com/foaf", "foaf"), ("2005/atom", "atom"), ("purl.org/atom/", "atom"),
        ("purl.org/rss/1.0", "rss"), ("purl.org/net/rss", "rss"), ("netscape.com/rdf/", "rss"),
        ("userland.com/rss", "rss"), ("harvard.edu/tech/rss", "rss"), ("rssboard.org", "rss"),
    ]
    /// Prefixes that feeds forget to declare.
    private static let spellings = [
        "atom10": "atom", "atom03": "atom", "a10": "atom", "creativecommons": "cc", "ent": "module",
    ]
}
