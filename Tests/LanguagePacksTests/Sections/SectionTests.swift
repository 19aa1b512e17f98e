import LanguagePacks
import Testing

@Suite struct SectionTests {
    private func packs(_ sections: String, name: String = "tl.toml") -> LanguagePacks {
        LanguagePacks(laying: [.init(name: name, bytes: Array("[language]\ncode = \"tl\"\n\(sections)".utf8))])
    }

    @Test func monthsStandByNumber() {
        let dates = packs("[dates.months]\n1 = [\"Enero\", \"Ene\"]\n5 = [\"Mayo\"]\n").pack(for: "tl")?.dates
        #expect(dates?.months == ["Enero": 1, "Ene": 1, "Mayo": 5])
    }

    @Test func aThirteenthMonthIsToldWithItsLineAndTheOthersCount() {
        let packs = packs("[dates.months]\n12 = [\"Disyembre\"]\n13 = [\"Tredecember\"]\n")
        #expect(packs.problems.map(\.line) == [5])
        #expect(packs.pack(for: "tl")?.dates.months == ["Disyembre": 12])
    }

    @Test func aNameOfTwoMonthsIsTold() {
        let packs = packs("[dates.months]\n1 = [\"Enero\"]\n2 = [\"Enero\"]\n")
        #expect(packs.problems.map(\.message) == ["[dates] 'Enero' of 'months' stands at both 1 and 2"])
    }

    @Test func labelsStandByWhatTheyAnnounce() {
        let credits = packs("[credits.labels]\nauthor = [\"Sinulat ni\"]\nsource = [\"Pinagmulan\"]\n")
            .pack(for: "tl")?.credits
        #expect(credits?.labels.map(\.phrase) == ["Sinulat ni", "Pinagmulan"])
        #expect(credits?.labels.map(\.label) == [.author, .source])
    }

    @Test func aLabelOfNoKnownKindIsToldWithItsLine() {
        let packs = packs("[credits.labels]\nauthor = [\"Ni\"]\nwriter = [\"Sinulat ni\"]\n")
        #expect(packs.problems.map(\.line) == [5])
    }

    @Test func aWordForOrNeedsThePrefixOfVerbs() {
        let packs = packs("[gaps]\nalternative = \"o\"\n")
        #expect(packs.problems.map(\.line) == [4])
        #expect(packs.pack(for: "tl")?.gaps.alternative == nil)
    }

    @Test func theBuiltInLanguagesKnowTheirCalendar() {
        for code in ["id", "ms", "en", "de", "fr", "es", "nl", "pt"] {
            let months = LanguagePacks.builtIn.pack(for: code)?.dates.months ?? [:]
            #expect(Set(months.values) == Set(1...12), "\(code)")
        }
    }
}
