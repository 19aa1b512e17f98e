import Clippings
import Testing

/// Dates as precise as their document.
struct NewsDateTests {
    @Test(arguments: [
        "2024", "2024-11", "2024-11-19", "2024-02-29", "2024-11-19T08:30", "2024-11-19T08:30:00",
        "2024-11-19T08:30:00.25",
        "2024-11-19T08:30Z", "2024-11-19T08:30+07:00", "2024-11-19T08:30:00+07:00", "2024-11-19T08:30:60Z",
        "2024-11-19T08:30:00-03:30", "--04-28", "--02-29", "--04",
    ])
    func `a possible date is taken and keeps its text`(text: String) throws {
        #expect(try #require(NewsDate(text)).text == text)
    }

    @Test(arguments: [
        "", "24", "2024-13", "2024-00", "2024-02-30", "2023-02-29", "2024-11-19T24:00", "2024-11-19T08:60",
        "2024-11-19T08",
        "2024-11-19 08:30", "2024-11-19T08:30:00+15:00", "2024-11-19T08:30:00+07", "2024-11-19T08:30:00Zx", "2024-1-1",
        "--13-01", "--04-28T08:30", "19/11/2024", "２０２４", "2024-11-19T08:30:00.Z", "2024-11-19T08:30:61Z",
    ])
    func `an impossible date is refused`(text: String) {
        #expect(NewsDate(text) == nil)
    }

    @Test func `only date, time and offset together are an instant`() throws {
        for text in ["2024-11-19T08:30Z", "2024-11-19T08:30-03:30", "2024-11-19T08:30:00.25+07:00"] {
            #expect(try #require(NewsDate(text)).isInstant)
        }
        for text in ["2024", "2024-11-19", "2024-11-19T08:30:00", "2024-11-19T08:30:00.250", "--04-28"] {
            #expect(try !#require(NewsDate(text)).isInstant)
        }
    }

    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1), ("2024-11-19T08:30:00+07:00", 1_731_979_800),
        ("2000-02-29T12:00Z", 951_825_600), ("2024-11-19T08:30:00.999Z", 1_732_005_000),
        ("2024-11-19T08:30:00-03:30", 1_732_017_600),
    ])
    func `an instant has its seconds since 1970`(text: String, seconds: Int64) throws {
        #expect(try #require(NewsDate(text)).secondsSinceEpoch == seconds)
    }

    @Test func `what is no instant has no seconds`() throws {
        #expect(try #require(NewsDate("2024-11-19T08:30:00")).secondsSinceEpoch == nil)
    }

    @Test func `a day is known only where the document gave one`() throws {
        #expect(try #require(NewsDate("2024-11-19T08:30:00+07:00")).day == "2024-11-19")
        #expect(try #require(NewsDate("2024-11-19")).day == "2024-11-19")
        #expect(try #require(NewsDate("2024-11")).day == nil)
        #expect(try #require(NewsDate("--04-28")).day == nil)
    }

    @Test func `months have their days`() {
        #expect(NewsDate.days(inMonth: 2, of: 1900) == 28)
        #expect(NewsDate.days(inMonth: 2, of: 2000) == 29)
        #expect(NewsDate.days(inMonth: 4, of: 2024) == 30)
        #expect(NewsDate.days(inMonth: 13, of: 2024) == 0)
    }
}
