import Clippings
import NewsFormats
import Testing

struct MailTests {
    @Test func `subject, sender, date and identifier come from the header`() throws {
        let article = try article(Messages.plain(Prose.indonesian))
        #expect(article.format == "mail")
        #expect(article.headline == "Perahu karet untuk warga")
        #expect(article.names(.author) == ["Sari Dewi"])
        #expect(article.published?.text == "2024-11-19T08:30:00+07:00")
        #expect(article.uri == "mid:m1@warga.example")
        #expect(article.language == "id")
        #expect(article.paragraphs == [Prose.indonesian])
        #expect(article.evidence["published"]?.place == "mail header Date")
    }

    @Test(arguments: [
        "\u{FEFF}", "\r\n\r\n", "X-Pusat: 1\r\nReceived: from a by b; Tue, 19 Nov 2024 08:31:00 +0700\r\n",
        "From sari@warga.example Tue Nov 19 08:30:00 2024\r\n",
    ])
    func `whatever stands before the header, the mail is read`(start: String) throws {
        let article = try article(start + Messages.plain(Prose.indonesian))
        #expect(article.headline == "Perahu karet untuk warga")
        #expect(article.paragraphs == [Prose.indonesian])
    }

    @Test func `lines may end with carriage returns alone`() throws {
        let text = Messages.plain("Satu paragraf.\r\n\r\nDua paragraf.").replacing("\r\n", with: "\r")
        #expect(try article(text).paragraphs == ["Satu paragraf.", "Dua paragraf."])
    }

    @Test func `a text that mentions senders and subjects is no mail`() throws {
        let text = "Subject: hutan\n\n" + Prose.indonesian
        #expect(try article(text).format == "text")
    }

    @Test func `lines that a program broke are joined, typed breaks stay`() throws {
        let body =
            "Pemerintah kabupaten menyiapkan empat perahu karet untuk mengangkut\r\nwarga yang rumahnya terendam banjir "
            + "sejak malam.\r\n\r\n- satu perahu\r\n- dua perahu\r\n"
        #expect(
            try article(Messages.plain(body)).paragraphs == [
                "Pemerintah kabupaten menyiapkan empat perahu karet untuk mengangkut warga yang rumahnya terendam "
                    + "banjir sejak malam.",
                "- satu perahu", "- dua perahu",
            ]
        )
    }

    @Test func `flowed lines go on where they end with a space`() throws {
        let type = "Content-Type: text/plain; charset=utf-8; format=flowed"
        let body = "Empat perahu \r\nkaret.\r\nBaris baru.\r\n"
        #expect(try article(Messages.plain(body, [type])).paragraphs == ["Empat perahu karet.", "Baris baru."])
        let joined = try article(Messages.plain("Empat per \r\nahu.\r\n", [type + "; delsp=yes"]))
        #expect(joined.paragraphs == ["Empat perahu."])
    }

    @Test func `a signature and a list's footer are left out`() throws {
        for footer in ["-- \r\nSari Dewi\r\nTelepon 021", "_______________________\r\nmilis mailing list\r\n"] {
            #expect(
                try article(Messages.plain(Prose.indonesian + "\r\n\r\n" + footer)).paragraphs == [Prose.indonesian]
            )
        }
    }

    @Test func `what is quoted below an answer is kept apart`() throws {
        let quote = "Pada Sen, 18 Nov 2024, Budi menulis:\r\n> Kapan perahu datang?\r\n> Warga menunggu.\r\n"
        let article = try article(
            Messages.plain(
                Prose.indonesian + "\r\n\r\n" + quote,
                ["Subject: Re: Perahu", "In-Reply-To: <m0@warga.example>"]
            )
        )
        #expect(article.headline == "Perahu")
        #expect(article.paragraphs == [Prose.indonesian])
        #expect(article.evidence["headline"]?.raw == "Re: Perahu")
        #expect(article.evidence["quoted"]?.raw.contains("Kapan perahu datang?") == true)
        #expect(article.relations.contains(Article.Relation(.seeAlso, uri: "mid:m0@warga.example")))
    }

    @Test func `questions between answers stay, marked`() throws {
        let body = "> Berapa perahu?\r\n\r\nEmpat.\r\n\r\n> Sejak kapan?\r\n\r\nSejak malam.\r\n"
        #expect(try article(Messages.plain(body)).paragraphs == ["Empat.", "> Sejak kapan?", "Sejak malam."])
    }

    @Test func `a quote between the text and its closing is no answer's`() throws {
        let quote = "On Tue, 19 Nov 2024, Budi <budi@warga.example> wrote:\n> \(Prose.english)\n> Bisa?\n"
        let article = try article(Messages.plain("The number is wrong.\n\n\(quote)\nThanks,\nSari\n"))
        #expect(article.paragraphs == ["The number is wrong.", "Thanks,", "Sari"])
        #expect(article.evidence["quoted"]?.raw.contains("rubber boats") == true)
    }

    @Test func `the date typed above a mail passed on is read with its half of the day`() throws {
        let header = "From: Jane Roe <j@warga.example>\nDate: Mon, Nov 18, 2024 at 9:41 PM\nSubject: Boats\n"
        let body = "---------- Forwarded message ---------\n\(header)\n\(Prose.english)\n"
        let article = try article(Messages.plain(body, ["Subject: Fwd: Boats"]))
        #expect(article.published?.text == "2024-11-18T21:41")
    }

    @Test func `a mail passed on is the article of who wrote it`() throws {
        let body = """
            Tolong dimuat hari ini.

            ---------- Forwarded message ---------
            From: Humas Kabupaten Banyu <humas@banyu.example>
            Date: Mon, 18 Nov 2024 at 10:00
            Subject: Empat perahu disiapkan
            To: <sari@warga.example>

            \(Prose.indonesian)
            """
        let article = try article(Messages.plain(body, ["Subject: Fwd: Empat perahu disiapkan"]))
        #expect(article.headline == "Empat perahu disiapkan")
        #expect(article.sources(.publisher) == ["Humas Kabupaten Banyu"])
        #expect(article.published?.day == "2024-11-18")
        #expect(article.editorialNote == "Tolong dimuat hari ini.")
        #expect(article.paragraphs == [Prose.indonesian])
        #expect(article.history.map(\.party) == ["Humas Kabupaten Banyu", "Sari Dewi"])
    }

    @Test(arguments: [
        (
            "multipart/report; report-type=delivery-status; boundary=grens", "Subject: Undelivered",
            RefusalReason.notAnArticle
        ),
        ("multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=grens", "Subject: x", .encrypted),
        ("application/pkcs7-mime; smime-type=enveloped-data", "Subject: x", .encrypted),
        ("message/partial; number=1; total=3; id=a", "Subject: x", .unsupportedFormat),
        ("text/plain", "Auto-Submitted: auto-replied", .notAnArticle),
        ("text/plain", "From: MAILER-DAEMON@koran.example", .notAnArticle),
    ])
    func `mail that holds no article is refused by name`(type: String, field: String, reason: RefusalReason) {
        let text = Messages.plain("--grens\r\n\r\nisi\r\n--grens--\r\n", ["Content-Type: " + type, field])
        #expect(refusal(text) == reason)
    }

    @Test func `a header alone is empty`() {
        #expect(refusal(Messages.plain("")) == .empty)
    }

    @Test func `an encrypted message typed into the text is encrypted, a signed one is read`() throws {
        let armor = "-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA\r\n-----END PGP MESSAGE-----\r\n"
        #expect(refusal(Messages.plain(armor)) == .encrypted)
        let signed =
            "-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA256\r\n\r\nEmpat perahu.\r\n\r\n- - satu\r\n"
            + "-----BEGIN PGP SIGNATURE-----\r\n\r\niQ==\r\n-----END PGP SIGNATURE-----\r\n"
        #expect(try article(Messages.plain(signed)).paragraphs == ["Empat perahu.", "- satu"])
    }

    @Test func `of alternatives the one that carries the article wins`() throws {
        let html = "<html><body><p>\(Prose.indonesian)</p><p>Kedua.</p></body></html>"
        let stub = Messages.parts(
            "alternative",
            ["Content-Type: text/plain\r\n\r\nBuka di peramban.", "Content-Type: text/html\r\n\r\n" + html]
        )
        #expect(try article(stub).paragraphs == [Prose.indonesian, "Kedua."])
        let picture = Messages.parts(
            "alternative",
            [
                "Content-Type: text/plain\r\n\r\n" + Prose.indonesian,
                "Content-Type: text/html\r\n\r\n<html><body><img src=\"cid:a\"><p>Gambar</p></body></html>",
            ]
        )
        #expect(try article(picture).paragraphs == [Prose.indonesian])
    }

    @Test func `a part in a charset it does not name is read as what it is`() throws {
        let fields = ["Content-Type: text/plain; charset=us-ascii", "Content-Transfer-Encoding: quoted-printable"]
        #expect(
            try article(Messages.plain("Caf=C3=A9 buka lagi pagi ini=2E\r\n", fields)).paragraphs == [
                "Café buka lagi pagi ini."
            ]
        )
        let latin = ["Content-Type: text/plain; charset=iso-8859-1", "Content-Transfer-Encoding: base64"]
        let article = try article(Messages.plain("Q2Fm6SBidWth\r\n", latin))
        #expect(article.paragraphs == ["Café buka"])
        #expect(article.encoding == "windows-1252")
    }
}
