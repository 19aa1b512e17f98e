import Clippings

extension FeedArticle {
    /// Whose article it is: the entry's word, the feed it was taken from, the feed's word, the feed's title.
    func readPublisher(_ entry: FeedEntry, _ assembly: inout ArticleAssembly) {
        if let publisher = entry.publisher {
            assembly.add(
                OutletName.name(ofPrinted: publisher.text),
                .publisher,
                place: publisher.place,
                raw: publisher.raw
            )
        } else if let source = entry.source,
            let name = FeedTitle.publisher(source.title.text, address: source.address), !isAgency(name)
        {
            assembly.add(name, .publisher, place: source.title.place, raw: source.title.raw, uri: source.address)
        } else if let publisher = head.publisher {
            assembly.add(
                OutletName.name(ofPrinted: publisher.text),
                .publisher,
                place: publisher.place,
                raw: publisher.raw
            )
        } else if let title = head.title, let name = FeedTitle.publisher(title.text, address: head.address) {
            assembly.add(name, .publisher, place: title.place, raw: title.raw)
        }
        if let source = entry.source, isAgency(source.title.text) {
            assembly.add(source.title.text, .agency, place: source.title.place, raw: source.title.raw)
        }
    }

    /// Authors of the entry, else those of the feed; an agency or the outlet itself among them is no person.
    func readPeople(_ entry: FeedEntry, _ assembly: inout ArticleAssembly) {
        let stated = entry.authors.isEmpty ? head.authors : entry.authors
        let publishers = assembly.article.sources(.publisher)
        var people: [Article.Person] = []
        for author in stated.prefix(12) {
            for name in FeedPerson.names(author.text) {
                if isAgency(name) {
                    assembly.add(name, .agency, place: author.place, raw: author.raw)
                } else if !publishers.contains(where: { isDesk(name, of: $0) }),
                    !DatelinePart.isDomain(Array(name.utf8)),
                    !people.contains(where: { $0.name == name })
                {
                    people.append(Article.Person(name, .author))
                }
            }
        }
        let photographers = entry.photographers.flatMap { FeedPerson.names($0.text) }
        assembly.edit { article in
            if let first = stated.first, !people.isEmpty {
                article.byline = people.map(\.name).joined(separator: ", ")
                article.evidence["author"] = Article.Evidence(first.place, raw: first.raw)
            }
            article.people = people + photographers.prefix(12).map { Article.Person($0, .photographer) }
        }
    }

    /// Whether the name is the outlet's own, or that of its desk (`Warta Contoh`, `Warta Contoh Newsdesk`).
    private func isDesk(_ name: String, of publisher: String) -> Bool {
        let name = comparisonKey(Array(name.utf8))
        let publisher = comparisonKey(Array(publisher.utf8))
        guard !publisher.isEmpty, name.has(publisher, at: 0) else { return false }
        return name.count == publisher.count || Self.desks.contains { name.ends(with: $0) }
    }

    private func isAgency(_ name: String) -> Bool { Organisations.kind(of: Array(name.utf8)) == .agency }

    private static let desks = ["desk", "redaksi", "team", "staff", "editor", "editors", "news", "online", "redaktion"]
}
