import LanguagePacks
import Testing

@Suite struct LanguagePacksTests {
    private func file(_ text: String, name: String = "desk.toml") -> LanguagePacks.File {
        LanguagePacks.File(name: name, bytes: Array(text.utf8))
    }

    @Test func theBuiltInPacksHaveNoProblems() {
        #expect(LanguagePacks.builtIn.problems == [])
        let whole = LanguagePacks.builtIn.packs.filter { $0.has(section: "speech") }
        #expect(whole.map(\.code) == ["de", "en", "es", "fr", "id", "ms", "nl", "pt"])
    }

    @Test func everyLanguageWithMonthsHasAllTwelve() {
        for pack in LanguagePacks.builtIn.packs where pack.has(section: "dates") && !pack.dates.months.isEmpty {
            #expect(Set(pack.dates.months.values) == Set(1...12), "\(pack.code)")
        }
        #expect(LanguagePacks.builtIn.packs.filter { !$0.dates.months.isEmpty }.count >= 50)
    }

    @Test func aFileOfANewLanguageAddsIt() {
        let packs = LanguagePacks(laying: [file("[language]\ncode = \"jv\"\nname = \"Basa Jawa\"\n")])
        #expect(packs.problems == [])
        #expect(packs.pack(for: "jv-ID")?.name == "Basa Jawa")
    }

    @Test func aFileThatIsNoTOMLIsToldByLineAndTheOthersCount() {
        let packs = LanguagePacks(laying: [
            file("[language]\ncode = \n", name: "broken.toml"), file("[language]\ncode = \"jv\"\n"),
        ])
        #expect(packs.problems.map(\.file) == ["broken.toml"])
        #expect(packs.problems.first?.line == 2)
        #expect(packs.pack(for: "jv") != nil)
    }

    @Test func anUnknownKeyIsToldWithItsLine() {
        let packs = LanguagePacks(laying: [file("[language]\ncode = \"jv\"\n[numbers]\ndecimals = \",\"\n")])
        #expect(packs.problems.map(\.line) == [4])
    }

    @Test func aSettingOfADeskReplacesTheBuiltInOne() {
        let packs = LanguagePacks(laying: [file("[language]\ncode = \"id\"\n[numbers]\ndecimal = \"·\"\n")])
        #expect(packs.problems.map(\.line) == [4])
        let replaced = LanguagePacks(laying: [
            file("[language]\ncode = \"id\"\n[numbers]\ndecimal = \".\"\nthousands = \" \"\n")
        ])
        #expect(replaced.problems.map(\.line) == [5])
        #expect(replaced.pack(for: "id")?.numbers.decimal == UInt8(ascii: "."))
    }

    @Test func theVendorsFileOfALanguageTakesTheBuiltInOnesPlaceAndADesksAddsToIt() {
        let vendor = LanguagePacks.File(
            name: "/usr/share/kliping/languages/id.toml",
            bytes: Array("[language]\ncode = \"id\"\n[furniture]\nlines = [\"iklan\"]\n".utf8),
            isVendors: true
        )
        let desk = LanguagePacks.File(
            name: "/etc/kliping/languages/id.toml",
            bytes: Array("[language]\ncode = \"id\"\n[furniture]\nlines = [\"reklame\"]\n".utf8)
        )
        #expect(LanguagePacks(laying: [vendor, desk]).pack(for: "id")?.furniture.lines == ["iklan", "reklame"])
        let both = LanguagePacks(laying: [desk]).pack(for: "id")?.furniture.lines ?? []
        #expect(both.contains("bagikan") && both.last == "reklame")
    }
}
