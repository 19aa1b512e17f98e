/// Reads the small tables of a model and proves that the large ones stay within their bounds.
struct ModelReading {
    var topics: [Topic] = []
    var parents: [Int?] = []
    var linear: [TopicModel.LinearTopic] = []
    var languages: [TopicModel.Language] = []
    var lexicon: TopicModel.LexiconLogit

    private static let none: UInt32 = 0xFFFF_FFFF
    private static let longestName = 200

    /// `nil` when a number points where nothing can stand.
    init?(_ bytes: ModelBytes, _ layout: ModelLayout) {
        let numbers = (0..<5).map { bytes.float(56 + 4 * $0) }
        guard numbers.allSatisfy({ $0.isFinite && abs($0) < 1000 }) else { return nil }
        lexicon = TopicModel.LexiconLogit(
            offset: numbers[0],
            evidence: numbers[1],
            share: numbers[2],
            marginEvidence: numbers[3],
            marginShare: numbers[4]
        )
        guard readTopics(bytes, layout), readLinear(bytes, layout), readLanguages(bytes, layout),
            Self.isInOrder(bytes, layout.featureDirectory, 1 << layout.featureBits, layout.featureCount),
            Self.isInOrder(bytes, layout.phraseDirectory, 1 << layout.phraseBits, layout.phraseCount)
        else { return nil }
        for place in 0..<layout.phraseCount {
            let value = bytes.number(layout.phraseValues + 4 * place)
            guard Int(value >> 8) < layout.topicCount, (1...3).contains(value & 0xFF) else { return nil }
        }
    }

    private mutating func readTopics(_ bytes: ModelBytes, _ layout: ModelLayout) -> Bool {
        for place in 0..<layout.topicCount {
            let row = ModelLayout.topicsStart + 16 * place
            let code = String(bytes.number(row))
            let parent = bytes.number(row + 4)
            // The broader topics of one are found by going from parent to parent: that must end.
            guard code.utf8.count <= 8,
                parent == Self.none || Int(parent) < layout.topicCount && Int(parent) != place,
                let english = Self.name(bytes, layout, bytes.number(row + 8)),
                let indonesian = Self.name(bytes, layout, bytes.number(row + 12))
            else { return false }
            parents.append(parent == Self.none ? nil : Int(parent))
            topics.append(
                Topic(
                    code: String(repeating: "0", count: 8 - code.utf8.count) + code,
                    english: english,
                    indonesian: indonesian,
                    broader: parent == Self.none
                        ? nil : Self.code(bytes.number(ModelLayout.topicsStart + 16 * Int(parent)))
                )
            )
        }
        return parents.indices.allSatisfy { place in
            var steps = 0
            var here = parents[place]
            while let next = here, steps < 10 {
                here = parents[next]
                steps += 1
            }
            return here == nil
        }
    }

    private static func code(_ number: UInt32) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits
    }

    private mutating func readLinear(_ bytes: ModelBytes, _ layout: ModelLayout) -> Bool {
        for topic in 0..<layout.linearCount {
            let row = (0..<4).map { bytes.float(layout.linearTopics + 16 * topic + 4 * $0) }
            guard row.allSatisfy({ $0.isFinite && abs($0) < 1000 }), parents[topic] == nil else { return false }
            linear.append(TopicModel.LinearTopic(scale: row[0], bias: row[1], slope: row[2], offset: row[3]))
        }
        return true
    }

    private mutating func readLanguages(_ bytes: ModelBytes, _ layout: ModelLayout) -> Bool {
        for place in 0..<layout.languageCount {
            let row = layout.languages + 8 * place
            let tag = String(decoding: bytes.all[row..<row + 4].prefix { $0 != 0 }, as: UTF8.self)
            languages.append(
                TopicModel.Language(tag: tag, hash: TopicHash.word(tag), isLinear: bytes.number(row + 4) == 1)
            )
        }
        return true
    }

    /// Whether a directory starts at 0, never falls and ends with the number of keys.
    private static func isInOrder(_ bytes: ModelBytes, _ directory: Int, _ buckets: Int, _ count: Int) -> Bool {
        var before: UInt32 = 0
        for bucket in 0...buckets {
            let here = bytes.number(directory + 4 * bucket)
            guard here >= before, bucket > 0 || here == 0 else { return false }
            before = here
        }
        return Int(before) == count
    }

    private static func name(_ bytes: ModelBytes, _ layout: ModelLayout, _ offset: UInt32) -> String? {
        let start = layout.names + Int(offset)
        guard start < layout.end else { return nil }
        let rest = bytes.all[start..<min(layout.end, start + longestName)]
        guard let length = rest.firstIndex(of: 0) else { return nil }
        return String(decoding: bytes.all[start..<length], as: UTF8.self)
    }
}
