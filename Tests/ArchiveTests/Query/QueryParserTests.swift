import Archive
import Clippings
import Testing

@Suite struct `The query language` {
    /// 2026-11-21, five in the morning in Jakarta, still the day before in UTC.
    static let today = Today(secondsSinceEpoch: 1_795_212_000, secondsFromUTC: 7 * 3600)

    static func parse(_ text: String) throws(QueryError) -> Query {
        try Query(parsing: text, today: today)
    }

    @Test(arguments: [
        ("jakarta", "jakarta"),
        ("  jakarta   banjir ", "jakarta AND banjir"),
        ("jakarta AND banjir", "jakarta AND banjir"),
        ("gempa OR banjir jakarta", "gempa OR (banjir AND jakarta)"),
        ("(gempa OR banjir) jakarta", "(gempa OR banjir) AND jakarta"),
        ("minyak -gas", "minyak AND NOT gas"),
        ("minyak NOT gas", "minyak AND NOT gas"),
        ("NOT gas", "NOT gas"),
        ("NOT (gas OR minyak)", "NOT (gas OR minyak)"),
        ("\"kerja sama\"", "\"kerja sama\""),
        ("“kerja sama”", "\"kerja sama\""),
        ("pembang*", "pembang*"),
        ("covid-19", "covid-19"),
        ("A-1312/99.50", "A-1312/99.50"),
        ("redaksi@example.com", "redaksi@example.com"),
        ("https://example.com/a", "https://example.com/a"),
        ("pukul 12:30", "pukul AND 12:30"),
        ("and or not", "and AND or AND not"),
        ("near \"NEAR\"", "near AND \"NEAR\""),
        ("apa?", "apa?"),
        ("*", "*"),
        ("publisher:antara", "publisher:\"antara\""),
        ("Penerbit:\"Antara News\"", "publisher:\"Antara News\""),
        ("publisher:trib*", "publisher:trib*"),
        ("publisher:(antara OR tempo)", "publisher:\"antara\" OR publisher:\"tempo\""),
        ("headline:(harga minyak)", "headline:harga AND headline:minyak"),
        ("judul:\"harga minyak\"", "headline:\"harga minyak\""),
        ("date:2024-11..2025-06", "date:2024-11-01..2025-06-30"),
        ("date:2024-11-19", "date:2024-11-19"),
        ("date:2024", "date:2024-01-01..2024-12-31"),
        ("date:>=2024", "date:>=2024-01-01"),
        ("date:>2024", "date:>=2025-01-01"),
        ("date:<2024", "date:<=2023-12-31"),
        ("date:..2024-02", "date:<=2024-02-29"),
        ("date:today", "date:2026-11-21"),
        ("tanggal:kemarin", "date:2026-11-20"),
        ("date:7d", "date:2026-11-15..2026-11-21"),
        ("added:today banjir", "banjir AND added:2026-11-21"),
        ("id:12", "id:12..12"), ("story:7", "story:7..7"), ("banjir copies:>0", "banjir AND copies:1.."),
        ("copyof:3 salinan:..4", "copyof:3..3 AND copies:0..4"),
        ("id:12..40 id:30..", "id:30..40"),
        ("(id:12..40 banjir)", "banjir AND id:12..40"),
    ])
    func `a query is read as it is meant`(text: String, meaning: String) throws {
        let query = try Self.parse(text)
        #expect(query.description == meaning)
        #expect(try Self.parse(query.description) == query)
    }

    @Test(arguments: [
        ("", "^"),
        ("   ", "^"),
        ("\"kerja sama", "^"),
        ("jakarta (banjir", "        ^"),
        ("jakarta) banjir", "       ^"),
        ("jakarta ()", "        ^^"),
        ("jakarta AND", "        ^^^"),
        ("OR jakarta", "^^"),
        ("a OR OR b", "  ^^"),
        ("jakarta NOT", "        ^^^"),
        ("(a AND) b", "   ^^^"),
        ("j*", "^^"),
        ("*karta", "^"),
        ("ja*ta", "  ^"),
        ("jak?rta", "   ^"),
        ("jakarta~2", "       ^"),
        ("\"a b\"~5", "     ^"),
        ("a NEAR b", "  ^^^^"),
        ("a NEAR/3 b", "  ^^^^^^"),
        ("NEAR(a b)", "^^^^"),
        ("publisher:*", "          ^"),
        ("date:*", "     ^"),
        ("headline:(a OR *)", "               ^"),
        ("jakarta^3", "       ^"),
        ("/jak.*/", "^^^^^^^"),
        ("[2020 TO 2021]", "^"),
        ("a && b", "  ^^"),
        ("a || b", "  ^"),
        ("!gas", "^"),
        ("+gas", "^"),
        ("kota -- desa", "      ^"),
        ("\"gempa bumi*\"", "^^^^^^^^^^^^^"),
        ("publiser:antara", "^^^^^^^^^"),
        ("publisher:", "^^^^^^^^^^"),
        ("publisher: antara", "^^^^^^^^^^"),
        ("publisher:>a", "          ^^"),
        ("provenance:copy", "           ^^^^"),
        ("rights:\"maybe\"", "       ^^^^^^^"),
        ("edition:dead", "        ^^^^"),
        ("lang:indonesia", "     ^^^^^^^^^"),
        ("publisher:(lang:id)", "           ^^^^^"),
        ("publisher:-antara", "          ^"),
        ("date:kapan", "     ^^^^^"),
        ("date:2024-13", "     ^^^^^^^"),
        ("date:2025..2024", "     ^^^^^^^^^^"),
        ("date:..", "     ^^"),
        ("id:x", "   ^"),
        ("id:9..3", "   ^^^^"),
        ("id:1 id:2", "        ^"),
        ("id:1 OR banjir", "^^^"),
        ("NOT added:today", "    ^^^^^^"),
        ("kopi é: …", "        ^"),
        ("kopi (…)", "      ^"),
    ])
    func `what cannot be answered is refused under the spot`(text: String, carets: String) throws {
        let error = try #require(throws: QueryError.self) { try Self.parse(text) }
        #expect(error.marked(in: text) == "\(text)\n\(carets)")
        #expect(!error.message.isEmpty && !error.remedy.isEmpty)
    }

    @Test func `an unknown field names the nearest known one`() throws {
        let error = try #require(throws: QueryError.self) { try Self.parse("publiser:antara") }
        #expect(error.remedy.contains("'publisher:'"))
        let foreign = try #require(throws: QueryError.self) { try Self.parse("zzzzzzzz:antara") }
        #expect(!foreign.remedy.contains("did you mean"))
    }

    @Test func `a value that a field never has names those that it has`() throws {
        let error = try #require(throws: QueryError.self) { try Self.parse("provenance:rewritten") }
        #expect(error.remedy.hasPrefix("did you mean 'rewrite'? write original, wire, "))
        for known in ["provenance:re*", "rights:Reserved", "edition:withdrawn", "lang:id", "lang:zh-Hant", "lang:und"] {
            #expect(throws: Never.self) { try Self.parse(known) }
        }
    }

    @Test func `bounds of length, depth and number hold exactly`() throws {
        let long = String(repeating: "a", count: Query.maximumLength)
        #expect(throws: Never.self) { try Self.parse(long) }
        #expect(throws: QueryError.self) { try Self.parse(long + "a") }
        func nested(_ depth: Int) -> String {
            String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
        }
        #expect(throws: Never.self) { try Self.parse(nested(Query.maximumDepth)) }
        #expect(throws: QueryError.self) { try Self.parse(nested(Query.maximumDepth + 1)) }
        #expect(throws: QueryError.self) {
            try Self.parse(String(repeating: "NOT ", count: Query.maximumDepth + 1) + "a")
        }
        let words = Array(repeating: "aa", count: Query.maximumTerms).joined(separator: " ")
        #expect(throws: Never.self) { try Self.parse(words) }
        #expect(throws: QueryError.self) { try Self.parse(words + " aa") }
    }

    @Test func `a day of arrival begins at midnight of the asker's clock`() throws {
        let added = try #require(try Self.parse("added:2026-11-21").added)
        #expect(added.milliseconds == 1_795_194_000_000..<1_795_280_400_000)
    }

    @Test func `control characters of a query cannot break the caret line`() {
        let error = QueryError("message", at: 2..<3, remedy: "remedy")
        #expect(error.marked(in: "a\u{1B}b") == "a b\n  ^")
    }
}
