import Classification
import Clippings
import Testing

/// On whose word a figure stands.
@Suite struct AttributionTests {
    private func speakers(_ text: String, _ language: String = "id") -> [String] {
        FigureSamples.speakers(text, language)
    }

    // MARK: Who says it

    @Test func nobodyWhereTheArticleAssertsIt() {
        #expect(speakers("Banjir merendam 29 desa.") == ["-"])
        #expect(speakers("Kerugian diperkirakan mencapai Rp 3 miliar.") == ["-"])
        #expect(speakers("Pemerintah menargetkan 33 juta penerima.") == ["-"])
    }

    @Test func theSubjectOfAReportingVerb() {
        #expect(speakers("Ani Sari mengatakan ada 29 desa terendam.") == ["Ani Sari"])
        #expect(speakers("BPS mencatat inflasi 3,2 persen.") == ["BPS"])
        #expect(speakers("Jane Roe said profits rose 5%.", "en") == ["Jane Roe"])
        #expect(speakers("Profits rose 5%, a spokesman said.", "en") == ["spokesman"])
    }

    @Test func aNameBehindTheVerbOrTheSource() {
        #expect(speakers("\"Ada 29 desa yang terendam banjir,\" kata Ani Sari.") == ["Ani Sari"])
        #expect(speakers("Menurut Ani Sari, 29 desa terendam.") == ["Ani Sari"])
        #expect(speakers("Berdasarkan data BMKG, 29 gempa terjadi.") == ["BMKG"])
        #expect(
            speakers("Costs fell 5%, according to figures released by the Harbour Board.", "en") == ["Harbour Board"]
        )
    }

    @Test func theNameOfABodyThatIsAList() {
        #expect(
            speakers("Badan Air, Iklim, dan Kelautan (BAIK) mencatat 62 gempa susulan.") == [
                "Badan Air, Iklim, dan Kelautan"
            ]
        )
        #expect(
            speakers("Menurut Kementerian Sekolah, Seni, Riset, dan Teknologi, 29 desa terendam.") == [
                "Kementerian Sekolah, Seni, Riset, dan Teknologi"
            ]
        )
        #expect(
            speakers("The Water, Climate and Sea Agency (WCSA) said 62 aftershocks followed.", "en") == [
                "Water, Climate and Sea Agency"
            ]
        )
        #expect(speakers("Menurut Badan Air, Palu dan Sigi kehilangan 29 desa.") == ["Badan Air"])
    }

    @Test func theDayBetweenSubjectAndVerbIsPassedOver() {
        #expect(
            speakers("Kepala Humas Ani Sari dalam keterangan tertulis di Jakarta, Jumat, menjelaskan 29 desa terendam.")
                == ["Ani Sari"]
        )
        #expect(
            speakers("Ani Sari yang tinggal di Desa Tirta, Kelantan berkata, terdapat lima perahu.", "ms") == [
                "Ani Sari"
            ]
        )
    }

    @Test func aNameMayStandBeforeOrBehindWhatSheIs() {
        #expect(
            speakers("Ani Sari, Corporate Communication Tirta 21 mengatakan bidang itu dibuka 100%.") == ["Ani Sari"]
        )
        #expect(
            speakers("Sementara Budi Lestari, pada Juni lalu Ani sempat menyebut dua pilihan.") == ["Ani"]
        )
        #expect(speakers("Menurut, Pengarah Kesihatan, Dr Ani Sari, 29 kampung pulih.", "ms") == ["Ani Sari"])
    }

    @Test func bracketsCloseAnOfficeBeforeOneName() {
        #expect(
            speakers("Ketua Serikat Umrah (SUT) Jawa Barat (Jabar), Lestari, mengatakan daftar itu mencapai 18 tahun.")
                == ["Lestari"]
        )
    }

    @Test func commasOfAScrapeWithASpaceEndSentences() {
        #expect(
            speakers("Ada 3 desa terendam air., Demi warga, kata Ani Sari, 29 perahu disiapkan.") == ["-", "Ani Sari"]
        )
    }

    @Test func whatOthersBelievedIsNoCueForTheWholeSentence() {
        #expect(speakers("The toll rose to 10 after they found what they believed to be the last one.", "en") == ["-"])
    }

    @Test func wordsBeforeASubjectsOwnVerbAreTheReporters() {
        #expect(speakers("Di 3 desa itu, banjir surut. Ani Sari mengatakan 29 desa terendam.") == ["-", "Ani Sari"])
    }

    @Test func aSentenceWithoutACueIsTheReportersEvenBehindOne() {
        #expect(speakers("Ani Sari mengatakan banjir surut. Sebanyak 29 desa pulih.") == ["-"])
    }

    @Test func theSentenceBeforeABackReference() {
        #expect(
            speakers("Panitia menyiapkan lima ribu kotak. Hal ini disampaikan oleh Ani Sari, Senin.") == ["Ani Sari"]
        )
    }

    @Test func aListInASpeakersName() {
        #expect(
            speakers("Harbour analysts gave the following breakdown:\n-- wheat 2,615 acres\n-- corn 1,894 acres", "en")
                == ["Harbour analysts", "Harbour analysts"]
        )
    }

    @Test func aGlossInsideIsTheReporters() {
        #expect(
            speakers("Jane Roe announced a show at the hall, which holds 8,000 people, and two dates.", "en")
                == ["-", "Jane Roe"]
        )
    }

    @Test func anUnnamedSourceIsNobody() {
        #expect(speakers("Beredar informasi yang menyebut ada 20 korban.") == ["-"])
        #expect(speakers("Berdasarkan data tersebut, 20 desa rusak.") == ["-"])
    }

    // MARK: Names

    @Test func titlesAndOfficesAreLeftOut() {
        #expect(speakers("Kepala BNPB Letjen Budi Karsa mengatakan 29 desa terendam.") == ["Budi Karsa"])
        #expect(speakers("Menteri Keuangan Rina Asih menyebut defisit 2 persen.") == ["Rina Asih"])
        #expect(
            speakers("\"Ada 29 desa yang kini terendam,\" ujar Wali Kota Tirta Joko Lelono, Senin.") == ["Joko Lelono"]
        )
        #expect(speakers("Prime Minister Anna Vale said 20 ports closed.", "en") == ["Anna Vale"])
    }

    @Test func theNameIsOnEitherSideOfAnApposition() {
        #expect(speakers("Kepala Dinas Kesehatan Jabar, Ade Lesmana, menjelaskan 53 warga sakit.") == ["Ade Lesmana"])
        #expect(
            speakers("\"Ada 53 warga yang sakit,\" kata Direktur Eksekutif Walita, Nur Asih, Senin.") == ["Nur Asih"]
        )
        #expect(
            speakers("Norma Lia, warga Desa Oge yang ikut kerja bakti, mengatakan 53 warga sakit.") == ["Norma Lia"]
        )
    }

    @Test func aShortNameTellsWhereALongOneBegins() {
        #expect(
            speakers("Camat Tosarin Hari Joyo Saputra mengatakan 40 rumah rusak. \"Aman,\" kata Hari.")
                == ["Hari Joyo Saputra"]
        )
    }

    @Test func pronounsPointToWhoWasNamedBefore() {
        #expect(
            speakers("Ani Sari tiba. \"Air mulai surut hari ini,\" kata Ani. Dia mengatakan 29 desa pulih.") == ["Ani"]
        )
        #expect(speakers("\"Air mulai surut hari ini,\" kata Ani Sari. Menurutnya, 29 desa pulih.") == ["Ani Sari"])
        #expect(
            speakers("\"We are ready for all of it,\" said Jane Roe. She said 29 ports opened.", "en") == ["Jane Roe"]
        )
    }

    @Test func somebodyUnnamedKeepsTheDescription() {
        #expect(speakers("Seorang pembantu Presiden Gana mengatakan 3 pos rusak.") == ["pembantu Presiden Gana"])
        #expect(speakers("One investor took 50 mln francs, a dealer said.", "en") == ["dealer", "dealer"])
    }

    @Test func anOfficeBeforeACommaIsNoName() {
        #expect(
            speakers("\"Ada 29 rumah yang kini terendam,\" ungkap Kasubbag Humas Polres Tirta, AKP Budi, Kamis.")
                == ["Budi"]
        )
    }

    @Test func aRankBehindTheCommaOpensTheName() {
        #expect(
            speakers(
                "\"Ada 29 rumah yang kini terendam,\" kata Wakil Kapolres Tirta, Komisaris Jaka Mulya, di kantornya."
            )
                == ["Jaka Mulya"]
        )
    }

    @Test func aReportIsItsAuthors() {
        #expect(speakers("Dalam laporannya, OPEK menurunkan perkiraan menjadi 1,2 juta barel.") == ["OPEK"])
        #expect(speakers("OPEK, dalam laporannya, menurunkan perkiraan menjadi 1,2 juta barel.") == ["OPEK"])
    }

    @Test func aBodysLettersStandBeforeTheName() {
        #expect(
            speakers(
                "\"Ada 29 bank yang kini ikut serta,\" ujar Direktur Stabilitas Sistem LPN Samsul Adi Nugraha, Kamis."
            )
                == ["Samsul Adi Nugraha"]
        )
    }

    @Test func whatTrendsShowIsTheReporters() {
        #expect(speakers("Pergerakan kurs menunjukkan kenaikan 3 persen.") == ["-"])
        #expect(speakers("Sektor ini mencatat 420 proyek baru.") == ["-"])
    }

    @Test func whatSomebodyAsksForIsNotWhatHeStates() {
        #expect(speakers("Ani Sari meminta 3 pos tambahan.") == ["-"])
    }

    @Test func theCueIsPrinted() {
        let figure = FigureSamples.figures("Ani Sari menambahkan, 29 desa terendam.").first
        #expect(figure?.attribution == Attribution(name: "Ani Sari", cue: "menambahkan"))
    }

    // MARK: Other languages

    @Test func malay() {
        #expect(speakers("Menurut Ahmad Zaki, 29 kampung dinaiki air.", "ms") == ["Ahmad Zaki"])
        #expect(speakers("\"Kami memerlukan RM2.5 juta untuk kerja itu,\" kata Ahmad Zaki.", "ms") == ["Ahmad Zaki"])
        #expect(FigureSamples.values("Kerugian RM2.5 juta dan 1,200 mangsa.", "ms") == ["2500000 RM", "1200 mangsa"])
    }

    @Test func german() {
        #expect(
            FigureSamples.values("Rund 1.500 Menschen zahlten 2,5 Millionen Euro.", "de") == [
                "1500 Menschen", "2500000 Euro",
            ]
        )
        #expect(speakers("Anna Vale sagte, es gebe 20 Boote.", "de") == ["Anna Vale"])
    }

    @Test func frenchSpanishDutchAndPortuguese() {
        #expect(speakers("Selon Anna Vale, 20 bateaux sont partis.", "fr") == ["Anna Vale"])
        #expect(speakers("Según Anna Vale, 20 barcos salieron.", "es") == ["Anna Vale"])
        #expect(speakers("Volgens Anna Vale vertrokken 20 boten.", "nl") == ["Anna Vale"])
        #expect(speakers("Segundo Anna Vale, 20 barcos saíram.", "pt") == ["Anna Vale"])
    }

    @Test func aLanguageWithoutAPackStillHasDigits() {
        #expect(FigureSamples.figures("Aaa bbb 1,500 ccc.", "xx").map(\.value) == [1500])
    }
}
