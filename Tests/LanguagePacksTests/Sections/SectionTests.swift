import LanguagePacks
import Testing

@Suite struct SectionTests {
    private func packs(_ sections: String, name: String = "jv.toml") -> LanguagePacks {
        LanguagePacks(laying: [.init(name: name, bytes: Array("[language]\ncode = \"jv\"\n\(sections)".utf8))])
    }

    @Test func weekdaysCountInTextsOfOtherLanguagesUnlessAPackSaysNo() {
        let weekdays = "[dates.weekdays]\n5 = [\"Jemuwah\"]\n"
        #expect(packs(weekdays).pack(for: "jv")?.dates.weekdaysCountElsewhere == true)
        let own = packs("[dates]\nweekdays-elsewhere = false\nchange-words = [\"dianyari\"]\n" + weekdays).pack(
            for: "jv"
        )?.dates
        #expect(own?.weekdaysCountElsewhere == false)
        #expect(own?.changeWords == ["dianyari"])
    }

    @Test func phrasesOfPagesAreListsOfThem() {
        let packs = packs("[pages]\nerror-titles = [\"ora ketemu\"]\n[furniture]\nsite-links = [\"hubungi\"]\n")
        #expect(packs.problems == [])
        #expect(packs.pack(for: "jv")?.pages.errorTitles == ["ora ketemu"])
        #expect(packs.pack(for: "jv")?.furniture.siteLinks == ["hubungi"])
    }

    @Test func whatStandsAroundANameInABylineIsListsOfPhrases() {
        let packs = packs("[bylines]\nopeners = [\"serat dening\"]\nroles = [\"jurnalis\"]\nhonorifics = [\"ki\"]\n")
        #expect(packs.problems == [])
        let bylines = packs.pack(for: "jv")?.bylines
        #expect(bylines?.openers == ["serat dening"])
        #expect(bylines?.roles == ["jurnalis"])
        #expect(bylines?.honorifics == ["ki"])
    }

    @Test func monthsStandByNumber() {
        let dates = packs("[dates.months]\n1 = [\"Enero\", \"Ene\"]\n5 = [\"Mayo\"]\n").pack(for: "jv")?.dates
        #expect(dates?.months == ["Enero": 1, "Ene": 1, "Mayo": 5])
    }

    @Test func aThirteenthMonthIsToldWithItsLineAndTheOthersCount() {
        let packs = packs("[dates.months]\n12 = [\"Disyembre\"]\n13 = [\"Tredecember\"]\n")
        #expect(packs.problems.map(\.line) == [5])
        #expect(packs.pack(for: "jv")?.dates.months == ["Disyembre": 12])
    }

    @Test func aNameOfTwoMonthsIsTold() {
        let packs = packs("[dates.months]\n1 = [\"Enero\"]\n2 = [\"Enero\"]\n")
        #expect(packs.problems.map(\.message) == ["[dates] 'Enero' of 'months' stands at both 1 and 2"])
    }

    @Test func labelsStandByWhatTheyAnnounce() {
        let credits = packs("[credits.labels]\nauthor = [\"Sinulat ni\"]\nsource = [\"Pinagmulan\"]\n")
            .pack(for: "jv")?.credits
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
        #expect(packs.pack(for: "jv")?.gaps.alternative == nil)
    }

    @Test func theBuiltInLanguagesKnowTheirCalendar() {
        for code in ["id", "ms", "en", "de", "fr", "es", "nl", "pt"] {
            let months = LanguagePacks.builtIn.pack(for: code)?.dates.months ?? [:]
            #expect(Set(months.values) == Set(1...12), "\(code)")
        }
    }
}
