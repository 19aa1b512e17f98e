import Archive
import Clippings
import DeskInterface
import LinuxSystem
import Varlink

/// What people say of topics, and what is learnt from it.
extension DeskHarness {
    func label(_ parameters: Desk.Label.Parameters, _ caller: Caller) async throws -> Desk.Label.Reply {
        guard let standing = Desk.Label.Standing(rawValue: parameters.standing ?? Desk.Label.Standing.has.rawValue)
        else { throw CallError.invalidParameter("standing") }
        let topics = topics.current
        let id = parameters.id
        let known = try await translated { () -> [TopicLabel] in
            guard try await archive.clipping(id) != nil else { throw DeskError.noSuchClipping(id: id) }
            return try await topicArchive.labels(of: id)
        }
        if standing == .unsaid { return try await takeBack(parameters.topic, of: id, known, topics) }
        guard let topic = topics.named(parameters.topic) else { throw unknown(parameters.topic, topics) }
        let label = TopicLabel(
            clipping: id,
            topic: topic,
            applies: standing == .has,
            top: standing == .has ? topics.top(of: topic.code) : nil,
            given: WallClock.milliseconds
        )
        try await writing { [topicArchive] in try topicArchive.label(label) }
        return Desk.Label.Reply(code: topic.code, name: topic.name, changed: true)
    }

    /// Also by the name of a topic that there is no more.
    private func takeBack(
        _ name: String,
        of id: ClippingID,
        _ known: [TopicLabel],
        _ topics: DeskTopics
    ) async throws -> Desk.Label.Reply {
        let meant = topics.named(name)
        let said = known.first { label in
            label.code == meant?.code || [label.code, label.name].contains { topics.key($0) == topics.key(name) }
        }
        guard let topic = said?.topic ?? meant else { throw unknown(name, topics) }
        if let said {
            try await writing { [topicArchive] in try topicArchive.removeLabel(of: id, code: said.code) }
        }
        return Desk.Label.Reply(code: topic.code, name: topic.name, changed: said != nil)
    }

    private func unknown(_ name: String, _ topics: DeskTopics) -> DeskError {
        .noSuchTopic(topic: name, nearest: topics.nearest(name))
    }

    func labels(_ parameters: Desk.Labels.Parameters, _ caller: Caller) async throws -> Desk.Labels.Reply {
        let limit = parameters.limit ?? 1000
        guard (1...10_000).contains(limit) else { throw CallError.invalidParameter("limit") }
        return try await translated {
            let found: (labels: [TopicLabel], total: Int)
            if let id = parameters.id {
                guard try await archive.clipping(id) != nil else { throw DeskError.noSuchClipping(id: id) }
                let labels = try await topicArchive.labels(of: id)
                found = (Array(labels.reversed().prefix(limit)), labels.count)
            } else {
                found = try await topicArchive.labels(limit: limit)
            }
            var headlines: [ClippingID: String?] = [:]
            var labels: [DeskTopicLabel] = []
            for label in found.labels {
                let headline: String?
                if let known = headlines[label.clipping] {
                    headline = known
                } else {
                    headline = try await archive.clipping(label.clipping)?.article.headline
                    headlines[label.clipping] = headline
                }
                labels.append(
                    DeskTopicLabel(
                        clipping: label.clipping,
                        code: label.code,
                        name: label.name,
                        applies: label.applies,
                        given: label.given,
                        headline: headline
                    )
                )
            }
            return Desk.Labels.Reply(labels: labels, total: found.total)
        }
    }

    func train(_ parameters: Desk.Train.Parameters, _ caller: Caller) async throws -> Desk.Train.Reply {
        try await translated {
            do {
                return parameters.forget == true
                    ? try await training.forget() : try await training.train(topics.current)
            } catch let error as SystemError {
                throw DeskError.archiveFailure(
                    message: "what was learnt could not be kept: \(error)",
                    remedy: "see that the archive's directory can be written; what was learnt before stays in force"
                )
            }
        }
    }
}
