import DeskInterface

/// All that a story's page is made of, as the daemon told it, within bounds.
struct StoryDossier: Sendable {
    /// Clippings that are shown, copies that are compared: a page stays one that a browser opens.
    static let clippingLimit = 400
    static let comparisonLimit = 60

    let story: DeskStory
    /// Numbers of stories that became part of this one.
    let merged: [Int64]
    /// By appearance, the earliest first, those without a date last.
    let clippings: [DeskHit]
    let hits: [Int64: DeskHit]
    let appearances: [Int64: Appearance]
    let texts: [Int64: ClippingText]
    let edges: [DeskCopyEdge]
    let tree: ProvenanceTree
    let differences: [CopyDifference]
    let claims: [DeskClaim]
    let clock: PageClock
    /// Milliseconds since 1970: when all this was asked.
    let made: Int64
    /// Clippings and comparisons that found no room.
    let clippingsLeftOut: Int
    let comparisonsLeftOut: Int

    init(
        _ reply: Desk.Story.Reply,
        claims: [DeskClaim],
        texts: [Int64: ClippingText],
        differences: [CopyDifference],
        clock: PageClock,
        made: Int64
    ) {
        story = reply.story
        merged = reply.merged
        var appearances: [Int64: Appearance] = [:]
        for hit in reply.clippings { appearances[hit.id] = Appearance(hit, clock: clock) }
        var seen: Set<Int64> = []
        clippings = Array(
            reply.clippings.prefix(Self.clippingLimit).filter { seen.insert($0.id).inserted }.sorted { left, right in
                guard let first = appearances[left.id], let second = appearances[right.id] else { return false }
                if first.precedes(second) { return true }
                return second.precedes(first) ? false : left.id < right.id
            }
        )
        hits = Dictionary(clippings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        clippingsLeftOut = max(0, reply.clippings.count - Self.clippingLimit)
        comparisonsLeftOut = max(0, reply.copies.count - Self.comparisonLimit)
        self.appearances = appearances
        self.texts = texts
        edges = reply.edges
        tree = ProvenanceTree(order: clippings.map(\.id), edges: reply.edges)
        self.differences = differences
        self.claims = claims
        self.clock = clock
        self.made = made
    }

    /// Asks the daemon for everything.
    static func read(_ id: Int64, from desk: DeskClient, made: Int64) async throws -> StoryDossier {
        let reply = try await desk.call(Desk.Story.self, .init(id: id))
        let claims = try await desk.call(Desk.Figures.self, .init(story: reply.story.id)).claims
        var reader = DifferenceReader(desk: desk)
        var texts: [Int64: ClippingText] = [:]
        for hit in reply.clippings.prefix(clippingLimit) { texts[hit.id] = try await reader.text(hit.id) }
        var differences: [CopyDifference] = []
        for edge in reply.copies.prefix(comparisonLimit) {
            if let difference = try await reader.difference(edge) { differences.append(difference) }
        }
        return StoryDossier(
            reply,
            claims: claims,
            texts: texts,
            differences: differences,
            clock: PageClock(localAt: made),
            made: made
        )
    }

    /// The publisher, else the agency, else words that say so.
    func outlet(of id: Int64) -> String {
        hits[id]?.publisher ?? hits[id]?.agency ?? texts[id]?.outlet ?? "outlet unknown"
    }

    /// What the page is called.
    var title: String { story.title ?? "Story \(story.id)" }
}
