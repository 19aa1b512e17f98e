/// An overlay made ready for one model: for each word the topics it speaks for.
struct OverlayTable: Sendable {
    /// What the learnt words add to a topic in all must reach this: a word or two in common changes nothing.
    static let leastAddition: Float = 0.5

    private let weights: [UInt32: [(topic: Int, value: Float)]]
    private let topicCount: Int

    init(_ overlay: TopicOverlay?, _ model: TopicModel) {
        topicCount = model.topics.count
        var places: [UInt32: Int] = [:]
        for (place, topic) in model.topics.enumerated() { places[UInt32(topic.code) ?? 0] = place }
        var table: [UInt32: [(topic: Int, value: Float)]] = [:]
        for weight in overlay?.weights ?? [] {
            guard let topic = places[weight.code] else { continue }
            table[weight.key, default: []].append((topic, weight.value))
        }
        weights = table
    }

    /// Whether nothing was learnt.
    var isEmpty: Bool { weights.isEmpty }

    /// What was learnt adds to the logit of each topic; 0 where it is too little to mean anything.
    func additions(for features: TopicFeatures?) -> [Float] {
        var result = [Float](repeating: 0, count: topicCount)
        guard let features else { return result }
        for feature in features.features {
            for weight in weights[feature.key] ?? [] { result[weight.topic] += feature.value * weight.value }
        }
        return result.map { abs($0) < Self.leastAddition ? 0 : $0 }
    }

    /// What one word adds to one topic.
    func addition(_ key: UInt32, _ topic: Int, in features: TopicFeatures?) -> Float {
        guard let features, let here = weights[key], let value = features.value(of: key) else { return 0 }
        return here.reduce(0) { $1.topic == topic ? $0 + $1.value * value : $0 }
    }
}
