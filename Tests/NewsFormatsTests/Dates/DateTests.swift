import Clippings
import Testing

struct DateTests {
    @Test(arguments: [
        ("Selasa, 19 November 2024 10:30 WIB", "2024-11-19T10:30+07:00"),
        ("19 Nopember 2024", "2024-11-19"),
        ("Selasa (19/11/2024)", "2024-11-19"),
        ("Published: Nov. 19, 2024 at 4:05 PM", "2024-11-19T16:05"),
        ("Diterbitkan: 3 Ogos 2024", "2024-08-03"),
        ("Dipublikasikan: 3/8/2024", "2024-08-03"),
        ("2024-11-19", "2024-11-19"),
    ])
    func `a date line dates the article as precisely as it is printed`(line: String, date: String) throws {
        let article = try article("Perahu karet dikirim ke desa\n\n\(line)\n\nJAKARTA (ANTARA) - \(Prose.indonesian)")
        #expect(article.published?.text == date)
    }

    @Test(arguments: ["Rabu, 19 November 2024", "31 Februari 2024", "45/13/2024"])
    func `an impossible date is no date`(line: String) throws {
        let article = try article("Perahu karet dikirim ke desa\n\n\(line)\n\nJAKARTA (ANTARA) - \(Prose.indonesian)")
        #expect(article.published == nil)
    }

    @Test func `a day that lies ahead is not the day of publication`() throws {
        let article = try article("Perahu karet dikirim\n\n\(Prose.indonesian) Rapat akan digelar Selasa (19/11/2024).")
        #expect(article.published == nil)
    }

    @Test(arguments: [
        ("2016-10-13T16:34:00.918Z", "2016-10-13T16:34:00Z"),
        ("2024-06-05 14:46:12+02:00", "2024-06-05T14:46:12+02:00"),
        ("2024-06-05T14:46+0700", "2024-06-05T14:46+07:00"),
        ("Tue, 23 Feb 2016 07:39:42 +0000", "2016-02-23T07:39:42+00:00"),
        ("20160223", "2016-02-23"),
        ("1456213182", "2016-02-23T07:39:42Z"),
    ])
    func `a page's date is read in the form programs write it`(content: String, date: String) throws {
        let page = Pages.article(head: "<meta property=\"article:published_time\" content=\"\(content)\">")
        #expect(try article(page).published?.text == date)
    }

    @Test(arguments: ["9999-12-31T23:59:60+99:99", "2024-02-30", "0000-00-00", "soon"])
    func `a page's impossible date is rejected and the article kept`(content: String) throws {
        let page = Pages.article(head: "<meta property=\"article:published_time\" content=\"\(content)\">")
        let article = try article(page)
        #expect(article.published == nil)
        #expect(article.headline == Pages.headline)
    }
}
