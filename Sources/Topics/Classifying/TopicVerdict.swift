/// One topic of an article, how sure the classifier is, and why.
package struct TopicVerdict: Sendable, Equatable {
    package var topic: Topic
    /// 0 to 100: the calibrated probability that a person would have given this topic, in percent.
    package var relevance: Int
    /// The words that decided, as printed, the weightiest first; at most `TopicClassifier.maximumWords`.
    package var words: [String]

    /// The topic's address, as ninjs names it.
    package var uri: String { topic.uri }
}
