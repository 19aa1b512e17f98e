import Classification
import Testing

@Suite struct PhraseBookTests {
    private let book = PhraseBook([
        (phrase: "dikutip", value: 1), (phrase: "dikutip dari", value: 2), (phrase: "Sumber:", value: 3),
    ])

    @Test func theLongestPhraseWins() {
        let text = NewsText(["Kabar itu dikutip dari radio."])
        let found = book.first(in: text, text.tokens.indices)
        #expect(found?.value == 2)
        #expect(found?.tokens == 2..<4)
    }

    @Test func caseDoesNotMatterAndSignsDo() {
        let text = NewsText(["SUMBER: radio", "sumber radio"])
        #expect(book.first(in: text, text.paragraphs[0])?.value == 3)
        #expect(book.first(in: text, text.paragraphs[1]) == nil)
    }

    @Test func aPhraseThatTheBoundsCutDoesNotMatch() {
        let text = NewsText(["dikutip dari"])
        #expect(book.match(text, at: 0, in: 0..<1)?.value == 1)
    }
}
