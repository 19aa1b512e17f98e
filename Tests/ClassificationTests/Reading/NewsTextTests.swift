import Classification
import Testing

@Suite struct NewsTextTests {
    private func words(_ text: String) -> [String] {
        let text = NewsText([text])
        return text.tokens.map { text.text($0.range) }
    }

    private func sentences(_ text: String, abbreviations: [String] = []) -> [String] {
        let text = NewsText([text], abbreviations: Set(abbreviations.map { Folding.hash($0) }))
        return text.sentences.map { text.text(ofTokens: $0.tokens) }
    }

    @Test func numbersKeepTheirSignsAndPartFromGluedLetters() {
        #expect(
            words("Rp1.234,5 miliar, 30-an, G20, 12%.") == [
                "Rp", "1.234,5", "miliar", ",", "30", "-", "an", ",", "G", "20", ",", "12", "%", ".",
            ]
        )
    }

    @Test func hyphensAndApostrophesInsideWordsStay() {
        #expect(words("anak-anak Jum’at al-Ahli") == ["anak-anak", "Jum’at", "al-Ahli"])
    }

    @Test func quotationMarksAreTokensOfTheirOwn() {
        #expect(words("“Ya,” kata dia") == ["“", "Ya", ",", "”", "kata", "dia"])
    }

    @Test func sentencesEndBehindClosingMarks() {
        #expect(
            sentences("“Kami siap.” Itu katanya. Lalu ia pergi!") == ["“Kami siap.”", "Itu katanya.", "Lalu ia pergi!"]
        )
    }

    @Test func abbreviationsAndInitialsEndNoSentence() {
        #expect(
            sentences("PT Angin Tbk. Mataram naik. H. B. Sutan hadir.", abbreviations: ["tbk"]) == [
                "PT Angin Tbk. Mataram naik.", "H. B. Sutan hadir.",
            ]
        )
    }

    @Test func aScrapesCommaForAParagraphEndsASentence() {
        #expect(sentences("Air surut.,Bagi warga itu kabar baik.") == ["Air surut.,", "Bagi warga itu kabar baik."])
    }

    @Test func severalOfAScrapesCommasEndASentence() {
        #expect(sentences("Air surut.,,,Bagi warga itu kabar baik.").count == 2)
        #expect(sentences("“Air surut.”,,Bagi warga itu kabar baik.").count == 2)
    }

    @Test func bytesThatEndInsideACharacterAreRead() {
        #expect(NewsText([String(repeating: "\u{2019}", count: 3) + "a\u{2019}"]).tokens.count == 5)
        #expect(NewsText([]).sentences.isEmpty)
    }
}
