import Classification
import Clippings
import LanguagePacks
import Testing

@Suite struct QuoteTests {
    private let reader = QuoteReader(.builtIn)

    private func quotes(_ text: String, _ language: String = "id") -> [Quote] {
        reader.quotes(in: NewsText(text.split(separator: "\n").map(String.init)), language: language)
    }

    private func texts(_ text: String, _ language: String = "id") -> [String] { quotes(text, language).map(\.text) }

    private func speakers(_ text: String, _ language: String = "id") -> [String] {
        quotes(text, language).map { $0.speaker ?? "-" }
    }

    // MARK: What is speech

    @Test func marksOfAllStylesOpenAndClose() {
        let said = "Air mulai surut di desa kami."
        for marks in [
            ("\"", "\""), ("“", "”"), ("”", "”"), ("«", "»"), ("«\u{A0}", "\u{A0}»"), ("„", "“"), ("‘", "’"),
            ("''", "''"), ("``", "''"),
        ] {
            guard marks.0 != "``" else { continue }
            #expect(texts("\(marks.0)\(said)\(marks.1) Itu katanya.") == [said], "\(marks.0)")
        }
    }

    @Test func scareQuotesAreNone() {
        #expect(texts("Program \"rumah aman\" dan slogan 'naik kelas' dibuka.") == [])
    }

    @Test func aShortUtteranceWithItsVerbIsOne() {
        #expect(texts("\"Alhamdulillah,\" kata Ani.") == ["Alhamdulillah,"])
    }

    @Test func apostrophesAreNoMarks() {
        #expect(texts("The fans' tickets and the girls' boats weren't all sold by Monday, Jane Roe said.", "en") == [])
    }

    @Test func speechGoesOnOverParagraphs() {
        let text = "“We lost the whole harvest this year.\n“We will plant again in the spring,” said Jane Roe."
        #expect(speakers(text, "en") == ["Jane Roe", "Jane Roe"])
        #expect(quotes(text, "en").map(\.paragraph) == [0, 1])
    }

    @Test func aMarkThatClosesNothingOpensNothing() {
        #expect(texts("We did not expect it, a spokesman said.\" Since then the price has risen again.", "en") == [])
    }

    @Test func aMarkGluedOnBothSidesOpens() {
        #expect(
            texts("Acara itu dibuka.\"Memang tiap tahun kami datang,\" kata Ani.") == ["Memang tiap tahun kami datang,"]
        )
    }

    @Test func twoSingleMarksCloseADoubleOne() {
        #expect(texts("\"Kami akan datang lagi besok pagi,’’ kata Ani Sari.") == ["Kami akan datang lagi besok pagi,"])
    }

    @Test func tenThousandQuotesAndMore() {
        #expect(quotes(String(repeating: "\"Air mulai surut di desa,\" kata Ani. ", count: 12_000)).count == 10_000)
        _ = quotes(String(repeating: "\"", count: 200_000))
        _ = quotes(String(repeating: "\" a ", count: 100_000))
    }

    // MARK: Who speaks

    @Test func theSpeakerStandsBehindOrBefore() {
        #expect(speakers("\"Air mulai surut di desa,\" ujar Ani Sari.") == ["Ani Sari"])
        #expect(speakers("Ani Sari mengatakan, \"Air mulai surut di desa.\"") == ["Ani Sari"])
        #expect(speakers("\"Air mulai surut di desa,\" mantan lurah itu mengatakan.\n") == ["-"])
        #expect(speakers("\"The water is going down,\" Jane Roe said.", "en") == ["Jane Roe"])
        #expect(speakers("\"The water is going down,\" said Jane Roe, who lives there.", "en") == ["Jane Roe"])
    }

    @Test func aWordNobodyKnowsReportsBetweenSpeechAndName() {
        #expect(speakers("\"Air mulai surut di desa,\" cuap Ani Sari.") == ["Ani Sari"])
    }

    @Test func speechBehindSpeechIsOfTheSameSpeaker() {
        #expect(
            speakers("\"Air mulai surut di desa,\" kata Ani Sari. \"Warga kembali ke rumah mereka.\"")
                == ["Ani Sari", "Ani Sari"]
        )
    }

    @Test func aMarkThatWasNeverClosedKeepsItsSpeaker() {
        #expect(
            speakers("\"Air mulai surut di desa. \"Warga kembali ke rumah lagi,\" kata Ani Sari.") == [
                "Ani Sari", "Ani Sari",
            ]
        )
    }

    @Test func aForgottenVerbStillHasItsSpeaker() {
        #expect(speakers("\"Air mulai surut di desa,\" Direktur Utama Ani Sari, Senin.") == ["Ani Sari"])
    }

    @Test func speechBehindAReportingSentenceIsItsSpeakers() {
        #expect(
            speakers("He left early, Tom Fisher said. \"Some of them were standing there.\"", "en") == ["Tom Fisher"]
        )
    }

    @Test func pronounsAndDescriptionsPointBack() {
        #expect(
            speakers(
                "\"Air mulai surut di desa,\" kata Ani Sari. Lalu hujan. \"Warga kembali ke rumah mereka,\" ujarnya."
            )
                == ["Ani Sari", "Ani Sari"]
        )
        #expect(
            speakers(
                "\"Air mulai surut di desa,\" kata Ani. \"Warga kembali ke rumah lagi,\" ujar bidan yang akrab disapa An ini."
            )
                == ["Ani", "Ani"]
        )
    }

    @Test func namesInSingleMarksOpenNoSpeech() {
        let said = "\"Kalau kami bekerja sama pasti bisa,\" kata Ani."
        #expect(texts("Pelatih Stefano 'Teco' Lestari tiba. \(said)") == ["Kalau kami bekerja sama pasti bisa,"])
        #expect(
            texts("Nadanya jauh dari ‘kurs dolar telah mendekati batas yang wajar’ lagi. \(said)")
                == ["Kalau kami bekerja sama pasti bisa,"]
        )
        #expect(texts("Ia memberi nama ‘Betta Bawah Rumah’. \(said)") == ["Kalau kami bekerja sama pasti bisa,"])
    }

    @Test func anOfficeIsNobodysNameWhereATitledNameFollows() {
        let said = "\"Luka di tubuh korban cukup banyak,\""
        #expect(speakers("\(said) ujar Kasatintelkam Polres Kota Tirta, Kompol Ani Sari.") == ["Ani Sari"])
        #expect(speakers("\(said) kata Manajer , UP3 Area Tirta, Ani Sari, saat apel.") == ["Ani Sari"])
        #expect(speakers("\(said) ujar Kepala Tata Usaha Satuan Pelayanan ,, Niswan, Kamis.") == ["Niswan"])
    }

    @Test func aDayIsNobody() {
        let text =
            "\"Tender akan segera dibuka oleh kami,\" ujar Ani dalam keterangannya, Rabu. \"Semua warga akan ikut serta,\" jelasnya."
        #expect(speakers(text) == ["Ani", "Ani"])
    }

    @Test func whoAsksInPassingTakesNobodysPlace() {
        let text =
            "\"Saya yakin akan bisa hadapi dia,\" kata Ani. Ani nyaman ketika lawan mengajak main. \"Saya siap juga untuk itu semua,\" tuturnya."
        #expect(speakers(text) == ["Ani", "Ani"])
    }

    @Test func bareNounsThatReportToSomebodyTakeNobodysPlace() {
        let text =
            "\"Korban sudah meninggalkan rumah kemarin,\" ujar Kepala Desa Andri Sari. Sehingga, warga melaporkan hal itu ke kantor. \"Jadi awalnya mereka curiga karena itu,\" terangnya."
        #expect(speakers(text) == ["Andri Sari", "Andri Sari"])
    }

    @Test func nobodyIsGuessed() {
        #expect(speakers("Di papan tertulis \"Dilarang masuk bagi semua tamu\" sejak pagi.") == ["-"])
    }

    @Test func aMangledNameStaysAsPrinted() {
        #expect(speakers("\"Air mulai surut di desa,\" kata Sergei Shoig.") == ["Sergei Shoig"])
    }
}
