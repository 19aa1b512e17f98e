import Clippings

/// Signs of a text that a program translated or reworded, or a hurried hand retyped.
struct RewordingEvidence {
    private(set) var found: [ProvenanceEvidence] = []
    private let text: NewsText
    private let knowledge: ProvenanceKnowledge
    private let language: Substring

    /// Of each kind; more of them tell nothing new.
    private static let most = 3

    init(article: Article, text: NewsText, knowledge: ProvenanceKnowledge) {
        self.text = text
        self.knowledge = knowledge
        language = article.language.prefix { $0 != "-" }
        readHyphens()
        readGlosses()
        readDecimals()
        readUntranslated()
    }

    /// `tengah -tengah`: a doubled word torn apart, which those who write the language do not do.
    private mutating func readHyphens() {
        for index in text.tokens.indices.dropFirst(2) {
            let (word, hyphen, first) = (text.tokens[index], text.tokens[index - 1], text.tokens[index - 2])
            guard word.kind == .word, first.kind == .word, text.isSign(index - 1, UInt8(ascii: "-")), hyphen.isApart,
                !word.isApart, word.hash == first.hash
            else { continue }
            guard add(.brokenHyphen, index - 2..<index + 1, 0.3) else { return }
        }
    }

    /// `Korea Selatan (Korea Selatan)`: an abbreviation that was spelled out a second time.
    private mutating func readGlosses() {
        for open in text.tokens.indices where text.isSign(open, UInt8(ascii: "(")) {
            var close = open + 1
            while close < text.tokens.count, close - open <= 5, text.tokens[close].kind == .word { close += 1 }
            let count = close - open - 1
            guard count > 0, close < text.tokens.count, text.isSign(close, UInt8(ascii: ")")), open >= count,
                (0..<count).allSatisfy({ text.tokens[open - count + $0].hash == text.tokens[open + 1 + $0].hash })
            else { continue }
            guard add(.repeatedGloss, open - count..<close + 1, 0.4) else { return }
        }
    }

    /// `4.700` and `4,700` in one text.
    private mutating func readDecimals() {
        var points: Int?
        var commas: Int?
        for (index, token) in text.tokens.enumerated() where token.kind == .number {
            switch Self.thousandsSign(text.bytes[token.range]) {
            case UInt8(ascii: "."): points = points ?? index
            case UInt8(ascii: ","): commas = commas ?? index
            default: break
            }
            if let points, let commas {
                let printed = "\(text.text(text.tokens[points].range)), \(text.text(text.tokens[commas].range))"
                found.append(ProvenanceEvidence(.mixedDecimals, printed, 0.25))
                return
            }
        }
    }

    /// The sign of a number that is grouped by thousands with one sign alone: `4.700` and `1.234.567`, not `4.7`.
    private static func thousandsSign(_ number: ArraySlice<UInt8>) -> UInt8? {
        guard number.count >= 5, let sign = number.first(where: { $0 == 0x2E || $0 == 0x2C }) else { return nil }
        let groups = number.split(separator: sign, omittingEmptySubsequences: false)
        guard let first = groups.first, (1...3).contains(first.count), first.first != UInt8(ascii: "0"),
            groups.dropFirst().allSatisfy({ $0.count == 3 && $0.allSatisfy { $0 &- 0x30 < 10 } })
        else { return nil }
        return sign
    }

    /// Runs of small letters with several small words of another language, outside of speech.
    private mutating func readUntranslated() {
        guard language != "und" else { return }
        let own = knowledge.languages.firstIndex { $0 == language }.map { $0 + 1 }
        var counts = [Int](repeating: 0, count: knowledge.languages.count + 1)
        for sentence in text.sentences {
            guard !sentence.tokens.contains(where: { text.tokens[$0].kind == .quotation }) else { continue }
            var start = sentence.tokens.lowerBound
            var known = 0
            for index in sentence.tokens {
                let token = text.tokens[index]
                guard token.kind == .word, !token.isCapitalised else {
                    if known > 0, report(start..<index, &counts) { return }
                    start = index + 1
                    known = 0
                    continue
                }
                let owner = Int(knowledge.functionWords[token.hash])
                guard owner != 0, owner != own else { continue }
                counts[owner] += 1
                known += 1
            }
            if known > 0, report(start..<sentence.tokens.upperBound, &counts) { return }
        }
    }

    /// Judges a run by how many words of each language it has, and begins to count anew.
    private mutating func report(_ run: Range<Int>, _ counts: inout [Int]) -> Bool {
        let most = counts.max() ?? 0
        for place in counts.indices { counts[place] = 0 }
        guard run.count >= 5, most >= 3, most * 5 >= run.count else { return false }
        return !add(.untranslated, run, 0.3)
    }

    /// - Returns: whether there is room for more of this kind.
    private mutating func add(_ kind: ProvenanceEvidence.Kind, _ tokens: Range<Int>, _ weight: Double) -> Bool {
        let printed = text.text(ofTokens: tokens)
        guard !found.contains(where: { $0.text == printed }) else { return true }
        found.append(ProvenanceEvidence(kind, printed, weight))
        return found.count { $0.kind == kind } < Self.most
    }
}
