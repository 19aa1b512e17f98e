import DeskInterface
import LinuxSystem

/// Topics at the standing desk: it knows flood, and nobody said anything of weather.
extension StandingDesk {
    func label(_ parameters: Desk.Label.Parameters, _ caller: Caller) async throws -> Desk.Label.Reply {
        switch parameters.topic {
        case "flood":
            orders.withLock { $0.append("label \(parameters.id) flood \(parameters.standing ?? "-")") }
            return .init(code: "20000154", name: "flood", changed: true)
        case "weather": return .init(code: "17000000", name: "weather", changed: false)
        default: throw DeskError.noSuchTopic(topic: parameters.topic, nearest: "flood")
        }
    }

    func labels(_ parameters: Desk.Labels.Parameters, _ caller: Caller) async throws -> Desk.Labels.Reply {
        if parameters.id == 7 { return .init(labels: [], total: 0) }
        return .init(
            labels: [
                DeskTopicLabel(
                    clipping: 12,
                    code: "20000154",
                    name: "flood",
                    applies: true,
                    given: 0,
                    headline: "A \u{1B}[31mred\u{202E} headline"
                ),
                DeskTopicLabel(
                    clipping: 7,
                    code: "Rob \u{1B}utara",
                    name: "Rob \u{1B}utara",
                    applies: false,
                    given: 0,
                    headline: nil
                ),
            ],
            total: 3
        )
    }

    func train(_ parameters: Desk.Train.Parameters, _ caller: Caller) async throws -> Desk.Train.Reply {
        if let failure { throw failure }
        orders.withLock { $0.append("train \(parameters.forget ?? false)") }
        return .init(
            clippings: 12,
            labels: 14,
            leftOut: 1,
            topics: 2,
            weights: 300,
            trial: .init(labels: 14, before: 3, after: 11)
        )
    }
}
