package import DeskInterface
package import LinuxSystem
import Varlink

/// Asks the daemon, over one connection that all destinations share, one question at a time.
package actor DeskAlertSource: AlertSource {
    /// The daemon took longer to answer than any page of alerts needs.
    private struct NoAnswer: Error, CustomStringConvertible {
        var description: String { "the daemon does not answer" }
    }

    private static let timeLimit = Duration.seconds(30)

    private let sockets: [String]
    private let reactor: Reactor
    private var client: DeskClient?
    private var isAsking = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// `sockets` are tried in order.
    package init(sockets: [String], reactor: Reactor) {
        self.sockets = sockets
        self.reactor = reactor
    }

    package func alerts(after: Int64, limit: Int) async throws -> [DeskAlert] {
        try await ask(.init(after: after, limit: limit))
    }

    package func newest() async throws -> Int64 {
        try await ask(.init(limit: 1, newestFirst: true)).first?.id ?? 0
    }

    private func ask(_ question: Desk.Alerts.Parameters) async throws -> [DeskAlert] {
        // Each question takes the time limit at most, and so does each turn.
        while isAsking { await withCheckedContinuation { waiting.append($0) } }
        isAsking = true
        defer {
            isAsking = false
            if !waiting.isEmpty { waiting.removeFirst().resume() }
        }
        // Whatever goes wrong, a half-read answer must not become the next question's.
        let kept = client
        client = nil
        if let kept {
            do {
                let answer = try await answer(question, from: kept)
                client = kept
                return answer
            } catch is ProtocolFault {
                // The daemon was started again since it was asked last.
            } catch is SystemError {
                // Likewise.
            }
        }
        let new = try DeskClient.connect(to: sockets, on: reactor)
        let answer = try await answer(question, from: new)
        client = new
        return answer
    }

    private func answer(_ question: Desk.Alerts.Parameters, from client: DeskClient) async throws -> [DeskAlert] {
        try await withThrowingTaskGroup(of: [DeskAlert].self) { [reactor] group in
            group.addTask { try await client.call(Desk.Alerts.self, question).alerts }
            group.addTask {
                try await reactor.sleep(for: Self.timeLimit)
                throw NoAnswer()
            }
            defer { group.cancelAll() }
            return try await group.next() ?? []
        }
    }
}
