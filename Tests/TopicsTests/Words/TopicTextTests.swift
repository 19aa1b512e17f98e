import Testing

@testable import Topics

@Suite("Words and their hashes")
struct TopicTextTests {
    /// Keys as Scripts/topics/words.py gives them: the trainer and the program must agree.
    @Test("are those of the trainer")
    func trainer() {
        let text = TopicText(
            headline: "Jum'at, Müller's café: Rp11.000 untuk anak-anak",
            paragraphs: ["COVID-19 & G20 – l’été «Þór» 4,7%"]
        )
        #expect(
            text.words.map { $0.isNumber ? "#" : String(TopicHash.key($0.hash), radix: 16) } == [
                "1695c756", "847b8741", "5d60edb8", "bda73858", "#", "a261b59c", "23e19769", "23e19769", "ea7e7880",
                "#", "2e601bbc", "29621447", "33600a43", "17c26477", "#",
            ]
        )
        let first = TopicHash.word("bank")
        #expect(TopicHash.key(TopicHash.joined(first, TopicHash.word("sentral"))) == 0x89FE8360)
    }

    @Test("are printed as they stand, breaks of lines as blanks")
    func printed() {
        let text = TopicText(headline: "Harga\nBeras", paragraphs: [])
        #expect(text.printed(0, 0, 11) == "Harga Beras")
    }

    @Test("a text cut at the bound is cut between characters")
    func cut() {
        let text = TopicText(headline: String(repeating: "é", count: TopicText.maximumBytes), paragraphs: ["besok"])
        #expect(text.words.count == 1)
    }
}
