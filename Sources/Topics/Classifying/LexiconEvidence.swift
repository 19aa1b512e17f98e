#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// What the phrases of the lexicon say of a text.
///
/// A phrase is worth 0.5, 1 or 2 by its weight, times 1 + ln of how often it stands there (three times in a headline);
/// the sum is scaled by the root of 250 words over the text's length. Evidence for a topic is evidence for each broader
/// one.
struct LexiconEvidence {
    struct Phrase {
        var key: UInt32
        var entries: Range<Int>
        var count: Float
        var text: Int32
        var start: Int32
        var end: Int32
    }

    private(set) var phrases: [Phrase] = []
    /// One number a topic of the model.
    private(set) var evidence: [Float]
    /// How many phrases speak for each topic.
    private(set) var voices: [Int]
    /// What the length of the text makes of each phrase.
    private(set) var scale: Float = 1
    /// All evidence for topics at the top.
    private(set) var total: Float = 0

    static let longestPhrase = 4
    private static let headlineCount: Float = 3
    private static let usualLength: Float = 250
    private static let shortest = 60

    init(_ text: TopicText, language: UInt64?, model: TopicModel) {
        evidence = [Float](repeating: 0, count: model.topics.count)
        voices = [Int](repeating: 0, count: model.topics.count)
        guard let language else { return }
        find(text, language, model)
        var reached = [Int](repeating: 0, count: model.topics.count)
        for phrase in phrases {
            let touched = Self.reach(phrase, &reached, model)
            for topic in touched {
                evidence[topic] += Self.worth(reached[topic]) * (1 + logf(phrase.count))
                voices[topic] += 1
                reached[topic] = 0
            }
        }
        scale = (Self.usualLength / Float(max(text.words.count, Self.shortest))).squareRoot()
        for topic in evidence.indices {
            evidence[topic] *= scale
            if model.parents[topic] == nil { total += evidence[topic] }
        }
    }

    /// The share of a topic in all evidence.
    func share(_ topic: Int) -> Float {
        evidence[topic] / max(total, 1e-9)
    }

    /// What one phrase adds to a topic; 0 when it does not speak for it.
    func contribution(_ phrase: Phrase, to topic: Int, model: TopicModel) -> Float {
        var heaviest = 0
        for place in phrase.entries {
            let entry = model.phrase(place)
            var here: Int? = entry.topic
            while let now = here {
                if now == topic { heaviest = max(heaviest, entry.weight) }
                here = model.parents[now]
            }
        }
        return heaviest == 0 ? 0 : Self.worth(heaviest) * (1 + logf(phrase.count)) * scale
    }

    private mutating func find(_ text: TopicText, _ language: UInt64, _ model: TopicModel) {
        let words = text.words
        var table = KeyTable(capacity: words.count * Self.longestPhrase)
        for first in words.indices {
            var hash = language
            for last in first..<min(first + Self.longestPhrase, words.count) {
                guard words[last].text == words[first].text else { break }
                hash = TopicHash.joined(hash, words[last].hash)
                let key = TopicHash.key(hash)
                guard model.mayHold(phrase: key) else { continue }
                let entries = model.phrases(key)
                guard !entries.isEmpty else { continue }
                let count = words[first].text == 0 ? Self.headlineCount : 1
                let known = phrases.count
                let place = table.place(of: key, isKey: { phrases[$0].key == key }, make: { known })
                if place < known {
                    phrases[place].count += count
                } else {
                    phrases.append(
                        Phrase(
                            key: key,
                            entries: entries,
                            count: count,
                            text: words[first].text,
                            start: words[first].start,
                            end: words[last].end
                        )
                    )
                }
            }
        }
    }

    /// The topics that a phrase speaks for and all broader ones; `reached` has the heaviest weight of each.
    private static func reach(_ phrase: Phrase, _ reached: inout [Int], _ model: TopicModel) -> [Int] {
        var touched: [Int] = []
        for place in phrase.entries {
            let entry = model.phrase(place)
            var here: Int? = entry.topic
            while let topic = here {
                if reached[topic] == 0 { touched.append(topic) }
                reached[topic] = max(reached[topic], entry.weight)
                here = model.parents[topic]
            }
        }
        return touched
    }

    private static func worth(_ weight: Int) -> Float {
        switch weight {
        case 1: 0.5
        case 2: 1
        default: 2
        }
    }
}
