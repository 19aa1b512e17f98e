package import Archive

/// A topic of the desk's own: what a query finds has it.
package struct TopicRule: Sendable {
    /// How the topic is called, as the desk wrote it.
    package var name: String
    /// The query as written.
    package var text: String
    package var query: Query
    /// The IPTC Media Topic that stands for it too, eight digits.
    package var code: String?
}

/// The desk's own topics, in the order of the file.
package struct TopicRules: Sendable {
    /// More rules than a desk looks through; each costs a look at every clipping.
    package static let maximumCount = 500
    /// Longest name, in UTF-8 bytes.
    package static let maximumNameLength = 100

    package let rules: [TopicRule]

    package init(_ rules: [TopicRule] = []) {
        self.rules = rules
    }
}
