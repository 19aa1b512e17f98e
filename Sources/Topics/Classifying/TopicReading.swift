#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// One article as a model sees it: the evidence, and for each topic of the model the logit that it applies.
package struct TopicReading: Sendable {
    /// What a topic has of which nothing speaks.
    static let lowest: Float = -4
    /// What a word that the model does not know is worth; only corrections see it.
    private static let unknownImportance: Float = 8
    /// Shorter words that the model does not know are taken for function words.
    private static let shortestUnknown = 4
    /// Below this share of known words a text whose language nobody told is not taken for Indonesian.
    private static let leastKnown: Float = 0.6

    /// One logit a topic of the model, without any corrections.
    package let logits: [Float]

    private let model: TopicModel
    let text: TopicText
    let counted: CountedFeatures
    let lexicon: LexiconEvidence
    /// Whether the linear part spoke.
    let isLinear: Bool
    /// Length of the vector of features that the linear part knows.
    let length: Float

    init(headline: String, paragraphs: [String], language: String?, model: TopicModel) {
        self.model = model
        text = TopicText(headline: headline, paragraphs: paragraphs)
        counted = CountedFeatures(text, model: model)
        let spoken = Self.language(language, counted, model)
        lexicon = LexiconEvidence(text, language: spoken?.hash, model: model)
        isLinear = spoken?.isLinear ?? false
        var square: Float = 0
        for feature in counted.all {
            guard let place = feature.place else { continue }
            let value = Self.value(feature, model.importance(place))
            square += value * value
        }
        length = max(square.squareRoot(), 1e-9)
        logits = Self.logits(counted, lexicon, isLinear: isLinear, length: length, model)
    }

    /// What corrections are learnt from and apply to; worked out at each call.
    package var features: TopicFeatures {
        var result: [TopicFeatures.Feature] = []
        var square: Float = 0
        for feature in counted.all {
            let importance: Float
            if let place = feature.place {
                importance = model.importance(place)
            } else if !feature.isPair, Int(feature.length) >= Self.shortestUnknown {
                importance = Self.unknownImportance
            } else {
                continue
            }
            let value = Self.value(feature, importance)
            guard value > 0 else { continue }
            square += value * value
            result.append(TopicFeatures.Feature(key: feature.key, value: value))
        }
        let length = max(square.squareRoot(), 1e-9)
        return TopicFeatures(result.map { TopicFeatures.Feature(key: $0.key, value: $0.value / length) })
    }

    static func value(_ feature: CountedFeatures.Feature, _ importance: Float) -> Float {
        feature.count == 1 ? importance : (1 + logf(feature.count)) * importance
    }

    /// The model's language for a tag of BCP 47, `nil` when it has none.
    ///
    /// A text of unknown language, or in a language of Indonesia, is read as Indonesian when most of its words are.
    private static func language(
        _ tag: String?,
        _ counted: CountedFeatures,
        _ model: TopicModel
    ) -> TopicModel.Language? {
        let primary = String((tag ?? "und").lowercased().prefix { $0 != "-" && $0 != "_" })
        if let known = model.languages.first(where: { $0.tag == primary }) { return known }
        guard ["und", "", "in", "jv", "su", "min", "ban", "bjn", "ace", "bug", "mad", "mis"].contains(primary) else {
            return nil
        }
        var known: Float = 0
        var all: Float = 0
        for feature in counted.all where !feature.isPair {
            all += feature.count
            if feature.place != nil { known += feature.count }
        }
        guard all >= 5, known >= leastKnown * all else { return nil }
        return model.languages.first { $0.isLinear }
    }

    private static func logits(
        _ counted: CountedFeatures,
        _ lexicon: LexiconEvidence,
        isLinear: Bool,
        length: Float,
        _ model: TopicModel
    ) -> [Float] {
        let logit = model.lexicon
        var result = model.topics.indices.map { topic in
            lexicon.evidence[topic] > 0
                ? max(
                    lowest,
                    logit.offset + logit.evidence * log1pf(lexicon.evidence[topic]) + logit.share * lexicon.share(topic)
                ) : lowest
        }
        guard isLinear else { return result }
        var sums = [Float](repeating: 0, count: model.linear.count)
        sums.withUnsafeMutableBufferPointer { sums in
            for feature in counted.all {
                guard let place = feature.place else { continue }
                model.add(value(feature, model.importance(place)), ofFeature: place, to: sums)
            }
        }
        for topic in model.linear.indices {
            let linear = model.linear[topic]
            let margin =
                sums[topic] * linear.scale / length + linear.bias + logit.marginEvidence
                * log1pf(lexicon.evidence[topic])
                + logit.marginShare * lexicon.share(topic)
            result[topic] = max(lowest, linear.slope * margin + linear.offset)
        }
        return result
    }
}
