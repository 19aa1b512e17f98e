import Archive
import Testing

@Suite struct `The table of fields` {
    @Test func `no two fields share a name`() {
        let names = SearchField.allCases.flatMap { [$0.name] + $0.aliases }
        #expect(Set(names).count == names.count)
        #expect(SearchField.names == names.sorted())
    }

    @Test(arguments: SearchField.allCases)
    func `every example is a query that uses its field`(field: SearchField) throws {
        let today = Today(secondsSinceEpoch: 0, secondsFromUTC: 0)
        let query = try Query(parsing: field.example, today: today)
        #expect(query.description.contains("\(field.name):"))
    }

    @Test(arguments: SearchField.allCases)
    func `names and aliases are found in any case`(field: SearchField) {
        for name in [field.name] + field.aliases {
            #expect(SearchField.named(name) == field)
            #expect(SearchField.named(name.uppercased()) == field)
        }
    }

    @Test func `manual and help describe every field`() {
        for field in SearchField.allCases {
            #expect(SearchField.manual.contains(".B \(field.name):"))
            #expect(SearchField.help.contains("\(field.name):"))
        }
    }

    @Test func `a manual line neither begins a request by accident nor holds a bare hyphen`() {
        for line in SearchField.manual.split(separator: "\n") {
            #expect(!line.hasPrefix(".") || line.hasPrefix(".B ") || line == ".TP")
            #expect(!line.replacing("\\-", with: "").contains("-"))
        }
    }
}
