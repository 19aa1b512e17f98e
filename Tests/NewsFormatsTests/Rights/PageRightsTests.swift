import Clippings
import NewsFormats
import Testing

@Suite struct PageRightsTests {
    private func rights(head: String = "", body: String = "", footer: String = "") throws -> [RightsSignal] {
        try article(
            """
            <!DOCTYPE html><html><head><title>Warga Mengungsi Sejak Malam</title>\(head)</head><body>
            <article><h1>Warga Mengungsi Sejak Malam</h1><p>\(Prose.indonesian)</p><p>\(Prose.indonesian)</p>\(body)
            </article><footer>\(footer)</footer></body></html>
            """
        ).rights
    }

    private func value(_ scope: String, _ rights: [RightsSignal]) -> RightsSignal.Value? {
        rights.first { $0.scope == scope }?.value
    }

    @Test(
        arguments: [("1", RightsSignal.Value.reserved), ("0", .allowed), ("2", .unset), ("", .unset)]
    )
    func `tdm-reservation reserves, allows or is as good as not there`(
        content: String,
        value: RightsSignal.Value
    ) throws {
        let found = try rights(head: "<meta name=\"tdm-reservation\" content=\"\(content)\">")
        let signal = try #require(found.first { $0.signal == "tdm-reservation" })
        #expect(signal.value == value)
        #expect(signal.scope == RightsScope.mining)
        #expect(signal.place == "meta[name=tdm-reservation]")
        #expect(signal.text == content)
    }

    @Test func `a policy's address is kept beside the reservation`() throws {
        let found = try rights(head: "<meta name=\"tdm-policy\" content=\"https://warta.example/tdm.json\">")
        #expect(found.first { $0.signal == "tdm-policy" }?.text == "https://warta.example/tdm.json")
    }

    @Test func `each directive for robots counts for what it is about`() throws {
        let content = "noai, noimageai, noarchive, max-snippet:0, index"
        let found = try rights(head: "<meta name='robots' content='\(content)'>")
        #expect(value(RightsScope.training, found) == .reserved)
        #expect(value(RightsScope.pictures, found) == .reserved)
        #expect(value(RightsScope.archiving, found) == .reserved)
        #expect(value(RightsScope.snippets, found) == .reserved)
        #expect(value(RightsScope.indexing, found) == .allowed)
        #expect(found.allSatisfy { $0.text == content })
    }

    @Test func `what is forbidden to a crawler that gathers for models is forbidden for models`() throws {
        let found = try rights(head: "<meta name='GPTBot' content='noindex'>")
        #expect(value(RightsScope.training, found) == .reserved)
        #expect(value(RightsScope.indexing, found) == nil)
    }

    @Test func `an empty robots element says nothing, which is not permission`() throws {
        let found = try rights(head: "<meta name='robots' content=''>")
        #expect(found.map(\.value) == [.unset])
    }

    @Test func `a licence is read off links, with what it asks for`() throws {
        let by = try rights(head: "<link rel='license' href='https://creativecommons.org/licenses/by/4.0/'>")
        #expect(value(RightsScope.text, by) == .allowed)
        let nc = try rights(body: "<a rel='license' href='https://creativecommons.org/licenses/by-nc-nd/4.0/'>CC</a>")
        #expect(value(RightsScope.text, nc) == .other)
        let own = try rights(head: "<link rel='license' href='https://warta.example/terms'>")
        #expect(value(RightsScope.text, own) == .other)
    }

    @Test func `a licence in a figure is the picture's`() throws {
        let figure =
            "<figure><img src='a.jpg'><figcaption>Banjir <a rel='license' "
            + "href='https://creativecommons.org/licenses/by/4.0/'>CC BY</a></figcaption></figure>"
        let found = try rights(body: figure)
        #expect(value(RightsScope.pictures, found) == .allowed)
        #expect(value(RightsScope.text, found) == nil)
    }

    @Test func `schema.org's properties are read from JSON-LD, microdata and RDFa`() throws {
        let linked = """
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Warga", "author": "Siti",
            "license": "https://creativecommons.org/publicdomain/zero/1.0/", "copyrightYear": 2026,
            "copyrightHolder": {"@type": "Organization", "name": "Warta Lembah"},
            "copyrightNotice": "Semua hak dilindungi", "isAccessibleForFree": false,
            "acquireLicensePage": "https://warta.example/lisensi",
            "image": {"@type": "ImageObject", "license": "https://warta.example/foto"}}</script>
            """
        let found = try rights(head: linked)
        #expect(found.contains { $0.signal == "licence-link" && $0.value == .allowed && $0.scope == RightsScope.text })
        #expect(
            found.contains { $0.signal == "licence-link" && $0.value == .other && $0.scope == RightsScope.pictures }
        )
        #expect(found.contains { $0.signal == "copyright-notice" && $0.value == .reserved })
        #expect(found.contains { $0.signal == "copyright-holder" && $0.text == "2026 Warta Lembah" })
        #expect(found.contains { $0.signal == "access" && $0.scope == RightsScope.access && $0.value == .other })
        #expect(found.contains { $0.signal == "acquire-licence" })
        let marked = try rights(
            body: "<span itemprop='copyrightHolder'>Warta</span><a property='cc:license' "
                + "href='https://creativecommons.org/licenses/by-sa/4.0/'>lisensi</a>"
        )
        #expect(marked.contains { $0.signal == "copyright-holder" && $0.place == "itemprop copyrightholder" })
        #expect(marked.contains { $0.signal == "licence-link" && $0.value == .allowed })
    }

    @Test func `a notice in the furniture is read before the furniture is thrown away`() throws {
        let found = try rights(
            footer: "<p>© 2026 Warta Lembah. All rights reserved.</p><p>Dilarang menyalin isi situs ini.</p>"
        )
        #expect(found.filter { $0.value == .reserved }.count == 2)
        #expect(found.allSatisfy { $0.place == "page footer" })
    }

    @Test func `the page's head names Dublin Core's rights and plain copyright`() throws {
        let found = try rights(
            head: "<meta name='dcterms.rights' content='CC BY 4.0'><meta name='copyright' content='Warta Lembah'>"
        )
        #expect(found.contains { $0.place == "meta[name=dcterms.rights]" && $0.value == .allowed })
        #expect(found.contains { $0.place == "meta[name=copyright]" && $0.value == .unset })
    }
}
