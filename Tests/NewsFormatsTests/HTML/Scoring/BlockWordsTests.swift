import Testing

@testable import NewsFormats

struct BlockWordsTests {
    @Test(arguments: [
        ("The council met today", 0.75), ("Related Stories", 0), ("\u{f6}ffentlich Ärger", 0.5), ("новости Дня", 0.5),
        ("首页 新闻", 0.5),
    ])
    func `words in lower case are counted in each script that has it`(text: String, share: Double) {
        #expect(BlockWords(Array(text.utf8)).lowerCaseShare == share)
    }

    @Test(arguments: [("One. Two! Three? Four", 1.0), ("\u{201c}One.\u{201d} Two", 1.0 / 3), ("One 2.5 two.", 0)])
    func `sentences that end inside the text are counted`(text: String, share: Double) {
        #expect(BlockWords(Array(text.utf8)).innerSentences == share)
    }

    @Test(arguments: [("Sign up to our newsletter", 2), ("Die Anzeige", 1), ("Signs of spring", 0)])
    func `words that invite are counted whole`(text: String, count: Int) {
        #expect(BlockWords(Array(text.utf8)).invitations == count)
    }
}
