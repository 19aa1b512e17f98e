import Clippings
import LanguagePacks

/// The phrases by which notices of all languages say what may be done, found by their first word.
///
/// One table serves all languages: a page's footer is often in another one than its article.
struct NoticePhrases: Sendable {
    /// Words that a gap (`...`) can stand for.
    private static let widestGap = 12

    /// In one line.
    private static let mostMatches = 24

    /// A phrase that stands in a line.
    struct Match: Equatable {
        /// Indices of words.
        var words: Range<Int>
        var value: RightsSignal.Value
        var scope: String
    }

    private struct Phrase: Sendable {
        /// Runs of words with gaps between them.
        var runs: [[UInt64]]
        var value: RightsSignal.Value
        var scope: String
    }

    private let phrases: WordTable<[Phrase]>
    private let licences: WordTable<Bool>
    private let openings: WordOpenings
    /// Of the words that open phrases, in bytes.
    private let longestOpening: Int
    let negations: WordTable<Bool>
    let licenceWords: WordTable<Bool>
    /// What opens a line about a picture.
    let pictures: WordTable<[[UInt64]]>
    /// `by`, `sa`, `nc` and `nd` in words, the longest first.
    let conditions: [(words: [UInt64], name: String)]

    init(_ sections: [RightsSection]) {
        var byFirst: [UInt64: [Phrase]] = [:]
        var openings = WordOpenings()
        var longestOpening = 0
        for phrase in sections.flatMap(\.phrases) {
            let runs = Self.runs(phrase.text)
            guard let first = runs.first?.first, let value = RightsSignal.Value(rawValue: phrase.value.rawValue) else {
                continue
            }
            byFirst[first, default: []].append(Phrase(runs: runs, value: value, scope: phrase.scope))
            let text = folded(phrase.text)
            for word in Words.ranges(text, limit: 1) {
                openings.insert(text.slice(word))
                longestOpening = max(longestOpening, word.count)
            }
        }
        phrases = WordTable(byFirst)
        for word in LicenceName.opening {
            openings.insert(Array(word.utf8))
            longestOpening = max(longestOpening, word.utf8.count)
        }
        self.openings = openings
        self.longestOpening = longestOpening
        licences = WordTable(words: LicenceName.opening)
        negations = WordTable(words: sections.flatMap(\.negations).map { folded($0).text })
        licenceWords = WordTable(words: sections.flatMap(\.licenceWords).map { folded($0).text })
        var openers: [UInt64: [[UInt64]]] = [:]
        for opener in sections.flatMap(\.pictures).map(NoticeWords.hashes) {
            if let first = opener.first { openers[first, default: []].append(opener) }
        }
        pictures = WordTable(openers)
        conditions = sections.flatMap { section in
            section.licenceConditions.flatMap { name, phrases in phrases.map { (NoticeWords.hashes($0), name) } }
        }.filter { !$0.0.isEmpty }.sorted { $0.0.count > $1.0.count }.map { (words: $0.0, name: $0.1) }
    }

    private static func runs(_ phrase: String) -> [[UInt64]] {
        let bytes = Array(phrase.utf8)
        var runs: [[UInt64]] = []
        var start = 0
        while let gap = bytes.first([UInt8]("..."), from: start) {
            runs.append(NoticeWords.hashes(bytes.text(start..<gap)))
            start = gap + 3
        }
        runs.append(NoticeWords.hashes(bytes.text(start..<bytes.count)))
        return runs.filter { !$0.isEmpty }
    }

    /// Whether any word of a line, folded, opens a phrase or a licence's name: `false` only where none stands in it.
    func mayStand(in text: [UInt8]) -> Bool {
        var wasWord = false
        for index in text.indices {
            let byte = text[index]
            // Signs beyond ASCII may part words and may not: each byte there may open one.
            if !wasWord || byte >= 0x80, Byte.isWord(byte), openings.mayOpen(text, index) {
                let word = text[index..<Words.end(text, from: index, limit: longestOpening)]
                let hash = WordHash.of(word)
                if word.count <= longestOpening, phrases.contains(hash) || licences.contains(hash) { return true }
            }
            wasWord = byte < 0x80 && Byte.isWord(byte)
        }
        return false
    }

    /// All phrases that stand in a line; of two that share words and say different things only the one that holds the
    /// other, or begins first.
    func matches(in line: NoticeWords) -> [Match] {
        var found: [Match] = []
        for index in line.words.indices {
            guard let candidates = phrases[line.words[index].hash] else { continue }
            for phrase in candidates where found.count < Self.mostMatches {
                if let end = end(of: phrase, in: line, at: index) {
                    let match = Match(words: index..<end, value: phrase.value, scope: phrase.scope)
                    if !found.contains(match) { found.append(match) }
                }
            }
        }
        let kept = found.filter { match in !found.contains { Self.outdoes($0, match) } }
        return kept.map { negated($0, in: line, kept) }
    }

    private static func outdoes(_ first: Match, _ second: Match) -> Bool {
        guard first.value != second.value, first.words.overlaps(second.words), first.words != second.words else {
            return false
        }
        let holds =
            first.words.lowerBound <= second.words.lowerBound && first.words.upperBound >= second.words.upperBound
        let isHeld =
            second.words.lowerBound <= first.words.lowerBound && second.words.upperBound >= first.words.upperBound
        return holds || !isHeld && first.words.lowerBound < second.words.lowerBound
    }

    private func end(of phrase: Phrase, in line: NoticeWords, at start: Int) -> Int? {
        var index = start
        for (number, run) in phrase.runs.enumerated() {
            let last = number == 0 ? index : min(index + Self.widestGap, line.words.count - 1)
            guard last >= index,
                let place = (index...last).first(where: { place in
                    line.words[place].sentence == line.words[start].sentence && stands(run, in: line, at: place)
                })
            else { return nil }
            index = place + run.count
        }
        return index
    }

    private func stands(_ run: [UInt64], in line: NoticeWords, at index: Int) -> Bool {
        guard index + run.count <= line.words.count else { return false }
        return run.indices.allSatisfy { line.words[index + $0].hash == run[$0] }
    }

    /// `boleh dikutip` behind `tidak`; a reservation that is denied leaves terms to be read, never a permission.
    private func negated(_ match: Match, in line: NoticeWords, _ all: [Match]) -> Match {
        let sentence = line.words[match.words.lowerBound].sentence
        let isDenied = (max(0, match.words.lowerBound - 2)..<match.words.lowerBound).contains { index in
            line.words[index].sentence == sentence && negations.contains(line.words[index].hash)
                && !all.contains { $0.words.contains(index) }
        }
        guard isDenied else { return match }
        var result = match
        switch match.value {
        case .allowed: result.value = .reserved
        case .reserved: result.value = .other
        case .other, .unset: break
        }
        return result
    }

    /// Whether a line opens as a picture's credit or caption does.
    func opensAsPicture(_ line: NoticeWords) -> Bool {
        guard let first = line.words.first, let openers = pictures[first.hash] else { return false }
        return openers.contains { stands($0, in: line, at: 0) }
    }
}
