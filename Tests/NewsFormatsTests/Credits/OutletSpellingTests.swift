import Clippings
import LanguagePacks
import Testing

@testable import NewsFormats

@Suite struct OutletSpellingTests {
    private func article(_ sources: [(String, Article.InfoSource.Role)]) -> Article {
        let pack = "[outlets]\n\"Harian Teluk\" = [\"harianteluk.com\", \"Harianteluk\", \"HT Online\"]\n"
        let packs = LanguagePacks(laying: [.init(name: "agencies.toml", bytes: Array(pack.utf8))])
        var article = Article(format: "text")
        article.infoSources = sources.map { Article.InfoSource($0.0, $0.1) }
        article.joinSpellings(Organisations(packs.organisations))
        return article
    }

    @Test(arguments: ["HT Online", "ht online", "HARIANTELUK", "HarianTeluk.com"])
    func `an outlet goes by one name, however it prints it`(printed: String) {
        #expect(article([(printed, .publisher)]).sources(.publisher) == ["Harian Teluk"])
    }

    @Test(arguments: ["Harian Teluk", "HT", "HT Online Sport", "Kabar HT Online"])
    func `what only resembles a spelling stays as it is`(printed: String) {
        #expect(article([(printed, .publisher)]).sources(.publisher) == [printed])
    }

    @Test func `an outlet named twice in one role stands there once, and in another role again`() {
        let joined = article([
            ("Harian Teluk", .publisher), ("HT Online", .publisher), ("harianteluk.com", .source),
            ("Kabar Lain", .source),
        ])
        #expect(joined.sources(.publisher) == ["Harian Teluk"])
        #expect(joined.sources(.source) == ["Harian Teluk", "Kabar Lain"])
    }
}
