import CTopicModel
import Testing

@testable import Topics

@Suite("The file of a model")
struct TopicModelTests {
    private let shipped = Array(
        UnsafeBufferPointer(start: kliping_topic_model(), count: kliping_topic_model_length())
    )

    private func refusal(_ bytes: [UInt8]) -> TopicModelError? {
        do {
            _ = try TopicModel(bytes: bytes)
            return nil
        } catch {
            return error
        }
    }

    /// The file with some bytes changed and its checksum put right.
    private func forged(_ changes: [Int: UInt8]) -> [UInt8] {
        var bytes = shipped
        for (offset, byte) in changes { bytes[offset] = byte }
        let sum = bytes[24...].withUnsafeBytes { Checksum.of($0) }
        for place in 0..<8 { bytes[16 + place] = UInt8(truncatingIfNeeded: sum >> (8 * UInt64(place))) }
        return bytes
    }

    @Test("comes with the program, whole, and is no larger than three megabytes")
    func shippedModel() throws {
        #expect(TopicModel.shipped != nil)
        #expect(shipped.count <= 3_000_000)
    }

    @Test("loaded at run time says the same as the one inside")
    func loaded() throws {
        let loaded = TopicClassifier(model: try TopicModel(bytes: shipped))
        let inside = TopicClassifier(model: try #require(TopicModel.shipped))
        for sample in Samples.all {
            let (headline, paragraphs, language) = (sample.headline, sample.paragraphs, sample.language)
            #expect(
                loaded.topics(headline: headline, paragraphs: paragraphs, language: language)
                    == inside.topics(headline: headline, paragraphs: paragraphs, language: language)
            )
        }
    }

    @Test("cut in half is refused by name")
    func cutInHalf() {
        #expect(refusal(Array(shipped.prefix(shipped.count / 2))) == .cutShort)
        #expect(refusal(Array(shipped.prefix(20))) == .notAModel)
        #expect(refusal([]) == .notAModel)
        #expect(refusal(shipped + [0]) == .cutShort)
    }

    @Test("with one bit flipped is refused by name", arguments: [24, 60, 100, 5000, 200_000, 1_500_000])
    func flippedBit(offset: Int) {
        var bytes = shipped
        bytes[offset] ^= 4
        #expect(refusal(bytes) == .damaged)
    }

    @Test("of another kind or version is refused by name")
    func otherKind() {
        var version = shipped
        version[8] = 9
        #expect(refusal(version) == .unsupportedVersion)
        #expect(refusal(Array("PK".utf8) + [UInt8](repeating: 0, count: 100)) == .notAModel)
    }

    @Test(
        "whose checksum fits but whose tables point outside is refused by name",
        arguments: [
            [24: 0xFF, 25: 0xFF], [28: 0xFF], [32: 1], [36: 31], [40: 9], [44: 0], [48: 99], [52: 1],
            // A float that is no number; a topic whose broader one is itself, and one beyond the table.
            [58: 0xC0, 59: 0x7F], [84: 0, 85: 0, 86: 0, 87: 0], [84: 0xFF, 85: 1, 86: 0, 87: 0], [91: 0x7F],
        ]
    )
    func inconsistent(changes: [Int: UInt8]) {
        #expect(refusal(forged(changes)) == .inconsistent)
    }
}
