/// The words of the article as the page's own JSON-LD states them, to recognise its paragraphs by.
struct BodyEvidence {
    private var shingles: Set<UInt64> = []
    private static let width = 4
    /// Shorter statements are abstracts, in bytes.
    private static let shortest = 400

    init(_ articleBody: String?) {
        guard let articleBody, articleBody.utf8.count >= Self.shortest else { return }
        shingles = Set(Self.shingles(Array(articleBody.utf8)))
    }

    var isEmpty: Bool { shingles.isEmpty }

    /// The share of a block's word runs that the statement holds; `nil` when there is no statement or too little text.
    func support(_ text: [UInt8]) -> Double? {
        guard !shingles.isEmpty else { return nil }
        let own = Self.shingles(text)
        guard own.count >= 3 else { return nil }
        return Double(own.filter(shingles.contains).count) / Double(own.count)
    }

    private static func shingles(_ bytes: [UInt8]) -> [UInt64] {
        let text = folded(bytes)
        let words = Words.ranges(text, limit: 100_000).map { WordHash.of(text[$0]) }
        guard words.count >= width else { return [] }
        return (0...words.count - width).map { start in
            words[start..<start + width].reduce(0) { $0 &* 0x9E37_79B9_7F4A_7C15 ^ $1 }
        }
    }
}
