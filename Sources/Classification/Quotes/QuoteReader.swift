package import Clippings
package import LanguagePacks

/// Reads the direct speech of an article, and who speaks.
package struct QuoteReader: Sendable {
    /// Longer speech is cut, in bytes: a whole address belongs in the article.
    private static let longestText = 4_000

    private let lexicons: Lexicons

    package init(_ packs: LanguagePacks) { lexicons = Lexicons(packs) }

    package init(_ lexicons: Lexicons) { self.lexicons = lexicons }

    /// The quotes of a text in reading order; `language` is BCP 47.
    package func quotes(in text: NewsText, language: String) -> [Quote] {
        quotes(in: SpeechReading(text, lexicons.lexicon(for: language)))
    }

    /// The quotes of a text whose speech has been read; what goes on over paragraphs is one quote each.
    package func quotes(in speech: SpeechReading) -> [Quote] {
        let text = speech.marked.text
        var paragraph = 0
        return speech.speeches.map { speech in
            while paragraph + 1 < text.paragraphs.count, text.paragraphs[paragraph].upperBound <= speech.start {
                paragraph += 1
            }
            return Quote(
                text: printed(speech.span, text),
                speaker: speech.attribution?.name,
                cue: speech.attribution.flatMap { $0.cue.isEmpty ? nil : $0.cue },
                paragraph: paragraph
            )
        }
    }

    private func printed(_ tokens: Range<Int>, _ text: NewsText) -> String {
        guard let first = tokens.first, let last = tokens.last else { return "" }
        let start = text.tokens[first].start
        var end = text.tokens[last].end
        if end - start > Self.longestText {
            end = start + Self.longestText
            // Not inside a character.
            while end > start, text.bytes[end] & 0xC0 == 0x80 { end -= 1 }
        }
        return text.text(start..<end)
    }
}
