import Clippings
import Testing

@testable import NewsFormats

struct CopyrightNoticeTests {
    @Test(
        arguments: [
            (
                "© 2025 Warta Lembah. Dilarang mengutip tanpa izin. Bagikan: Facebook WhatsApp",
                "© 2025 Warta Lembah. Dilarang mengutip tanpa izin."
            ),
            ("Hak cipta 2025 Warta Lembah Bagikan: Facebook WhatsApp", "Hak cipta 2025 Warta Lembah"),
            (
                "Copyright 2024 The Eastern Lens | About us | Contact | Privacy policy",
                "Copyright 2024 The Eastern Lens"
            ),
            ("© 2024 Harbour Times • Follow us on everything there is", "© 2024 Harbour Times"),
            ("© Talblatt 2023 Facebook Twitter Instagram", "© Talblatt 2023"),
            ("(c) 2023 Warta Lembah - Baca juga: Harga cabai turun", "(c) 2023 Warta Lembah"),
        ]
    )
    func `furniture behind a notice is no part of it`(line: String, notice: String) {
        #expect(CopyrightNotice.read(Array(line.utf8)).text == notice)
    }

    @Test(
        arguments: [
            "© 2025 Warta Lembah. Dilarang mengutip tanpa izin.",
            "Copyright 2024 The Eastern Lens. All rights reserved. No part of it may be printed without permission.",
            "© 2024 Facebook", "Copyright © 2020-2024 Contact Media Ltd.",
        ]
    )
    func `a notice without furniture stays whole`(line: String) {
        #expect(CopyrightNotice.read(Array(line.utf8)).text == line)
    }

    @Test func `the notice of a scraped text ends where its furniture begins`() throws {
        let read = try article(
            "Empat perahu dikirim\n\n\(Prose.indonesian)\n\nHak cipta © 2025 Warta Lembah. Bagikan: Facebook WhatsApp\n"
        )
        #expect(read.copyrightNotice == "Hak cipta © 2025 Warta Lembah.")
        #expect(read.evidence["copyrightNotice"]?.raw.hasSuffix("Facebook WhatsApp") == true)
        #expect(read.sources(.publisher) == ["Warta Lembah"])
    }

    @Test func `a row of networks to share on is no text`() throws {
        let read = try article("Empat perahu dikirim\n\n\(Prose.indonesian)\n\nBagikan: Facebook WhatsApp Telegram\n")
        #expect(read.paragraphs == [Prose.indonesian])
    }
}
