import Classification
import Clippings
import Testing

@Suite struct EntitiesOfLanguagesTests {
    @Test func malay() {
        let found = EntityReading.entities(
            "KUALA PERLIS, 3 Mei - Pengarah Jabatan Perikanan Perlis (JPP), Datuk Seri Hashim bin Karim berkata nelayan selamat.",
            "Bagaimanapun, Hashim meminta nelayan di Kampung Batu Karang berhati-hati. Isnin ini JPP bersidang.",
            language: "ms"
        )
        #expect(found.names(.person) == ["Hashim bin Karim"])
        #expect(found.named("Hashim bin Karim")?.aliases == ["Hashim"])
        #expect(found.named("Jabatan Perikanan Perlis")?.aliases == ["JPP"])
        #expect(found.names(.place) == ["KUALA PERLIS", "Kampung Batu Karang"])
    }

    @Test func english() {
        let found = EntityReading.entities(
            "The Rockford Harbour Board on Tuesday delayed the plan, its chairwoman Margaret Ellison said.",
            "However, Ellison met Dr. Samuel K. Obi of the University of Northfield near the River Tane.",
            "Critics of the Clean Shores Act were in North Korea's capital. The U.S. was silent.",
            language: "en"
        )
        #expect(found.names(.person) == ["Margaret Ellison", "Samuel K. Obi"])
        #expect(found.names(.organisation) == ["Rockford Harbour Board", "University of Northfield"])
        #expect(found.names(.place) == ["River Tane", "North Korea", "U.S"])
        #expect(found.compactMap(\.country) == ["KP", "US"])
    }

    @Test func germanWhoseNounsHaveCapitals() {
        let found = EntityReading.entities(
            "Die Bürgermeisterin von Bremen, Katrin Vollmer, hat den Ausbau des Hafens gestoppt.",
            "Vollmer sagte, die Kosten seien in Wahrheit hoch. Die Nordwind GmbH und die Universität Rostock helfen.",
            language: "de"
        )
        #expect(found.names(.person) == ["Katrin Vollmer"])
        #expect(found.names(.place) == ["Bremen"])
        #expect(found.names(.organisation) == ["Nordwind GmbH", "Universität Rostock"])
    }

    @Test func french() {
        let found = EntityReading.entities(
            "Le port de Nantes reste fermé, a déclaré la maire Hélène Marchand. Mme Marchand craint l'Organisation mondiale de la santé (OMS).",
            language: "fr"
        )
        #expect(found.names(.person) == ["Hélène Marchand"])
        #expect(found.named("Organisation mondiale de la santé")?.aliases == ["OMS"])
        #expect(found.names(.place) == ["Nantes"])
    }

    @Test func spanish() {
        let found = EntityReading.entities(
            "Ayudarán la Universidad de Granada y el Banco de España, dijo el alcalde Julio Ferrer en Valencia.",
            language: "es"
        )
        #expect(found.names(.organisation) == ["Universidad de Granada", "Banco de España"])
        #expect(found.names(.person) == ["Julio Ferrer"])
        #expect(found.names(.place) == ["Valencia"])
    }

    @Test func dutch() {
        let found = EntityReading.entities(
            "De haven van Rotterdam blijft dicht, zegt burgemeester Joris van den Berg. Volgens Van den Berg is het druk.",
            language: "nl"
        )
        #expect(found.names(.person) == ["Joris van den Berg"])
        #expect(found.names(.place) == ["Rotterdam"])
    }

    @Test func portuguese() {
        let found = EntityReading.entities(
            "O porto segue fechado, disse o prefeito Rogério Almeida. Almeida falou com a Universidade de São Paulo.",
            language: "pt"
        )
        #expect(found.names(.person) == ["Rogério Almeida"])
        #expect(found.names(.organisation) == ["Universidade de São Paulo"])
    }
}
