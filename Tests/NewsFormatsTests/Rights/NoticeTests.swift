import Clippings
import NewsFormats
import Testing

@Suite struct NoticeTests {
    private func signals(below notice: String, lead: String = Prose.indonesian) throws -> [RightsSignal] {
        try article("Warga Mengungsi Sejak Malam\n\n\(lead)\n\n\(lead)\n\n\(notice)\n").rights
    }

    private func values(_ notice: String, lead: String = Prose.indonesian) throws -> [String: RightsSignal.Value] {
        let signals = try signals(below: notice, lead: lead)
        return Dictionary(signals.map { ($0.scope, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    @Test(
        arguments: [
            "Hak cipta dilindungi undang-undang.", "Dilarang mengutip sebagian atau seluruh isi tanpa izin redaksi.",
            "Semua hak dilindungi.", "Hak cipta terpelihara.", "All rights reserved.",
            "©All Rights Reserved Warta Lembah 2026.",
            "This material may not be published, broadcast, rewritten or redistributed without permission.",
            "No part of this bulletin may be reproduced in any form.", "Alle Rechte vorbehalten.",
            "Nachdruck, auch auszugsweise, nur mit Genehmigung der Redaktion.", "Tous droits réservés.",
            "Prohibida la reproducción total o parcial.", "Alle rechten voorbehouden.", "Proibida a reprodução.",
        ]
    )
    func `a notice reserves the text, in each language`(notice: String) throws {
        #expect(try values("© 2026 Warta Lembah. " + notice)[RightsScope.text] == .reserved)
    }

    @Test(
        arguments: [
            "Artikel ini boleh dikutip dengan menyebut sumber.", "Berita ini dapat dimuat ulang oleh media mana pun.",
            "This article may be republished free of charge.", "Abdruck honorarfrei.",
            "Texts on this site are published under CC BY-SA 4.0.", "Reproduction autorisée avec mention de la source.",
            "Licensed under a Creative Commons Attribution 4.0 International licence.",
        ]
    )
    func `a notice allows the text`(notice: String) throws {
        #expect(try values(notice)[RightsScope.text] == .allowed)
    }

    @Test(
        arguments: [
            "Artikel ini tidak boleh dikutip.", "Naskah ini belum boleh disebarluaskan.",
            "No part of this text may be reproduced.", "Nothing on this page may be copied.",
        ]
    )
    func `a negation turns a permission into a reservation`(notice: String) throws {
        #expect(try values(notice)[RightsScope.text] == .reserved)
    }

    @Test func `a reservation that is denied leaves terms to be read, no permission`() throws {
        #expect(try values("Tidak dilarang mengutip artikel ini.")[RightsScope.text] == .other)
    }

    @Test func `some rights reserved is not all of them`() throws {
        #expect(try values("© 2026 Warta Lembah. Some rights reserved.")[RightsScope.text] == .other)
        #expect(try values("© 2026 Warta. Algunos derechos reservados.")[RightsScope.text] == .other)
    }

    @Test func `one notice can speak of quoting, of crawling and of models`() throws {
        let notice =
            "Dilarang keras menyalin isi portal ini, melakukan crawling ataupun mengambil konten untuk AI, tanpa izin "
            + "tertulis redaksi."
        let found = try values(notice)
        #expect(found[RightsScope.text] == .reserved)
        #expect(found[RightsScope.mining] == .reserved)
        #expect(found[RightsScope.training] == .reserved)
    }

    @Test(
        arguments: [
            ("We reserve all rights, including those for text and data mining.", RightsScope.mining),
            ("Nutzungsvorbehalt nach § 44b UrhG.", RightsScope.mining),
            ("L'éditeur s'oppose à la fouille de textes et de données.", RightsScope.mining),
            ("Prohibida la minería de textos y datos.", RightsScope.mining),
            ("Our stories may not be used to train language models.", RightsScope.training),
        ]
    )
    func `mining and training are reserved in words`(notice: String, scope: String) throws {
        #expect(try values(notice)[scope] == .reserved)
    }

    @Test func `a bare copyright line claims the text and leaves its use open`() throws {
        let found = try signals(below: "COPYRIGHT © Warta Lembah 2026")
        #expect(found.map(\.value) == [.unset])
        #expect(found.map(\.signal) == ["copyright-notice"])
        #expect(found.first?.text == "COPYRIGHT © Warta Lembah 2026")
    }

    @Test func `the sign of copyright may stand behind the owner's name`() throws {
        let found = try signals(below: "Kantor Berita Warta Lembah © 2026")
        #expect(found.map(\.signal) == ["copyright-notice"])
    }

    @Test func `licences that forbid trade or changes are terms to be read`() throws {
        #expect(
            try values("Lizenz: Creative Commons Namensnennung - Keine Bearbeitung 3.0")[RightsScope.text] == .other
        )
        #expect(try values("Teks: CC BY-NC 4.0")[RightsScope.text] == .other)
    }

    @Test func `a picture's credit says nothing of the text`() throws {
        let found = try values("Foto: Siti Rahma untuk penggunaan editorial")
        #expect(found[RightsScope.pictures] == .other)
        #expect(found[RightsScope.text] == nil)
        #expect(try values("Photo: Jane Roe, all rights reserved.")[RightsScope.text] == nil)
    }

    @Test(
        arguments: [
            "\"All rights reserved,\" kata juru bicara itu ketika ditanya wartawan.",
            "Polisi menyebut pelaku masuk ke rumah itu tanpa izin pemiliknya pada malam hari.",
            "The mayor said that residents entered the building without permission.",
        ]
    )
    func `what people say of rights in the news is no notice`(paragraph: String) throws {
        #expect(try signals(below: paragraph).isEmpty)
    }

    @Test func `a notice below the comment form is read, though nothing else there is`() throws {
        let page = try article(
            """
            Warga Mengungsi Sejak Malam

            \(Prose.indonesian)

            Tinggalkan Balasan

            Alamat email Anda tidak akan dipublikasikan.

            © 2026 Warta Lembah. Hak cipta dilindungi undang-undang.
            """
        )
        #expect(page.rights.contains { $0.value == .reserved && $0.place == "line 9" })
        #expect(page.paragraphs.count == 1)
    }

    @Test func `a notice's words are kept, at most 500 bytes of them`() throws {
        let notice = "All rights reserved. " + String(repeating: "Hubungi redaksi untuk keterangan. ", count: 60)
        let found = try signals(below: "© 2026 Warta Lembah. " + notice)
        #expect(found.allSatisfy { $0.text.utf8.count <= 500 })
    }

    @Test func `a text made of notices ends, and keeps a bounded number of them`() throws {
        let line = "Dilarang mengutip mengutip mengutip tanpa izin boleh dikutip CC BY-SA 4.0. "
        let rights = try article(
            (0..<300).map { "© 20\($0) Warta. " + String(repeating: line, count: 3) }.joined(separator: "\n\n")
        ).rights
        #expect(rights.count <= 80)
    }
}
