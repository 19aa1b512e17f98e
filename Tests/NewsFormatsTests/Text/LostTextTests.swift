import Clippings
import Testing

struct LostTextTests {
    @Test(arguments: [
        "Moskow telah melibatkan unit pasukannya di , sejak pekan lalu menurut laporan.",
        "Amerika Serikat atau memastikan laporan intelijen itu benar adanya menurut juru bicara.",
        "Negara itu telah mengirim lebih dari 10.000 pasukannya ke untuk berperang di sana.",
        "Wakil Juru Bicara , mengatakan pihaknya memperkirakan jumlahnya bertambah.",
    ])
    func `a link whose text is gone leaves a gap`(paragraph: String) throws {
        let article = try article("Laporan intelijen tentang pasukan\n\n\(paragraph)\n\n\(Prose.indonesian)")
        let gap = try #require(article.gaps.first)
        #expect(gap.kind == .lostLinkText)
        #expect(gap.paragraph == 0)
        #expect(gap.text.utf8.count <= 80)
    }

    @Test(arguments: [
        Prose.indonesian, Prose.malay, Prose.english, "Ini untuk yang pertama kali, kata dia ... lalu diam.",
    ])
    func `whole sentences have no gaps`(paragraph: String) throws {
        #expect(try article("Judul berita yang utuh\n\n\(paragraph)").gaps.isEmpty)
    }

    @Test func `a body that opens with bare signs has lost its dateline`() throws {
        let article = try article("Perahu dikirim ke desa\n\n, - \(Prose.indonesian)")
        #expect(article.paragraphs == [Prose.indonesian])
        #expect(article.gaps.map(\.kind) == [.lostLinkText])
    }
}
