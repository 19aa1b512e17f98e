package import Clippings
package import LanguagePacks

/// Reads which people, organisations and places a text names.
///
/// Names are found by their capitals and told apart by evidence: titles, heads such as `PT` or `Kabupaten`,
/// prepositions, reporting verbs and lists of names. What a name is, all its mentions decide together; forms that mean
/// one thing are joined. Precision comes first: a name that nothing speaks for is left out.
package struct EntityReader: Sendable {
    /// What an article gives at most, the most often named first.
    package static let mostEntities = 200

    private let lexicons: MadeByLanguage<EntityLexicon>

    package init(_ packs: LanguagePacks) {
        lexicons = MadeByLanguage(packs, where: { $0.has(section: "entities") }) { EntityLexicon($0, shared: .made) }
    }

    /// The names of a text whose language is `language`; in a language that has no pack, none.
    package func entities(headline: NewsText?, text: NewsText, language: String) -> [Entity] {
        guard let lexicon = lexicons.of(language) else { return [] }
        var ledger = EntityLedger(lexicon: lexicon)
        var brackets: [(outer: Int, inner: Int)] = []
        let texts = [headline, text].compactMap { $0.map(lexicon.parted) }
        let small = Self.smallWords(texts)
        var headings: [(text: NewsText, tokens: Range<Int>)] = []
        for text in texts {
            var scanner = NameScanner(text, lexicon: lexicon, small: small)
            scanner.scan()
            var last: Int?
            for mention in scanner.mentions {
                let form = ledger.add(mention, of: text)
                if mention.bracketed, let outer = last, let form { brackets.append((outer, form)) }
                last = form
            }
            headings += scanner.headings.map { (text, $0) }
        }
        for heading in headings { Self.countNames(in: heading.text, heading.tokens, &ledger) }
        var joining = AliasJoining(ledger)
        joining.join(brackets: brackets)
        return EntitySummary(joining.ledger).entities()
    }

    /// The names of a text where they stand, each mention judged by itself; bytes are the text's own.
    package func mentions(_ text: NewsText, language: String) -> [NameMention] {
        guard let lexicon = lexicons.of(language) else { return [] }
        let text = lexicon.parted(text)
        var scanner = NameScanner(text, lexicon: lexicon, small: Self.smallWords([text]))
        scanner.scan()
        return scanner.mentions.filter { $0.kind != nil }
    }

    private static func smallWords(_ texts: [NewsText]) -> Set<UInt64> {
        var result: Set<UInt64> = []
        for text in texts {
            result.reserveCapacity(min(text.tokens.count, 1 << 12))
            for token in text.tokens where token.kind == .word && !token.isCapitalised { result.insert(token.hash) }
        }
        return result
    }

    /// Counts, in a heading, the names that stand elsewhere in the text.
    private static func countNames(in text: NewsText, _ tokens: Range<Int>, _ ledger: inout EntityLedger) {
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            var next = index + 1
            if text.tokens[index].isCapitalised {
                for end in stride(from: min(index + 5, tokens.upperBound), to: index, by: -1) {
                    let key = Folding.hash(text.bytes[text.tokens[index].start..<text.tokens[end - 1].end])
                    guard let form = ledger.form(key) else { continue }
                    // A name known beforehand was counted when it was found.
                    if ledger.forms[form].known == nil { ledger.count(form) }
                    next = end
                    break
                }
            }
            index = next
        }
    }
}
