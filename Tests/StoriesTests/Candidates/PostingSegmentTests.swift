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
            _ = segment.texts(with: feature, limit: 200) { found.append($0) }
            #expect(found == expected)
        }
        for text in UInt16(0)..<120 {
            #expect(segment.texts(with: UInt32(text) + 1, limit: 200) { _ in } == 0)
        }
    }

    @Test func `of a feature that too many share give as many as asked for, and say that there are more`() {
        var segment = PostingSegment()
        for text in UInt16(0)..<300 { segment = segment.merged(with: PostingSegment(features: [9], text: text)) }
        var found: [UInt16] = []
        #expect(segment.texts(with: 9, limit: 96) { found.append($0) } == 97)
        #expect(found == Array(0..<96))
    }
}
