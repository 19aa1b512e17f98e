import DeskInterface
import LinuxSystem
import Varlink

/// A desk with one clipping and one refused file, that notes what it is asked to do.
struct StandingDesk: DeskHandler {
    var hits: [DeskHit] = [.escaping]
    var failure: DeskError?
    var faults: [Desk.Check.CheckFault] = []
    var folder = "/nowhere"
    /// Whether a file asked for was seen just now, and not long ago.
    var filesNow = false
    var countsFacets = true
    var edges: [DeskCopyEdge] = [.reprint]
    var claims: [DeskClaim] = [.tanks]
    /// What the clipping's extension holds.
    var clip: JSONObject = ["format": "text"]
    /// A story told instead of the flood's, and the texts of its clippings.
    var told: Desk.Story.Reply?
    var texts: [Desk.Show.Reply] = []
    var watches: [DeskWatch] = []
    var alerts: [DeskAlert] = []
    var preview = Desk.AddWatch.Reply(alerts: [], total: 0, matches: 0, stories: 0)
    var syndication = Desk.Syndication.Reply(outlets: [.village, .unknown], pairs: [.village], clippings: 5)
    /// What a backup sends before its last word.
    var backedUp: [Desk.Backup.Reply] = []
    var state = ("running", "watching 1 folder, 0 queued")
    let orders = Monitor<[String]>([])

    func status(_ caller: Caller) async throws -> DeskStatus {
        try fail()
        return DeskStatus(
            state: state.0,
            summary: state.1,
            version: "1",
            process: 7,
            started: 0,
            queued: 0,
            working: 0,
            filed: 1,
            duplicate: 2,
            rejected: 1,
            takenDown: 0,
            clippings: 1,
            lastMinute: 0,
            workers: 2,
            watches: 3,
            watchLimit: 1000,
            folders: [DeskFolder(name: "inbox", path: folder, method: "inotify", afterIntake: "move")],
            freeBytes: 2_000_000_000,
            freeBytesLimit: 1_000_000,
            lastError: DeskFailure(time: 0, message: "it broke", remedy: "mend it")
        )
    }

    func search(_ parameters: Desk.Search.Parameters, _ caller: Caller) async throws -> Desk.Search.Reply {
        try fail()
        if !countsFacets { throw CallError.invalidParameter("facets") }
        note("search \(parameters.query) \(parameters.order ?? "-") \(parameters.limit ?? 0)")
        return .init(
            hits: hits,
            total: 1000,
            totalIsLowerBound: true,
            cursor: hits.isEmpty ? nil : "c1",
            facets: (parameters.facets ?? []).map { .init(field: $0, values: [.init("Antara", count: 3)]) },
            note: "ranked within the newest matches"
        )
    }

    func show(_ parameters: Desk.Show.Parameters, _ caller: Caller) async throws -> Desk.Show.Reply {
        try fail()
        if let text = texts.first(where: { $0.id == parameters.id }) { return text }
        guard parameters.id == 12 else { throw DeskError.noSuchClipping(id: parameters.id) }
        return .init(
            id: 12,
            added: 0,
            folder: "inbox",
            tags: ["desk-a"],
            hash: "00",
            part: 0,
            item: [
                "headlines": [["value": "A \u{1B}[31mred\u{202E} headline"]],
                "bodies": [["contentType": "text/plain", "value": "First.\n\nSecond."]],
            ],
            clip: clip,
            deliveries: [.filed]
        )
    }

    func original(
        _ parameters: Desk.Original.Parameters,
        _ caller: Caller,
        send: @escaping DeskSend<Desk.Original.Reply>
    ) async throws -> Desk.Original.Reply {
        try await send(.init(size: 6, piece: "YWIb"))
        return .init(size: 6, piece: "Y2T/")
    }

    func why(_ parameters: Desk.Why.Parameters, _ caller: Caller) async throws -> [DeskDelivery] {
        note("why \(parameters.path ?? "\(parameters.id ?? 0)")")
        if parameters.id == 12 || parameters.path == "laporan.txt" {
            var delivery = DeskDelivery.filed
            if filesNow { delivery.seen = .max }
            return [delivery]
        }
        throw DeskError.noSuchFile(path: parameters.path ?? "")
    }

    func rejected(_ parameters: Desk.Rejected.Parameters, _ caller: Caller) async throws -> [DeskDelivery] {
        [.refused]
    }

    func retry(_ parameters: Desk.Retry.Parameters, _ caller: Caller) async throws -> [String] {
        try fail()
        return parameters.claims?.filter { $0.hasPrefix("c") } ?? (parameters.reason == "time-limit" ? ["c2"] : [])
    }

    func takeDown(_ parameters: Desk.TakeDown.Parameters, _ caller: Caller) async throws {
        note("take down \(parameters.id): \(parameters.reason)")
    }

    func copies(_ parameters: Desk.Copies.Parameters, _ caller: Caller) async throws -> Desk.Copies.Reply {
        try fail()
        guard parameters.id == 12 else { throw DeskError.noSuchClipping(id: parameters.id) }
        return .init(edges: edges, clippings: hits + [.original])
    }

    func copiesEverywhere(
        _ parameters: Desk.CopiesEverywhere.Parameters,
        _ caller: Caller,
        send: @escaping DeskSend<Desk.CopiesEverywhere.Reply>
    ) async throws -> Desk.CopiesEverywhere.Reply {
        try fail()
        note("everywhere \(parameters.id)")
        try await send(.init(done: 1, total: 2))
        return .init(done: 2, total: 2, edges: edges, clippings: hits + [.original])
    }

    func copyEdges(_ parameters: Desk.CopyEdges.Parameters, _ caller: Caller) async throws -> Desk.CopyEdges.Reply {
        parameters.after == nil ? .init(edges: edges, after: 12) : .init(edges: [], after: nil)
    }

    func story(_ parameters: Desk.Story.Parameters, _ caller: Caller) async throws -> Desk.Story.Reply {
        guard parameters.id == 7 else { throw DeskError.noSuchStory(id: parameters.id) }
        if let told { return told }
        return .init(story: .flood, clippings: [.original] + hits, edges: edges, merged: [9])
    }

    func stories(_ parameters: Desk.Stories.Parameters, _ caller: Caller) async throws -> Desk.Stories.Reply {
        .init(stories: [.flood])
    }

    func figures(_ parameters: Desk.Figures.Parameters, _ caller: Caller) async throws -> Desk.Figures.Reply {
        note("figures \(parameters.story.map(String.init) ?? parameters.query ?? "-")")
        return .init(claims: claims, clippings: 2)
    }

    func addWatch(_ parameters: Desk.AddWatch.Parameters, _ caller: Caller) async throws -> Desk.AddWatch.Reply {
        try fail()
        note("watch \(parameters)")
        return preview
    }

    func watches(_ caller: Caller) async throws -> [DeskWatch] { watches }

    func removeWatch(_ parameters: Desk.RemoveWatch.Parameters, _ caller: Caller) async throws {
        try fail()
        note("unwatch \(parameters.name)")
    }

    func alerts(_ parameters: Desk.Alerts.Parameters, _ caller: Caller) async throws -> [DeskAlert] {
        try fail()
        note("alerts \(parameters)")
        return alerts
    }

    func followAlerts(
        _ parameters: Desk.FollowAlerts.Parameters,
        _ caller: Caller,
        send: @escaping DeskSend<Desk.FollowAlerts.Reply>
    ) async throws {
        note("follow alerts \(parameters)")
        try await send(.init())
        for alert in alerts { try await send(.init(alert: alert)) }
    }

    func syndication(
        _ parameters: Desk.Syndication.Parameters,
        _ caller: Caller
    ) async throws -> Desk.Syndication.Reply {
        note("syndication \(parameters.query ?? "-") \(parameters.days ?? 0) \(parameters.limit ?? 0)")
        return syndication
    }

    func pause(_ caller: Caller) async throws { note("pause") }
    func resume(_ caller: Caller) async throws { note("resume") }

    func reindex(
        _ parameters: Desk.Reindex.Parameters,
        _ caller: Caller,
        send: @escaping DeskSend<Desk.Reindex.Reply>
    ) async throws -> Desk.Reindex.Reply {
        try await send(.init(done: 1, total: 2, failed: 0))
        return .init(done: 2, total: 2, failed: 0)
    }

    func follow(
        _ parameters: Desk.Follow.Parameters,
        _ caller: Caller,
        send: @escaping DeskSend<Desk.Follow.Reply>
    ) async throws {
        try await send(.init(hit: nil))
        for hit in hits { try await send(.init(hit: hit)) }
    }

    func check(_ caller: Caller, send: @escaping DeskSend<Desk.Check.Reply>) async throws -> Desk.Check.Reply {
        for fault in faults {
            try await send(.init(done: 1, total: 2, finished: false, faults: 1, fault: fault))
        }
        return .init(done: 2, total: 2, finished: true, faults: faults.count)
    }

    func backup(_ caller: Caller, send: @escaping DeskSend<Desk.Backup.Reply>) async throws -> Desk.Backup.Reply {
        try fail()
        for reply in backedUp { try await send(reply) }
        return .init(done: 9, total: 9, clippings: 1, leftOut: 1, finished: true)
    }

    private func fail() throws {
        if let failure { throw failure }
    }

    private func note(_ order: String) {
        orders.withLock { $0.append(order) }
    }
}

extension DeskHit {
    /// A hit whose every text tries to drive the terminal.
    static let escaping = DeskHit(
        id: 12,
        headline: "A \u{1B}[31mred\u{202E} headline",
        publisher: "Pub\u{7}",
        agency: "ANTARA",
        language: "id",
        published: "2024-11-19",
        added: 0,
        tags: ["desk-a"],
        snippet: "the tank\u{9B}s roll",
        marks: [4, 8],
        score: nil
    )
}

extension DeskHit {
    static let original = DeskHit(
        id: 7,
        headline: "Tanks roll",
        publisher: "Kabar",
        agency: nil,
        language: "id",
        published: "2024-11-18",
        added: 0,
        tags: [],
        snippet: nil,
        marks: [],
        score: nil
    )
}

extension DeskCopyEdge {
    static let reprint = DeskCopyEdge(
        copy: DeskCopyEnd(id: 12, file: "laporan.txt"),
        original: DeskCopyEnd(id: 7, file: "asli\u{1B}.txt"),
        class: "abridged",
        score: 0.9,
        coverage: .init(copy: 1, original: 0.5),
        containment: 0.8,
        reasons: ["published 1 day later"],
        delay: 86_400
    )
}

extension DeskStory {
    static let flood = DeskStory(
        id: 7,
        title: "Tanks roll",
        clippings: 2,
        outlets: ["Kabar", "Pub\u{7}"],
        firstSeen: 0,
        lastSeen: 60_000
    )
}

extension DeskClaim {
    static let tanks = DeskClaim(
        value: 1_200,
        min: nil,
        max: nil,
        unit: "tank",
        qualifier: "about",
        text: "about 1,200 tanks",
        speaker: "Sari\u{1B}",
        outlets: ["Kabar"],
        clippings: [7, 12],
        firstSeen: 0,
        standing: "agreed",
        sentence: "About 1,200 tanks rolled."
    )
}

extension DeskOutlet {
    static let village = DeskOutlet(
        name: "Warta\u{1B} Desa",
        clippings: 3,
        classes: [.init("original", count: 1), .init("reprint", count: 2)],
        copied: 0,
        delay: DeskDelay(shortest: -60, median: 7200, longest: 864_000)
    )

    static let unknown = DeskOutlet(
        name: nil,
        clippings: 2,
        classes: [.init("unknown", count: 2)],
        copied: 1,
        delay: nil
    )
}

extension DeskSyndicationPair {
    static let village = DeskSyndicationPair(
        copier: "Warta\u{1B} Desa",
        source: "Kabar",
        copies: 2,
        classes: [.init("reprint", count: 2)],
        delay: DeskDelay(shortest: -60, median: 7200, longest: 864_000)
    )
}

extension DeskDelivery {
    static let filed = DeskDelivery(
        claim: "c1",
        folder: "inbox",
        path: "laporan.txt",
        size: 2500,
        seen: 1000,
        claimed: 1010,
        committed: 1020,
        outcome: "filed",
        clippings: [12]
    )

    static let refused = DeskDelivery(
        claim: "c2",
        folder: "inbox",
        path: "bad\u{1B}.pdf",
        size: 10,
        seen: 1000,
        claimed: 1010,
        committed: 1020,
        outcome: "rejected",
        reason: "time-limit",
        detail: "reading took longer than 30 s"
    )
}
