import Archive
import Clippings
import Configuration
import Topics

extension DeskTopics {
    /// Words of a rule's query of which it is told whether they fired.
    private static let maximumReasons = 8

    /// The clipping's article with the topics that the desk's rules give it, each with the words that fired.
    func completed(_ clipping: Clipping, in archive: any TopicArchive, today: Today) async throws -> Article {
        var article = clipping.article
        guard !rules.isEmpty else { return article }
        let expressions = rules.map { expression(of: $0, today: today) }
        let matched = try await archive.matches(clipping.id, expressions)
        guard matched.contains(true) else { return article }
        let refused = Set(try await archive.labels(of: clipping.id).filter { !$0.applies }.map(\.code))
        var found = article.classification ?? Classification()
        for (place, rule) in rules.enumerated() where matched[place] && !refused.contains(rule.name) {
            let reasons = try await reasons(expressions[place], clipping.id, archive)
            for (code, name) in concepts(of: rule)
            where !refused.contains(code) && !found.topics.contains(where: { $0.code == code }) {
                found.topics.append(
                    Clippings.Topic(
                        code: code,
                        name: name,
                        relevance: 100,
                        reasons: reasons,
                        source: .rule,
                        rule: rule.name
                    )
                )
            }
        }
        article.classification = found
        return article
    }

    /// The rule's own topic, and the Media Topic that it stands for.
    private func concepts(of rule: TopicRule) -> [(code: String, name: String)] {
        [(rule.name, rule.name)] + (rule.code.map { [($0, media($0)?.english ?? $0)] } ?? [])
    }

    /// The parts of a query that the clipping matches and that speak for it, as the desk wrote them.
    private func reasons(
        _ expression: Query.Expression,
        _ id: ClippingID,
        _ archive: any TopicArchive
    ) async throws -> [String] {
        let spoken = expression.spoken
        let matched = try await archive.matches(id, spoken)
        return zip(spoken, matched).filter(\.1).prefix(Self.maximumReasons).map { Self.text($0.0) }
    }

    private static func text(_ expression: Query.Expression) -> String {
        switch expression {
        case .text(.word(let word), in: nil), .text(.phrase(let word), in: nil): word
        default: expression.description
        }
    }
}

extension Query.Expression {
    /// Words, phrases and values that are not taken away by a `NOT`.
    fileprivate var spoken: [Query.Expression] {
        switch self {
        case .text, .value, .date: [self]
        case .all(let parts), .any(let parts): parts.flatMap(\.spoken)
        case .everything, .not, .refusedTopic: []
        }
    }
}
