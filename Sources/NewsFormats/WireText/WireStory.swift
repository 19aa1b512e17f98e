import Clippings

/// How the messages of one story name each other, which wires of text do by slug and day alone.
enum WireStory {
    /// Notes what a message's markers say, and which story it carries on.
    ///
    /// All messages of a story get the same identifier, role `story`: the slug and the day as `MM-DD`. An update, a
    /// correction or a kill names it in a relation, for wires of text have no other name for an earlier message.
    static func mark(_ article: inout Article, slug: String?, day: String?, markers: [WireMarker], raw: String) {
        if let slug {
            let name = [slug, day].compactMap { $0 }.joined(separator: " ")
            article.alternativeIdentifiers.append(.init(role: "story", value: name))
            if let kind = markers.compactMap(\.relation).first {
                article.relations.append(.init(kind, uri: name))
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
            WireMarker.all(in: line.prefix(40)).contains(.embargo)
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
