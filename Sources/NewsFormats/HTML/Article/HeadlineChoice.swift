/// Picks the headline among what a page calls its title, and takes the site's name off it.
struct HeadlineChoice {
    var text: String
    var place: String
    var raw: String

    /// A title's part that agrees with one of the site's names is no part of the headline.
    init?(_ metadata: PageMetadata, _ linked: LinkedData, siteNames: [String]) {
        var candidates: [(text: String, place: String, raw: String)] = []
        func add(_ text: String?, _ place: String) {
            guard let text, !text.isEmpty, text.utf8.count <= 600 else { return }
            let bare = Self.withoutSite(text, siteNames)
            if bare.utf8.contains(where: Byte.isWord) { candidates.append((bare, place, text)) }
        }
        add(linked.headline.map(PageMetadata.plain), "json-ld headline")
        if let found = metadata.first("og:title") { add(found.value, "meta[property=og:title]") }
        if let found = metadata.first(
            "twitter:title",
            "parsely-title",
            "sailthru.title",
            "dc.title",
            "title",
            "headline"
        ) {
            add(found.value, "meta[name=\(found.name)]")
        }
        add(metadata.title, "title")
        let headings = metadata.headings.filter {
            (8...400).contains($0.text.utf8.count) && $0.text.utf8.contains(where: Byte.isWord)
        }
        let heading = Self.best(headings, candidates.map(\.text))
        if let heading {
            text = heading.text
            place = heading.isMarked ? "headline element" : "h1"
            raw = heading.text
            return
        }
        guard let first = Self.mostAgreed(candidates) ?? headings.first.map({ ($0.text, "h1", $0.text) }) else {
            return nil
        }
        (text, place, raw) = first
    }

    /// The heading that the metadata's titles bear out; with nothing to compare, the only one.
    private static func best(
        _ headings: [(text: String, node: Int, isMarked: Bool)],
        _ titles: [String]
    ) -> (text: String, node: Int, isMarked: Bool)? {
        var best: (text: String, node: Int, isMarked: Bool)?
        var bestScore = 0.0
        for heading in headings {
            let agreement = titles.map { similarity(heading.text, $0) }.max() ?? 0
            let score = agreement + (heading.isMarked ? 0.15 : 0)
            if score > bestScore, agreement >= 0.5 || (titles.isEmpty && headings.count == 1) {
                best = heading
                bestScore = score
            }
        }
        return best
    }

    /// The share of the shorter title's words that the other has; the sum speaks for the headline.
    static func similarity(_ a: String, _ b: String) -> Double {
        let first = Words.content(Array(a.utf8), longerThan: 1, prefix: 40)
        let second = Words.content(Array(b.utf8), longerThan: 1, prefix: 40)
        guard !first.isEmpty, !second.isEmpty else { return 0 }
        let shared = Double(first.intersection(second).count)
        return shared * 2 / Double(first.count + second.count)
    }

    private static func mostAgreed(
        _ candidates: [(text: String, place: String, raw: String)]
    ) -> (text: String, place: String, raw: String)? {
        candidates.enumerated().max { first, second in
            agreement(first.element.text, candidates) - Double(first.offset) * 0.01
                < agreement(second.element.text, candidates) - Double(second.offset) * 0.01
        }?.element
    }

    private static func agreement(_ text: String, _ candidates: [(text: String, place: String, raw: String)]) -> Double
    {
        candidates.reduce(0) { $0 + similarity(text, $1.text) }
    }

    /// `text` without parts at its ends that name the site: ` - Site`, ` | Section | Site`, `Site: `.
    static func withoutSite(_ text: String, _ siteNames: [String]) -> String {
        var bytes = Array(text.utf8)
        let names = siteNames.map { comparisonKey(Array($0.utf8)) }.filter { $0.count >= 2 }
        func isSite(_ part: [UInt8]) -> Bool {
            let key = comparisonKey(part)
            guard !key.isEmpty else { return true }
            return names.contains { name in
                name == key || (key.count <= name.count + 14 && key.first(name) != nil && name.count >= 4)
                    || (key.count >= 4 && name.first(key) != nil)
            }
        }
        while let cut = lastSeparator(bytes), isSite(bytes.slice(cut.upperBound..<bytes.count)) {
            bytes = bytes.slice(bytes.trimmed(0..<cut.lowerBound))
        }
        if let cut = firstSeparator(bytes), isSite(bytes.slice(0..<cut.lowerBound)), cut.upperBound < bytes.count {
            bytes = bytes.slice(bytes.trimmed(cut.upperBound..<bytes.count))
        }
        return bytes.text
    }

    private static func lastSeparator(_ bytes: [UInt8]) -> Range<Int>? {
        bytes.indices.reversed().lazy.compactMap { separator(bytes, $0) }.first
    }

    private static func firstSeparator(_ bytes: [UInt8]) -> Range<Int>? {
        bytes.indices.lazy.compactMap { separator(bytes, $0) }.first
    }

    /// A bar, or a dash, colon or guillemet with a space beside it.
    private static func separator(_ bytes: [UInt8], _ index: Int) -> Range<Int>? {
        let byte = bytes[index]
        if byte == Byte.bar { return index..<index + 1 }
        guard index > 0, bytes[index - 1] == Byte.space || byte == Byte.colon else { return nil }
        if byte == Byte.hyphen || byte == Byte.colon, index + 1 < bytes.count, bytes[index + 1] == Byte.space {
            return index..<index + 1
        }
        if let end = Dash.typographic(bytes, index) { return index..<end }
        if bytes.has([0xC2, 0xBB], at: index) || bytes.has([0xC2, 0xB7], at: index) { return index..<index + 2 }
        if bytes.has("•".utf8, at: index) { return index..<index + 3 }
        return nil
    }
}
