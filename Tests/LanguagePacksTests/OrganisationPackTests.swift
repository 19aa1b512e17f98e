import LanguagePacks
import Testing

@Suite struct OrganisationPackTests {
    private func packs(
        _ text: String,
        name: String = "/etc/kliping/agencies.toml",
        isVendors: Bool = false
    )
        -> LanguagePacks
    {
        LanguagePacks(laying: [.init(name: name, bytes: Array(text.utf8), isVendors: isVendors)])
    }

    @Test func aDeskAddsAnAgencyOfItsOwn() {
        let packs = packs("[agencies]\n\"Kabar Pulau\" = [\"KP\"]\n")
        #expect(packs.problems == [])
        #expect(packs.organisations.agencies.contains { $0.name == "Kabar Pulau" && $0.spellings == ["KP"] })
        #expect(packs.organisations.agencies.contains { $0.name == "ANTARA" })
    }

    @Test func aSpellingIsAddedToAKnownAgency() {
        let antara = packs("[agencies]\nANTARA = [\"Antaranews\"]\n").organisations.agencies.filter {
            $0.name == "ANTARA"
        }
        #expect(antara.count == 1)
        #expect(antara.first?.spellings.contains("Antaranews") == true)
        #expect(antara.first?.spellings.contains("LKBN Antara") == true)
    }

    @Test func aSectionThatIsNotThereIsToldWithItsLine() {
        #expect(packs("[agencies]\n\n[agency]\nX = []\n").problems.map(\.line) == [3])
    }

    @Test func theVendorsFileTakesTheBuiltInOnesPlace() {
        let packs = packs("[agencies]\nX = []\n", isVendors: true)
        #expect(packs.organisations.agencies.map(\.name) == ["X"])
    }
}
