import Clippings
import Testing

struct ScrapedTextTests {
    private static let wireCopy = """
        Empat perahu dikirim ke desa yang terendam

        id banjir bandang,Perahu karet, bantuan

        Empat perahu dikirim ke desa yang terendam

        Arsip foto - Warga menyeberangi jalan yang tergenang di Desa Sukamaju, (27/7/2023). KANTOR FOTO/Rina/wsj.

        Mataram (ANTARA) - \(Prose.indonesian)

        Baca juga: Dua jembatan putus karena hujan (Bagian 2)

        Bantuan tiba pada sore hari, kata kepala desa.

        Sumber: Anadolu

        Pewarta :
        Editor: Sri Lestari Wibowo
        COPYRIGHT © ANTARA 2025

        Dilarang keras mengambil konten, melakukan crawling atau pengindeksan otomatis untuk AI tanpa izin tertulis.
        """

    @Test func `a wire's web copy gives each of its lines to the field it belongs to`() throws {
        let article = try article(Self.wireCopy)
        #expect(article.headline == "Empat perahu dikirim ke desa yang terendam")
        #expect(article.language == "id")
        #expect(article.dateline?.text == "Mataram (ANTARA)")
        #expect(article.dateline?.place == "Mataram")
        #expect(article.sources(.agency) == ["ANTARA"])
        #expect(article.sources(.publisher) == ["ANTARA"])
        #expect(article.sources(.source) == ["Anadolu"])
        #expect(article.names(.editor) == ["Sri Lestari Wibowo"])
        #expect(article.names(.reporter).isEmpty)
        #expect(article.keywords == ["banjir bandang", "Perahu karet", "bantuan"])
        #expect(article.copyrightNotice == "COPYRIGHT © ANTARA 2025")
        #expect(article.usageTerms?.hasPrefix("Dilarang keras mengambil konten") == true)
        #expect(article.paragraphs == [Prose.indonesian, "Bantuan tiba pada sore hari, kata kepala desa."])
    }

    @Test func `every field keeps the line it was read from`() throws {
        let evidence = try article(Self.wireCopy).evidence
        #expect(evidence["headline"]?.place == "line 1")
        #expect(evidence["keywords"]?.place == "line 3")
        #expect(evidence["editor"]?.raw == "Editor: Sri Lestari Wibowo")
        #expect(evidence["publisher"]?.place == "copyright line")
    }

    @Test func `a picture's caption is described, not told`() throws {
        let article = try article(Self.wireCopy)
        #expect(article.descriptions.contains { $0.role == "caption" && $0.value.hasPrefix("Arsip foto") })
        #expect(!article.body.contains("Arsip foto"))
    }

    @Test func `a site's name and slogan above the headline are not the headline`() throws {
        let article = try article(
            """
            Warta Kampung

            Kabar Hangat Setiap Hari & Terpercaya

            Perahu karet pemerintah kabupaten angkut warga banjir

            MATARAM (ANTARA) \(Prose.indonesian)

            Leave a Reply

            Your email address will not be published. Required fields are marked *
            """
        )
        #expect(article.headline == "Perahu karet pemerintah kabupaten angkut warga banjir")
        #expect(article.sources(.publisher) == ["Warta Kampung"])
        #expect(article.dateline?.place == "MATARAM")
        #expect(article.paragraphs == [Prose.indonesian])
    }

    @Test func `a repeated headline stands once and the line between is its standfirst`() throws {
        let headline = "Empat Perahu Dikirim ke Desa yang Terendam Banjir"
        let article = try article(
            """
            \(headline)

            Bupati memastikan perahu sudah tiba di lokasi sejak pagi.\u{A0}

            \(headline)

            \u{A0}

            WARTABARU.COM -- \(Prose.indonesian)

            Baca juga:

            "Kami siap," kata Wibowo dikutip dari Lensa Timur, Selasa (19/11/2024).
            """
        )
        #expect(article.headlines == [Article.Headline(headline)])
        #expect(article.descriptions.map(\.role) == ["summary"])
        #expect(article.sources(.publisher) == ["Wartabaru"])
        #expect(article.sources(.agency).isEmpty)
        #expect(article.sources(.source) == ["Lensa Timur"])
        #expect(article.published == NewsDate("2024-11-19"))
        #expect(article.evidence["published"]?.place.hasPrefix("inferred from text") == true)
        #expect(article.paragraphs.count == 2)
    }

    @Test func `links below a label of their own and counted comments are no text`() throws {
        let article = try article(
            """
            Empat perahu dikirim ke desa yang terendam

            WARTABARU.COM -- \(Prose.indonesian)

            Baca Juga:
            Harga Beras Naik di Pasar Lama
            Jembatan Gantung Putus

            Baca juga:

            Kronologi kejadian

            Bantuan tiba pada sore hari, kata kepala desa.

            Komentar (12)
            3 Komentar
            """
        )
        #expect(
            article.paragraphs == [
                Prose.indonesian, "Kronologi kejadian", "Bantuan tiba pada sore hari, kata kepala desa.",
            ]
        )
    }

    @Test func `a dateline behind paragraphs of text begins no body`() throws {
        let article = try article(
            """
            Bantuan Dua Daerah Belum Seragam

            Kepala dinas menjelaskan bahwa lima ribu pekerja di daerahnya memiliki nasib yang berbeda-beda sejak awal bulan lalu.

            Pekerja yang memiliki kartu itu akan diberikan pelatihan dengan insentif senilai enam ratus ribu rupiah tiap bulan.

            KABAR PESISIR, Teluk Angin - Cuaca buruk melesukan industri ikan di tepi laut sampai hari Senin lalu.
            """
        )
        #expect(article.paragraphs.count == 3)
        #expect(article.headline == "Bantuan Dua Daerah Belum Seragam")
    }

    @Test func `one sentence is an article without a headline`() throws {
        let article = try article("Hujan turun di Mataram sejak pagi.\n")
        #expect(article.headline == nil)
        #expect(article.paragraphs == ["Hujan turun di Mataram sejak pagi."])
    }

    @Test func `a text that opens with its dateline has no headline`() throws {
        let article = try article("KOMPAS.com - \(Prose.indonesian)\n\nWarga menunggu di sekolah.")
        #expect(article.headline == nil)
        #expect(article.paragraphs.count == 2)
    }

    @Test func `hard-wrapped lines become paragraphs again`() throws {
        let article = try article(
            """
            Boats sent to flooded village

            The district government has prepared four rubber boats to move
            residents whose homes have been under water since last night,
            while a kitchen was set up in front of the town hall for those
            who had lost their own.

            Help arrived in the afternoon, the mayor said.
            """
        )
        #expect(article.paragraphs.count == 2)
        #expect(article.paragraphs.first?.hasSuffix("had lost their own.") == true)
    }

    @Test func `malay copy is read with its own words`() throws {
        let article = try article(
            """
            Empat bot dihantar ke kampung yang dilanda banjir

            Oleh Siti Aminah

            KOTA BHARU, 3 Nov (Bernama) -- \(Prose.malay)

            Baca lagi: Hujan lebat dijangka berterusan

            Gambar fail

            Hak Cipta © Berita Timur 2024
            """
        )
        #expect(article.headline == "Empat bot dihantar ke kampung yang dilanda banjir")
        #expect(article.dateline?.place == "KOTA BHARU")
        #expect(article.dateline?.date == NewsDate("--11-03"))
        #expect(article.sources(.agency) == ["Bernama"])
        #expect(article.names(.author) == ["Siti Aminah"])
        #expect(article.paragraphs == [Prose.malay])
    }

    @Test func `english copy is read with its own words`() throws {
        let article = try article(
            """
            Boats sent to flooded village

            By Jane Roe and John Doe

            WASHINGTON, Nov 3 (Reuters) - \(Prose.english)

            Read also: Two bridges down after rain

            "We are ready," the mayor said.

            Editing by Mary Major
            Source: Lens East
            Copyright 2024 The Eastern Lens. All rights reserved.
            """
        )
        #expect(article.language == "en")
        #expect(article.dateline?.text == "WASHINGTON, Nov 3 (Reuters)")
        #expect(article.names(.author) == ["Jane Roe", "John Doe"])
        #expect(article.sources(.source) == ["Lens East"])
        #expect(article.paragraphs == [Prose.english, "\"We are ready,\" the mayor said."])
    }

    @Test func `what a person said of the file stands in when the text is silent`() throws {
        var hints = SourceHints()
        hints.sourceURL = "https://www.wartabaru.co.id/desa/empat-perahu"
        hints.language = "ms"
        hints.published = NewsDate("2024-11-18")
        let article = try article("Empat perahu dikirim\n\n\(Prose.indonesian)\n", hints: hints)
        #expect(article.sources(.publisher) == ["Wartabaru"])
        #expect(article.language == "ms")
        #expect(article.published == NewsDate("2024-11-18"))
        #expect(article.evidence["published"]?.place == "sidecar")
    }
}

@Suite struct ReleaseAndDateTests {
    @Test(arguments: ["FOR IMMEDIATE RELEASE", "SIARAN PERS", "KENYATAAN MEDIA"])
    func `the mark of a release is neither outlet nor headline`(mark: String) throws {
        let article = try article("\(mark)\n\nFerries order two electric boats\n\n\(Prose.english)\n\n\(Prose.english)")
        #expect(article.sources(.publisher).isEmpty)
        #expect(article.headline == "Ferries order two electric boats")
    }

    @Test func `the weekday of a dated byline is no author`() throws {
        let article = try article(
            "Perahu karet disiapkan untuk warga\n\nPenulis: Ratna Wiyono, Senin\n\n\(Prose.indonesian)\n\n\(Prose.indonesian)"
        )
        #expect(article.names(.author) == ["Ratna Wiyono"])
    }
}
