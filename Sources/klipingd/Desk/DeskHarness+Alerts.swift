import Archive
import DeskInterface
import LinuxSystem
import Varlink

/// Watches and what they raised.
extension DeskHarness {
    private static let thresholdLimit = 16

    func addWatch(_ parameters: Desk.AddWatch.Parameters, _ caller: Caller) async throws -> Desk.AddWatch.Reply {
        let settings = try settings(parameters)
        let days = parameters.days ?? 7
        guard (1...366).contains(days) else { throw CallError.invalidParameter("days") }
        return try await translated {
            let since = WallClock.milliseconds - Int64(days) * 86_400_000
            let preview = try await alertArchive.preview(settings, since: since, reading: watching)
            if !(parameters.dryRun ?? false) {
                let addition = try await writing { [alertArchive, watching] in
                    try alertArchive.addWatch(
                        settings,
                        preview: preview,
                        replacing: parameters.replace ?? false,
                        reading: watching
                    )
                }
                switch addition {
                case .added: alerts.signal()
                case .exists: throw DeskError.watchExists(name: settings.name)
                case .full: throw DeskError.tooManyWatches(limit: WatchSettings.most)
                }
            }
            return Desk.AddWatch.Reply(
                alerts: preview.alerts.map { DeskAlert($0) },
                total: preview.total,
                matches: preview.matches,
                stories: preview.stories,
                note: preview.note
            )
        }
    }

    private func settings(_ parameters: Desk.AddWatch.Parameters) throws -> WatchSettings {
        guard WatchSettings.isName(parameters.name) else { throw CallError.invalidParameter("name") }
        let outlets = parameters.outlets ?? WatchSettings.defaultOutlets
        guard outlets.count <= Self.thresholdLimit, outlets.allSatisfy({ (2...100_000).contains($0) }) else {
            throw CallError.invalidParameter("outlets")
        }
        if let silence = parameters.silence {
            guard (WatchSettings.leastSilence...WatchSettings.mostSilence).contains(silence) else {
                throw CallError.invalidParameter("silence")
            }
        }
        return WatchSettings(
            name: parameters.name,
            query: parameters.query,
            outlets: outlets,
            silence: parameters.silence
        )
    }

    func watches(_ caller: Caller) async throws -> [DeskWatch] {
        try await translated { try await alertArchive.watches().map { DeskWatch($0) } }
    }

    func removeWatch(_ parameters: Desk.RemoveWatch.Parameters, _ caller: Caller) async throws {
        let wasThere = try await writing { [alertArchive] in try alertArchive.removeWatch(named: parameters.name) }
        guard wasThere else { throw DeskError.noSuchWatch(name: parameters.name) }
        alerts.signal()
    }

    func alerts(_ parameters: Desk.Alerts.Parameters, _ caller: Caller) async throws -> [DeskAlert] {
        let limit = parameters.limit ?? 20
        guard (1...1000).contains(limit) else { throw CallError.invalidParameter("limit") }
        return try await translated {
            try await requireWatch(parameters.watch)
            return try await alertArchive.alerts(
                AlertRequest(
                    after: parameters.after ?? 0,
                    before: parameters.before ?? .max,
                    watch: parameters.watch,
                    limit: limit,
                    newestFirst: parameters.newestFirst ?? false
                )
            ).map { DeskAlert($0) }
        }
    }

    func followAlerts(
        _ parameters: Desk.FollowAlerts.Parameters,
        _ caller: Caller,
        send: @escaping DeskSend<Desk.FollowAlerts.Reply>
    ) async throws {
        try await translated {
            try await requireWatch(parameters.watch)
            let announcements = alertFeed.announcements()
            let newest = try await alertArchive.newestAlert()
            var seen = parameters.after ?? newest
            try await send(.init())
            try await sendAlerts(behind: &seen, of: parameters.watch, send)
            for await _ in announcements { try await sendAlerts(behind: &seen, of: parameters.watch, send) }
        }
    }

    private func sendAlerts(
        behind seen: inout AlertID,
        of watch: String?,
        _ send: DeskSend<Desk.FollowAlerts.Reply>
    ) async throws {
        while true {
            let page = try await alertArchive.alerts(AlertRequest(after: seen, watch: watch, limit: 100))
            for alert in page {
                try await send(.init(alert: DeskAlert(alert)))
                seen = alert.id
            }
            if page.count < 100 { return }
        }
    }

    private func requireWatch(_ name: String?) async throws {
        guard let name else { return }
        guard try await alertArchive.knowsWatch(named: name) else { throw DeskError.noSuchWatch(name: name) }
    }
}

extension DeskWatch {
    init(_ watch: WatchRecord) {
        self.init(
            name: watch.settings.name,
            query: watch.settings.query,
            outlets: watch.settings.outlets,
            silence: watch.settings.silence,
            added: watch.added,
            lastMatch: watch.lastMatch,
            alertsLastDay: watch.alertsLastDay,
            lastAlert: watch.lastAlert,
            fault: watch.fault
        )
    }
}

extension DeskAlert {
    init(_ alert: AlertRecord) {
        self.init(
            id: alert.id,
            time: alert.time,
            watch: alert.watch,
            news: alert.news.map { News(kind: $0.kind.rawValue, text: $0.text) },
            terms: alert.terms,
            clipping: alert.clipping.map { DeskHit($0) },
            story: alert.story
        )
    }
}
