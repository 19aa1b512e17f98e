import Clippings
import Testing

struct DatelineTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var head: String
        var place: String?
        var agency: String?
        var publisher: String?
        var testDescription: String { head }

        init(_ head: String, _ place: String?, agency: String? = nil, publisher: String? = nil) {
            self.head = head
            self.place = place
            self.agency = agency
            self.publisher = publisher
        }
    }

    @Test(arguments: [
        Example("ANKARA (ANTARA) - ", "ANKARA", agency: "ANTARA"),
        Example("Jakarta, Pahami.id – ", "Jakarta", publisher: "Pahami"),
        Example("TRIBUNNEWS.COM -- ", nil, publisher: "Tribunnews"),
        Example("KOMPAS.com - ", nil, publisher: "Kompas"),
        Example("JAKARTA, KOMPAS.com - ", "JAKARTA", publisher: "Kompas"),
        Example("Bandung (ANTARA News) - ", "Bandung", agency: "ANTARA News"),
        Example("Liputan6.com, Jakarta - ", "Jakarta", publisher: "Liputan6"),
        Example("WASHINGTON, Nov 3 (Reuters) - ", "WASHINGTON", agency: "Reuters"),
        Example("Bisnis.com, JAKARTA — ", "JAKARTA", publisher: "Bisnis"),
        Example("VIVA – ", nil, publisher: "VIVA"),
        Example("Jakarta, CNN Indonesia -- ", "Jakarta", publisher: "CNN Indonesia"),
        Example("KUALA LUMPUR, 3 Nov (Bernama) -- ", "KUALA LUMPUR", agency: "Bernama"),
        Example("Mataram, NTB (ANTARA News) - ", "Mataram, NTB", agency: "ANTARA News"),
        Example("WARTA-DESA.CO.ID, TANJUNG SELOR – ", "TANJUNG SELOR", publisher: "Warta-Desa"),
        Example("WARTADESA.CO.ID - TARAKAN. ", "TARAKAN", publisher: "Wartadesa"),
        Example("LONDON, 4 June 2024 /PRNewswire/ -- ", "LONDON"),
        Example("NEW DELHI: ", "NEW DELHI"),
        Example("Jakarta - ", "Jakarta"),
        Example("RIO DE JANEIRO (AP) — ", "RIO DE JANEIRO", agency: "AP"),
        Example("Wartadesa.com, Tarakan ", "Tarakan", publisher: "Wartadesa"),
        Example("WARTADESA.COM, TARAKAN-", "TARAKAN", publisher: "Wartadesa"),
        Example("Wartadesa.com, Tanjung Selor ", "Tanjung Selor", publisher: "Wartadesa"),
        Example("TARAKAN, WARTADESA.TV ", "TARAKAN", publisher: "Wartadesa"),
        Example("Laporan Wartawan Wartadesa, Ani Sari WARTADESA.COM, TARAKAN - ", "TARAKAN", publisher: "Wartadesa"),
    ])
    func `a dateline is read by its shape`(example: Example) throws {
        let article = try article("Perahu karet dikirim ke desa\n\n\(example.head)\(Prose.indonesian)")
        #expect(article.dateline?.place == example.place)
        #expect(article.dateline?.agency == example.agency)
        #expect(article.sources(.publisher) == [example.publisher].compactMap { $0 })
        #expect(article.paragraphs == [Prose.indonesian])
    }

    @Test(arguments: [
        "Pemerintah - yang menyiapkan empat perahu - mengangkut warga sejak malam tadi ke tempat aman.",
        "BREAKING NEWS: empat perahu karet disiapkan pemerintah untuk mengangkut warga yang terendam.",
        "Sejak 2019 - menurut bupati - warga desa itu sudah tiga kali mengungsi karena banjir bandang.",
        "Они – настоящие мастера своего дела, и посмотреть на их работу приезжают гости из соседних областей.",
        "Сегодня утром – По словам очевидцев, вода начала подниматься ещё до рассвета и быстро залила дорогу.",
        "Ia berkata (sambil tersenyum) - bahwa perahu itu sudah tiba di lokasi sejak pagi buta kemarin.",
    ])
    func `prose with a dash has no dateline`(paragraph: String) throws {
        let article = try article("Perahu karet dikirim ke desa\n\n\(paragraph)")
        #expect(article.dateline == nil)
        #expect(article.paragraphs == [paragraph])
    }

    @Test func `a headline with a dash stays a headline`() throws {
        let article = try article("Persib vs Arema - Preview Laga Malam Ini\n\n\(Prose.indonesian)")
        #expect(article.headline == "Persib vs Arema - Preview Laga Malam Ini")
    }

    @Test func `a release wire is a distributor`() throws {
        let article = try article("Boats for all\n\nLONDON, 4 June 2024 /PRNewswire/ -- \(Prose.english)")
        #expect(article.sources(.distributor) == ["PRNewswire"])
        #expect(article.published == NewsDate("2024-06-04"))
    }
}
