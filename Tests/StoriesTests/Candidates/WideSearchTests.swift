import Archive
import Clippings
import Stories
import Testing

@Suite struct `Looking for copies everywhere` {
    private static let flood = [
        "Banjir setinggi dua meter melanda Kampung Randu pada Senin malam setelah tanggul Kali Berantas jebol.",
        "Kepala Desa Suparman mengatakan sebanyak 1.350 warga mengungsi ke balai desa dan 47 rumah rusak berat.",
        "Petugas pemadam dari Kecamatan Wonosalam mengevakuasi lansia memakai perahu karet sampai pukul dua dini hari.",
    ]

    private func article(_ paragraphs: [String], published: String?) -> Article {
        var article = Article(format: "text")
        article.headlines = [.init("Banjir")]
        article.paragraphs = paragraphs
        article.language = "id"
        article.published = published.flatMap { NewsDate($0) }
        return article
    }

    /// A flood of 2010, its copy of 2024, and texts of other things between them.
    private func archive() throws -> HeldArticles {
        let archive = HeldArticles()
        var finder = CopyFinder(archive: archive)
        archive.hold(1, article(Self.flood, published: "2010-01-05"))
        for id in 2...30 as ClosedRange<ClippingID> {
            let words = (0..<40).map { "kata\(Int(id) * 100 + $0)" }.joined(separator: " ")
            archive.hold(id, article(["Rapat \(id): \(words)."], published: "2024-01-05"))
        }
        archive.hold(31, article(["Dari desa."] + Self.flood, published: "2024-11-05"))
        for id in 1...31 as ClosedRange<ClippingID> { try finder.compare(id) }
        try archive.record(finder.takeRecord())
        return archive
    }

    @Test(arguments: [1, 31] as [ClippingID])
    func `copies of any age are found from either end, in their own direction`(id: ClippingID) throws {
        var search = try #require(try WideSearch(for: id, in: try archive()))
        while try search.step() {}
        #expect(search.done == 31)
        let edges = try search.edges()
        #expect(edges.map(\.copy) == [31])
        #expect(edges.map(\.original) == [1])
        #expect(edges.first?.reasons.first == "published 5418 days later")
    }

    @Test func `a clipping that is like no other has no edge, one that is gone is none`() throws {
        let archive = try archive()
        var search = try #require(try WideSearch(for: 7, in: archive))
        while try search.step() {}
        #expect(try search.edges() == [])
        #expect(try WideSearch(for: 99, in: archive) == nil)
    }
}
