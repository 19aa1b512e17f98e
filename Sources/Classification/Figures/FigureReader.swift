package import Clippings
package import LanguagePacks

/// Reads every quantity of an article, and on whose word it stands there.
package struct FigureReader: Sendable {
    /// What one article may have; the rest of a table pasted as text is not read.
    static let mostFigures = 10_000
    /// Longer figures are cut where they are printed, in bytes.
    private static let longestText = 200

    private let lexicons: Lexicons

    package init(_ packs: LanguagePacks) { lexicons = Lexicons(packs) }

    package init(_ lexicons: Lexicons) { self.lexicons = lexicons }

    /// The figures of a text in reading order; `language` is BCP 47.
    package func figures(in text: NewsText, language: String) -> [Figure] {
        figures(in: SpeechReading(text, lexicons.lexicon(for: language)))
    }

    /// The figures of a text whose speech has been read.
    package func figures(in speech: SpeechReading) -> [Figure] {
        let marked = speech.marked
        let reader = QuantityReader(marked)
        var result: [Figure] = []
        var sentence = 0
        for statement in marked.statements {
            for draft in reader.quantities(in: statement) {
                guard result.count < Self.mostFigures else { return result }
                let token = draft.numeral.tokens.lowerBound
                while sentence + 1 < marked.text.sentences.count,
                    marked.text.sentences[sentence].tokens.upperBound <= token
                {
                    sentence += 1
                }
                result.append(figure(draft, marked.text, sentence, speech))
            }
        }
        return result
    }

    private func figure(_ draft: FigureDraft, _ text: NewsText, _ sentence: Int, _ speech: SpeechReading) -> Figure {
        let place = text.sentences[sentence]
        var figure = Figure(
            unit: draft.unit.map { Self.unit($0, draft, text) },
            qualifier: draft.qualifier,
            text: Self.cut(text.text(ofTokens: draft.tokens)),
            attribution: speech.attribution(at: draft.numeral.tokens.lowerBound),
            paragraph: place.paragraph,
            sentence: place.index
        )
        if draft.isNegative {
            figure.value = -draft.numeral.value.double
        } else {
            figure.value = draft.numeral.value.double
        }
        if let upper = draft.upper {
            figure.minimum = figure.value
            figure.maximum = upper.value.double
            figure.value = nil
        } else if draft.numeral.isVague {
            figure.minimum = figure.value
            figure.maximum = draft.numeral.upper?.double
            figure.value = nil
        }
        return figure
    }

    /// The unit as printed; of `two-day` what stands behind the hyphen.
    private static func unit(_ tokens: Range<Int>, _ draft: FigureDraft, _ text: NewsText) -> String {
        let printed = text.text(ofTokens: tokens)
        guard draft.numeral.hyphenUnit == tokens, let hyphen = printed.utf8.firstIndex(of: 0x2D) else {
            return cut(printed)
        }
        return String(decoding: printed.utf8[hyphen...].dropFirst(), as: UTF8.self)
    }

    private static func cut(_ text: String) -> String {
        guard text.utf8.count > longestText else { return text }
        // Not inside a character.
        let bytes = Array(text.utf8.prefix(longestText))
        let whole = bytes.lastIndex { $0 & 0xC0 != 0x80 } ?? 0
        return String(decoding: bytes[..<whole], as: UTF8.self)
    }
}
