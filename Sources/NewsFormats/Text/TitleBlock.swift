/// The lines above the body of a scraped text, and which of them is the headline.
struct TitleBlock {
    /// Index into the candidates.
    var headline: Int?
    /// The outlet's name, printed above the headline.
    var siteName: Int?
    /// A standfirst, printed below the headline.
    var standfirst: Int?

    /// - Parameters:
    ///   - lines: the candidates, top to bottom.
    ///   - lead: the first paragraphs of the body, whose words a headline shares.
    init(_ lines: [[UInt8]], lead: [UInt8]) {
        guard !lines.isEmpty else { return }
        let keys = lines.map(comparisonKey)
        let words = Words.content(lead)
        var best = -Double.infinity
        for (index, line) in lines.enumerated() {
            let isRepeated = keys[..<index].contains(keys[index]) || keys[(index + 1)...].contains(keys[index])
            let score = Self.score(line, words) + (index == 0 ? 0.35 : 0) + (isRepeated ? 2 : 0)
            if score > best {
                best = score
                headline = index
            }
        }
        guard let headline else { return }
        siteName = lines[..<headline].firstIndex { Self.isSiteName($0) }
        standfirst = lines.indices.dropFirst(headline + 1).first { keys[$0] != keys[headline] && lines[$0].count >= 40 }
    }

    private static func score(_ line: [UInt8], _ lead: Set<UInt64>) -> Double {
        let count = Words.count(line, limit: 40)
        let words = Words.content(line)
        let shared = words.isEmpty ? 0 : Double(words.filter(lead.contains).count) / Double(words.count)
        var score = shared
        if (4...18).contains(count) { score += 0.2 }
        if count < 3 { score -= 0.5 }
        if count > 8, line.last == Byte.period { score -= 0.4 }
        if count > 30 { score -= 0.5 }
        return score
    }

    private static func isSiteName(_ line: [UInt8]) -> Bool {
        guard line.count <= 45, let last = line.last,
            ![Byte.period, UInt8(ascii: "!"), UInt8(ascii: "?"), Byte.colon].contains(last)
        else { return false }
        // `FOR IMMEDIATE RELEASE` is printed where an outlet's name would be.
        if KnowledgeBase.shared.wholeLines.contains(comparisonKey(line)) { return false }
        if KnowledgeBase.shared.provenanceLines.match(folded(line), at: 0) != nil { return false }
        let words = Words.ranges(line, limit: 6)
        guard (1...5).contains(words.count) else { return false }
        return words.allSatisfy {
            Byte.isUpper(line[$0.lowerBound]) || Byte.isDigit(line[$0.lowerBound]) || $0.count <= 3
        }
            || DatelinePart.isDomain(line)
    }
}
