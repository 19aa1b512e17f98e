/// What answers the methods about topics; see `DeskHandler`.
package protocol TopicHandler: Sendable {
    func label(_ parameters: Desk.Label.Parameters, _ caller: Caller) async throws -> Desk.Label.Reply
    func labels(_ parameters: Desk.Labels.Parameters, _ caller: Caller) async throws -> Desk.Labels.Reply
    func train(_ parameters: Desk.Train.Parameters, _ caller: Caller) async throws -> Desk.Train.Reply
}

extension Desk.Label {
    package static let answer: DeskAnswer<Self> = { handler, parameters, caller, _ in
        try await handler.label(parameters, caller)
    }
}

extension Desk.Labels {
    package static let answer: DeskAnswer<Self> = { handler, parameters, caller, _ in
        try await handler.labels(parameters, caller)
    }
}

extension Desk.Train {
    package static let answer: DeskAnswer<Self> = { handler, parameters, caller, _ in
        try await handler.train(parameters, caller)
    }
}
