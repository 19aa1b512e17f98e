/// Which of the handler's functions answers each method about watches and alerts.
extension Desk.AddWatch {
    package static func answer(
        _ parameters: Parameters,
        _ caller: Caller,
        by handler: any DeskHandler,
        send: @escaping DeskSend<Reply>
    ) async throws -> Reply {
        try await handler.addWatch(parameters, caller)
    }
}

extension Desk.Watches {
    package static func answer(
        _ parameters: Parameters,
        _ caller: Caller,
        by handler: any DeskHandler,
        send: @escaping DeskSend<Reply>
    ) async throws -> Reply {
        Reply(watches: try await handler.watches(caller))
    }
}

extension Desk.RemoveWatch {
    package static func answer(
        _ parameters: Parameters,
        _ caller: Caller,
        by handler: any DeskHandler,
        send: @escaping DeskSend<Reply>
    ) async throws -> Reply {
        try await handler.removeWatch(parameters, caller)
        return Reply()
    }
}

extension Desk.Alerts {
    package static func answer(
        _ parameters: Parameters,
        _ caller: Caller,
        by handler: any DeskHandler,
        send: @escaping DeskSend<Reply>
    ) async throws -> Reply {
        Reply(alerts: try await handler.alerts(parameters, caller))
    }
}

extension Desk.FollowAlerts {
    package static func answer(
        _ parameters: Parameters,
        _ caller: Caller,
        by handler: any DeskHandler,
        send: @escaping DeskSend<Reply>
    ) async throws -> Reply {
        try await handler.followAlerts(parameters, caller, send: send)
        return Reply()
    }
}
