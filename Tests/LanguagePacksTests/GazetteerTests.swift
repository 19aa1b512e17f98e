import LanguagePacks
import Testing

@Suite struct GazetteerTests {
    @Test func everyCountryHasACodeOfTwoLettersAndANameInEachColumn() {
        let rows = Gazetteer.countries.rows
        let columns = rows.first ?? []
        #expect(columns == ["code", "id", "ms", "en", "de", "fr", "es", "nl", "pt"])
        for row in rows.dropFirst() {
            #expect(row.count == columns.count, "\(row)")
            #expect(row[0].utf8.count == 2, "\(row)")
            #expect(row.allSatisfy { !$0.isEmpty }, "\(row)")
        }
        #expect(Set(rows.map { $0[0] }).count == rows.count)
    }

    @Test func noNameIsEmptyOrHasSpacesAtItsEnds() {
        for (list, column, sign) in [
            (Gazetteer.organisations, 1, Character("|")), (.places, 1, ";"), (.people, 0, "|"),
        ] {
            for row in list.rows {
                #expect(row.count == column + 1, "\(row)")
                for place in row[column].split(separator: sign, omittingEmptySubsequences: false) {
                    for form in place.split(separator: "|", omittingEmptySubsequences: false) {
                        #expect(!form.isEmpty && form.last != " ", "\(row)")
                    }
                }
            }
        }
    }

    @Test func commonWordsAreThereForTheLanguagesThatNameThem() {
        for pack in LanguagePacks.builtIn.packs {
            for list in pack.entities.commonWordLists {
                #expect(Gazetteer.commonWords(of: list).count > 500)
            }
        }
        #expect(Gazetteer.commonWords(of: "../id").isEmpty)
    }

    @Test func aListOfCommonWordsThatIsNotThereIsToldByLine() {
        let text = "[language]\ncode = \"jv\"\n[entities]\ncommon-word-lists = [\"jv\"]\n"
        let packs = LanguagePacks(laying: [LanguagePacks.File(name: "jv.toml", bytes: Array(text.utf8))])
        #expect(packs.problems.map(\.line) == [4])
    }
}
