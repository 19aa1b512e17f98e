#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// The words of an article that decided for a topic.
enum Explanation {
    private struct Candidate {
        var text: Int32
        var start: Int32
        var end: Int32
        var worth: Float
    }

    /// What adds less than this part of the weightiest word is not told.
    private static let leastPart: Float = 0.1

    /// The weightiest words as printed, each once, none inside another.
    static func words(
        for topic: Int,
        _ reading: TopicReading,
        _ model: TopicModel,
        _ overlay: OverlayTable,
        _ features: TopicFeatures?
    ) -> [String] {
        var candidates = phrases(topic, reading, model)
        for feature in reading.counted.all {
            var worth = overlay.addition(feature.key, topic, in: features)
            if reading.isLinear, topic < model.linear.count, let place = feature.place {
                let value = TopicReading.value(feature, model.importance(place)) / reading.length
                worth += value * model.weight(place, topic) * model.linear[topic].slope
            }
            guard worth > 0 else { continue }
            candidates.append(
                Candidate(text: feature.text, start: feature.start, end: feature.end, worth: worth)
            )
        }
        // Most words add next to nothing: only what may be told is put in order.
        let least = (candidates.lazy.map(\.worth).max() ?? 0) * leastPart
        candidates.removeAll { $0.worth < least }
        candidates.sort { ($0.worth, $1.text, $1.start) > ($1.worth, $0.text, $0.start) }
        var said: [String] = []
        var folded: [[UInt8]] = []
        for candidate in candidates {
            guard said.count < TopicClassifier.maximumWords else { break }
            guard let printed = reading.text.printed(candidate.text, candidate.start, candidate.end) else { continue }
            let small = Array(printed.lowercased().utf8)
            guard !folded.contains(where: { holds($0, small) || holds(small, $0) }) else { continue }
            said.append(printed)
            folded.append(small)
        }
        return said
    }

    /// Whether one text stands somewhere in the other; both are short.
    private static func holds(_ whole: [UInt8], _ part: [UInt8]) -> Bool {
        guard let first = part.first, part.count <= whole.count else { return part.isEmpty }
        return (0...whole.count - part.count).contains { start in
            whole[start] == first && part.indices.allSatisfy { whole[start + $0] == part[$0] }
        }
    }

    /// What each phrase of the lexicon adds, in the measure in which the linear part's words are counted.
    private static func phrases(_ topic: Int, _ reading: TopicReading, _ model: TopicModel) -> [Candidate] {
        let lexicon = reading.lexicon
        guard lexicon.evidence[topic] > 0 else { return [] }
        let logit = model.lexicon
        let isLinear = reading.isLinear && topic < model.linear.count
        let ofEvidence = isLinear ? logit.marginEvidence * model.linear[topic].slope : logit.evidence
        let ofShare = isLinear ? logit.marginShare * model.linear[topic].slope : logit.share
        let whole = ofEvidence * log1pf(lexicon.evidence[topic]) + ofShare * lexicon.share(topic)
        return lexicon.phrases.compactMap { phrase in
            let part = lexicon.contribution(phrase, to: topic, model: model) / lexicon.evidence[topic]
            guard part > 0 else { return nil }
            return Candidate(text: phrase.text, start: phrase.start, end: phrase.end, worth: max(whole, 0.1) * part)
        }
    }
}
