import Archive
import Clippings
import Testing

@testable import Stories

@Suite struct `What is new in a story` {
    private let judge = StoryNews()

    private func article(_ outlet: String, _ paragraph: String, _ figures: Figure..., speaker: String? = nil) -> Article
    {
        var article = Article(format: "text")
        article.headlines = [.init("Banjir di \(outlet)")]
        article.infoSources = [.init(outlet, .publisher)]
        article.paragraphs = [paragraph]
        var found = Classification()
        found.figures = figures
        found.quotes = speaker.map { [Quote(text: "Air naik.", speaker: $0, paragraph: 0)] } ?? []
        article.classification = found
        return article
    }

    private func figure(_ value: Double, _ unit: String = "orang") -> Figure {
        Figure(value: value, unit: unit, text: "\(value.isFinite ? Int(value) : 0) \(unit)", paragraph: 0, sentence: 0)
    }

    private let told = "warga terdampak banjir bandang mengungsi di lereng gunung."

    /// The kinds of news of the last article, after the others were told.
    private func news(_ articles: Article..., thresholds: [Int] = [3]) -> [AlertNews] {
        var known: [UInt8]?
        var news: [AlertNews] = []
        for (place, article) in articles.enumerated() {
            let judgement = judge.reading(of: article).judge(known: known, thresholds: thresholds, earlier: place)
            known = judgement.known
            news = judgement.news
        }
        return news
    }

    @Test func `the first clipping is the whole news, its figures and speakers are part of it`() {
        let first = news(article("Kabar", "Ada 8 orang \(told)", figure(8), speaker: "Sari"))
        #expect(first == [AlertNews(.firstOfStory, "First of its story: 'Banjir di Kabar'.")])
    }

    @Test func `the first match in a story that others told before says how large it is`() {
        let judgement = judge.reading(of: article("Kabar", told)).judge(known: nil, thresholds: [], earlier: 4)
        #expect(judgement.news.map(\.text) == ["First match in a story of 5 clippings: 'Banjir di Kabar'."])
    }

    @Test func `a copy has no news`() {
        let first = article("Kabar", "Ada 8 orang \(told)", figure(8), speaker: "Dewi Sari")
        let copy = article("Warta", "Ada 8 orang \(told)", figure(8), speaker: "Sari")
        #expect(news(first, copy).isEmpty)
    }

    @Test func `another value for the same thing is a changed figure`() {
        let first = article("Kabar", "Ada 8 orang \(told)", figure(8))
        let changed = news(first, article("Warta", "Ada 12 orang \(told)", figure(12)))
        #expect(changed.map(\.kind) == [.changedFigure])
        #expect(changed[0].text == "Changed figure: '12 orang', 8 before: Ada 12 orang \(told)")
        #expect(news(first, article("Warta", "Ada 12 orang \(told)", figure(12)), first).isEmpty)
    }

    @Test func `the same unit about something else is neither changed nor new`() {
        let first = article("Kabar", "Ada 8 orang \(told)", figure(8))
        #expect(news(first, article("Warta", "Rapat dihadiri 40 orang.", figure(40))).isEmpty)
    }

    @Test func `a unit that was not there is a new figure`() {
        let first = article("Kabar", "Ada 8 orang \(told)", figure(8))
        let new = news(first, article("Warta", "Air setinggi 2 meter.", figure(2, "meter")))
        #expect(new == [AlertNews(.newFigure, "New figure: '2 meter': Air setinggi 2 meter.")])
    }

    @Test func `a number without a unit, or that is none, is no news`() {
        let first = article("Kabar", told)
        var odd = figure(3)
        odd.unit = nil
        #expect(news(first, article("Warta", "Butir 3.", odd, figure(.infinity, "meter"))).isEmpty)
    }

    @Test func `somebody who did not speak before is a new speaker, by surname`() {
        let first = article("Kabar", told, speaker: "Dewi Sari")
        #expect(news(first, article("Warta", told, speaker: "Sari")).isEmpty)
        #expect(
            news(first, article("Warta", told, speaker: "Budi Hartono"))
                == [AlertNews(.newSpeaker, "New speaker: Budi Hartono.")]
        )
    }

    @Test func `outlets are told when they reach a threshold, once`() {
        let first = article("Kabar", told)
        let second = article("Warta", told)
        let third = article("Berita", told)
        #expect(news(first, second).isEmpty)
        #expect(news(first, second, third) == [AlertNews(.outlets, "3 outlets carry the story.")])
        #expect(news(first, second, third, article("Harian", told)).isEmpty)
        #expect(news(first, first, first).isEmpty)
    }

    @Test func `of very many changes the first are told and the others counted`() {
        let units = ["meter", "hektare", "rumah", "jembatan", "sekolah"]
        var many = article("Warta", "Rusak.")
        many.classification?.figures = units.map { figure(5, $0) }
        let new = news(article("Kabar", told), many)
        #expect(new.count == 4)
        #expect(new.last?.text == "And 2 more new figures.")
    }

    @Test func `what was told of two stories that become one is all told`() {
        let first = judge.reading(of: article("Kabar", "Ada 8 orang \(told)", figure(8))).judge(
            known: nil,
            thresholds: [],
            earlier: 0
        )
        let second = judge.reading(of: article("Warta", "", figure(2, "meter"))).judge(
            known: nil,
            thresholds: [],
            earlier: 0
        )
        let joined = judge.joined(first.known, second.known)
        let both = article("Kabar", "Ada 8 orang \(told) Air 2 meter.", figure(8), figure(2, "meter"))
        #expect(judge.reading(of: both).judge(known: joined, thresholds: [], earlier: 2).news.isEmpty)
    }

    @Test func `what is kept holds no words and is read back as it was`() throws {
        let judgement = judge.reading(of: article("Kabar", "Ada 8 orang \(told)", figure(8), speaker: "Sari")).judge(
            known: nil,
            thresholds: [],
            earlier: 0
        )
        let told = try #require(ToldStory(encoded: judgement.known))
        #expect(told.claims.count == 1)
        #expect(told.encoded == judgement.known)
        #expect(!String(decoding: judgement.known, as: UTF8.self).contains("banjir"))
    }

    @Test func `damaged bytes count as nothing told`() {
        var bytes = judge.reading(of: article("Kabar", told, figure(8))).judge(known: nil, thresholds: [], earlier: 0)
            .known
        for cut in 0..<bytes.count { _ = ToldStory(encoded: Array(bytes[..<cut])) }
        bytes[0] = 99
        #expect(ToldStory(encoded: bytes) == nil)
        #expect(ToldStory(encoded: [1, 0, 0, 0, 0, 255, 255, 255, 255]) == nil)
    }
}
