import Testing
import TextAnalysis

/// Numbers are found by their value, however they are printed.
struct NumberTests {
    private func words(_ text: String) -> [String] {
        Analyzer().words(in: text).map(\.folded)
    }

    @Test(arguments: ["11.000", "11,000", "11000", "11'000", "11’000", "11\u{A0}000", "11\u{202F}000"])
    func `a grouped number has the value of its digits`(spelling: String) {
        #expect(words(spelling) == ["11000"])
        #expect(Analyzer.numberValue(of: spelling) == "11000")
    }

    @Test(arguments: [
        ("4,7", "4.7"), ("4.7", "4.7"), ("4,70", "4.7"), ("4.00", "4.0"), ("0,125", "0.125"), ("3.14159", "3.14159"),
        ("1.234.567,89", "1234567.89"), ("1,234,567.89", "1234567.89"), ("1.234.567", "1234567"),
        ("12345,6", "12345.6"),
        ("007", "007"),
    ])
    func `a decimal has one notation`(spelling: String, value: String) {
        #expect(words(spelling) == [value])
        #expect(Analyzer.numberValue(of: spelling) == value)
    }

    @Test(arguments: [
        ("19/11/2024", ["19", "11", "2024"]), ("19.11.2024", ["19", "11", "2024"]), ("08.30", ["08", "30"]),
        ("192.168.1.1", ["192", "168", "1", "1"]), ("v1.2.3", ["v1", "2", "3"]), ("2019,2020", ["2019", "2020"]),
        ("1,2,3", ["1", "2", "3"]), ("8:30", ["8", "30"]), ("3-0", ["3", "0"]),
        ("1.234,567.89", ["1", "234", "567", "89"]),
    ])
    func `what is no one number falls into its parts`(text: String, parts: [String]) {
        #expect(words(text) == parts)
        #expect(Analyzer.numberValue(of: text) == nil)
    }

    @Test func `a currency glued to its amount is a word of its own`() {
        #expect(words("Rp11.000 Rp500 US$4,5 RM4.70") == ["rp", "11000", "rp", "500", "us", "4.5", "rm", "4.7"])
    }

    @Test func `letters and plain digits stay one word`() {
        #expect(words("G20 19th 5G B737") == ["g20", "19th", "5g", "b737"])
    }

    @Test func `a suffix behind a marked number is a word of its own`() {
        #expect(words("11.000an 4,7persen") == ["11000", "an", "4.7", "persen"])
    }

    @Test func `the mark at the end of a sentence is no part of the number`() {
        #expect(
            words("pada 2024. Sekitar 11.000, atau Rp5.000,-") == [
                "pada", "2024", "sekitar", "11000", "atau", "rp", "5000",
            ]
        )
    }

    @Test func `a no-break space between two numbers does not join them`() {
        #expect(words("2024\u{A0}100") == ["2024", "100"])
        #expect(words("11.000\u{A0}500") == ["11000", "500"])
    }

    @Test func `an endless run of digits and marks is cut up, not read as a number`() {
        let digits = String(repeating: "123.", count: 10_000)
        let words = words(digits)
        #expect(words.count > 600)
        #expect(words.allSatisfy { $0.utf8.count <= 64 })
    }
}
