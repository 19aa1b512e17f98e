import Classification
import Clippings
import Testing

@Suite struct AliasJoiningTests {
    private func aliases(_ paragraphs: String..., of name: String, language: String = "id") -> [String]? {
        EntityReading.reader
            .entities(headline: nil, text: NewsText(paragraphs), language: language).named(name)?.aliases
    }

    @Test func anAbbreviationInBracketsJoinsItsLongForm() {
        #expect(
            aliases(
                "Badan Pengelola Mercusuar Nasional (BPMN) memeriksa lampu.",
                "BPMN menutup dermaga.",
                of: "Badan Pengelola Mercusuar Nasional"
            ) == ["BPMN"]
        )
    }

    @Test func theBracketsMayHoldTheLongForm() {
        #expect(
            aliases(
                "Lampu diperiksa BPMN (Badan Pengelola Mercusuar Nasional).",
                of: "Badan Pengelola Mercusuar Nasional"
            )
                == ["BPMN"]
        )
    }

    @Test func aBlendJoinsItsLongForm() {
        #expect(aliases("Kapal Korea Utara (Korut) berlayar.", "Korut diam.", of: "Korea Utara") == ["Korut"])
        #expect(
            aliases("Dinas Perhubungan Laut (Dishublaut) memeriksa.", of: "Dinas Perhubungan Laut") == ["Dishublaut"]
        )
    }

    @Test func whatIsInBracketsAndAbbreviatesNothingStaysApart() {
        let found = EntityReading.entities("Ketua Badan Pengelola Mercusuar (Lembata) hadir.")
        #expect(found.map(\.name) == ["Badan Pengelola Mercusuar", "Lembata"])
    }

    @Test func aFormBehindOrJoins() {
        #expect(aliases("Kapal PT Samudra Kencana atau Samken karam.", of: "PT Samudra Kencana") == ["Samken"])
    }

    @Test func initialsOfTheLastWordsAreEnough() {
        #expect(
            aliases(
                "Pengurus Daerah Himpunan Nelayan Flores (HNF) hadir.",
                of: "Pengurus Daerah Himpunan Nelayan Flores"
            )
                == ["HNF"]
        )
    }

    @Test func aSurnameJoinsTheFullNameBefore() {
        let found = EntityReading.entities(
            "Nakhoda Kim Kum-chol tiba, kata Kim Bo-ra.",
            "Menurut Kim, laut tenang."
        )
        #expect(found.names(.person) == ["Kim Bo-ra", "Kim Kum-chol"])
        #expect(found.named("Kim Bo-ra")?.aliases == ["Kim"])
    }

    @Test func aGivenNameJoinsTooAsIndonesiansAreCalledByIt() {
        #expect(
            aliases("Kata Darmin Lasoma, air naik.", "“Kami pindah,” ujar Darmin.", of: "Darmin Lasoma") == ["Darmin"]
        )
    }

    @Test func initialsWithoutBracketsJoin() {
        #expect(
            aliases(
                "Komisi Pengawas Mercusuar Nasional bersidang.",
                "Putusan KPMN keluar besok.",
                of: "Komisi Pengawas Mercusuar Nasional"
            ) == ["KPMN"]
        )
    }

    @Test func aCompanyJoinsItsNameWithoutTheLegalForm() {
        #expect(
            aliases(
                "Kapal PT Samudra Lestari Tbk karam.",
                "Kata pihak Samudra Lestari, awak selamat.",
                of: "PT Samudra Lestari Tbk"
            )
                == ["Samudra Lestari"]
        )
    }

    @Test func aHouseIsNotTheCourtThatSitsInIt() {
        let found = EntityReading.entities("Sidang di Gedung Mahkamah Konstitusi (MK) ramai.", "Putusan MK keluar.")
        #expect(found.names(.organisation) == ["MK"])
    }

    @Test func formsThatTheListsJoinAreOne() {
        #expect(aliases("Kapal AS tiba.", "Amerika Serikat senang.", of: "Amerika Serikat") == ["AS"])
    }

    @Test func mangledNamesStayAsPrinted() {
        let found = EntityReading.entities("Kata Presiden Lai Dimir Pootin, kapal tiba.", "Pootin pergi.")
        #expect(found.names(.person) == ["Lai Dimir Pootin"])
    }
}
