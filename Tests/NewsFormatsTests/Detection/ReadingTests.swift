import Clippings
import LanguageIdentification
import Testing

@testable import NewsFormats

struct ReadingTests {
    private final class Collected {
        var articles: [Article] = []
    }

    private func reading(size: Int = 0) -> (Reading, Collected) {
        let collected = Collected()
        let reading = Reading(
            languages: LanguageIdentifier(),
            maximumBytes: 1 << 20,
            budget: ExpansionBudget(size: size)
        ) { article throws(Refusal) in collected.articles.append(article) }
        return (reading, collected)
    }

    private let broken = Refusal(.damaged, "it is broken; mend it")

    @Test func `what was left out stands on the article behind it, the rest on the last one`() throws {
        let (reading, collected) = reading()
        reading.leaveOut("a", broken)
        try reading.emit(Article(format: "text"))
        reading.leaveOut("b", broken)
        try reading.emit(Article(format: "text"))
        reading.leaveOut("c", broken)
        try reading.finish()
        #expect(collected.articles.map { $0.leftOut.map(\.name) } == [["a"], ["b", "c"]])
    }

    @Test func `a container whose only part is refused is refused for that`() {
        let (reading, _) = reading()
        reading.leaveOut("a", broken)
        #expect(throws: broken) { try reading.finish() }
    }

    @Test func `a container whose parts are all refused says how many and names the first`() {
        let (reading, _) = reading()
        for name in ["a", "b"] { reading.leaveOut(name, broken) }
        let detail = "none of its 2 parts gave an article; 'a': it is broken; mend it"
        #expect(throws: Refusal(.damaged, detail)) { try reading.finish() }
    }

    @Test func `unpacking may go far, and no further`() throws {
        let (reading, _) = reading(size: 1000)
        try reading.spend(256 << 20)
        try reading.spend(100 * 1000)
        #expect(throws: Refusal.self) { try reading.spend(1) }
    }

    @Test func `documents inside documents are read to a depth`() throws {
        let (reading, _) = reading()
        let text = Array("Banjir Merendam Tiga Desa\n\n\(Prose.indonesian)\n".utf8)
        #expect(try reading.articles(in: text, hints: SourceHints()).first?.headline == "Banjir Merendam Tiga Desa")
    }
}
