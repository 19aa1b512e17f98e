import Clippings
import NewsFormats
import Testing

struct MailHeaderTests {
    @Test(arguments: [
        ("=?utf-8?B?SHV0YW4g4oCT?= =?utf-8?B?IGtlbWJhbGk=?=", "Hutan – kembali"),
        ("=?UTF-8?Q?Hutan_=E2=80?= =?UTF-8?Q?=93_kembali?=", "Hutan – kembali"),
        ("=?iso-8859-1?q?Caf=E9?= buka", "Café buka"), ("=?utf-8*id?Q?Hutan?=", "Hutan"),
        ("Hutan – kembali", "Hutan – kembali"), ("Hutan\r\n kembali\r\n\tlagi", "Hutan kembali lagi"),
        ("=?koi8-r?B?8NLJ18XU?=", "Привет"), ("=?none?B?SHV0YW4=?=", "Hutan"),
        ("=?utf-8?B?SHV0YW4", "=?utf-8?B?SHV0YW4"),
    ])
    func `a subject is decoded whatever wrote it`(raw: String, subject: String) throws {
        #expect(try article(Messages.plain(Prose.english, ["Subject: " + raw])).headline == subject)
    }

    @Test func `raw bytes in a subject are read in the charset they look like`() throws {
        var bytes = Array("Subject: Caf".utf8) + [0xE9]
        bytes += Array(" buka\r\nFrom: a@b.example\r\nMIME-Version: 1.0\r\n\r\n\(Prose.english)".utf8)
        #expect(try article(bytes).headline == "Café buka")
    }

    @Test(arguments: [
        ("Re: Fwd: Hutan", "Hutan"), ("RE[2]: Hutan", "Hutan"), ("AW: WG: Hutan", "Hutan"), ("回复：Hutan", "Hutan"),
        ("Re: [Banyu] Hutan", "Hutan"), ("Reuters: Hutan", "Reuters: Hutan"), ("[Foto] Hutan", "[Foto] Hutan"),
    ])
    func `what programs put before a subject is no headline`(raw: String, subject: String) throws {
        let fields = ["Subject: " + raw, "List-Id: <banyu.lists.example>"]
        #expect(try article(Messages.plain(Prose.english, fields)).headline == subject)
    }

    @Test(arguments: [
        ("Tue, 19 Nov 2024 08:30:00 +0700 (WIB)", "2024-11-19T08:30:00+07:00"),
        ("19 Nov 24 08:30 GMT", "2024-11-19T08:30Z"), ("Tue Nov 19 08:30:00 2024", "2024-11-19T08:30:00"),
        ("Tue, 19 Nov 2024 08:30:00 EST", "2024-11-19T08:30:00-05:00"),
        ("Tue, 19 Nov 2024 08:30:00 -0000", "2024-11-19T08:30:00Z"),
        ("Tue, 19 Nov 2024 08:30:60 +0000", "2024-11-19T08:30:59Z"), ("2024-11-19T08:30:00Z", "2024-11-19T08:30:00Z"),
        ("Tue, 19 Nov 2024 09(x): 55 :10 (y) +0700", "2024-11-19T09:55:10+07:00"),
        ("Tue, 19 Nov 2024 08:30:00 CST", "2024-11-19T08:30:00-06:00"),
        ("Tue, 19 Nov 2024 08:30:00 +9900", "2024-11-19T08:30:00"), ("Sat, 30 Feb 2024 08:30:00 +0000", nil),
        ("Tue, 19 Nov 9024 08:30:00 +0000", nil), ("besok", nil),
    ])
    func `a date is read as precisely as it stands`(raw: String, date: String?) throws {
        #expect(try article(Messages.plain(Prose.english, ["Date: " + raw])).published?.text == date)
    }

    @Test(arguments: [
        ("Jane Roe <jane@warga.example>", "Jane Roe", nil), ("\"Roe, Jane\" <jane@warga.example>", "Jane Roe", nil),
        ("jane@warga.example (Jane Roe)", "Jane Roe", nil), ("Roe, Jane <jane@warga.example>", "Jane Roe", nil),
        ("Press Office, Ministry of Works <press@works.example>", nil, "Ministry of Works"),
        ("Jane Roe <jane@warga.example>, Budi <budi@warga.example>", "Jane Roe", nil),
        ("Jane Roe (Reuters) <j@warga.example>", "Jane Roe", "Reuters"),
        ("Jane Roe at Banyu Post <j@warga.example>", "Jane Roe", "Banyu Post"),
        ("Banyu Post Newsletter <news@banyu.example>", nil, "Banyu Post"),
        ("Kementerian Kehutanan <humas@hutan.example>", nil, "Kementerian Kehutanan"),
        ("noreply@mail.example.com", nil, "Example"), ("Jane Roe <newsletter@janeroe.example>", nil, "Jane Roe"),
        ("jane@warga.example", nil, nil), ("undisclosed:;", nil, nil),
    ])
    func `a sender is a person or an outlet by the shape of the name`(
        raw: String,
        author: String?,
        publisher: String?
    ) throws {
        let article = try article(Messages.plain(Prose.english, ["From: " + raw]))
        #expect(article.names(.author) == [author].compactMap { $0 })
        #expect(article.sources(.publisher) == [publisher].compactMap { $0 })
    }

    @Test func `a list's name is the outlet, its description is none`() throws {
        let named = try article(Messages.plain(Prose.english, ["List-Id: Kabar Banyu <kabar.banyu.example>"]))
        #expect(named.sources(.publisher) == ["Kabar Banyu"])
        let field = "List-Id: Discussion of boats in high water. <boats.lists.example>"
        let described = try article(Messages.plain(Prose.english, [field]))
        #expect(described.sources(.publisher).isEmpty)
        #expect(described.evidence["listId"]?.raw.contains("Discussion") == true)
    }

    @Test func `what a mail replaces and when it expires are kept`() throws {
        let fields = [
            "Supersedes: <m0@warga.example>", "Expires: Wed, 20 Nov 2024 00:00:00 +0700", "Keywords: banjir, perahu",
        ]
        let article = try article(Messages.plain(Prose.english, fields))
        #expect(article.relations == [Article.Relation(.supersedes, uri: "mid:m0@warga.example")])
        #expect(article.expires?.day == "2024-11-20")
        #expect(article.keywords == ["banjir", "perahu"])
    }

    @Test func `a folded line that lost its white space does not end the header`() throws {
        let text = "From: a@b.example\nSubject: Perahu\nkaret\nMIME-Version: 1.0\n\n" + Prose.english
        #expect(try article(text).headline == "Perahu karet")
    }
}
