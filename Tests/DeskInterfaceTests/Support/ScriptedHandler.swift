import DeskInterface
import LinuxSystem
import Varlink

/// Answers from closures; what has none answers `Busy`.
struct ScriptedHandler: DeskHandler {
    var onStatus: (@Sendable (Caller) async throws -> DeskStatus)?
    var onSearch: (@Sendable (Desk.Search.Parameters) async throws -> Desk.Search.Reply)?
    var onOriginal: (@Sendable (DeskSend<Desk.Original.Reply>) async throws -> Desk.Original.Reply)?
    var onFollow: (@Sendable (DeskSend<Desk.Follow.Reply>) async throws -> Void)?

    private let unscripted = DeskError.busy(reason: "not scripted")

    func status(_ caller: Caller) async throws -> DeskStatus {
        guard let onStatus else { throw unscripted }
        return try await onStatus(caller)
    }

    func search(_ parameters: Desk.Search.Parameters, _ caller: Caller) async throws -> Desk.Search.Reply {
        guard let onSearch else { throw unscripted }
        return try await onSearch(parameters)
    }

    func original(
        _ parameters: Desk.Original.Parameters,
        _ caller: Caller,
        send: @escaping DeskSend<Desk.Original.Reply>
    ) async throws -> Desk.Original.Reply {
        guard let onOriginal else { throw unscripted }
        return try await onOriginal(send)
    }

    func follow(
        _ parameters: Desk.Follow.Parameters,
        _ caller: Caller,
        send: @escaping DeskSend<Desk.Follow.Reply>
    ) async throws {
        guard let onFollow else { throw unscripted }
        try await onFollow(send)
    }

    func show(_ parameters: Desk.Show.Parameters, _ caller: Caller) async throws -> Desk.Show.Reply { throw unscripted }
    func why(_ parameters: Desk.Why.Parameters, _ caller: Caller) async throws -> [DeskDelivery] { throw unscripted }
    func rejected(_ parameters: Desk.Rejected.Parameters, _ caller: Caller) async throws -> [DeskDelivery] {
        throw unscripted
    }
    func retry(_ parameters: Desk.Retry.Parameters, _ caller: Caller) async throws -> [String] { throw unscripted }
    func takeDown(_ parameters: Desk.TakeDown.Parameters, _ caller: Caller) async throws { throw unscripted }
    func copies(_ parameters: Desk.Copies.Parameters, _ caller: Caller) async throws -> Desk.Copies.Reply {
        throw unscripted
    }
    func copiesEverywhere(
        _ parameters: Desk.CopiesEverywhere.Parameters,
        _ caller: Caller,
        send: @escaping DeskSend<Desk.CopiesEverywhere.Reply>
    ) async throws -> Desk.CopiesEverywhere.Reply { throw unscripted }
    func copyEdges(_ parameters: Desk.CopyEdges.Parameters, _ caller: Caller) async throws -> Desk.CopyEdges.Reply {
        throw unscripted
    }
    func story(_ parameters: Desk.Story.Parameters, _ caller: Caller) async throws -> Desk.Story.Reply {
        throw unscripted
    }
    func stories(_ parameters: Desk.Stories.Parameters, _ caller: Caller) async throws -> Desk.Stories.Reply {
        throw unscripted
    }
    func figures(_ parameters: Desk.Figures.Parameters, _ caller: Caller) async throws -> Desk.Figures.Reply {
        throw unscripted
    }
    func addWatch(_ parameters: Desk.AddWatch.Parameters, _ caller: Caller) async throws -> Desk.AddWatch.Reply {
        throw unscripted
    }
    func watches(_ caller: Caller) async throws -> [DeskWatch] { throw unscripted }
    func removeWatch(_ parameters: Desk.RemoveWatch.Parameters, _ caller: Caller) async throws { throw unscripted }
    func alerts(_ parameters: Desk.Alerts.Parameters, _ caller: Caller) async throws -> [DeskAlert] { throw unscripted }
    func followAlerts(
        _ parameters: Desk.FollowAlerts.Parameters,
        _ caller: Caller,
        send: @escaping DeskSend<Desk.FollowAlerts.Reply>
    ) async throws { throw unscripted }
    func syndication(
        _ parameters: Desk.Syndication.Parameters,
        _ caller: Caller
    ) async throws -> Desk.Syndication.Reply { throw unscripted }
    func pause(_ caller: Caller) async throws { throw unscripted }
    func resume(_ caller: Caller) async throws { throw unscripted }
    func reindex(
        _ parameters: Desk.Reindex.Parameters,
        _ caller: Caller,
        send: @escaping DeskSend<Desk.Reindex.Reply>
    ) async throws -> Desk.Reindex.Reply { throw unscripted }
    func check(_ caller: Caller, send: @escaping DeskSend<Desk.Check.Reply>) async throws -> Desk.Check.Reply {
        throw unscripted
    }

    func backup(_ caller: Caller, send: @escaping DeskSend<Desk.Backup.Reply>) async throws -> Desk.Backup.Reply {
        throw unscripted
    }
}

extension DeskStatus {
    /// A daemon at rest.
    static func idle(state: String = "running") -> DeskStatus {
        DeskStatus(
            state: state,
            summary: "watching 1 folder",
            version: "1",
            process: 1,
            started: 0,
            queued: 0,
            working: 0,
            filed: 3,
            duplicate: 1,
            rejected: 0,
            takenDown: 0,
            clippings: 3,
            lastMinute: 0,
            workers: 2,
            watches: 1,
            watchLimit: 100,
            folders: [],
            freeBytes: 10,
            freeBytesLimit: 1
        )
    }
}

extension DeskHit {
    static func numbered(_ id: Int64) -> DeskHit {
        DeskHit(
            id: id,
            headline: "Headline \(id)",
            publisher: nil,
            agency: nil,
            language: "id",
            published: nil,
            added: 0,
            tags: [],
            snippet: nil,
            marks: [],
            score: nil
        )
    }
}
