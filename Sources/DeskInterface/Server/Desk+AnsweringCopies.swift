/// Which of the handler's functions answers each method about copies, stories and claims.
extension Desk.Copies {
    package static func answer(
        _ parameters: Parameters,
        _ caller: Caller,
        by handler: any DeskHandler,
        send: @escaping DeskSend<Reply>
    ) async throws -> Reply {
        try await handler.copies(parameters, caller)
    }
}

extension Desk.CopiesEverywhere {
    package static func answer(
        _ parameters: Parameters,
        _ caller: Caller,
        by handler: any DeskHandler,
        send: @escaping DeskSend<Reply>
    ) async throws -> Reply {
        try await handler.copiesEverywhere(parameters, caller, send: send)
    }
}

extension Desk.CopyEdges {
    package static func answer(
        _ parameters: Parameters,
        _ caller: Caller,
        by handler: any DeskHandler,
        send: @escaping DeskSend<Reply>
    ) async throws -> Reply {
        try await handler.copyEdges(parameters, caller)
    }
}

extension Desk.Story {
    package static func answer(
        _ parameters: Parameters,
        _ caller: Caller,
        by handler: any DeskHandler,
        send: @escaping DeskSend<Reply>
    ) async throws -> Reply {
        try await handler.story(parameters, caller)
    }
}

extension Desk.Stories {
    package static func answer(
        _ parameters: Parameters,
        _ caller: Caller,
        by handler: any DeskHandler,
        send: @escaping DeskSend<Reply>
    ) async throws -> Reply {
        try await handler.stories(parameters, caller)
    }
}

extension Desk.Figures {
    package static func answer(
        _ parameters: Parameters,
        _ caller: Caller,
        by handler: any DeskHandler,
        send: @escaping DeskSend<Reply>
    ) async throws -> Reply {
        try await handler.figures(parameters, caller)
    }
}
