import Clippings
import NewsFormats
import Testing

@Suite struct DeliveredRightsTests {
    private let body = "<body><h1>Warga Mengungsi</h1><p>\(Prose.indonesian)</p><p>\(Prose.indonesian)</p></body>"

    private func archived(_ fields: String, page: String? = nil) throws -> [RightsSignal] {
        let page = "<!DOCTYPE html><html>\(page ?? body)</html>"
        let response = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\(fields)\r\n\(page)"
        return try article(
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://warta.example/banjir\r\n"
                + "Content-Type: application/http\r\nContent-Length: \(response.utf8.count)\r\n\r\n\(response)\r\n\r\n"
        ).rights
    }

    private func packaged(_ rightsInfo: String) throws -> [RightsSignal] {
        try article(
            """
            <?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="1">
            \(rightsInfo)<contentMeta><headline>Warga Mengungsi</headline></contentMeta>
            <contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>\(Prose.indonesian)</p></body></html>
            </inlineXML></contentSet></newsItem>
            """
        ).rights
    }

    @Test func `an HTTP header reserves mining, and its crawlers' directives count by crawler`() throws {
        let found = try archived(
            "tdm-reservation: 1\r\ntdm-policy: https://warta.example/p.json\r\nX-Robots-Tag: GPTBot: noindex\r\n"
                + "X-Robots-Tag: noarchive\r\n"
        )
        #expect(found.contains { $0.place == "http header tdm-reservation" && $0.value == .reserved })
        #expect(found.contains { $0.signal == "tdm-policy" })
        #expect(found.contains { $0.scope == RightsScope.training && $0.value == .reserved })
        #expect(found.contains { $0.scope == RightsScope.archiving && $0.value == .reserved })
    }

    @Test func `preferences for models are read by category`() throws {
        let found = try archived("Content-Usage: train-ai=n, search=y\r\nContent-Signal: ai-input=no\r\n")
        #expect(found.contains { $0.scope == RightsScope.training && $0.value == .reserved })
        #expect(found.contains { $0.scope == RightsScope.indexing && $0.value == .allowed })
        #expect(found.contains { $0.scope == RightsScope.modelInput && $0.value == .reserved })
    }

    @Test func `a header's link names a licence`() throws {
        let link = "Link: </next>; rel=next, <https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"\r\n"
        let found = try archived(link)
        #expect(found.map(\.text) == ["https://creativecommons.org/licenses/by/4.0/"])
        #expect(found.first?.value == .allowed)
    }

    @Test func `NewsML-G2 names a data mining code, terms by part, and a policy`() throws {
        let found = try packaged(
            """
            <rightsInfo><copyrightHolder><name>Warta Lembah</name></copyrightHolder>
            <copyrightNotice>© 2026 Warta Lembah</copyrightNotice>
            <usageTerms>All rights reserved.</usageTerms>
            <dataMining uri="http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING"/></rightsInfo>
            <rightsInfo scope="rscope:picture"><usageTerms>No resale</usageTerms></rightsInfo>
            """
        )
        #expect(found.contains { $0.signal == "data-mining" && $0.scope == RightsScope.training })
        #expect(found.contains { $0.place == "rightsInfo/usageTerms" && $0.value == .reserved })
        let picture = "rightsInfo[scope=rscope:picture]/usageTerms"
        #expect(found.contains { $0.place == picture && $0.scope == RightsScope.pictures })
        #expect(found.contains { $0.signal == "copyright-holder" && $0.text == "Warta Lembah" })
    }

    @Test func `an empty statement of terms is kept, and is no permission`() throws {
        let found = try packaged("<rightsInfo><usageTerms/></rightsInfo>")
        #expect(found.map(\.value) == [.unset])
    }

    @Test func `a policy in ODRL tells what it prohibits and what it permits under conditions`() throws {
        let policy = """
            {\\"@type\\": \\"Set\\", \\"prohibition\\": [{\\"action\\": \\"http://x.example/ns/textAndDataMining\\"}],
            \\"permission\\": [{\\"action\\": \\"distribute\\", \\"duty\\": [{\\"action\\": \\"attribute\\"}]}]}
            """.replacing("\n", with: " ")
        let found = try article(
            """
            {"uri": "urn:x:1", "headline": "Warga Mengungsi", "body_text": "\(Prose.indonesian)", "type": "text",
            "versioncreated": "2026-01-02T03:04:05Z", "rightsinfo": {"encodedrights": "\(policy)"}}
            """
        ).rights
        #expect(found.contains { $0.scope == RightsScope.mining && $0.value == .reserved })
        #expect(found.contains { $0.scope == RightsScope.text && $0.value == .other })
    }

    @Test func `a feed's rights stand for its entries, behind those of the entry`() throws {
        let found = try article(
            """
            <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:cc="http://web.resource.org/cc/"><channel><title>Warta</title>
            <copyright>© 2026 Warta Lembah. All rights reserved.</copyright>
            <item><title>Warga Mengungsi</title><description>\(Prose.indonesian)</description>
            <cc:license>https://creativecommons.org/licenses/by/4.0/</cc:license></item></channel></rss>
            """
        ).rights
        #expect(found.contains { $0.place == "feed, copyright" && $0.value == .reserved })
        #expect(RightsVerdict(found).text.decisive?.text == "https://creativecommons.org/licenses/by/4.0/")
    }

    @Test func `a mail's footer is read, though it is none of the story`() throws {
        let found = try article(
            """
            From: Redaksi <redaksi@warta.example>
            To: meja@kliping.example
            Subject: Warga mengungsi sejak malam
            Message-ID: <1@warta.example>
            Date: Fri, 20 Nov 2026 08:00:00 +0700

            \(Prose.indonesian)

            \(Prose.indonesian)

            --
            © 2026 Warta Lembah. Dilarang mengutip tanpa izin redaksi.
            """
        ).rights
        #expect(found.contains { $0.value == .reserved && $0.scope == RightsScope.text })
    }

    @Test func `an agency's fields say what their words say`() throws {
        let found = try article(
            """
            <?xml version="1.0"?><nitf><head><title>Warga</title><docdata><doc.copyright holder="Warta Lembah"/>
            <doc.rights limitations="May not be reproduced without consent"/></docdata></head><body><body.head><hedline>
            <hl1>Warga Mengungsi</hl1></hedline></body.head><body.content><p>\(Prose.indonesian)</p></body.content>
            </body></nitf>
            """
        ).rights
        #expect(found.contains { $0.signal == "usage-terms" && $0.value == .reserved && $0.place == "doc.rights" })
        #expect(found.contains { $0.signal == "copyright-holder" })
    }
}
