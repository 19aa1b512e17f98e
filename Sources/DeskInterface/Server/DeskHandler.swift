/// Sends one reply, with more to follow; suspends until the client has taken it.
package typealias DeskSend<Reply> = @Sendable (Reply) async throws -> Void

/// What answers `org.kliping.Desk`: one function a method, called only for callers with that method's permission.
///
/// A function may throw a `DeskError`; anything else it throws reaches the client as `ArchiveFailure`. Its task is
/// cancelled when the client goes away. `send` suspends until the client has taken the reply; it throws once the client
/// is gone or too slow.
package protocol DeskHandler: TopicHandler {
    func status(_ caller: Caller) async throws -> DeskStatus
    /// One page, at most `limit` hits; the server streams them to callers who want that.
    func search(_ parameters: Desk.Search.Parameters, _ caller: Caller) async throws -> Desk.Search.Reply
    func show(_ parameters: Desk.Show.Parameters, _ caller: Caller) async throws -> Desk.Show.Reply
    /// Sends all pieces but the last, which it returns.
    func original(
        _ parameters: Desk.Original.Parameters,
        _ caller: Caller,
        send: @escaping DeskSend<Desk.Original.Reply>
    ) async throws -> Desk.Original.Reply
    func why(_ parameters: Desk.Why.Parameters, _ caller: Caller) async throws -> [DeskDelivery]
    func rejected(_ parameters: Desk.Rejected.Parameters, _ caller: Caller) async throws -> [DeskDelivery]
    /// Answers with the claims put back.
    func retry(_ parameters: Desk.Retry.Parameters, _ caller: Caller) async throws -> [String]
    func copies(_ parameters: Desk.Copies.Parameters, _ caller: Caller) async throws -> Desk.Copies.Reply
    /// Sends progress; returns what was found.
    func copiesEverywhere(
        _ parameters: Desk.CopiesEverywhere.Parameters,
        _ caller: Caller,
        send: @escaping DeskSend<Desk.CopiesEverywhere.Reply>
    ) async throws -> Desk.CopiesEverywhere.Reply
    /// One page.
    func copyEdges(_ parameters: Desk.CopyEdges.Parameters, _ caller: Caller) async throws -> Desk.CopyEdges.Reply
    func story(_ parameters: Desk.Story.Parameters, _ caller: Caller) async throws -> Desk.Story.Reply
    func stories(_ parameters: Desk.Stories.Parameters, _ caller: Caller) async throws -> Desk.Stories.Reply
    func figures(_ parameters: Desk.Figures.Parameters, _ caller: Caller) async throws -> Desk.Figures.Reply
    func syndication(
        _ parameters: Desk.Syndication.Parameters,
        _ caller: Caller
    ) async throws -> Desk.Syndication.Reply
    func takeDown(_ parameters: Desk.TakeDown.Parameters, _ caller: Caller) async throws
    func pause(_ caller: Caller) async throws
    func resume(_ caller: Caller) async throws
    /// Sends progress; returns the last word.
    func reindex(
        _ parameters: Desk.Reindex.Parameters,
        _ caller: Caller,
        send: @escaping DeskSend<Desk.Reindex.Reply>
    ) async throws -> Desk.Reindex.Reply
    /// First sends a reply without a hit, as soon as nothing committed from then on can be missed; then hits, until its
    /// task is cancelled or the daemon ends.
    func follow(
        _ parameters: Desk.Follow.Parameters,
        _ caller: Caller,
        send: @escaping DeskSend<Desk.Follow.Reply>
    ) async throws
    /// What the watch would have raised; adds it unless it is a dry run.
    func addWatch(_ parameters: Desk.AddWatch.Parameters, _ caller: Caller) async throws -> Desk.AddWatch.Reply
    func watches(_ caller: Caller) async throws -> [DeskWatch]
    func removeWatch(_ parameters: Desk.RemoveWatch.Parameters, _ caller: Caller) async throws
    func alerts(_ parameters: Desk.Alerts.Parameters, _ caller: Caller) async throws -> [DeskAlert]
    /// First sends a reply without an alert, as soon as none raised from then on can be missed; then alerts, until its
    /// task is cancelled or the daemon ends.
    func followAlerts(
        _ parameters: Desk.FollowAlerts.Parameters,
        _ caller: Caller,
        send: @escaping DeskSend<Desk.FollowAlerts.Reply>
    ) async throws
    /// Sends progress, then the files piece by piece; returns the reply that has `finished`.
    func backup(_ caller: Caller, send: @escaping DeskSend<Desk.Backup.Reply>) async throws -> Desk.Backup.Reply
    /// Sends faults and progress; returns the reply that has `finished`.
    func check(_ caller: Caller, send: @escaping DeskSend<Desk.Check.Reply>) async throws -> Desk.Check.Reply
}
