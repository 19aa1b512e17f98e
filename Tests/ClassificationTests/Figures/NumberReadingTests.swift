import Classification
import Clippings
import Testing

@Suite struct NumberReadingTests {
    private func values(_ text: String, _ language: String = "id") -> [String] {
        FigureSamples.values(text, language)
    }

    @Test func scaleWordsAreMultipliedOut() {
        #expect(values("Panen mencapai 2,5 juta ton padi.") == ["2500000 ton"])
        #expect(values("Dana Rp 1,48 triliun cair.") == ["1480000000000 Rp"])
        #expect(values("The firm made £2.36m and 1.2bn dollars.", "en") == ["2360000 £", "1200000000 dollars"])
        #expect(values("Refunds came to 45.6 mln dlrs.", "en") == ["45600000 dlrs"])
    }

    @Test func scalingIsExactWhereDoublesAreNot() {
        #expect(values("Ada 4,35 ribu batang bibit.") == ["4350 bibit"])
        #expect(values("It cost 1.1 billion dollars.", "en") == ["1100000000 dollars"])
        #expect(values("Harga 8,2 juta rupiah.") == ["8200000 rupiah"])
    }

    @Test func numberWordsAddUp() {
        #expect(values("Mereka membawa dua puluh lima karung.") == ["25 karung"])
        #expect(values("Hadir seratus dua puluh tiga warga.") == ["123 warga"])
        #expect(values("Ada tiga belas perahu dan sebelas jala.") == ["13 perahu", "11 jala"])
        #expect(values("Terkumpul dua ratus ribu tanda.") == ["200000 tanda"])
        #expect(values("Hampir lima ratus dua puluh lima ribu orang.") == ["525000 orang"])
        #expect(values("They sold two hundred and five lamps.", "en") == ["205 lamps"])
        #expect(values("There were twenty-five boats and forty two nets.", "en") == ["25 boats", "42 nets"])
        #expect(values("Es kamen vierundzwanzig Boote.", "de") == ["24 Boote"])
    }

    @Test func wordsThatDoNotGoTogetherAreNumbersOfTheirOwn() {
        #expect(values("Dua, lima perahu berangkat.") == ["2 perahu", "5 perahu"])
    }

    @Test func vagueCountsHaveTheirScalesBounds() {
        #expect(values("Ratusan rumah terendam.") == ["100-999 rumah"])
        #expect(values("Belasan kapal karam.") == ["11-19 kapal"])
        #expect(values("Kerugian ratusan juta rupiah.") == ["100000000-999000000 rupiah"])
        #expect(values("Thousands of fans queued.", "en") == ["1000- fans"])
        #expect(FigureSamples.qualifiers("Ribuan warga mengungsi.") == [.about])
    }

    @Test func fractionsAreValues() {
        #expect(values("The rate rose 6-1/4 pct.", "en") == ["6.25 pct"])
        #expect(values("Waktunya dua setengah jam.") == ["2.5 jam"])
        #expect(values("Ia menyetor setengah juta rupiah.") == ["500000 rupiah"])
        #expect(values("Almost two-thirds of voters stayed.", "en").first?.hasPrefix("0.666") == true)
    }

    @Test func aScaleAloneCountsBehindAnArticle() {
        #expect(values("They sold a million tickets.", "en") == ["1000000 tickets"])
        #expect(values("Juta dan ribu adalah kata.") == [])
    }

    @Test func minusIsNegative() {
        #expect(values("Ekonomi tumbuh minus 5,3 persen.") == ["-5.3 persen"])
        #expect(values("Suhu turun ke -12 derajat.") == ["-12 derajat"])
    }

    // MARK: Signs between digits

    @Test func theLanguageDecidesWhatOnePointMeans() {
        #expect(values("Ada 1.500 kursi.") == ["1500 kursi"])
        #expect(values("It rose 1.500 pct.", "en") == ["1.5 pct"])
        #expect(values("There are 1,500 seats.", "en") == ["1500 seats"])
    }

    @Test func aNumberThatTellsByItselfNeedsNoLanguage() {
        #expect(values("Nilainya 1.5 miliar rupiah.") == ["1500000000 rupiah"])
        #expect(values("Nilainya 1,234,567 rupiah.") == ["1234567 rupiah"])
        #expect(values("Nilainya 1.234.567,89 rupiah.") == ["1234567.89 rupiah"])
        #expect(values("Nilainya 30,000 rupiah.") == ["30000 rupiah"])
    }

    @Test func anArticleThatSwapsBothSignsIsReadSo() {
        #expect(
            values("Harga 1.5 dolar. Ada 30,000 buku dan 1,250 kapal.") == ["1.5 dolar", "30000 buku", "1250 kapal"]
        )
    }

    @Test func spacesPartThousandsWhereTheLanguageHasThem() {
        #expect(values("La ville compte 1 234 567 habitants.", "fr") == ["1234567 habitants"])
        #expect(values("Le budget est de 12 500,5 euros.", "fr") == ["12500.5 euros"])
    }

    @Test func anArticleKeepsItsStyleBesideFiguresInAnother() {
        let text = "Indeks naik 0,5 persen ke 4.967, lalu 1,8 persen. Bursa lain ditutup di 26,156.10."
        #expect(values(text) == ["0.5 persen", "4967", "1.8 persen", "26156.1"])
    }

    @Test func aClockTimeSaysNothingOfTheDecimalSign() {
        let text = "Kurs dibuka Rp14.209 pada pukul 08.18 WIB dan 14.30 WIB. Indeks di posisi 96,319."
        #expect(values(text) == ["14209 Rp", "96.319"])
    }

    @Test func aRoughScaleBehindDigitsMultiplies() {
        #expect(values("Ada 500 ribuan keluarga.") == ["500000 keluarga"])
        #expect(values("It lasted five-and-a-half years.", "en") == ["5.5 years"])
    }

    // MARK: Hostile numbers

    @Test func whatIsNoNumberIsNoFigure() {
        #expect(values("Kode 1.234.56 tidak sah.") == [])
        #expect(values("Nomor " + String(repeating: "7", count: 40) + " panjang.") == [])
        #expect(values(String(repeating: "9.", count: 500) + "9 ton") == [])
    }

    @Test func stackedScalesStayFinite() {
        for figure in FigureSamples.figures("Ada 9 triliun triliun triliun triliun triliun ton.") {
            #expect(figure.value?.isFinite == true)
        }
    }

    @Test func rightToLeftTextIsReadWithoutHarm() {
        _ = FigureSamples.figures("\u{202B}بلغ العدد 1,234 \u{202C} شخصا ١٢٣")
        #expect(values("\u{200F}12 ton beras").count <= 1)
    }

    @Test func oneMegabyteOfDigitsIsBounded() {
        #expect(FigureSamples.figures(String(repeating: "1", count: 1 << 20)).isEmpty)
        #expect(FigureSamples.figures(String(repeating: "12 ton, ", count: 30_000)).count == 10_000)
    }
}
