import Clippings
import Testing

struct PrintedDateTests {
    @Test(arguments: [
        ("5 giugno 2024", "2024-06-05"),
        ("5 czerwca 2024", "2024-06-05"),
        ("5 июня 2024 г., 10:30", "2024-06-05T10:30"),
        ("5 червня 2024", "2024-06-05"),
        ("5 Haziran 2024", "2024-06-05"),
        ("5 iunie 2024", "2024-06-05"),
        ("5. kesäkuuta 2024 klo 10.30", "2024-06-05T10:30"),
        ("5 Ιουνίου 2024", "2024-06-05"),
        ("2024. június 5.", "2024-06-05"),
        ("2024 m. birželio 5 d.", "2024-06-05"),
        ("2024年6月5日", "2024-06-05"),
        ("2024년 6월 5일", "2024-06-05"),
        ("5 tháng 6, 2024", "2024-06-05"),
        ("5 มิถุนายน 2567", "2024-06-05"),
        ("٥ يونيو ٢٠٢٤", "2024-06-05"),
        ("5 जून 2024", "2024-06-05"),
        ("5 d'agost de 2024", "2024-08-05"),
        ("5 de junho de 2024 às 22h03", "2024-06-05T22:03"),
        ("Wed Jun 05 12:45:00 EDT 2024", "2024-06-05T12:45:00-04:00"),
        ("June 5, 2024, 4:05 p.m.", "2024-06-05T16:05"),
        ("Wed Jun 05 2024 10:00:00 GMT+0700", "2024-06-05T10:00:00+07:00"),
        ("Rabu, 5 Juni 2024 | 10:30 WITA", "2024-06-05T10:30+08:00"),
    ])
    func `a date reads the same in every language`(text: String, date: String) throws {
        let page = Pages.article(head: "<meta property=\"article:published_time\" content=\"\(text)\">")
        #expect(try article(page).published?.text == date)
    }

    @Test(arguments: [("en-GB", "2024-06-05"), ("en-US", "2024-05-06")])
    func `the page's region settles the order of day and month`(language: String, date: String) throws {
        let page = Pages.article(head: "<meta property=\"article:published_time\" content=\"05/06/2024\">")
            .replacing("<html lang=\"en\">", with: "<html lang=\"\(language)\">")
        #expect(try article(page).published?.text == date)
    }

    @Test func `an order that nothing settles gives no date`() throws {
        let page = Pages.article(head: "<meta property=\"article:published_time\" content=\"05/06/2024\">")
        #expect(try article(page).published == nil)
    }

    @Test func `a year of two digits counts where dates stand`() throws {
        let body = "<p class=\"date\">Party, 30.10.23</p>" + Pages.paragraphs.map { "<p>\($0)</p>" }.joined()
        #expect(try article(Pages.article(body: body)).published?.text == "2023-10-30")
    }

    @Test(arguments: [("2025", "2025-04-28"), ("2024", nil)])
    func `a weekday and day take the year of the page only where they agree`(year: String, date: String?) throws {
        let body =
            "<p>\(Prose.indonesian) Bantuan tiba pada Senin (28/4) sore.</p><p>\(Prose.indonesian)</p>"
            + "<p>Copyright © \(year) Lensa Timur</p>"
        let source = Pages.article(body: body).replacing("<html lang=\"en\">", with: "<html lang=\"id\">")
        #expect(try article(source).published?.text == date)
    }

    @Test func `the day of publication is told from that of a change`() throws {
        let body =
            "<p>Updated: 20 November 2024 | Published: 19 November 2024</p>"
            + Pages.paragraphs.map { "<p>\($0)</p>" }.joined()
        #expect(try article(Pages.article(body: body)).published?.text == "2024-11-19")
    }
}
