import Clippings
import NewsFormats
import Testing

@Suite("A feed's date")
struct FeedDateTests {
    @Test(
        "is read in every form that servers write",
        arguments: [
            ("Wed, 06 Nov 2024 10:00:00 +0700", "2024-11-06T10:00:00+07:00"),
            ("Mon, 06 Nov 2024 10:00:00 +0700", "2024-11-06T10:00:00+07:00"),
            ("Wed, 06 Nov 24 10:00:00 GMT", "2024-11-06T10:00:00Z"),
            ("Wednesday, 06-Nov-24 10:00:00 GMT", "2024-11-06T10:00:00Z"),
            ("6 Nov 1999 9:05 EST", "1999-11-06T09:05-05:00"),
            ("Wed, 06 Nov 2024 10:00:00 UT", "2024-11-06T10:00:00Z"),
            ("Wed, 06 Nov 2024 10:00:00 GMT+7", "2024-11-06T10:00:00+07:00"),
            ("Wed, 06 Nov 2024 10:00:00 +7:00", "2024-11-06T10:00:00+07:00"),
            ("Wed, 06 Nov 2024 10:00:00 +0700 (WIB)", "2024-11-06T10:00:00+07:00"),
            ("Wed Nov 06 2024 10:00:00 GMT+0700 (Western Indonesia Time)", "2024-11-06T10:00:00+07:00"),
            ("Wed Nov  6 10:00:00 WIB 2024", "2024-11-06T10:00:00+07:00"),
            ("Rab, 06 Nov 2024 10:00:00 WITA", "2024-11-06T10:00:00+08:00"),
            ("Kamis, 15 Agustus 2024 10:00 WIT", "2024-08-15T10:00+09:00"),
            ("Do, 07 Dez 2023 10:00:00 +0100", "2023-12-07T10:00:00+01:00"),
            ("2024-11-06T10:00:00.123+07:00", "2024-11-06T10:00:00+07:00"), ("2024-11-06", "2024-11-06"),
            ("2024-11-06T10:00Z", "2024-11-06T10:00Z"),
        ]
    )
    func forms(_ written: String, _ meant: String) throws {
        #expect(try published(written) == meant)
    }

    @Test("with a zone that nobody knows has none")
    func unknownZone() throws {
        #expect(try published("Wed, 06 Nov 2024 10:00:00 XYZ") == "2024-11-06T10:00:00")
    }

    @Test("that cannot be is none", arguments: ["Wed, 31 Feb 2024 10:00:00 +0700", "0000-00-00 00:00:00", "kemarin"])
    func impossible(_ written: String) throws {
        #expect(try published(written) == nil)
    }

    private func published(_ written: String) throws -> String? {
        try feedArticles(feedOfOne("<title>Judul</title><pubDate>\(written)</pubDate>"))[0].published?.text
    }
}
