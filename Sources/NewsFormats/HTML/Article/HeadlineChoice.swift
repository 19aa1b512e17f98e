import Clippings

/// Picks the headline among what a page prints and states as its title, by agreement.
///
/// What is printed as the headline wins when the metadata bears it out; of two forms of one headline, with and without
/// its kicker, the one that more of the metadata has.
struct HeadlineChoice {
    private(set) var choice: Choice<String>
    /// The element that prints it.
    private(set) var node: Int?

    var text: String { choice.value }

    private struct Stated {
        var text: String
        var key: [UInt8]
        var place: String
        var raw: String
        var weight: Double
        /// Keys of runs of the title's parts: the headline is one of them.
        var runs: [[UInt8]]
    }

    init?(_ metadata: PageMetadata, _ linked: LinkedData, siteNames: [String], blocks: [TextBlock]) {
        let stated = Self.stated(metadata, linked, siteNames)
        let sites = Set(siteNames.map { comparisonKey(Array($0.utf8)) })
        if let heading = Self.printed(metadata.headings, stated, sites) {
            self = Self.form(of: heading, stated)
        } else if let title = Self.agreed(stated, blocks) {
            self = title
        } else {
            return nil
        }
        let key = comparisonKey(Array(text.utf8))
        for other in stated where other.key != key { choice.add(other: other.place, other.raw) }
        for heading in metadata.headings where heading.level <= 1 { choice.add(other: "h1", heading.text) }
    }

    private init(_ choice: Choice<String>, node: Int?) {
        self.choice = choice
        self.node = node
    }

    private static func stated(_ metadata: PageMetadata, _ linked: LinkedData, _ siteNames: [String]) -> [Stated] {
        var result: [Stated] = []
        func add(_ text: String?, _ place: String, _ weight: Double) {
            guard let text, text.utf8.count <= 600, text.utf8.contains(where: Byte.isWord) else { return }
            let bare = TitleParts.withoutSite(text, siteNames)
            let key = comparisonKey(Array(bare.utf8))
            guard !key.isEmpty else { return }
            let runs = TitleParts(bare).runs.map { comparisonKey(Array($0.utf8)) }
            result.append(Stated(text: bare, key: key, place: place, raw: text, weight: weight, runs: runs))
        }
        add(linked.headline.map(PageMetadata.plain), "json-ld headline", 1)
        for title in metadata.all("og:title").prefix(2) { add(title, "meta[property=og:title]", 1) }
        add(metadata.title, "title", 0.7)
        add(metadata.first("twitter:title")?.value, "meta[name=twitter:title]", 0.4)
        for name in otherNames { add(metadata.first(name)?.value, "meta[name=\(name)]", 0.5) }
        if linked.headline == nil { add(linked.page.name.map(PageMetadata.plain), "json-ld name", 0.3) }
        return result
    }

    /// The heading that the metadata's titles bear out; with nothing to compare or against them, the only one.
    private static func printed(
        _ headings: [PageMetadata.Heading],
        _ stated: [Stated],
        _ sites: Set<[UInt8]>
    ) -> PageMetadata.Heading? {
        var best: PageMetadata.Heading?
        var bestScore = 0.0
        let headings = headings.contains { !$0.isLogo } ? headings.filter { !$0.isLogo } : headings
        for heading in headings where (2...400).contains(heading.text.utf8.count) {
            let key = comparisonKey(Array(heading.text.utf8))
            guard !key.isEmpty else { continue }
            let agreement = stated.map { Self.agreement(heading.text, key, $0) }.max() ?? 0
            guard agreement >= (heading.level <= 1 ? 0.5 : 0.9), !(sites.contains(key) && agreement < 1) else {
                continue
            }
            let score = agreement + (heading.level == 0 ? 0.15 : heading.level == 1 ? 0.1 : 0)
            if score > bestScore {
                best = heading
                bestScore = score
            }
        }
        if let best { return best }
        let own = headings.filter { heading in
            heading.level <= 1 && (8...400).contains(heading.text.utf8.count)
                && !sites.contains(comparisonKey(Array(heading.text.utf8)))
        }
        guard let only = Self.only(own, stated) else { return Self.reworded(own, stated) }
        if stated.isEmpty { return only }
        // A page's title and what it gives to others often come from one hand; where more agree, they are right.
        let most = stated.map { support($0.key, stated) }.max() ?? 0
        let isOnly = Words.count(Array(only.text.utf8), limit: 4) >= 4 && most < Self.unanimous
        return isOnly ? only : Self.reworded(own, stated)
    }

    /// A headline that the page words otherwise for its readers than for machines, which it tells different things: a whole
    /// sentence in the first heading, and a telling word of it in what the page calls itself.
    private static func reworded(
        _ headings: [PageMetadata.Heading],
        _ stated: [Stated]
    ) -> PageMetadata.Heading? {
        guard let first = headings.first, Words.count(Array(first.text.utf8), limit: 5) >= 5,
            Set(stated.map(\.key)).count > 1
        else { return nil }
        let words = Words.content(Array(first.text.utf8), longerThan: tellingLength)
        let isBorneOut = stated.contains {
            !Words.content(Array($0.text.utf8), longerThan: tellingLength).isDisjoint(with: words)
        }
        return isBorneOut ? first : nil
    }

    /// Shorter words are in many titles, in bytes.
    private static let tellingLength = 6

    /// The one heading, or of several the one that shares words with the page's titles.
    private static func only(_ headings: [PageMetadata.Heading], _ stated: [Stated]) -> PageMetadata.Heading? {
        guard let first = headings.first else { return nil }
        if Set(headings.map { comparisonKey(Array($0.text.utf8)) }).count == 1 { return first }
        let titles = stated.map { Words.content(Array($0.text.utf8)) }
        let related = headings.filter { heading in
            let words = Words.content(Array(heading.text.utf8))
            return titles.contains { $0.intersection(words).count >= 2 }
        }
        let keys = Set(related.map { comparisonKey(Array($0.text.utf8)) })
        return keys.count == 1 ? related.first : nil
    }

    private static func agreement(_ text: String, _ key: [UInt8], _ stated: Stated) -> Double {
        if key == stated.key { return 1 }
        if stated.runs.contains(key) { return 0.95 }
        return similarity(text, stated.text)
    }

    /// The heading as printed, or as most of the metadata has it when that only adds or drops a kicker.
    private static func form(of heading: PageMetadata.Heading, _ stated: [Stated]) -> HeadlineChoice {
        let key = comparisonKey(Array(heading.text.utf8))
        let place = heading.level == 0 ? "headline element" : heading.level == 1 ? "h1" : "heading"
        var choice = Choice(heading.text, place: place, raw: heading.text)
        var most = support(key, stated) + printedWeight
        for other in stated where other.key != key && isVariant(other.key, key) && !other.text.utf8.contains(Byte.bar) {
            let weight = support(other.key, stated)
            if weight > most, weight >= 1.5 {
                most = weight
                choice = Choice(other.text, place: other.place, raw: other.raw)
            }
        }
        return HeadlineChoice(choice, node: heading.node)
    }

    /// What being printed counts for, where a title stated in one place counts for 1 or less.
    private static let printedWeight = 1.1
    /// What titles stated by more than one hand weigh together.
    private static let unanimous = 1.9

    /// Whether one of two titles is the other with a kicker before it.
    private static func isVariant(_ first: [UInt8], _ second: [UInt8]) -> Bool {
        let (short, long) = first.count < second.count ? (first, second) : (second, first)
        guard short.count * 3 >= long.count else { return false }
        return long.has(short, at: long.count - short.count)
    }

    private static func support(_ key: [UInt8], _ stated: [Stated]) -> Double {
        stated.reduce(0) { sum, entry in
            let isPart = entry.place == "title" && entry.runs.contains(key)
            return sum + (entry.key == key || isPart ? entry.weight : 0)
        }
    }

    /// The title that the others agree with most; a part of it that the page prints as a line of its own.
    private static func agreed(_ stated: [Stated], _ blocks: [TextBlock]) -> HeadlineChoice? {
        var best: (entry: Stated, score: Double)?
        for entry in stated {
            let score = support(entry.key, stated) + stated.reduce(0) { $0 + 0.3 * similarity(entry.text, $1.text) }
            if score > best?.score ?? 0 { best = (entry, score) }
        }
        guard var entry = best?.entry else { return nil }
        // What only adds a section to another title (`…-Politics`) is that title.
        if let shorter = stated.first(where: { isWithoutSection($0.text, entry.text) }) { entry = shorter }
        let lines = blocks.filter { $0.text.count <= 300 }.prefix(400).map {
            (key: comparisonKey($0.text), node: $0.node)
        }
        for run in TitleParts(entry.text).runs {
            let key = comparisonKey(Array(run.utf8))
            guard key.count >= 8, let line = lines.first(where: { $0.key == key }) else { continue }
            return HeadlineChoice(Choice(run, place: entry.place, raw: entry.raw), node: line.node)
        }
        return HeadlineChoice(Choice(entry.text, place: entry.place, raw: entry.raw), node: nil)
    }

    private static func isWithoutSection(_ short: String, _ long: String) -> Bool {
        let first = Array(short.utf8)
        let second = Array(long.utf8)
        guard first.count >= 12, second.count > first.count, second.count <= first.count + 40,
            second.starts(with: first)
        else { return false }
        let rest = second.slice(second.trimmed(first.count..<second.count))
        return rest.first.map { !Byte.isWord($0) } == true || Dash.typographic(rest, 0) != nil
    }

    /// Twice the shared words over all words of both: 1 for the same words.
    static func similarity(_ a: String, _ b: String) -> Double {
        let first = Words.content(Array(a.utf8), longerThan: 1, prefix: 40)
        let second = Words.content(Array(b.utf8), longerThan: 1, prefix: 40)
        guard !first.isEmpty, !second.isEmpty else { return 0 }
        let shared = Double(first.intersection(second).count)
        return shared * 2 / Double(first.count + second.count)
    }

    private static let otherNames = [
        "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "headline", "title", "citation_title",
        "cxenseparse:title", "article:title", "hdl",
    ]
}
