import Classification
import Clippings
import Testing

@Suite struct ProvenanceTests {
    private func article(_ body: String, _ change: (inout Article) -> Void = { _ in }) -> Article {
        var article = ProvenanceText("id", "Empat perahu dikirim ke desa", body).article()
        change(&article)
        return article
    }

    private let text = "Empat perahu dikirim ke desa yang terendam.\nAir mulai surut."

    @Test func aCreditedAgencyMakesItWireCopy() {
        let found = provenance(
            of: article(text) { article in
                article.dateline = .init(text: "MATARAM (ANTARA)", place: "MATARAM", agency: "ANTARA")
                article.infoSources = [.init("ANTARA", .agency)]
                article.evidence["agency"] = .init("dateline", raw: "MATARAM (ANTARA)")
            }
        )
        #expect(found.class == .wire)
        #expect(found.evidence.first == .init(kind: "agency-credit", text: "MATARAM (ANTARA)", weight: 0.85))
    }

    @Test func aTextSignedByAnAgencyIsWireCopy() {
        let found = provenance(
            of: article(text) { article in
                article.infoSources = [.init("Reuters", .agency)]
                article.evidence["agency"] = .init("end of the text", raw: "(rtr/sha)")
            }
        )
        #expect(found.class == .wire)
        #expect(found.evidence.map(\.text) == ["(rtr/sha)"])
    }

    @Test func aTextThatQuotesAnotherOutletFromItsStartIsARewrite() {
        let found = provenance(
            of: article(text) { article in
                article.infoSources = [.init("Kabar Teluk", .source)]
                article.evidence["source"] = .init("paragraph 1", raw: "dikutip dari Kabar Teluk")
            }
        )
        #expect(found.class == .rewrite)
    }

    @Test func oneSourceFurtherDownDecidesNothing() {
        let found = provenance(
            of: article(text) { article in
                article.infoSources = [.init("Kabar Teluk", .source)]
                article.evidence["source"] = .init("paragraph 9", raw: "dikutip dari Kabar Teluk")
            }
        )
        #expect(found.class == .unknown)
        #expect(found.evidence.map(\.kind) == ["source-credit"])
    }

    @Test func anOutletThatNamesItselfIsNoSource() {
        let found = provenance(
            of: article(text) { article in
                article.infoSources = [.init("Kabar Teluk", .publisher), .init("Kabar Teluk", .source)]
                article.evidence["source"] = .init("paragraph 1", raw: "dilansir Kabar Teluk")
            }
        )
        #expect(found.evidence == [])
    }

    @Test func aReporterWithoutOtherSourcesSpeaksForAnOriginal() {
        let found = provenance(
            of: article(text + "\n\"Kami siap,\" kata camat kepada wartawan.") { $0.byline = "Sri Lestari" }
        )
        #expect(found.class == .original)
        #expect(found.score == 0.62)
    }

    @Test func aLineAboutWhereItStoodBeforeMakesItAReprint() {
        let found = provenance(
            of: article(text + "\nArtikel ini telah tayang di Kabar Teluk dengan judul Empat perahu")
        )
        #expect(found.class == .reprint)
    }

    @Test func aTranslatorsCreditMakesItATranslation() {
        #expect(provenance(of: article(text + "\nDiterjemahkan dari bahasa Inggris oleh Made.")).class == .translation)
    }

    @Test func nothingIsClaimedOfATextWithoutMarks() {
        #expect(provenance(of: article(text)) == Provenance(.unknown, score: 0, evidence: []))
    }
}
