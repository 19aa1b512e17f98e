/// Learns from corrections: gives an overlay under which the model says of the corrected articles what people said.
///
/// Passive-aggressive updates (Crammer and others, 2006, PA-I): where an article's logit for a topic misses the wanted
/// side by less than a margin, the weights of its strongest words move just so far that it fits, at most `longestStep`
/// at a time. The order of the corrections decides nothing but the last decimals; the same list gives the same overlay.
package struct TopicTrainer: Sendable {
    /// A corrected article is to be this sure, as a logit: 92 percent.
    private static let margin: Float = 2.5
    private static let longestStep: Float = 3
    private static let rounds = 12
    /// An article teaches by so many of its words.
    private static let words = 96

    private struct Slot: Hashable {
        var key: UInt32
        var topic: Int
    }

    private struct Example {
        var features: [TopicFeatures.Feature]
        var square: Float
        var logits: [Float]
        /// Topics with the side they should be on, 1 or -1.
        var sides: [(topic: Int, side: Float)]
    }

    private let model: TopicModel

    package init(model: TopicModel) {
        self.model = model
    }

    /// An overlay from all corrections of a desk, the latest last.
    ///
    /// Topics that the model does not know are left out.
    package func overlay(from corrections: [TopicCorrection]) -> TopicOverlay {
        let examples = corrections.map(example)
        var weights: [Slot: Float] = [:]
        for _ in 0..<Self.rounds {
            var hasMoved = false
            for example in examples where Self.fit(example, &weights) { hasMoved = true }
            if !hasMoved { break }
        }
        return TopicOverlay(
            weights.map { slot, value in
                TopicOverlay.Weight(key: slot.key, code: UInt32(model.topics[slot.topic].code) ?? 0, value: value)
            }
        )
    }

    private func example(_ correction: TopicCorrection) -> Example {
        let features = correction.reading.features.strongest(Self.words)
        var sides: [(topic: Int, side: Float)] = []
        for topic in model.topics.indices {
            let code = model.topics[topic].code
            if correction.wanted.contains(code) {
                sides.append((topic, 1))
            } else if correction.unwanted.contains(code) {
                sides.append((topic, -1))
            } else if correction.implied.contains(code) {
                sides.append((topic, 1))
            }
        }
        return Example(
            features: features,
            square: features.reduce(0) { $0 + $1.value * $1.value },
            logits: correction.reading.logits,
            sides: sides
        )
    }

    /// Moves the weights towards one article; `false` when it fits already.
    private static func fit(_ example: Example, _ weights: inout [Slot: Float]) -> Bool {
        guard example.square > 0 else { return false }
        var hasMoved = false
        for (topic, side) in example.sides where topic < example.logits.count {
            var logit = example.logits[topic]
            for feature in example.features {
                logit += feature.value * weights[Slot(key: feature.key, topic: topic), default: 0]
            }
            let loss = margin - side * logit
            guard loss > 0.01 else { continue }
            hasMoved = true
            let step = side * min(loss, longestStep) / example.square
            for feature in example.features {
                let slot = Slot(key: feature.key, topic: topic)
                let moved = weights[slot, default: 0] + step * feature.value
                weights[slot] = min(max(moved, -TopicOverlay.largestWeight), TopicOverlay.largestWeight)
            }
        }
        return hasMoved
    }
}
