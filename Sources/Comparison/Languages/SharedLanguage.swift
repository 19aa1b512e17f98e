/// What the sentences of a text are compared by with those of a text in another language.
enum SharedLanguage {
    /// A word that no list knows may well have its counterpart: it counts half.
    private static let unknown: Float = 0.5

    /// Resemblance of character runs from which on two texts are in one language, whatever was identified.
    ///
    /// Translations reach 0.17 by their names; copies in one language begin at 0.19, and most stand above 0.3.
    private static let oneLanguage = 0.22

    /// Whether two texts are in different languages, so that spelling and stems say nothing.
    ///
    /// Close languages and short texts are identified wrongly at times: texts that are spelled alike, or one of which is
    /// in no known language, are not compared as translations.
    static func isNeeded(_ a: ComparableText, _ b: ComparableText) -> Bool {
        guard a.languageFamily != b.languageFamily else { return false }
        let isUnsure = a.languageFamily == "und" || b.languageFamily == "und"
        return a.grams.resemblance(b.grams) < (isUnsure ? 0.15 : oneLanguage)
            && a.shingles.containment(in: b.shingles) < 0.1 && b.shingles.containment(in: a.shingles) < 0.1
    }

    static func features(of text: ComparableText) -> SentenceFeatures {
        let family = text.languageFamily
        let lexicon = BilingualLexicon.of(family: family)
        var features = SentenceFeatures()
        for sentence in text.sentences {
            var row: [Feature] = []
            var words: [WordAlternatives] = []
            for word in text.words[sentence.words] {
                let alternatives = alternatives(of: word, in: text, isEnglish: family == "en", lexicon)
                words.append(alternatives)
                for index in 0..<8 where alternatives.hashes[index] != 0 {
                    row.append(Feature(hash: alternatives.hashes[index], weight: alternatives.weight))
                }
            }
            features.append(row, words: words)
        }
        features.close()
        return features
    }

    /// For each word that is not among the most frequent and no number, all that it may be in the other language.
    static func subject(of text: ComparableText) -> [[UInt32]] {
        let family = text.languageFamily
        let lexicon = BilingualLexicon.of(family: family)
        return text.words.filter { !$0.isNumber && !$0.traits.contains(.common) }.compactMap { word in
            let alternatives = alternatives(of: word, in: text, isEnglish: family == "en", lexicon)
            let hashes = (0..<8).map { alternatives.hashes[$0] }.filter { $0 != 0 }
            return hashes.isEmpty ? nil : hashes
        }
    }

    private static func alternatives(
        of word: TextWord,
        in text: ComparableText,
        isEnglish: Bool,
        _ lexicon: BilingualLexicon
    ) -> WordAlternatives {
        var result = WordAlternatives(weight: word.weight)
        // As it is written: names, numbers and borrowed words.
        if word.isNumber || word.end - word.start >= 3 { result.add(word.folded ^ Space.written) }
        if word.isNumber { return result }
        var isKnown = word.traits.contains(.common) || word.isName
        if isEnglish {
            result.add(word.stem ^ Space.english)
            isKnown = isKnown || BilingualLexicon.knows(english: word.stem)
        } else {
            for stem in lexicon.english(folded: word.folded, stem: word.stem) {
                result.add(stem ^ Space.english)
                isKnown = true
            }
        }
        if let cognate = Cognate.key(of: text.bytes[word.range]) { result.add(cognate ^ Space.cognate) }
        if !isKnown { result.weight *= unknown }
        return result
    }

    /// Keeps apart what a hash stands for.
    private enum Space {
        static let written: UInt32 = 0
        static let english: UInt32 = 0x5BD1_E995
        static let cognate: UInt32 = 0xC2B2_AE35
    }
}
