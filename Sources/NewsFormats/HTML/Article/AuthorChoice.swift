/// Picks who wrote a page's article among markup, metadata and visible bylines.
struct AuthorChoice {
    var names: [String]
    var place: String
    var raw: String

    init?(_ metadata: PageMetadata, _ linked: LinkedData, siteNames: [String]) {
        let sites = siteNames.map { comparisonKey(Array($0.utf8)) }
        func names(_ texts: [String], _ place: String) -> [String] {
            var seen: Set<[UInt8]> = []
            return texts.flatMap(PersonName.split).filter { name in
                let key = comparisonKey(Array(name.utf8))
                return !key.isEmpty && (place == "json-ld author" || !sites.contains(key)) && seen.insert(key).inserted
                    && !Self.isAddress(name)
            }
        }
        var sources: [([String], String)] = [(linked.authors, "json-ld author")]
        for name in Self.metaNames { sources.append((metadata.all(name), "meta[\(name)]")) }
        for rank in 1...3 {
            let texts = metadata.bylines.filter { $0.rank == rank }.map(\.text)
            sources.append(
                (
                    rank == 3 ? Array(texts.prefix(1)) : texts,
                    rank == 1 ? "itemprop author" : rank == 2 ? "rel=author" : "byline element"
                )
            )
        }
        for (texts, place) in sources {
            let found = names(texts, place)
            if !found.isEmpty {
                self.names = found
                self.place = place
                raw = texts.joined(separator: ", ")
                return
            }
        }
        return nil
    }

    private static func isAddress(_ name: String) -> Bool {
        name.contains("/") || name.contains("@") || name.contains(".com")
    }

    private static let metaNames = [
        "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl",
        "dc.contributor",
        "article:author_name", "og:author", "cxenseparse:author", "citation_author", "content_author", "creator",
    ]
}
