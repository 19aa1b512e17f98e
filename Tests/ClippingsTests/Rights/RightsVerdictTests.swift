import Clippings
import Testing

@Suite struct RightsVerdictTests {
    private func notice(
        _ value: RightsSignal.Value,
        _ scope: String = RightsScope.text,
        at place: String = "line 9",
        signal: String = "rights-notice"
    ) -> RightsSignal {
        RightsSignal(signal, value, scope: scope, place: place, text: "...")
    }

    @Test func `no signal is silence`() {
        let verdict = RightsVerdict([])
        #expect(verdict.text == .init(.silent))
        #expect(!verdict.isReserved)
    }

    @Test func `an open signal is silence, too, and not a permission`() {
        #expect(RightsVerdict([notice(.unset)]).text.answer == .silent)
        #expect(RightsVerdict([notice(.unset, RightsScope.mining)]).mining.answer == .silent)
    }

    @Test func `no wins over yes where both stand in the document`() {
        let reserved = notice(.reserved, at: "line 12")
        let verdict = RightsVerdict([notice(.allowed), reserved])
        #expect(verdict.text.answer == .reserved)
        #expect(verdict.text.decisive == reserved)
        #expect(verdict.reservation?.use == "use of the text")
    }

    @Test func `the document's own word goes before its site's footer`() {
        let own = notice(.allowed, at: "link[rel=license]")
        let verdict = RightsVerdict([notice(.reserved, at: "page footer"), own])
        #expect(verdict.text.answer == .conditional)
        #expect(verdict.text.decisive == own)
    }

    @Test func `terms to be read do not lift a reservation from further away`() {
        let verdict = RightsVerdict([notice(.other), notice(.reserved, at: "page footer")])
        #expect(verdict.text.answer == .reserved)
        #expect(verdict.text.conditions.count == 1)
    }

    @Test func `terms alone are conditions; a mere link to them is silence`() {
        #expect(RightsVerdict([notice(.other)]).text.answer == .conditional)
        #expect(RightsVerdict([notice(.other, signal: "usage-info")]).text.answer == .silent)
    }

    @Test func `machine analysis that nothing is said about goes by the text's answer`() {
        #expect(RightsVerdict([notice(.reserved)]).mining.answer == .reserved)
        let both = RightsVerdict([
            notice(.reserved), notice(.allowed, RightsScope.mining, signal: "tdm-reservation"),
        ])
        #expect(both.text.answer == .reserved)
        #expect(both.mining.answer == .conditional)
    }

    @Test func `a reservation for models alone reserves machine analysis and not the text`() {
        let verdict = RightsVerdict([notice(.reserved, RightsScope.training)])
        #expect(verdict.mining.answer == .reserved)
        #expect(verdict.text.answer == .silent)
        #expect(verdict.reservation?.use == "text and data mining")
    }

    @Test func `a page's own tdm-reservation replaces that of its header, and that the site's`() {
        func reservation(_ value: RightsSignal.Value, _ place: String) -> RightsSignal {
            notice(value, RightsScope.mining, at: place, signal: "tdm-reservation")
        }
        let page = reservation(.allowed, "meta[name=tdm-reservation]")
        let header = reservation(.reserved, "http header tdm-reservation")
        let site = reservation(.reserved, "tdmrep.json")
        #expect(RightsVerdict([site, header, page]).mining.answer == .conditional)
        #expect(RightsVerdict([site, header]).mining.answer == .reserved)
        let unset = reservation(.unset, "meta[name=tdm-reservation]")
        #expect(RightsVerdict([unset, header]).mining.answer == .reserved)
    }

    @Test func `search engines, pictures and access decide neither question`() {
        let signals = [RightsScope.indexing, RightsScope.pictures, RightsScope.snippets, RightsScope.access]
            .map { notice(.reserved, $0) }
        #expect(!RightsVerdict(signals).isReserved)
    }
}
