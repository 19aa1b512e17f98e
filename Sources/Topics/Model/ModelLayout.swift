/// Where the parts of a model file stand; Scripts/topics/modelfile.py tells them one by one.
struct ModelLayout {
    static let magic = Array("KLPTOPIC".utf8)
    static let version: UInt32 = 1
    /// Magic, version, length and checksum; the checksum covers what follows.
    static let head = 24
    static let topicsStart = 80

    let topicCount: Int
    let linearCount: Int
    let featureCount: Int
    let featureBits: Int
    let phraseCount: Int
    let phraseBits: Int
    let languageCount: Int

    let linearTopics: Int
    let languages: Int
    let featureDirectory: Int
    let featureKeys: Int
    let phraseDirectory: Int
    let phraseKeys: Int
    let phraseValues: Int
    let importance: Int
    let weights: Int
    let names: Int
    let end: Int

    /// The layout that the counts at the file's head ask for; `nil` when they cannot be meant.
    init?(_ bytes: ModelBytes) {
        guard bytes.all.count >= Self.topicsStart else { return nil }
        let counts = (0..<8).map { Int(bytes.number(Self.head + 4 * $0)) }
        guard counts.allSatisfy({ $0 <= 1 << 24 }), counts[1] <= counts[0], counts[0] <= 1000,
            (4...24).contains(counts[3]), (4...24).contains(counts[5]), counts[6] <= 100
        else { return nil }
        (topicCount, linearCount, featureCount, featureBits) = (counts[0], counts[1], counts[2], counts[3])
        (phraseCount, phraseBits, languageCount) = (counts[4], counts[5], counts[6])
        linearTopics = Self.topicsStart + 16 * topicCount
        languages = linearTopics + 16 * linearCount
        featureDirectory = languages + 8 * languageCount
        featureKeys = featureDirectory + 4 * ((1 << featureBits) + 1)
        phraseDirectory = featureKeys + 4 * featureCount
        phraseKeys = phraseDirectory + 4 * ((1 << phraseBits) + 1)
        phraseValues = phraseKeys + 4 * phraseCount
        importance = phraseValues + 4 * phraseCount
        weights = importance + (featureCount + 3) / 4 * 4
        names = weights + (featureCount * linearCount + 3) / 4 * 4
        end = names + (counts[7] + 3) / 4 * 4
        guard end == bytes.all.count else { return nil }
    }
}
