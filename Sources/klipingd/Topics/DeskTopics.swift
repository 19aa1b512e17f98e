import Archive
import Clippings
import Configuration
import TextAnalysis
import Topics

/// All topics that a clipping can have: the Media Topics that the model knows, and the desk's own.
///
/// The desk's own are queries, evaluated when they are asked for: nothing about them stands in the archive, so that a
/// changed file holds at once for every clipping that there is.
struct DeskTopics: Sendable {
    /// A Media Topic with its names as they are compared.
    struct Media: Sendable {
        var topic: Topics.Topic
        var englishKey: String
        var indonesianKey: String
    }

    let rules: [TopicRule]
    let media: [Media]
    private let analyzer = Analyzer()

    init(rules: TopicRules = TopicRules()) {
        let analyzer = analyzer
        self.rules = rules.rules
        media = (TopicModel.shipped?.topics ?? []).map { topic in
            Media(
                topic: topic,
                englishKey: Self.key(topic.english, analyzer),
                indonesianKey: Self.key(topic.indonesian, analyzer)
            )
        }
    }

    /// How names of topics are compared: by their words, case and diacritics folded, as the index does.
    func key(_ name: String) -> String { Self.key(name, analyzer) }

    private static func key(_ name: String, _ analyzer: Analyzer) -> String {
        analyzer.words(in: name).map(\.folded).joined(separator: " ")
    }

    /// The query of a rule, its relative days read against `today`.
    func expression(of rule: TopicRule, today: Today) -> Query.Expression {
        ((try? Query(parsing: rule.text, today: today)) ?? rule.query).expression
    }

    /// The Media Topic with this code.
    func media(_ code: String) -> Topics.Topic? {
        media.first { $0.topic.code == code }?.topic
    }

    // MARK: By name

    /// The topic that a person means by a code or a name.
    func named(_ text: String) -> TopicLabel.Concept? {
        let wanted = key(text)
        guard !wanted.isEmpty else { return nil }
        let found = media.first { $0.topic.code == wanted || $0.englishKey == wanted || $0.indonesianKey == wanted }
        if let topic = found?.topic { return TopicLabel.Concept(topic) }
        return rules.first { key($0.name) == wanted }.map { TopicLabel.Concept(code: $0.name, name: $0.name) }
    }

    /// Says of the topics that a query asks for in vain which are none, and what comes nearest.
    func complaint(about query: String, today: Today) -> String? {
        guard let asked = try? Query(parsing: query, today: today).expression.topics else { return nil }
        for (name, isPrefix) in asked where !isPrefix && named(name) == nil {
            return "there is no topic '\(name)'" + (nearest(name).map { "; did you mean topic:\"\($0)\"?" } ?? "")
        }
        return nil
    }

    /// The broadest topic above a narrower one.
    func top(of code: String) -> TopicLabel.Concept? {
        guard var topic = media(code), topic.broader != nil else { return nil }
        while let broader = topic.broader.flatMap({ media($0) }) { topic = broader }
        return TopicLabel.Concept(topic)
    }

    /// The name that comes nearest to one that no topic has.
    func nearest(_ text: String) -> String? {
        let names = rules.map(\.name) + media.flatMap { [$0.topic.english, $0.topic.indonesian, $0.topic.code] }
        let wanted = key(text)
        guard let nearest = NearestName.of(wanted, among: names.map { key($0) }) else {
            // A part of a long name is what people remember of it.
            return wanted.isEmpty ? nil : names.first { key($0).split(separator: " ").contains { $0 == wanted } }
        }
        return names.first { key($0) == nearest }
    }
}

extension TopicLabel.Concept {
    fileprivate init(_ topic: Topics.Topic) {
        self.init(code: topic.code, name: topic.english)
    }
}
