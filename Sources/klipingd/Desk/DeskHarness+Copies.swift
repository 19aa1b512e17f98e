import Archive
import Clippings
import DeskInterface
import FoundationEssentials
import Stories
import Varlink

/// Copies, stories and what they claim.
extension DeskHarness {
    /// Edges of one family that are answered.
    private static let familyLimit = 2000
    /// Clippings whose figures are looked at.
    private static let figuresLimit = 1000

    func copies(_ parameters: Desk.Copies.Parameters, _ caller: Caller) async throws -> Desk.Copies.Reply {
        try await translated {
            guard try await archive.clipping(parameters.id) != nil else {
                throw DeskError.noSuchClipping(id: parameters.id)
            }
            let edges = try await copyArchive.family(of: parameters.id, limit: Self.familyLimit)
            let members = Set(edges.flatMap { [$0.edge.copy, $0.edge.original] }).union([parameters.id]).sorted()
            return Desk.Copies.Reply(edges: edges.map { DeskCopyEdge($0) }, clippings: try await hits(members))
        }
    }

    func copiesEverywhere(
        _ parameters: Desk.CopiesEverywhere.Parameters,
        _ caller: Caller,
        send: @escaping DeskSend<Desk.CopiesEverywhere.Reply>
    ) async throws -> Desk.CopiesEverywhere.Reply {
        try await translated {
            let total = try await archive.counts().clippings
            let found = try await wideSearches.run(parameters.id) { done in
                try await send(.init(done: done, total: max(total, done)))
            }
            guard let found else { throw DeskError.noSuchClipping(id: parameters.id) }
            let edges = try await copyArchive.named(found.edges)
            let members = Set(found.edges.flatMap { [$0.copy, $0.original] }).union([parameters.id]).sorted()
            return Desk.CopiesEverywhere.Reply(
                done: found.done,
                total: max(total, found.done),
                edges: edges.map { DeskCopyEdge($0) },
                clippings: try await hits(members)
            )
        }
    }

    func copyEdges(_ parameters: Desk.CopyEdges.Parameters, _ caller: Caller) async throws -> Desk.CopyEdges.Reply {
        try await translated {
            let edges = try await copyArchive.copyEdges(after: parameters.after ?? 0, limit: 500)
            return Desk.CopyEdges.Reply(edges: edges.map { DeskCopyEdge($0) }, after: edges.last?.edge.copy)
        }
    }

    func story(_ parameters: Desk.Story.Parameters, _ caller: Caller) async throws -> Desk.Story.Reply {
        try await translated {
            guard let record = try await copyArchive.story(parameters.id) else {
                throw DeskError.noSuchStory(id: parameters.id)
            }
            let hits = try await hits(record.members)
            var edges: [DeskCopyEdge] = []
            var seen: Set<[Int64]> = []
            for member in record.members.prefix(Self.familyLimit) {
                for edge in try await copyArchive.family(of: member, limit: 50)
                where seen.insert([edge.edge.copy, edge.edge.original]).inserted {
                    edges.append(DeskCopyEdge(edge))
                }
            }
            return Desk.Story.Reply(
                story: DeskStory(record.id, hits),
                clippings: hits,
                edges: edges.sorted { ($0.copy.id, $0.original.id) < ($1.copy.id, $1.original.id) },
                merged: record.merged,
                history: record.history.map { DeskStoryEvent($0) }
            )
        }
    }

    func stories(_ parameters: Desk.Stories.Parameters, _ caller: Caller) async throws -> Desk.Stories.Reply {
        let limit = parameters.limit ?? 20
        let members = parameters.members ?? 2
        guard (1...1000).contains(limit) else { throw CallError.invalidParameter("limit") }
        guard members > 0 else { throw CallError.invalidParameter("members") }
        return try await translated {
            var stories: [DeskStory] = []
            for record in try await copyArchive.stories(members: members, limit: limit) {
                stories.append(DeskStory(record.id, try await hits(record.members)))
            }
            return Desk.Stories.Reply(stories: stories)
        }
    }

    func figures(_ parameters: Desk.Figures.Parameters, _ caller: Caller) async throws -> Desk.Figures.Reply {
        try await translated {
            var table = ClaimTable(units: units)
            var note: String?
            var members: [ClippingID]
            if let story = parameters.story {
                guard let record = try await copyArchive.story(story) else { throw DeskError.noSuchStory(id: story) }
                members = record.members
            } else {
                guard let text = parameters.query else { throw CallError.invalidParameter("query") }
                let page = try await archive.search(
                    SearchRequest(query: try query(text), limit: Self.figuresLimit, wantsSnippets: false)
                )
                members = page.hits.map(\.id).reversed()
                if page.cursor != nil { note = "figures of the newest 1,000 matches" }
            }
            if members.count > Self.figuresLimit {
                members = Array(members.suffix(Self.figuresLimit))
                note = "figures of the newest 1,000 clippings of the story"
            }
            for id in members {
                guard let clipping = try await archive.clipping(id) else { continue }
                table.add(clipping.article, id: id, added: clipping.added)
            }
            if table.isCut { note = "more claims than are shown; narrow the query" }
            return Desk.Figures.Reply(
                claims: table.claims().map { DeskClaim($0) },
                clippings: members.count,
                note: note
            )
        }
    }

    /// Clippings as hits, in order of arrival.
    private func hits(_ members: [ClippingID]) async throws -> [DeskHit] {
        var hits: [DeskHit] = []
        for id in members.prefix(Self.familyLimit) {
            guard let clipping = try await archive.clipping(id) else { continue }
            hits.append(DeskHit(clipping))
        }
        return hits
    }
}

extension DeskHit {
    init(_ clipping: Clipping) {
        self.init(
            id: clipping.id,
            headline: clipping.article.headline,
            publisher: clipping.article.sources(.publisher).first,
            agency: clipping.article.sources(.agency).first,
            language: clipping.article.language,
            published: clipping.article.published?.text,
            added: clipping.added,
            tags: clipping.tags,
            snippet: nil,
            marks: [],
            score: nil,
            edition: clipping.edition == .current ? nil : clipping.edition.name,
            editionBy: clipping.edition.cause,
            embargo: clipping.article.embargoedUntil.flatMap { LocalCalendar.isPast($0) ? nil : $0.text }
        )
    }
}

extension DeskStoryEvent {
    init(_ event: StoryEvent) {
        self.init(
            time: event.time,
            kind: event.kind.rawValue,
            story: event.story,
            other: event.other,
            reason: event.reason
        )
    }
}

extension DeskCopyEdge {
    init(_ named: NamedCopyEdge) {
        let edge = named.edge
        self.init(
            copy: DeskCopyEnd(id: edge.copy, file: named.copyFile, edition: Self.edition(named.copyEdition)),
            original: DeskCopyEnd(
                id: edge.original,
                file: named.originalFile,
                edition: Self.edition(named.originalEdition)
            ),
            class: edge.class.rawValue,
            score: edge.score,
            coverage: .init(copy: edge.coverageOfCopy, original: edge.coverageOfOriginal),
            containment: edge.containment,
            reasons: edge.reasons,
            delay: edge.delay
        )
    }

    private static func edition(_ edition: Edition) -> String? { edition == .current ? nil : edition.name }
}

extension DeskStory {
    /// The title is the headline that most members share words with: a rewrite's odd one seldom is.
    init(_ id: StoryID, _ hits: [DeskHit]) {
        var outlets: [String] = []
        for outlet in hits.compactMap(\.publisher) where !outlets.contains(outlet) { outlets.append(outlet) }
        self.init(
            id: id,
            title: StoryTitle.choose(hits.compactMap(\.headline)),
            clippings: hits.count,
            outlets: outlets,
            firstSeen: hits.map(\.added).min() ?? 0,
            lastSeen: hits.map(\.added).max() ?? 0
        )
    }
}

extension DeskClaim {
    init(_ row: ClaimTable.Row) {
        self.init(
            value: row.figure.value,
            min: row.figure.minimum,
            max: row.figure.maximum,
            unit: row.figure.unit,
            measure: row.measure,
            qualifier: row.figure.qualifier.rawValue,
            text: row.figure.text,
            speaker: row.figure.attribution?.name,
            outlets: row.outlets,
            clippings: row.clippings,
            firstSeen: row.firstSeen,
            standing: row.standing.rawValue,
            sentence: row.sentence
        )
    }
}
