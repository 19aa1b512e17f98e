import Testing

@testable import Topics

@Suite("The file of what a desk has taught")
struct TopicOverlayTests {
    private let overlay = TopicOverlay([
        TopicOverlay.Weight(key: 7, code: 15_000_000, value: 1.5),
        TopicOverlay.Weight(key: 3, code: 4_000_000, value: -0.25),
    ])

    private func refusal(_ bytes: [UInt8]) -> TopicModelError? {
        do {
            _ = try TopicOverlay(bytes: bytes)
            return nil
        } catch {
            return error
        }
    }

    @Test("is read as it was written")
    func roundTrip() throws {
        #expect(try TopicOverlay(bytes: overlay.encoded) == overlay)
        #expect(try TopicOverlay(bytes: TopicOverlay([]).encoded).count == 0)
    }

    @Test("cut, flipped, of another kind or version is refused by name")
    func damaged() {
        let bytes = overlay.encoded
        #expect(refusal(Array(bytes.dropLast(5))) == .cutShort)
        #expect(refusal([]) == .notAModel)
        #expect(refusal(Array(bytes.prefix(10))) == .notAModel)
        var flipped = bytes
        flipped[30] ^= 1
        #expect(refusal(flipped) == .damaged)
        var version = bytes
        version[8] = 2
        #expect(refusal(version) == .unsupportedVersion)
        #expect(refusal(Array("KLPTOPIC".utf8) + bytes.dropFirst(8)) == .notAModel)
    }

    @Test("weights that no training gives are refused by name")
    func tooLarge() {
        let wild = TopicOverlay([TopicOverlay.Weight(key: 1, code: 1, value: 1000)])
        #expect(refusal(wild.encoded) == .inconsistent)
    }

    @Test("holds only so many weights, the strongest")
    func bounded() {
        let many = (0..<UInt32(TopicOverlay.maximumWeights + 10)).map {
            TopicOverlay.Weight(key: $0, code: 1, value: $0 < 10 ? 0.001 : 1)
        }
        let kept = TopicOverlay(many)
        #expect(kept.count == TopicOverlay.maximumWeights)
        #expect(kept.weights.allSatisfy { $0.value == 1 })
    }
}
