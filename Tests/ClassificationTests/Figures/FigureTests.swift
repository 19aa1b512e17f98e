import Classification
import Clippings
import Testing

/// What counts as a figure, as a newsroom would have it.
@Suite struct FigureTests {
    private func values(_ text: String, _ language: String = "id") -> [String] {
        FigureSamples.values(text, language)
    }

    // MARK: Units

    @Test func theNounBehindIsTheUnit() {
        #expect(values("Banjir merendam 29 desa.") == ["29 desa"])
        #expect(values("Ia membeli dua ekor sapi.") == ["2 sapi"])
        #expect(values("Tour visits 13 US cities.", "en") == ["13 US cities"])
        #expect(FigureSamples.figures("Tour visits 13 US cities.", "en").first?.text == "13 US cities")
    }

    @Test func currenciesStandOnEitherSide() {
        #expect(values("Harga Rp. 5.000 per butir.") == ["5000 Rp"])
        #expect(values("Biaya US$84 juta.") == ["84000000 US$"])
        #expect(values("Biaya 3 juta dolar AS.") == ["3000000 dolar AS"])
        #expect(values("Tickets cost £12 or 15 euros.", "en") == ["12 £", "15 euros"])
    }

    @Test func anElidedUnitIsInherited() {
        #expect(values("Nilainya 79, 68, dan 35 persen.") == ["79 persen", "68 persen", "35 persen"])
        #expect(values("Sebanyak 20 orang tewas dan 95 lainnya luka.") == ["20 orang", "95 orang"])
    }

    @Test func anElidedScaleIsInherited() {
        #expect(values("Produksi naik dari 8,1 menjadi 9,2 juta ton.") == ["8100000 ton", "9200000 ton"])
    }

    @Test func hyphensJoinDurations() {
        #expect(values("A ten-year bond after a two-day rally.", "en") == ["10 year", "2 day"])
        #expect(values("A 30-year mortgage.", "en") == ["30 year"])
        #expect(values("A two-tier system and a one-off fee.", "en") == [])
    }

    @Test func indonesianOneCountsBeforeANounAlone() {
        #expect(values("Satu perahu karam.") == ["1 perahu"])
        #expect(values("Salah satu dari empat desa terendam.") == ["4 desa"])
        #expect(values("Seekor sapi, sebuah rumah, seorang warga.") == [])
        #expect(values("Pencarian lebih dari sebulan.") == ["1 sebulan"])
    }

    // MARK: Ranges and qualifiers

    @Test func rangesHaveTwoBounds() {
        #expect(values("Ia tidur 8-10 jam.") == ["8-10 jam"])
        #expect(values("Latihan tiga hingga empat kali.") == ["3-4 kali"])
        #expect(values("Kurs Rp14.200-Rp14.300 per dolar.") == ["14200-14300 Rp"])
        #expect(values("Between 200 and 300 mln guilders.", "en") == ["200000000-300000000 guilders"])
        #expect(values("Naik antara 0,1 persen hingga 0,9 persen.") == ["0.1-0.9 persen"])
    }

    @Test func aChangeFromOneNumberToAnotherIsTwoFigures() {
        #expect(values("The index rose 0.9 to 117.3.", "en") == ["0.9", "117.3"])
        #expect(
            values("Dari 32 juta transaksi menjadi 97 juta transaksi.") == ["32000000 transaksi", "97000000 transaksi"]
        )
    }

    @Test func qualifiersTellHowExactAFigureIs() {
        #expect(FigureSamples.qualifiers("Ada sekitar 40 rumah dan 200-an kapal.") == [.about, .about])
        #expect(FigureSamples.qualifiers("Sedikitnya 30 orang, lebih dari 5 desa.") == [.over, .over])
        #expect(FigureSamples.qualifiers("Kurang dari 3 jam; maksimal 2 hari.") == [.under, .under])
        #expect(FigureSamples.qualifiers("Tepat 3 jam.") == [.exact])
        #expect(FigureSamples.qualifiers("Almost 80 people within 50 minutes.", "en") == [.about, .under])
        #expect(FigureSamples.figures("Tewas sedikitnya 30 orang.").first?.text == "sedikitnya 30 orang")
    }

    @Test func aWordForSpreadQualifiesOneNumberAndNoRange() {
        #expect(FigureSamples.qualifiers("Nilainya berkisar 3 ton.") == [.about])
        #expect(FigureSamples.qualifiers("Nilainya berkisar antara 3 hingga 4 ton.") == [.exact])
        #expect(FigureSamples.qualifiers("Nilainya sekitar 3 hingga 4 ton.") == [.about])
    }

    @Test func aBoundIsOneOnlyBehindAChange() {
        #expect(FigureSamples.qualifiers("Harga naik hingga 11% hari ini.") == [.under])
        #expect(FigureSamples.qualifiers("Harga naik hingga US$5,2 juta.") == [.exact])
    }

    // MARK: What is no figure

    @Test func datesAreNone() {
        #expect(values("Rapat 17 Agustus 2019, Selasa (17/8/2019), atau 24, 25, dan 26 Mei 2020.") == [])
        #expect(values("Sejak tahun 1998 dan pada 2004.") == [])
        #expect(values("Pada era 90-an.") == [])
        #expect(values("On March 24, June 24 and 25, Oct. 6, 1923, and in 2004.", "en") == [])
        #expect(values("Musim 2019/2020 dan periode 2019-2024.") == [])
    }

    @Test func clockTimesAreNone() {
        #expect(values("Pukul 14.15 WIB, jam 9 pagi, 09.00-17.00 WIB, 21:30.") == [])
        #expect(values("Doors open at 8am or 7.30 p.m. and 1500 GMT.", "en") == [])
        #expect(values("Selama 9 jam.") == ["9 jam"])
    }

    @Test func agesAreNone() {
        #expect(values("Ani (35), warga berusia 45 tahun, dan bocah 5 tahun.") == [])
        #expect(values("A 20-year-old and a man aged 30; Tim Green, 45, left.", "en") == [])
        #expect(values("It helps children under five.", "en") == [])
    }

    @Test func ordinalsRanksAndScoresAreNone() {
        #expect(values("Juara ke-13, peringkat 3, babak kedua, menang 2-1 atas lawan.") == [])
        #expect(values("The 13th man came; they won 3-0.", "en") == [])
        #expect(values("Keenam pelaku dan kedua saksi; ke-16 WNA.") == [])
    }

    @Test func identifiersAreNone() {
        #expect(values("Pasal 12 ayat 3 UU Nomor 18 Tahun 2017; RT 05/RW 02; KM 57.") == [])
        #expect(values("Mobil B 1234 CD, Liga 1, COVID-19, U-19, G20, jet F-16.") == [])
        #expect(values("Pelanggan 900 VA dan lantai 3.") == [])
        #expect(values("The Boeing 737 and a PSP 2 on Route 66.", "en") == [])
        #expect(values("1. Buka pintu\n2. Tutup pintu") == [])
        #expect(values("Jadi 20x15 ribu ton.") == [])
    }

    @Test func numberWordsInNamesAreNone() {
        #expect(values("Rapat di Nusa Tiga membahas industri 4.0 dan Video 20detik.") == [])
    }

    @Test func numbersOfLettersAndRoughYearsAreNone() {
        #expect(values("Surat PRIN-362/N.3.22/Fd.1/10/2025 terbit sekitar 2011.") == [])
    }

    @Test func aPersonDescribedByAgeIsNone() {
        #expect(values("Ia dijemput pelari 28 tahun itu seperti tahun 63.") == [])
    }

    @Test func minutesOfGoalsAndSlogansAreNone() {
        #expect(values("Gol dicetak Sari (32'), Lestari (53'), dan Ani (89').") == [])
        #expect(values("Warga diminta mematuhi 3M.") == [])
        #expect(values("The 2B Mindset helps.", "en") == [])
        #expect(values("Pesta Tirta 12.12 Birthday dibuka.") == [])
    }

    @Test func itemsOfAListAreNumbered() {
        #expect(values("Yang disita:\n1. Uang tunai senilai Rp 3 miliar\n2. Emas\n3. Tanah") == ["3000000000 Rp"])
        #expect(values("Ini terjadi akibat: 1. Air tidak mengalir.") == [])
    }

    @Test func agesAreNamedInManyWays() {
        #expect(values("Batas usia calon paling rendah 40 tahun.") == [])
        #expect(values("Bayi berusia setahun lima bulan itu selamat.") == [])
        #expect(values("She has sailed since she was 18.", "en") == [])
        #expect(values("Azman, 32, antara 105 usahawan.", "ms") == ["105 usahawan"])
    }

    @Test func accountsAndFullNamesOfLawsAreIdentifiers() {
        #expect(values("Uang dikirim ke rekening 1032777xxx atau 90817263.") == [])
        #expect(values("Peraturan Presiden (Perpres) 191 direvisi sejak 1990 tahun lalu.") == [])
        #expect(values("Perkara dibahas di Parlimen dua hari lepas.", "ms") == ["2 hari"])
    }

    @Test func alternativesAreRangesOnlyInOneUnit() {
        #expect(values("Lahan itu penuh 3 atau 4 tahun lagi.") == ["3-4 tahun"])
        #expect(values("Nilainya US$ 84 juta atau Rp 1,4 triliun.") == ["84000000 US$", "1400000000000 Rp"])
        #expect(values("Indeks naik 0,065 poin atau 0,07%.") == ["0.065 poin", "0.07 %"])
    }

    @Test func aYearBeforeAListCountsNothingInIt() {
        #expect(
            values("Ada 5 sumur tahun 2017, 6 sumur tahun 2018, dan 4 sumur.") == ["5 sumur", "6 sumur", "4 sumur"]
        )
        #expect(values("Pada 2015, 20 perusahaan tutup.") == ["20 perusahaan"])
    }

    @Test func scoresAndBrandsAreNone() {
        #expect(values("Hingga laga berakhir, skor 0-1 tetap tidak berubah.") == [])
        #expect(values("Perusahaan itu mengumumkan iOS 14 kemarin.") == [])
        #expect(values("Koin itu dibuat pada 105 Hijriah.") == [])
    }

    @Test func anAverageAgeOfLifeIsAFigure() {
        #expect(values("Purata jangka hayat usia rakyat ialah 75 tahun.", "ms") == ["75 tahun"])
    }

    @Test func ratesOfExchangeHaveBounds() {
        #expect(values("Rupiah bergerak di kisaran Rp14.105 per USD hingga Rp14.248 per USD.") == ["14105-14248 Rp"])
    }

    @Test func aNumbersWordWithACapitalIsAName() {
        #expect(values("Ia menjawab suami Tiga Lestari Gara kemarin.") == [])
        #expect(values("It is part of our One Home plan.", "en") == [])
        #expect(values("Ia ditemukan setengah telanjang.") == [])
    }

    @Test func aNumbersWordBehindACapitalIsAName() {
        #expect(values("Kepulauan Seribu berbenah diri.") == [])
        #expect(values("Program Tirta 101 berkolaborasi dengan sekolah.") == [])
    }

    @Test func seasonsAreNumbered() {
        #expect(values("Staf ingin bergerak maju ke season 2.") == [])
    }

    @Test func plusMinusIsRoughlySo() {
        #expect(values("Inflasi di kisaran 2,5% plus minus 1%.") == ["2.5 %", "1 %"])
    }

    @Test func daysInARowStayDays() {
        #expect(values("The dates on June 24 and 25 form part of it.", "en") == [])
    }

    @Test func aBoundDoesNotHideAMinus() {
        #expect(values("Ekonomi minus hingga 0,4 persen.") == ["-0.4 persen"])
    }

    @Test func englishWordsOfTimeCountToo() {
        #expect(values("They will join the field of 20.", "en") == ["20"])
        #expect(values("The 14-story block burned.", "en") == ["14 story"])
    }

    @Test func aFigureKnowsItsPlace() {
        let figure = FigureSamples.figures("Rapat dibuka.\nBanjir surut. Tiga desa pulih.").first
        #expect(figure?.paragraph == 1)
        #expect(figure?.sentence == 1)
    }
}
