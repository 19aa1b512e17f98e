/// Chooses a story's title from the headlines of its clippings.
package enum StoryTitle {
    /// Headlines that are looked at, the first to arrive.
    private static let limit = 50

    /// The headline whose words most others use; of equals the one that came first.
    package static func choose(_ headlines: [String]) -> String? {
        let candidates = headlines.prefix(limit).map { headline in
            (headline, Set(headline.lowercased().split { !$0.isLetter && !$0.isNumber }))
        }
        var best: (headline: String, score: Double)?
        for (headline, words) in candidates where !words.isEmpty {
            let shared = candidates.reduce(0) { $0 + words.intersection($1.1).count }
            // Long headlines share much by their length alone.
            let score = Double(shared) / Double(words.count + 4)
            if score > best?.score ?? 0 { best = (headline, score) }
        }
        return best?.headline ?? headlines.first
    }
}
