import Clippings

/// Picks who wrote a page's article among markup, metadata and visible bylines.
///
/// Named people outweigh the outlet; a printed byline that has the metadata's people and more outweighs the metadata.
enum AuthorChoice {
    private struct Candidate {
        var names: [String]
        var keys: Set<[UInt8]>
        var place: String
        var raw: String
        /// Whether they are people, as far as can be told: no account, no outlet.
        var arePeople: Bool
        /// How far the place is believed, against 1 for metadata.
        var trust: Double
        /// Whether the page prints them: it can name more people than the metadata.
        var arePrinted: Bool
    }

    static func choose(_ page: Page, lines: [[UInt8]]) -> (choice: Choice<[String]>, arePeople: Bool)? {
        let sites = Set(page.siteNames.all.map { comparisonKey(Array($0.utf8)) })
        let label = page.siteNames.hostLabel
        var candidates: [Candidate] = []
        func add(
            _ texts: [String],
            _ place: String,
            _ trust: Double,
            areOutlets: Bool = false,
            arePrinted: Bool = false
        ) {
            var seen: Set<[UInt8]> = []
            let named = texts.filter { !$0.contains("://") && !$0.hasPrefix("www.") }
            // An outlet's name can look like two people's (`Boats & Barges`).
            let isWhole = !named.isEmpty && named.allSatisfy { sites.contains(comparisonKey(Array($0.utf8))) }
            let parted = isWhole ? named : named.flatMap(PersonName.split)
            let names = parted.filter { seen.insert(comparisonKey(Array($0.utf8))).inserted }
            let people = names.filter { !isOutlet($0, sites) && !isOfHost($0, label) }
            let kept = people.isEmpty ? names : people
            guard !kept.isEmpty else { return }
            candidates.append(
                Candidate(
                    names: kept,
                    keys: Set(kept.map { comparisonKey(Array($0.utf8)) }),
                    place: place,
                    raw: texts.joined(separator: ", "),
                    arePeople: !areOutlets && !people.isEmpty && !people.allSatisfy(PersonName.isHandle),
                    trust: trust,
                    arePrinted: arePrinted
                )
            )
        }
        let persons = page.linked.authors.filter { !$0.isOrganisation }
        let linked = persons.isEmpty ? page.linked.authors : persons
        add(linked.map(\.name), "json-ld author", 1.5, areOutlets: persons.isEmpty)
        for name in metaNames { add(page.metadata.all(name), "meta[\(name)]", 1) }
        let bylines = PageBylines(page)
        add(bylines.marked(.property), "itemprop author", 0.95, arePrinted: true)
        add(bylines.marked(.link), "rel=author", 0.95, arePrinted: true)
        add(bylines.marked(.classed), "byline element", 0.6)
        add(bylines.profiled, "link to an author's page", 0.6, arePrinted: true)
        add(bylines.printed, "printed byline", 0.8, arePrinted: true)
        let whole = page.linked.page.authors
        add(whole.map(\.name), "json-ld page author", 0.5, areOutlets: whole.allSatisfy(\.isOrganisation))
        if candidates.count > 1 {
            let editors = bylines.editors
            for index in candidates.indices where candidates[index].keys.isSubset(of: editors) {
                candidates[index].trust -= 1.2
            }
        }
        if candidates.isEmpty, let noted = bylines.noted { add([noted], "note on the author", 0.3) }
        if candidates.isEmpty, let agency = bylines.agency { add([agency], "agency's line", 0.5, areOutlets: true) }
        putInOrder(&candidates)
        guard var best = best(candidates) else { return nil }
        // What the markup names and no reader sees is an account; who signs the text wrote it.
        if !best.arePrinted, let signer = bylines.signature(below: lines), !bylines.prints(best.names) {
            candidates.removeAll()
            add([signer], "signature", 1)
            best = candidates.first ?? best
        }
        var choice = Choice(best.names, place: best.place, raw: best.raw)
        for other in candidates where other.keys != best.keys { choice.add(other: other.place, other.raw) }
        return (choice, best.arePeople)
    }

    /// `Roe, Jane` is one name where another place has `Jane Roe`.
    private static func putInOrder(_ candidates: inout [Candidate]) {
        for index in candidates.indices where candidates[index].names.count == 2 {
            let names = candidates[index].names
            guard names.allSatisfy({ !$0.utf8.contains(Byte.space) }), candidates[index].raw.utf8.contains(Byte.comma)
            else { continue }
            let whole = comparisonKey(Array((names[1] + names[0]).utf8))
            guard
                candidates.contains(where: { other in
                    let text = comparisonKey(Array(other.raw.utf8))
                    return text.first(whole) != nil
                })
            else { continue }
            candidates[index].names = [names[1] + " " + names[0]]
            candidates[index].keys = [whole]
        }
    }

    /// Named people first, those that several places agree on before those that only one names.
    private static func best(_ candidates: [Candidate]) -> Candidate? {
        let people = candidates.filter(\.arePeople)
        let eligible = people.isEmpty ? candidates : people
        var best: (candidate: Candidate, score: Double)?
        for (index, candidate) in eligible.enumerated() {
            var score = candidate.trust
            for (other, entry) in eligible.enumerated()
            where other != index && !entry.keys.isDisjoint(with: candidate.keys) { score += 0.4 }
            if score > best?.score ?? -10 { best = (candidate, score) }
        }
        guard let best = best?.candidate else { return nil }
        let fuller = candidates.first { candidate in
            candidate.arePrinted && candidate.arePeople && candidate.names.count > best.names.count
                && candidate.names.count <= 6 && best.keys.isSubset(of: candidate.keys)
        }
        return fuller ?? best
    }

    /// Whether a name is that of the site itself.
    private static func isOutlet(_ name: String, _ sites: Set<[UInt8]>) -> Bool {
        let bytes = Array(name.utf8)
        return sites.contains(comparisonKey(bytes)) || PersonName.isAddress(bytes)
    }

    /// Whether a name holds that of the site's address (`EFC Bayrische Bembel` at `bayrische-bembel.de`).
    private static func isOfHost(_ name: String, _ label: [UInt8]) -> Bool {
        guard label.count >= 6 else { return false }
        let key = comparisonKey(Array(name.utf8))
        return key.count <= label.count + 12 && key.first(label) != nil
    }

    private static let metaNames = [
        "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl",
        "byline",
        "article:byline", "article_author", "article:author_name", "og:author", "cxenseparse:author", "citation_author",
        "content_author", "dc.contributor", "creator", "shareaholic:article_author_name", "authors",
        "og:article:author",
        "dable:author", "author_name", "rnews:author", "dc.creator.personalname",
    ]
}
