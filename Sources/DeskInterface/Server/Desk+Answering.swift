/// Which of the handler's functions answers each method.
extension Desk.Status {
    package static func answer(
        _ parameters: Parameters,
        _ caller: Caller,
        by handler: any DeskHandler,
        send: @escaping DeskSend<Reply>
    ) async throws -> Reply {
        Reply(status: try await handler.status(caller))
    }
}

extension Desk.Search {
    package static func answer(
        _ parameters: Parameters,
        _ caller: Caller,
        by handler: any DeskHandler,
        send: @escaping DeskSend<Reply>
    ) async throws -> Reply {
        try await handler.search(parameters, caller)
    }

    /// The hits one by one, then the rest of the page without any.
    package static func pieces(of page: Reply) -> [Reply] {
        var last = page
        last.hits = []
        return page.hits.map {
            Reply(hits: [$0], total: page.total, totalIsLowerBound: page.totalIsLowerBound)
        } + [last]
    }
}

extension Desk.Show {
    package static func answer(
        _ parameters: Parameters,
        _ caller: Caller,
        by handler: any DeskHandler,
        send: @escaping DeskSend<Reply>
    ) async throws -> Reply {
        try await handler.show(parameters, caller)
    }
}

extension Desk.Original {
    package static func answer(
        _ parameters: Parameters,
        _ caller: Caller,
        by handler: any DeskHandler,
        send: @escaping DeskSend<Reply>
    ) async throws -> Reply {
        try await handler.original(parameters, caller, send: send)
    }
}

extension Desk.Why {
    package static func answer(
        _ parameters: Parameters,
        _ caller: Caller,
        by handler: any DeskHandler,
        send: @escaping DeskSend<Reply>
    ) async throws -> Reply {
        Reply(deliveries: try await handler.why(parameters, caller))
    }
}

extension Desk.Rejected {
    package static func answer(
        _ parameters: Parameters,
        _ caller: Caller,
        by handler: any DeskHandler,
        send: @escaping DeskSend<Reply>
    ) async throws -> Reply {
        Reply(deliveries: try await handler.rejected(parameters, caller))
    }

    /// The deliveries one by one, then a reply without any.
    package static func pieces(of reply: Reply) -> [Reply] {
        reply.deliveries.map { Reply(deliveries: [$0]) } + [Reply(deliveries: [])]
    }
}

extension Desk.Retry {
    package static func answer(
        _ parameters: Parameters,
        _ caller: Caller,
        by handler: any DeskHandler,
        send: @escaping DeskSend<Reply>
    ) async throws -> Reply {
        Reply(retried: try await handler.retry(parameters, caller))
    }
}

extension Desk.TakeDown {
    package static func answer(
        _ parameters: Parameters,
        _ caller: Caller,
        by handler: any DeskHandler,
        send: @escaping DeskSend<Reply>
    ) async throws -> Reply {
        try await handler.takeDown(parameters, caller)
        return Reply()
    }
}

extension Desk.Pause {
    package static func answer(
        _ parameters: Parameters,
        _ caller: Caller,
        by handler: any DeskHandler,
        send: @escaping DeskSend<Reply>
    ) async throws -> Reply {
        try await handler.pause(caller)
        return Reply()
    }
}

extension Desk.Resume {
    package static func answer(
        _ parameters: Parameters,
        _ caller: Caller,
        by handler: any DeskHandler,
        send: @escaping DeskSend<Reply>
    ) async throws -> Reply {
        try await handler.resume(caller)
        return Reply()
    }
}

extension Desk.Reindex {
    package static func answer(
        _ parameters: Parameters,
        _ caller: Caller,
        by handler: any DeskHandler,
        send: @escaping DeskSend<Reply>
    ) async throws -> Reply {
        try await handler.reindex(parameters, caller, send: send)
    }
}

extension Desk.Follow {
    package static func answer(
        _ parameters: Parameters,
        _ caller: Caller,
        by handler: any DeskHandler,
        send: @escaping DeskSend<Reply>
    ) async throws -> Reply {
        try await handler.follow(parameters, caller, send: send)
        return Reply(hit: nil)
    }
}

extension Desk.Check {
    package static func answer(
        _ parameters: Parameters,
        _ caller: Caller,
        by handler: any DeskHandler,
        send: @escaping DeskSend<Reply>
    ) async throws -> Reply {
        try await handler.check(caller, send: send)
    }
}

extension Desk.Backup {
    package static func answer(
        _ parameters: Parameters,
        _ caller: Caller,
        by handler: any DeskHandler,
        send: @escaping DeskSend<Reply>
    ) async throws -> Reply {
        try await handler.backup(caller, send: send)
    }
}
