import Classification
import Clippings
import Testing

@Suite struct HostileNamesTests {
    @Test func aTextOfCapitalsAloneGivesNoMoreThanTheBound() {
        let text = String(repeating: "KAPAL ANGIN BUDI (AB) LAUT-PASIR ", count: 6_000)
        #expect(EntityReading.entities(text).count <= EntityReader.mostEntities)
    }

    @Test func tenThousandNamesGiveTheMostOftenNamed() {
        var text = ""
        for number in 0..<10_000 {
            let letters = String(number).utf8.map { String(UnicodeScalar($0 + 49)) }.joined()
            text += "kata Budi X\(letters), "
        }
        let found = EntityReading.entities(text + "kata Sari Melati, kata Sari Melati.", "Kata Sari Melati.")
        #expect(found.count == EntityReader.mostEntities)
        #expect(found.names(.person).count == EntityReader.mostEntities)
    }

    @Test(arguments: [
        "(", "A", "A (", "PT", "PT (", "Kota", "Presiden", "A.", "-", "A-B", "A-", "'s", "l'", "\u{C3}", "Ü",
    ])
    func fragmentsAreRead(fragment: String) {
        for language in ["id", "en", "de", "fr"] {
            #expect(EntityReading.entities(fragment, fragment + " ", fragment + ")", language: language).count < 3)
        }
    }
}
