#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// Tells what an article is about, in IPTC Media Topics, and which words say so.
///
/// Every topic has a logit: at the top and in Indonesian and Malay from the linear part with what the lexicon adds,
/// elsewhere from the lexicon, and everywhere with what the desk's corrections add. What is less likely than not is not
/// told.
package struct TopicClassifier: Sendable {
    /// How many words explain a topic.
    package static let maximumWords = 5
    /// How many topics an article has at most.
    package static let maximumTopics = 10

    /// In percent; the calibration errs on the low side, because articles with two topics taught one as wrong.
    private static let leastRelevance: Float = 50
    /// What the broadest topic of a narrower one needs, so that the two may be told.
    private static let leastBroader: Float = 40
    /// So many phrases must speak for a topic that only the lexicon knows.
    private static let leastVoices = 2

    package let model: TopicModel
    private let overlay: OverlayTable

    package init(model: TopicModel, overlay: TopicOverlay? = nil) {
        self.model = model
        self.overlay = OverlayTable(overlay, model)
    }

    /// Reads an article once, for topics or for learning.
    package func read(headline: String, paragraphs: [String], language: String?) -> TopicReading {
        TopicReading(headline: headline, paragraphs: paragraphs, language: language, model: model)
    }

    /// The topics of an article, the surest first; none when nothing is sure.
    package func topics(headline: String, paragraphs: [String], language: String?) -> [TopicVerdict] {
        topics(of: read(headline: headline, paragraphs: paragraphs, language: language))
    }

    /// The topics of an article that has been read.
    package func topics(of reading: TopicReading) -> [TopicVerdict] {
        let features = overlay.isEmpty ? nil : reading.features
        let learnt = overlay.additions(for: features)
        var relevance = model.topics.indices.map { 100 / (1 + expf(-(reading.logits[$0] + learnt[$0]))) }
        var decided = Set(model.topics.indices.filter { isDecided($0, relevance, reading, learnt) })
        // The topic at the top goes with each narrower one, and is no less sure.
        for topic in decided where learnt[topic] == 0 && model.parents[topic] != nil {
            decided.insert(top(topic))
            relevance[top(topic)] = max(relevance[top(topic)], relevance[topic])
        }
        return
            decided
            .sorted { (relevance[$0], model.topics[$1].code) > (relevance[$1], model.topics[$0].code) }
            .prefix(Self.maximumTopics)
            .map { topic in
                TopicVerdict(
                    topic: model.topics[topic],
                    relevance: Int(relevance[topic].rounded()),
                    words: Explanation.words(for: topic, reading, model, overlay, features)
                )
            }
    }

    private func isDecided(_ topic: Int, _ relevance: [Float], _ reading: TopicReading, _ learnt: [Float]) -> Bool {
        guard relevance[topic] >= Self.leastRelevance else { return false }
        if learnt[topic] > 0 { return true }
        if topic < model.linear.count, reading.isLinear { return true }
        return reading.lexicon.voices[topic] >= Self.leastVoices && relevance[top(topic)] >= Self.leastBroader
    }

    private func top(_ topic: Int) -> Int {
        var here = topic
        while let broader = model.parents[here] { here = broader }
        return here
    }
}
