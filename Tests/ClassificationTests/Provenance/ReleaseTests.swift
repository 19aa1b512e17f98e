import Classification
import Clippings
import Testing

@Suite struct ReleaseTests {
    @Test(arguments: ReleaseTexts.indonesian + ReleaseTexts.malay + ReleaseTexts.english)
    func releasesAndPaidTextsAreToldByTheirMarks(text: ProvenanceText) {
        let found = provenance(of: text.article())
        #expect(found.class == .release, "\(found)")
        #expect(found.score >= 0.6)
    }

    @Test(arguments: NearReleaseTexts.indonesian + NearReleaseTexts.malay + NearReleaseTexts.english)
    func newsThatSpeaksOfReleasesIsNone(text: ProvenanceText) {
        let found = provenance(of: text.article())
        #expect(found.class != .release, "\(found)")
    }

    @Test func thereAreTwentyOfEach() {
        #expect((ReleaseTexts.indonesian + ReleaseTexts.malay + ReleaseTexts.english).count == 20)
        #expect((NearReleaseTexts.indonesian + NearReleaseTexts.malay + NearReleaseTexts.english).count == 20)
    }

    @Test func aReleaseWireInTheDatelineSuffices() {
        var article = ProvenanceText("en", "Boats ordered", "Two boats were ordered.").article()
        article.infoSources = [.init("PR Newswire", .distributor)]
        #expect(provenance(of: article).class == .release)
    }

    @Test func aMarkThatTheReaderTookOffStillCounts() {
        var article = ProvenanceText("id", "Gudang es dibuka", "Koperasi membuka gudang es.").article()
        article.evidence["provenance"] = .init("line 1", raw: "UNTUK SEGERA DITERBITKAN")
        let found = provenance(of: article)
        #expect(found.class == .release)
        #expect(found.evidence.map(\.kind) == ["release-mark"])
    }

    @Test(arguments: ["https://kabar.example/advertorial/rumah-baru", "https://kabar.example/siaran-pers/jadwal"])
    func theAddressTells(url: String) {
        var article = ProvenanceText("id", "Rumah baru", "Rumah baru dipasarkan.").article()
        article.sourceURL = url
        #expect(provenance(of: article).class == .release)
    }

    @Test func aSectionOfPaidTextsTells() {
        var article = ProvenanceText("id", "Rumah baru", "Rumah baru dipasarkan.").article()
        article.subjects = [.init("Advertorial", .section)]
        #expect(provenance(of: article).class == .release)
    }
}
