import LanguagePacks
import Testing

@Suite struct LanguagePacksTests {
    private func file(_ text: String, name: String = "desk.toml") -> LanguagePacks.File {
        LanguagePacks.File(name: name, bytes: Array(text.utf8))
    }

    @Test func theBuiltInPacksHaveNoProblems() {
        #expect(LanguagePacks.builtIn.problems == [])
        #expect(LanguagePacks.builtIn.packs.map(\.code) == ["de", "en", "es", "fr", "id", "ms", "nl", "pt"])
    }

    @Test func aFileOfANewLanguageAddsIt() {
        let packs = LanguagePacks(laying: [file("[language]\ncode = \"tl\"\nname = \"Tagalog\"\n")])
        #expect(packs.problems == [])
        #expect(packs.pack(for: "tl-PH")?.name == "Tagalog")
    }

    @Test func aFileThatIsNoTOMLIsToldByLineAndTheOthersCount() {
        let packs = LanguagePacks(laying: [
            file("[language]\ncode = \n", name: "broken.toml"), file("[language]\ncode = \"tl\"\n"),
        ])
        #expect(packs.problems.map(\.file) == ["broken.toml"])
        #expect(packs.problems.first?.line == 2)
        #expect(packs.pack(for: "tl") != nil)
    }

    @Test func anUnknownKeyIsToldWithItsLine() {
        let packs = LanguagePacks(laying: [file("[language]\ncode = \"tl\"\n[numbers]\ndecimals = \",\"\n")])
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
