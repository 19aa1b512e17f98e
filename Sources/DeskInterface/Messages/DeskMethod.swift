package import Varlink

/// One method of `org.kliping.Desk`: its name, what goes in, what comes out, and who may call it.
package protocol DeskMethod: Sendable {
    associatedtype Parameters: Codable & Sendable
    associatedtype Reply: Codable & Sendable

    /// As in the interface description, without the interface's name.
    static var name: String { get }
    static var permission: Permission { get }
    /// Whether it answers only callers that take several replies.
    static var needsMore: Bool { get }

    /// Which of the handler's functions answers it.
    static var answer: DeskAnswer<Self> { get }

    /// The replies that say the same to a caller who takes several.
    static func pieces(of reply: Reply) -> [Reply]
}

/// Lets a handler answer a method; `send` takes replies before the last one, which is returned.
package typealias DeskAnswer<Method: DeskMethod> =
    @Sendable (
        _ handler: any DeskHandler,
        _ parameters: Method.Parameters,
        _ caller: Caller,
        _ send: @escaping DeskSend<Method.Reply>
    ) async throws -> Method.Reply

extension DeskMethod {
    package static var permission: Permission { .reader }
    package static var needsMore: Bool { false }
    package static func pieces(of reply: Reply) -> [Reply] { [reply] }
    static var qualifiedName: String { "\(Desk.interfaceName).\(name)" }
}

/// The interface `org.kliping.Desk`; its methods are the types inside.
package enum Desk {
    package static let interfaceName = "org.kliping.Desk"

    /// The interface description as it stands in the source tree.
    package static let text = String(decoding: PackageResources.org_kliping_Desk_varlink, as: UTF8.self)

    /// The parsed interface description.
    package static func description() throws -> InterfaceDescription {
        try InterfaceDescription(text)
    }

    /// Every method, in the order of the description.
    package static let methods: [any DeskMethod.Type] = [
        Status.self, Search.self, Show.self, Original.self, Why.self, Rejected.self, Retry.self, TakeDown.self,
        Copies.self, CopiesEverywhere.self, CopyEdges.self, Story.self, Stories.self, Figures.self, Syndication.self,
        Pause.self, Resume.self,
        Reindex.self, Follow.self, AddWatch.self, Watches.self, RemoveWatch.self, Alerts.self, FollowAlerts.self,
        Check.self, Backup.self, Label.self, Labels.self, Train.self,
    ]

    /// The parameters or results of a method that has none.
    package struct Nothing: Codable, Sendable, Equatable {
        package init() {}
    }
}
