/// Finds the names that differ between two linked groups of sentences.
struct NameChanges {
    let a: SentenceGroup
    let b: SentenceGroup
    let anchors: WordAnchors
    let vocabularyOfA: [UInt32]
    let vocabularyOfB: [UInt32]
    /// Whether only other spellings count: between languages a name in another's place is a translation.
    let onlySpellings: Bool

    private struct Run {
        var positions: Range<Int>
        /// Letters of its words without spaces, in lower case.
        var letters: [UInt8]
    }

    private struct Pair {
        var a: Int
        var b: Int
        var score: Int
    }

    func find() -> [(a: Range<Int>, b: Range<Int>)] {
        let runs = (Self.runs(a, missingIn: b.folded.sortedUnique()), Self.runs(b, missingIn: a.folded.sortedUnique()))
        guard !runs.0.isEmpty, !runs.1.isEmpty, runs.0.count <= 400 / runs.1.count + 8 else { return [] }
        var pairs: [Pair] = []
        for (indexA, runA) in runs.0.enumerated() {
            for (indexB, runB) in runs.1.enumerated() {
                let score = score(runA, runB)
                if score > 0 { pairs.append(Pair(a: indexA, b: indexB, score: score)) }
            }
        }
        pairs.sort { ($1.score, $0.a, $0.b) < ($0.score, $1.a, $1.b) }
        var usedA: Set<Int> = []
        var usedB: Set<Int> = []
        var found: [(a: Range<Int>, b: Range<Int>)] = []
        for pair in pairs where !usedA.contains(pair.a) && !usedB.contains(pair.b) {
            usedA.insert(pair.a)
            usedB.insert(pair.b)
            found.append((whole(runs.0[pair.a].positions, in: a), whole(runs.1[pair.b].positions, in: b)))
        }
        return found.sorted { $0.a.lowerBound < $1.a.lowerBound }
    }

    /// Names of a group that stand nowhere in the other, neighbouring words as one.
    private static func runs(_ group: SentenceGroup, missingIn other: [UInt32]) -> [Run] {
        var runs: [Run] = []
        for (position, index) in group.words.enumerated() {
            let word = group.text.words[index]
            guard word.traits.contains(.capitalised), !word.isNumber, !other.containsSorted(word.folded),
                word.range.count > 1, MentionWords.shared.kind(of: word.folded) == nil
            else { continue }
            // The first word of a sentence is a name only where the text writes it so elsewhere.
            if word.traits.contains(.opensSentence), !group.text.names.containsSorted(word.folded) { continue }
            if Self.isNumeral(group.text.bytes[word.range]) { continue }
            let letters = group.text.bytes[word.range].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
            if let last = runs.last, last.positions.upperBound == position, group.words[position - 1] == index - 1,
                !word.traits.contains(.opensSentence)
            {
                runs[runs.count - 1].positions = last.positions.lowerBound..<position + 1
                runs[runs.count - 1].letters += letters
            } else {
                runs.append(Run(positions: position..<position + 1, letters: letters))
            }
        }
        return runs
    }

    private static func isNumeral(_ letters: ArraySlice<UInt8>) -> Bool {
        letters.allSatisfy { [0x49, 0x56, 0x58, 0x4C].contains($0) }
    }

    private func score(_ runA: Run, _ runB: Run) -> Int {
        guard !Self.isShortForm(runA.letters, runB.letters), !Self.isShortForm(runB.letters, runA.letters) else {
            return 0
        }
        // What an encoding made of a quotation mark is no change of a name.
        let plain = (runA.letters.filter { $0 < 0x80 }, runB.letters.filter { $0 < 0x80 })
        guard plain.0 != plain.1, plain.0.count > 1 || plain.1.isEmpty, plain.1.count > 1 || plain.0.isEmpty else {
            return 0
        }
        let fit = anchors.fit(runA.positions, runB.positions)
        let opens = opensSentence(runA, a) || opensSentence(runB, b)
        let longest = max(runA.letters.count, runB.letters.count)
        let limit = max(1, longest * 2 / 5)
        let distance = EditDistance.between(runA.letters[...], runB.letters[...], limit: limit)
        var score = 0
        if fit.isSameGap { score += 2 }
        if fit.isTightBefore { score += 2 }
        if fit.isTightBehind { score += 2 }
        if distance <= limit {
            score += distance <= max(1, longest / 4) ? 5 : 3
        } else if onlySpellings {
            return 0
        } else if sharesNeighbour(runA, runB) {
            score += 2
        } else if swapsNeighbour(runA, runB) {
            score += 5
        } else if opens {
            return 0
        }
        if !fit.isTight, isKnown(runA, a, vocabularyOfB), isKnown(runB, b, vocabularyOfA) { score -= 4 }
        return score >= 5 ? score : 0
    }

    private func opensSentence(_ run: Run, _ group: SentenceGroup) -> Bool {
        group.text.words[group.words[run.positions.lowerBound]].traits.contains(.opensSentence)
    }

    /// Whether a word of the name beside the changed one is the same in both.
    private func sharesNeighbour(_ runA: Run, _ runB: Run) -> Bool {
        let before = (runA.positions.lowerBound - 1, runB.positions.lowerBound - 1)
        let behind = (runA.positions.upperBound, runB.positions.upperBound)
        return [before, behind].contains { positionA, positionB in
            guard a.words.indices.contains(positionA), b.words.indices.contains(positionB) else { return false }
            let words = (a.text.words[a.words[positionA]], b.text.words[b.words[positionB]])
            return words.0.folded == words.1.folded && words.0.isName && words.1.isName
        }
    }

    /// `Old Trafford` for `Trafford Tua`: the word they share stands on the other side.
    private func swapsNeighbour(_ runA: Run, _ runB: Run) -> Bool {
        let sides = [
            (runA.positions.lowerBound - 1, runB.positions.upperBound),
            (runA.positions.upperBound, runB.positions.lowerBound - 1),
        ]
        return sides.contains { positionA, positionB in
            guard a.words.indices.contains(positionA), b.words.indices.contains(positionB) else { return false }
            let words = (a.text.words[a.words[positionA]], b.text.words[b.words[positionB]])
            return words.0.folded == words.1.folded && words.0.isName && words.1.isName
                && !words.0.traits.contains(.common)
        }
    }

    /// `Korut` for `Korea Utara`, `UI` for `Universitas Indonesia`: much shorter, its letters in order in the other.
    private static func isShortForm(_ short: [UInt8], _ long: [UInt8]) -> Bool {
        guard short.count * 3 < long.count * 2, short.first == long.first else { return false }
        var index = 0
        for letter in long where index < short.count && short[index] == letter { index += 1 }
        return index == short.count
    }

    private func isKnown(_ run: Run, _ group: SentenceGroup, _ vocabulary: [UInt32]) -> Bool {
        run.positions.allSatisfy { vocabulary.containsSorted(group.text.words[group.words[$0]].folded) }
    }

    /// The changed words with the capitalised words beside them, at most two on each side.
    private func whole(_ positions: Range<Int>, in group: SentenceGroup) -> Range<Int> {
        var start = positions.lowerBound
        var end = positions.upperBound
        func isName(_ position: Int, behind other: Int) -> Bool {
            guard group.words.indices.contains(position), abs(group.words[position] - group.words[other]) == 1 else {
                return false
            }
            return group.text.words[group.words[position]].isName && isJoined(position, other, in: group)
                && !group.text.words[group.words[max(position, other)]].traits.contains(.opensSentence)
        }
        func isJoined(_ position: Int, _ other: Int, in group: SentenceGroup) -> Bool {
            let words = [position, other].sorted().map { group.text.words[group.words[$0]] }
            let gap = words[0].range.upperBound..<max(words[1].range.lowerBound, words[0].range.upperBound)
            // A space or a sign, not both: ` - ` parts names, `-` joins them.
            return gap.count == 1
                ? [0x20, 0x2D, 0x2F].contains(group.text.bytes[gap.lowerBound])
                : group.text.bytes[gap].allSatisfy { $0 >= 0x80 }
        }
        while start > positions.lowerBound - 2, start > 0, isName(start - 1, behind: start) { start -= 1 }
        while end < positions.upperBound + 2, isName(end, behind: end - 1) { end += 1 }
        return start..<end
    }
}
