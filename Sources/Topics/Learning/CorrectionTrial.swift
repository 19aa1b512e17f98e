/// How well what corrections teach holds for articles that it was not learnt from: cross-validation in five parts.
///
/// Articles of one group (copies of each other, reports on one event) stay in one part: what was learnt from an article
/// would otherwise be tried on its copy.
package struct CorrectionTrial: Sendable {
    package struct Outcome: Sendable, Equatable {
        /// What people said of articles, each held out once.
        package var statements: Int
        /// Of these the model alone has right.
        package var before: Int
        /// And with what was learnt from the other articles.
        package var after: Int
    }

    /// Fewer groups tell nothing: what is held out would be one or two articles.
    package static let leastGroups = 10
    private static let parts = 5

    private let model: TopicModel

    package init(model: TopicModel) {
        self.model = model
    }

    /// `nil` when there are too few groups; each correction comes with the number of its group.
    package func run(_ corrections: [(correction: TopicCorrection, group: Int64)]) -> Outcome? {
        let groups = Set(corrections.map(\.group)).sorted()
        guard groups.count >= Self.leastGroups else { return nil }
        var parts: [Int64: Int] = [:]
        for (place, group) in groups.enumerated() { parts[group] = place % Self.parts }
        var outcome = Outcome(statements: 0, before: 0, after: 0)
        let plain = TopicClassifier(model: model)
        for part in 0..<Self.parts {
            let others = corrections.filter { parts[$0.group] != part }.map(\.correction)
            let taught = TopicClassifier(model: model, overlay: TopicTrainer(model: model).overlay(from: others))
            for (correction, group) in corrections where parts[group] == part {
                let before = Set(plain.topics(of: correction.reading).map(\.topic.code))
                let after = Set(taught.topics(of: correction.reading).map(\.topic.code))
                for (codes, applies) in [(correction.wanted, true), (correction.unwanted, false)] {
                    for code in codes where model.place(of: code) != nil {
                        outcome.statements += 1
                        if before.contains(code) == applies { outcome.before += 1 }
                        if after.contains(code) == applies { outcome.after += 1 }
                    }
                }
            }
        }
        return outcome.statements > 0 ? outcome : nil
    }
}
