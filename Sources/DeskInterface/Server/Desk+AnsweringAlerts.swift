/// Which of the handler's functions answers each method about watches and alerts.
extension Desk.AddWatch {
    package static let answer: DeskAnswer<Self> = { handler, parameters, caller, _ in
        try await handler.addWatch(parameters, caller)
    }
}

extension Desk.Watches {
    package static let answer: DeskAnswer<Self> = { handler, _, caller, _ in
        Reply(watches: try await handler.watches(caller))
    }
}

extension Desk.RemoveWatch {
    package static let answer: DeskAnswer<Self> = { handler, parameters, caller, _ in
        try await handler.removeWatch(parameters, caller)
        return Reply()
    }
}

extension Desk.Alerts {
    package static let answer: DeskAnswer<Self> = { handler, parameters, caller, _ in
        Reply(alerts: try await handler.alerts(parameters, caller))
    }
}

extension Desk.FollowAlerts {
    package static let answer: DeskAnswer<Self> = { handler, parameters, caller, send in
        try await handler.followAlerts(parameters, caller, send: send)
        return Reply()
    }
}
