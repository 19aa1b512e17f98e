/// Finds the figures, dates and identifiers that differ between two linked groups of sentences.
struct NumericChanges {
    let a: SentenceGroup
    let b: SentenceGroup
    let anchors: WordAnchors
    /// The folded words of the whole texts, sorted.
    let vocabularyOfA: [UInt32]
    let vocabularyOfB: [UInt32]

    private struct Pair {
        var a: Int
        var b: Int
        var score: Int
    }

    func find() -> [(kind: Change.Kind, a: Range<Int>, b: Range<Int>)] {
        var mentions = (
            NumericReading(bytes: a.text.bytes, all: a.text.words, words: a.words).mentions,
            NumericReading(bytes: b.text.bytes, all: b.text.words, words: b.words).mentions
        )
        Self.removeCommon(&mentions.0, &mentions.1)
        guard !mentions.0.isEmpty, !mentions.1.isEmpty, mentions.0.count <= 200 / mentions.1.count + 8 else {
            return []
        }
        var pairs: [Pair] = []
        for (indexA, mentionA) in mentions.0.enumerated() {
            for (indexB, mentionB) in mentions.1.enumerated() {
                let score = score(mentionA, mentionB)
                if score > 0 { pairs.append(Pair(a: indexA, b: indexB, score: score)) }
            }
        }
        pairs.sort { ($1.score, $0.a, $0.b) < ($0.score, $1.a, $1.b) }
        var usedA: Set<Int> = []
        var usedB: Set<Int> = []
        var found: [(kind: Change.Kind, a: Range<Int>, b: Range<Int>)] = []
        for pair in pairs where !usedA.contains(pair.a) && !usedB.contains(pair.b) {
            usedA.insert(pair.a)
            usedB.insert(pair.b)
            let mention = mentions.0[pair.a]
            found.append((mention.kind, mention.printed, mentions.1[pair.b].printed))
        }
        return found.sorted { $0.a.lowerBound < $1.a.lowerBound }
    }

    /// Takes away what both say, however spelled and wherever in the sentences.
    private static func removeCommon(_ a: inout [NumericMention], _ b: inout [NumericMention]) {
        a.removeAll { mention in
            guard let index = b.firstIndex(where: { mention.isSame(as: $0) }) else { return false }
            b.remove(at: index)
            return true
        }
    }

    /// How surely one mention stands in the other's place; 0 is not at all.
    private func score(_ mentionA: NumericMention, _ mentionB: NumericMention) -> Int {
        let sameKind = mentionA.kind == mentionB.kind
        let bareYear = Self.isBareYear(mentionA) || Self.isBareYear(mentionB)
        guard sameKind || bareYear && mentionA.kind != .identifier && mentionB.kind != .identifier else { return 0 }
        let fit = anchors.fit(mentionA.positions, mentionB.positions)
        let sameUnit = mentionA.unit == mentionB.unit && mentionA.unit != 0
        let isClose = isNearSpelling(mentionA, mentionB)
        var score = 0
        if fit.isSameGap { score += 2 }
        if fit.isTightBefore { score += 2 }
        if fit.isTightBehind { score += 2 }
        if sameUnit { score += 2 } else if mentionA.unit != 0, mentionB.unit != 0 { score -= 4 }
        if isClose { score += 3 }
        if !sameKind { score -= 1 }
        // What each text also says elsewhere is more likely out of place than altered.
        if !fit.isTight, isKnown(mentionA, a, vocabularyOfB), isKnown(mentionB, b, vocabularyOfA) { score -= 4 }
        return score >= 4 ? score : 0
    }

    private static func isBareYear(_ mention: NumericMention) -> Bool {
        if case .date(0, 0, _) = mention.value { return true }
        return false
    }

    /// Whether the digits or letters are those of a slip: one changed, two swapped, a few added.
    private func isNearSpelling(_ mentionA: NumericMention, _ mentionB: NumericMention) -> Bool {
        let letters = (Self.letters(mentionA, a), Self.letters(mentionB, b))
        let longest = max(letters.0.count, letters.1.count)
        guard longest >= 2 else { return false }
        if letters.0.sorted() == letters.1.sorted() { return true }
        let limit = longest < 4 ? 1 : 2
        return EditDistance.between(letters.0[...], letters.1[...], limit: limit) <= limit
    }

    private static func letters(_ mention: NumericMention, _ group: SentenceGroup) -> [UInt8] {
        var letters: [UInt8] = []
        for position in mention.positions {
            for byte in group.text.bytes[group.text.words[group.words[position]].range] {
                letters.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
            }
        }
        return letters
    }

    private func isKnown(_ mention: NumericMention, _ group: SentenceGroup, _ vocabulary: [UInt32]) -> Bool {
        mention.positions.allSatisfy { vocabulary.containsSorted(group.text.words[group.words[$0]].folded) }
    }
}
