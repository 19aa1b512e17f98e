import Classification
import Clippings
import LanguagePacks
import Testing

/// Reads once for all tests: the packs are the same.
enum EntityReading {
    static let reader = EntityReader(.builtIn)

    static func entities(_ paragraphs: String..., headline: String? = nil, language: String = "id") -> [Entity] {
        reader.entities(headline: headline.map { NewsText([$0]) }, text: NewsText(paragraphs), language: language)
    }
}

extension [Entity] {
    func names(_ kind: Entity.Kind) -> [String] { filter { $0.kind == kind }.map(\.name) }

    func named(_ name: String) -> Entity? { first { $0.name == name } }
}

@Suite struct EntityReaderTests {
    @Test func peoplePlacesAndOrganisationsAreToldApart() {
        let found = EntityReading.entities(
            "Kepala Dinas Perikanan Kabupaten Lembata, Yosef Boli, mengatakan kapal itu tiba di Kupang.",
            "Kapal milik PT Samudra Lestari Tbk itu berlayar dari Pelabuhan Lewoleba."
        )
        #expect(found.names(.person) == ["Yosef Boli"])
        #expect(found.names(.organisation) == ["Dinas Perikanan Kabupaten Lembata", "PT Samudra Lestari Tbk"])
        #expect(found.names(.place) == ["Kupang", "Pelabuhan Lewoleba"])
    }

    @Test func titlesAndOfficesAreNoPartOfAName() {
        let found = EntityReading.entities(
            "Menteri Kelautan dan Perikanan Ratna Wulandari bertemu Gubernur Bali I Wayan Sudarta di Denpasar."
        )
        #expect(found.names(.person) == ["Ratna Wulandari", "I Wayan Sudarta"])
        #expect(found.names(.place) == ["Bali", "Denpasar"])
    }

    @Test func wordsThatBeginSentencesAreNoNames() {
        let found = EntityReading.entities(
            "Namun hujan turun. Senin pagi air naik. Baca Juga: Cara merawat perahu.",
            "Menurut warga, banjir surut. Kapal-kapal kembali. Berlayar kini aman."
        )
        #expect(found == [])
    }

    @Test func daysFeastsCupsAndLawsAreNoEntities() {
        let found = EntityReading.entities(
            "Jadwal Piala Nusantara Raya berubah pada Jumat karena Idul Fitri dan Undang-Undang Pelayaran Nasional."
        )
        #expect(found == [])
    }

    @Test func aHeadingOfCapitalsShowsOnlyWhatIsKnownElsewhere() {
        let found = EntityReading.entities(
            "Nelayan itu bernama Darmin Lasoma, kata petugas.",
            headline: "Kisah Darmin Lasoma Mencari Ikan Di Laut Jauh"
        )
        #expect(found.names(.person) == ["Darmin Lasoma"])
        #expect(found.named("Darmin Lasoma")?.count == 2)
        #expect(found.count == 1)
    }

    @Test func countriesBearTheirCodeInTheLanguageOfTheText() {
        #expect(EntityReading.entities("Kapal itu dari Selandia Baru.").first?.country == "NZ")
        #expect(EntityReading.entities("Das Schiff kam aus Neuseeland.", language: "de").first?.country == "NZ")
        #expect(EntityReading.entities("The ship left New Zealand's waters.", language: "en").first?.country == "NZ")
        #expect(EntityReading.entities("Le navire vient d'Allemagne.", language: "fr").first?.country == "DE")
    }

    @Test func aCommonWordIsNoNameThoughSomebodyIsCalledSo() {
        #expect(EntityReading.entities("Menurut warga, kata Tim, air surut pada April-Juni.").isEmpty)
    }

    @Test func twoCountriesOfAPairAreTwo() {
        let found = EntityReading.entities("Jalur kapal Jepang-Australia dibuka kembali.")
        #expect(found.map(\.country) == ["JP", "AU"])
    }

    @Test func aDatelineInCapitalsIsAPlaceAndPrintedAsInTheText() {
        let found = EntityReading.entities("MAUMERE, 3 Mei - Air surut.", "Pasar di Maumere dibuka lagi.")
        #expect(found.map(\.name) == ["Maumere"])
        #expect(found.first?.kind == .place)
        #expect(found.first?.count == 2)
    }

    @Test func hashtagsAccountsAndBrokenQuotationMarksAreNoNames() {
        #expect(
            EntityReading.entities("Warga memakai #LautBersih dan @PantaiKita. \u{C4}\u{FA}Kami \u{C4}\u{F9}").isEmpty
        )
    }

    @Test func aLanguageWithoutAPackHasNone() {
        #expect(EntityReading.entities("Anna Berg sa det.", language: "sv").isEmpty)
    }

    @Test func theMostOftenNamedComesFirst() {
        let found = EntityReading.entities("Kapal dari Ende ke Maumere.", "Di Maumere ombak tinggi.")
        #expect(found.map(\.name) == ["Maumere", "Ende"])
    }

    @Test func aDeskAddsNamesInAFileOfItsOwn() {
        let file = LanguagePacks.File(
            name: "desk.toml",
            bytes: Array("[language]\ncode = \"id\"\n[entities]\norganisations = [\"Lingkar Bahari|Libar\"]\n".utf8)
        )
        let packs = LanguagePacks(laying: [file])
        #expect(packs.problems == [])
        let found = EntityReader(packs).entities(
            headline: nil,
            text: NewsText(["Pantai dibersihkan Lingkar Bahari.", "Libar datang lagi besok."]),
            language: "id"
        )
        #expect(found.map(\.name) == ["Lingkar Bahari"])
        #expect(found.first?.aliases == ["Libar"])
    }

    @Test func aLanguageOfOneFileIsRead() {
        let file = LanguagePacks.File(
            name: "tl.toml",
            bytes: Array(
                "[language]\ncode = \"tl\"\n[entities]\ntitles = [\"pangulo\"]\nfunction-words = [\"ang\"]\n".utf8
            )
        )
        let found = EntityReader(LanguagePacks(laying: [file])).entities(
            headline: nil,
            text: NewsText(["Ang barko ay dumating, sabi ni Pangulo Andoy Salonga."]),
            language: "tl"
        )
        #expect(found.names(.person) == ["Andoy Salonga"])
    }
}
