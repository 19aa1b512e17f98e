import Clippings

/// One name spelled in two ways: in a text, or in its headline and its text.
///
/// Two words count as spellings of one name when they differ in one letter, open alike, are no derivation of one another
/// (`Korea`, `Korean`) and follow the same given name; without one, in the headline, when the headline's word stands
/// nowhere in the text.
struct MangledNames {
    private(set) var found: [ProvenanceEvidence] = []

    private static let shortest = 5
    /// Names of a text beyond these are not compared, which bounds the work.
    private static let mostNames = 300
    private static let most = 2

    private struct Name {
        var folded: [UInt8]
        /// Where it is printed, in the text's bytes.
        var range: Range<Int>
        /// Of the capitalised word before it.
        var given: UInt64?
    }

    init(article: Article, text: NewsText) {
        let names = Self.names(of: text, in: text.tokens.indices)
        compare(names, text)
        if let headline = article.headline { compare(headline, names, text) }
    }

    private static func names(of text: NewsText, in range: Range<Int>) -> [Name] {
        var result: [Name] = []
        var known: Set<UInt64> = []
        for index in range where result.count < mostNames {
            let token = text.tokens[index]
            guard token.kind == .word, token.isCapitalised, token.range.count >= shortest, !token.isAllCapitals,
                text.bytes[token.range].allSatisfy({ ($0 | 0x20) &- 0x61 < 26 })
            else { continue }
            let before = index > range.lowerBound ? text.tokens[index - 1] : nil
            let given = before.flatMap { $0.kind == .word && $0.isCapitalised && token.isApart ? $0.hash : nil }
            guard known.insert(token.hash ^ (given ?? 0) &* 31).inserted else { continue }
            result.append(
                Name(folded: Folding.folded(text.bytes[token.range]), range: token.range, given: given)
            )
        }
        return result
    }

    private mutating func compare(_ names: [Name], _ text: NewsText) {
        let byGiven = Dictionary(grouping: names.filter { $0.given != nil }) { $0.given ?? 0 }
        // In the order of the text, whatever the order of the table.
        var seen: Set<UInt64> = []
        for name in names {
            guard let given = name.given, seen.insert(given).inserted, let group = byGiven[given], group.count > 1
            else {
                continue
            }
            for (index, one) in group.enumerated() {
                for other in group[(index + 1)...] where Self.areSpellings(one.folded, other.folded) {
                    found.append(
                        ProvenanceEvidence(.mangledName, "\(text.text(one.range)), \(text.text(other.range))", 0.35)
                    )
                    if found.count == Self.most { return }
                }
            }
        }
    }

    private mutating func compare(_ headline: String, _ names: [Name], _ text: NewsText) {
        let title = NewsText([headline])
        for name in Self.names(of: title, in: title.tokens.indices) {
            // A word that opens a sentence is no name for that; one behind another capitalised word is.
            guard let other = names.first(where: { $0.given != nil && Self.areSpellings(name.folded, $0.folded) })
            else { continue }
            let hash = Folding.hash(name.folded)
            guard !text.tokens.contains(where: { $0.hash == hash }) else { continue }
            let words = "\(title.text(name.range)), \(text.text(other.range))"
            found.append(ProvenanceEvidence(.mangledName, words, 0.3))
            return
        }
    }

    /// Whether one letter is exchanged, added, lost or swapped with its neighbour.
    private static func areSpellings(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        let (short, long) = one.count <= other.count ? (one, other) : (other, one)
        guard long.count - short.count <= 1, short != long, short.first == long.first else { return false }
        let same = zip(short, long).prefix { $0 == $1 }.count
        if short.count < long.count {
            // `Korea`, `Korean`; `Muslim`, `Muslims`: an ending, not a spelling.
            if same == short.count, let last = long.last, "nsierak".utf8.contains(last) { return false }
            return short[same...] == long[(same + 1)...]
        }
        if short[(same + 1)...] == long[(same + 1)...] { return true }
        return same + 1 < short.count && short[same] == long[same + 1] && short[same + 1] == long[same]
            && short[(same + 2)...] == long[(same + 2)...]
    }
}
