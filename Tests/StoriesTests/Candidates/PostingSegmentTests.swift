import Testing

@testable import Stories

@Suite struct `Postings of many texts` {
    /// Texts with features that spread over all values, some of them common to several.
    private static func features(of text: UInt16) -> [UInt32] {
        (0..<40).map { UInt32(truncatingIfNeeded: (Int(text) / 3 * 40 + $0 + 1) &* 0x9E37_79B1) } + [0, .max]
    }

    @Test func `lead to every text that has a feature, however many segments became one`() {
        var segment = PostingSegment()
        for text in UInt16(0)..<120 {
            segment = segment.merged(with: PostingSegment(features: Self.features(of: text), text: text))
        }
        #expect(segment.count == 120 * 42)
        var texts: [UInt32: [UInt16]] = [:]
        for text in UInt16(0)..<120 {
            for feature in Self.features(of: text) { texts[feature, default: []].append(text) }
        }
        for (feature, expected) in texts {
            var found: [UInt16] = []
            _ = segment.texts(with: feature, limit: 200) { found.append($1) }
            #expect(found == expected)
        }
        for text in UInt16(0)..<120 {
            #expect(segment.texts(with: UInt32(text) + 1, limit: 200) { _, _ in } == 0)
        }
    }

    @Test func `of a feature that too many share give as many as asked for, and say that there are more`() {
        var segment = PostingSegment()
        for text in UInt16(0)..<300 { segment = segment.merged(with: PostingSegment(features: [9], text: text)) }
        var found: [UInt16] = []
        #expect(segment.texts(with: 9, limit: 96) { found.append($1) } == 97)
        #expect(found == Array(0..<96))
    }

    @Test func `of hundreds of thousands are the same as of few`() {
        func large(_ text: UInt16) -> PostingSegment {
            let own = (1...110_000).map { UInt32(truncatingIfNeeded: ($0 * 3 + Int(text)) &* 0x9E37_79B1) }
            return PostingSegment(features: own + [0, 1, 0xFFFF, 0x1_0000, .max], text: text)
        }
        // Two become one with halved features, which then takes up a small one and a large one.
        let both = large(0).merged(with: large(1))
        let all = both.merged(with: PostingSegment(features: [0, 5, .max], text: 2)).merged(with: large(3))
        #expect(all.count == 3 * 110_005 + 3)
        func texts(_ feature: UInt32) -> [UInt16] {
            var found: [UInt16] = []
            _ = all.texts(with: feature, limit: 10) { found.append($1) }
            return found
        }
        #expect(texts(0) == [0, 1, 2, 3])
        #expect(texts(.max) == [0, 1, 2, 3])
        #expect(texts(1) == [0, 1, 3])
        #expect(texts(0xFFFF) == [0, 1, 3])
        #expect(texts(0x1_0000) == [0, 1, 3])
        #expect(texts(5) == [2])
        #expect(texts(6).isEmpty)
        for step in stride(from: 3, to: 110_000, by: 997) {
            for text in [0, 1] {
                #expect(texts(UInt32(truncatingIfNeeded: (step * 3 + text) &* 0x9E37_79B1)).contains(UInt16(text)))
            }
        }
    }
}
