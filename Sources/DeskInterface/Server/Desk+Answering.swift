/// Which of the handler's functions answers each method.
extension Desk.Status {
    package static let answer: DeskAnswer<Self> = { handler, _, caller, _ in
        Reply(status: try await handler.status(caller))
    }
}

extension Desk.Search {
    package static let answer: DeskAnswer<Self> = { handler, parameters, caller, _ in
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
    package static let answer: DeskAnswer<Self> = { handler, parameters, caller, _ in
        try await handler.show(parameters, caller)
    }
}

extension Desk.Original {
    package static let answer: DeskAnswer<Self> = { handler, parameters, caller, send in
        try await handler.original(parameters, caller, send: send)
    }
}

extension Desk.Why {
    package static let answer: DeskAnswer<Self> = { handler, parameters, caller, _ in
        Reply(deliveries: try await handler.why(parameters, caller))
    }
}

extension Desk.Rejected {
    package static let answer: DeskAnswer<Self> = { handler, parameters, caller, _ in
        Reply(deliveries: try await handler.rejected(parameters, caller))
    }

    /// The deliveries one by one, then a reply without any.
    package static func pieces(of reply: Reply) -> [Reply] {
        reply.deliveries.map { Reply(deliveries: [$0]) } + [Reply(deliveries: [])]
    }
}

extension Desk.Retry {
    package static let answer: DeskAnswer<Self> = { handler, parameters, caller, _ in
        Reply(retried: try await handler.retry(parameters, caller))
    }
}

extension Desk.TakeDown {
    package static let answer: DeskAnswer<Self> = { handler, parameters, caller, _ in
        try await handler.takeDown(parameters, caller)
        return Reply()
    }
}

extension Desk.Pause {
    package static let answer: DeskAnswer<Self> = { handler, _, caller, _ in
        try await handler.pause(caller)
        return Reply()
    }
}

extension Desk.Resume {
    package static let answer: DeskAnswer<Self> = { handler, _, caller, _ in
        try await handler.resume(caller)
        return Reply()
    }
}

extension Desk.Reindex {
    package static let answer: DeskAnswer<Self> = { handler, parameters, caller, send in
        try await handler.reindex(parameters, caller, send: send)
    }
}

extension Desk.Follow {
    package static let answer: DeskAnswer<Self> = { handler, parameters, caller, send in
        try await handler.follow(parameters, caller, send: send)
        return Reply(hit: nil)
    }
}

extension Desk.Check {
    package static let answer: DeskAnswer<Self> = { handler, _, caller, send in
        try await handler.check(caller, send: send)
    }
}

extension Desk.Backup {
    package static let answer: DeskAnswer<Self> = { handler, _, caller, send in
        try await handler.backup(caller, send: send)
    }
}
