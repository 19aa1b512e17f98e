import CTopicModel

/// What the classifier knows: which words speak for which topic, and how loudly.
///
/// A linear part (one classifier for each of the 17 topics at the top, over words and pairs of neighbours, weights of
/// one byte) reads Indonesian and Malay; lists of phrases read these and other languages and know narrower topics too.
/// How it is trained and how good it is stands in etc/topics/MODEL.md.
package struct TopicModel: Sendable {
    package let topics: [Topic]
    let bytes: ModelBytes
    let layout: ModelLayout
    let parents: [Int?]
    let linear: [LinearTopic]
    let languages: [Language]
    let lexicon: LexiconLogit
    private let knownPhrases: KeyFilter
    private let knownFeatures: KeyFilter

    struct LinearTopic {
        var scale: Float
        var bias: Float
        var slope: Float
        var offset: Float
    }

    struct Language {
        var tag: String
        var hash: UInt64
        var isLinear: Bool
    }

    /// How evidence of the lexicon becomes a logit, and what it adds to a linear margin.
    struct LexiconLogit {
        var offset: Float
        var evidence: Float
        var share: Float
        var marginEvidence: Float
        var marginShare: Float
    }

    /// The model that comes with the program.
    package static let shipped: TopicModel? = {
        let embedded = UnsafeRawBufferPointer(start: kliping_topic_model(), count: kliping_topic_model_length())
        return try? TopicModel(ModelBytes(embedded: embedded))
    }()

    /// A model from the bytes of a file; refused when they are not, whole and unhurt, what the trainer wrote.
    package init(bytes: [UInt8]) throws(TopicModelError) {
        try self.init(ModelBytes(copying: bytes))
    }

    private init(_ bytes: ModelBytes) throws(TopicModelError) {
        let all = bytes.all
        guard all.count >= ModelLayout.head, all.prefix(8).elementsEqual(ModelLayout.magic) else {
            throw .notAModel
        }
        guard bytes.number(8) == ModelLayout.version else { throw .unsupportedVersion }
        guard Int(bytes.number(12)) == all.count else { throw .cutShort }
        let sum = UInt64(bytes.number(16)) | UInt64(bytes.number(20)) << 32
        guard Checksum.of(UnsafeRawBufferPointer(rebasing: all[ModelLayout.head...])) == sum else { throw .damaged }
        guard let layout = ModelLayout(bytes), let read = ModelReading(bytes, layout) else { throw .inconsistent }
        self.bytes = bytes
        self.layout = layout
        topics = read.topics
        parents = read.parents
        linear = read.linear
        languages = read.languages
        lexicon = read.lexicon
        knownFeatures = KeyFilter((0..<layout.featureCount).lazy.map { bytes.number(layout.featureKeys + 4 * $0) })
        knownPhrases = KeyFilter((0..<layout.phraseCount).lazy.map { bytes.number(layout.phraseKeys + 4 * $0) })
    }

    /// The place of a feature in the linear part.
    func feature(_ key: UInt32) -> Int? {
        guard knownFeatures.mayHold(key) else { return nil }
        let bucket = layout.featureDirectory + 4 * Int(key >> UInt32(32 - layout.featureBits))
        var place = Int(bytes.number(bucket))
        let end = Int(bytes.number(bucket + 4))
        while place < end {
            let here = bytes.number(layout.featureKeys + 4 * place)
            if here >= key { return here == key ? place : nil }
            place += 1
        }
        return nil
    }

    /// Whether the lexicon may have a phrase; `false` only where it does not.
    @inline(__always)
    func mayHold(phrase key: UInt32) -> Bool { knownPhrases.mayHold(key) }

    /// The entries of the lexicon for a phrase.
    func phrases(_ key: UInt32) -> Range<Int> {
        let bucket = layout.phraseDirectory + 4 * Int(key >> UInt32(32 - layout.phraseBits))
        var place = Int(bytes.number(bucket))
        let end = Int(bytes.number(bucket + 4))
        while place < end, bytes.number(layout.phraseKeys + 4 * place) < key { place += 1 }
        let first = place
        while place < end, bytes.number(layout.phraseKeys + 4 * place) == key { place += 1 }
        return first..<place
    }

    /// Topic and weight (1 to 3) of an entry.
    func phrase(_ place: Int) -> (topic: Int, weight: Int) {
        let value = bytes.number(layout.phraseValues + 4 * place)
        return (Int(value >> 8), Int(value & 0xFF))
    }

    /// What one occurrence of a feature is worth.
    func importance(_ place: Int) -> Float {
        Float(bytes.all[layout.importance + place]) / 20
    }

    /// The weight of a feature for a topic at the top.
    func weight(_ place: Int, _ topic: Int) -> Float {
        Float(Int8(bitPattern: bytes.all[layout.weights + place * layout.linearCount + topic])) * linear[topic].scale
    }

    /// Adds a feature's weights, in steps of their scale and times `value`, to one sum a topic at the top.
    func add(_ value: Float, ofFeature place: Int, to sums: UnsafeMutableBufferPointer<Float>) {
        let start = layout.weights + place * layout.linearCount
        let row = UnsafeRawBufferPointer(rebasing: bytes.all[start..<start + layout.linearCount])
        for topic in 0..<min(row.count, sums.count) {
            sums[topic] += value * Float(Int8(bitPattern: row[topic]))
        }
    }

    /// The place of a topic by its code.
    package func place(of code: String) -> Int? {
        topics.firstIndex { $0.code == code }
    }
}
