import Classification
import Clippings
import Testing

@Suite struct RewordingTests {
    private func kinds(_ body: String, headline: String = "Empat perahu dikirim", language: String = "id") -> [String] {
        provenance(of: ProvenanceText(language, headline, body).article()).evidence.map(\.kind)
    }

    @Test func anAbbreviationSpelledOutTwiceIsAHint() {
        #expect(kinds("Bantuan dari Nusa Barat (Nusa Barat) tiba.") == ["repeated-gloss"])
        #expect(kinds("Bantuan dari Nusa Barat (Nusbar) tiba.") == [])
    }

    @Test func aDoubledWordTornApartIsAHint() {
        #expect(kinds("Mereka baru -baru ini tiba.") == ["broken-hyphen"])
        #expect(kinds("Mereka baru-baru ini tiba - tiba sore hari.") == [])
    }

    @Test func twoStylesOfNumbersAreAHint() {
        #expect(kinds("Sebanyak 4.700 orang mengungsi dan 6,000 kembali.") == ["mixed-decimal-style"])
        #expect(kinds("Sebanyak 4.700 orang mengungsi, 2,5 persen kembali pukul 19.30.") == [])
    }

    @Test func wordsLeftInAnotherLanguageAreAHint() {
        #expect(
            kinds("Warga kembali pada sore hari and the rest of them waited for the boats.") == ["untranslated-words"]
        )
        #expect(kinds("Warga menonton \"the end of the world and the sea\" di balai.") == [])
        #expect(kinds("Ia membaca The Old Man and the Sea.") == [])
    }

    @Test func oneNameSpelledTwoWaysIsAHint() {
        #expect(kinds("Sergei Marvanov tiba. Lalu Sergei Marvanof pergi.") == ["mangled-name"])
        #expect(kinds("Budi Santoso tiba. Sari Santosa pergi.") == [])
        #expect(kinds("Orang Korea tiba, lalu Orang Korean pergi.") == [])
    }

    @Test func aNameThatOnlyTheHeadlineSpellsSoIsAHint() {
        #expect(kinds("Gubernur Marvanov tiba di desa.", headline: "Marvanof tiba di desa") == ["mangled-name"])
        #expect(kinds("Gubernur Marvanov tiba di desa.", headline: "Marvanov tiba di desa") == [])
    }

    @Test func severalHintsOutweighTheCreditThatAProgramKept() {
        var article = ProvenanceText(
            "id",
            "Empat perahu dikirim",
            "Bantuan dari Nusa Barat (Nusa Barat) tiba di tengah -tengah hujan.\nMereka baru -baru ini kembali."
        ).article()
        article.dateline = .init(text: "MATARAM (ANTARA)", place: "MATARAM", agency: "ANTARA")
        let found = provenance(of: article)
        #expect(found.class == .rewrite)
        #expect(found.evidence.contains { $0.kind == "agency-credit" })
    }

    @Test func aLongTextOfNamesIsReadWithinBounds() {
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        let names = (0..<2_000).map { "Sergei Marv\(letters[$0 % 26])\(letters[$0 / 26 % 26])" }
        #expect(kinds(names.joined(separator: ", ")).filter { $0 == "mangled-name" }.count == 2)
    }
}
