package import Clippings

/// What a person said of one clipping and one topic: that it has it, or that it has it not.
package struct TopicLabel: Sendable, Equatable {
    /// A topic by code and name.
    package struct Concept: Sendable, Equatable {
        /// Of an IPTC Media Topic, eight digits; of a desk's own topic its name.
        package var code: String
        package var name: String

        package init(code: String, name: String) {
            self.code = code
            self.name = name
        }
    }

    /// More topics than a person gives one clipping.
    package static let maximumPerClipping = 32

    package var clipping: ClippingID
    package var topic: Concept
    package var applies: Bool
    /// The broadest topic above, which goes with a narrower one.
    package var top: Concept?
    /// When it was said, in milliseconds since 1970.
    package var given: Int64

    package var code: String { topic.code }
    package var name: String { topic.name }

    package init(clipping: ClippingID, topic: Concept, applies: Bool, top: Concept? = nil, given: Int64) {
        self.clipping = clipping
        self.topic = topic
        self.applies = applies
        self.top = top
        self.given = given
    }
}

extension Article {
    /// The article with the topics that people gave it in front, and without those that they took from it.
    package func labelled(_ labels: [TopicLabel]) -> Article {
        guard !labels.isEmpty else { return self }
        var found = classification ?? Classification()
        let refused = Set(labels.filter { !$0.applies }.map(\.code))
        var given: [Topic] = []
        for label in labels where label.applies { given.append(Topic(label.topic, reasons: [])) }
        for label in labels where label.applies {
            guard let top = label.top, !refused.contains(top.code), !given.contains(where: { $0.code == top.code }),
                !found.topics.contains(where: { $0.code == top.code })
            else { continue }
            given.append(Topic(top, reasons: [label.name]))
        }
        found.topics =
            given
            + found.topics.filter { topic in
                !refused.contains(topic.code) && !given.contains { $0.code == topic.code }
            }
        var article = self
        article.classification = found
        return article
    }
}

extension Topic {
    fileprivate init(_ concept: TopicLabel.Concept, reasons: [String]) {
        self.init(code: concept.code, name: concept.name, relevance: 100, reasons: reasons, source: .person)
    }
}
