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

    @Test func ofEqualPhrasesTheFirstCounts() {
        let book = PhraseBook([
            (phrase: "Rawa Jati", value: 1), (phrase: "rawa", value: 2), (phrase: "Rawa", value: 3),
            (phrase: "rawa jati", value: 4), (phrase: "rawa jati timur", value: 5),
        ])
        let text = NewsText(["Rawa Jati, rawa, Rawa Jati Timur"])
        #expect(book.match(text, at: 0, in: text.tokens.indices)?.value == 1)
        #expect(book.match(text, at: 3, in: text.tokens.indices)?.value == 2)
        #expect(book.match(text, at: 5, in: text.tokens.indices)?.value == 5)
        #expect(book.value(ofWord: Folding.hash("rawa")) == 2)
        #expect(book.value(ofWord: Folding.hash("jati")) == nil)
    }

    @Test func aBookOfManyPhrasesFindsEachOfThem() {
        let book = PhraseBook((0..<2000).map { (phrase: "kata\($0 % 700) ke \($0)", value: $0) })
        for number in [0, 699, 700, 1399, 1999] {
            let text = NewsText(["Kata\(number % 700) ke \(number)."])
            #expect(book.match(text, at: 0, in: text.tokens.indices)?.value == number)
        }
    }

    @Test func aPhraseThatTheBoundsCutDoesNotMatch() {
        let text = NewsText(["dikutip dari"])
        #expect(book.match(text, at: 0, in: 0..<1)?.value == 1)
    }
}
