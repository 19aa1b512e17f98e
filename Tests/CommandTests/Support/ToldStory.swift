import DeskInterface
import Varlink

/// Clippings, edges and texts for stories that tests tell.
enum ToldStory {
    static let original = """
        The bridge at Selby was closed on Monday after 40 boats broke loose, harbour master Ida Lund said.

        Divers will look at its piers on Wednesday and the town hopes to open one lane before the market.
        """
    static let copy = """
        The bridge at Selby was closed on Monday after 90 boats broke loose, harbour master Ida Lund said.

        Shops on the far bank complained of empty streets and asked the council for a ferry at once.
        """

    static func hit(
        _ id: Int64,
        _ publisher: String? = "Selby Times",
        _ published: String? = nil,
        headline: String = "Bridge closed"
    ) -> DeskHit {
        DeskHit(
            id: id,
            headline: headline,
            publisher: publisher,
            agency: nil,
            language: "en",
            published: published,
            added: 1_741_600_000_000,
            tags: [],
            snippet: nil,
            marks: [],
            score: nil
        )
    }

    static func edge(_ copy: Int64, of original: Int64, score: Double = 0.9) -> DeskCopyEdge {
        DeskCopyEdge(
            copy: DeskCopyEnd(id: copy, file: "\(copy).txt"),
            original: DeskCopyEnd(id: original, file: "\(original).txt"),
            class: copy == original ? "same" : "rewrite",
            score: score,
            coverage: .init(copy: 0.5, original: 0.25),
            containment: 0.5,
            reasons: ["published 1 hour later"]
        )
    }

    static func text(
        _ id: Int64,
        _ body: String,
        headline: String = "Bridge closed",
        uri: String? = nil,
        rights: [JSONValue] = []
    ) -> Desk.Show.Reply {
        var item: JSONObject = [
            "headlines": [["value": .string(headline)]],
            "bodies": [["contentType": "text/plain", "value": .string(body)]],
            "infoSources": [["name": "Selby Times", "role": "publisher"]], "language": "en",
        ]
        if let uri { item["uri"] = .string(uri) }
        return .init(
            id: id,
            added: 0,
            folder: "inbox",
            tags: [],
            hash: "00",
            part: 0,
            item: item,
            clip: rights.isEmpty ? [:] : ["rights": .array(rights)],
            deliveries: []
        )
    }

    static func reply(
        _ clippings: [DeskHit],
        _ edges: [DeskCopyEdge],
        title: String? = "Bridge closed"
    ) -> Desk.Story.Reply {
        let outlets = clippings.compactMap(\.publisher)
        return .init(
            story: DeskStory(
                id: 7,
                title: title,
                clippings: clippings.count,
                outlets: outlets,
                firstSeen: 1_741_600_000_000,
                lastSeen: 1_741_600_000_000
            ),
            clippings: clippings,
            edges: edges,
            merged: []
        )
    }

    /// Clipping 2 draws on clipping 1.
    static func pair(headline: String = "Bridge closed", rights: [JSONValue] = []) -> StandingDesk {
        StandingDesk(
            claims: [],
            told: reply(
                [
                    hit(1, "Selby Times", "2025-03-10T08:00:00Z"),
                    hit(2, "Coast Post", "2025-03-10T09:30:00Z", headline: headline),
                ],
                [edge(2, of: 1), edge(1, of: 1)]
            ),
            texts: [text(1, original, rights: rights), text(2, copy, headline: headline)]
        )
    }
}
