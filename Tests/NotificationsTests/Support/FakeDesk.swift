import DeskInterface
import LinuxSystem
import SystemPackage
import TestSupport
import Varlink

/// A daemon that knows nothing but alerts, behind the project's own protocol.
final class FakeDesk: Sendable {
    let path: FilePath
    private let reactor: Reactor
    private let alerts = Monitor<[DeskAlert]>([])
    private let followers = Monitor<[Bell]>([])
    /// One for each call of FollowAlerts.
    let followed = Gathered<Void>()

    init(at path: FilePath, on reactor: Reactor) {
        self.path = path
        self.reactor = reactor
    }

    func raise(_ alerts: DeskAlert...) {
        self.alerts.withLock { $0 += alerts }
        for bell in followers.withLock({ $0 }) { bell.ring() }
    }

    /// Serves while `body` runs.
    func serving<Result: Sendable>(_ body: @Sendable () async throws -> Result) async throws -> Result {
        let listener = try UnixListener(at: path)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await self.accept(listener) }
            let result = try await body()
            group.cancelAll()
            return result
        }
    }

    private func accept(_ listener: UnixListener) async throws {
        try await withThrowingDiscardingTaskGroup { group in
            while !Task.isCancelled {
                guard let client = try? await listener.accept(on: self.reactor) else { break }
                group.addTask { try? await self.serve(client) }
            }
            group.cancelAll()
        }
    }

    private func serve(_ client: UnixConnection) async throws {
        let service = ServiceDescription(
            vendor: "test",
            product: "test",
            version: "1",
            url: "",
            interfaces: [try Desk.description()]
        )
        var connection = ServerConnection(service: service, maximumMessage: 1 << 20)
        while true {
            while let event = try connection.next() {
                switch event {
                case .answer(let bytes): try await client.write(bytes)
                case .call(let call): try await answer(call, &connection, client)
                }
            }
            let bytes = try await client.read(atMost: 4096)
            if bytes.isEmpty { return }
            connection.receive(bytes)
        }
    }

    private func answer(_ call: Call, _ connection: inout ServerConnection, _ client: UnixConnection) async throws {
        switch call.method {
        case "org.kliping.Desk.Alerts":
            let reply = Desk.Alerts.Reply(alerts: page(try call.parameters.decoded()))
            try await client.write(connection.reply(JSONObject(encoding: reply)))
        case "org.kliping.Desk.FollowAlerts":
            let bell = try Bell()
            var seen = alerts.withLock { alerts in
                followers.withLock { $0.append(bell) }
                return alerts.count
            }
            try await client.write(connection.reply(JSONObject(), continues: true))
            followed.add(())
            while true {
                try await bell.wait(on: reactor)
                let (now, new) = alerts.withLock { ($0.count, Array($0[seen...])) }
                seen = now
                for alert in new {
                    let reply = try JSONObject(encoding: Desk.FollowAlerts.Reply(alert: alert))
                    try await client.write(connection.reply(reply, continues: true))
                }
            }
        default:
            try await client.write(connection.fail(DeskError.busy(reason: "not here").callError))
        }
    }

    private func page(_ question: Desk.Alerts.Parameters) -> [DeskAlert] {
        let found = alerts.withLock { $0 }.filter { $0.id > question.after ?? 0 }
        return Array((question.newestFirst == true ? found.reversed() : found).prefix(question.limit ?? 20))
    }
}
