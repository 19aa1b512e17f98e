import Clippings

/// How the messages of one story name each other, which wires of text do by slug and day alone.
enum WireStory {
    /// What a message's story is called: its slug and its day, for wires of text have no other name.
    ///
    /// Takes the day as `MM-DD` where the heading has it; the year comes from the article's date.
    static func name(slug: String, day: String?, _ article: Article) -> String {
        guard let date = article.published?.day else { return [slug, day].compactMap { $0 }.joined(separator: " ") }
        return slug + " " + (day.map { date.prefix("2024-".count) + $0 } ?? date)
    }

    /// Notes what a message's markers say, and which story it carries on.
    ///
    /// All messages of a story get the same identifier, role `story`; an update, a correction or a kill names it in a
    /// relation.
    static func mark(_ article: inout Article, story: String?, markers: [WireMarker], raw: String) {
        if let story {
            article.alternativeIdentifiers.append(.init(role: "story", value: story))
            if let kind = markers.compactMap(\.relation).first {
                article.relations.append(.init(kind, uri: story))
                article.note("relations", "slug", raw)
            }
        }
        guard !markers.isEmpty else { return }
        article.signals += markers.map(\.rawValue)
        article.note("signals", "slug", raw)
        if markers.contains(.kill) {
            article.publishingStatus = "canceled"
            article.note("publishingStatus", "slug", raw)
        }
    }

    /// Takes an embargo's end from a line such as `EMBARGOED until 0600 GMT 3 May 2024`, when it is a full date.
    static func takeEmbargo(_ line: [UInt8], language: String?, _ article: inout Article) {
        guard article.embargoedUntil == nil, line.count <= 300,
            let word = folded(line).split(whereSeparator: { !Byte.isWord($0) }).first,
            WireMarker.all(in: word).contains(.embargo)
        else { return }
        if !article.signals.contains(WireMarker.embargo.rawValue) {
            article.signals.append(WireMarker.embargo.rawValue)
        }
        if let date = WrittenDate.first(in: line, language: language)?.date, date.day != nil {
            article.embargoedUntil = date
            article.note("embargoedUntil", "note to editors", line.text)
        }
    }
}
