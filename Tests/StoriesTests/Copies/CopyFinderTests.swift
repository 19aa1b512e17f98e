import Archive
import Clippings
import Stories
import Testing

@Suite struct `Looking for copies` {
    private static let flood = [
        "Banjir setinggi dua meter melanda Kampung Randu pada Senin malam setelah tanggul Kali Berantas jebol.",
        "Kepala Desa Suparman mengatakan sebanyak 1.350 warga mengungsi ke balai desa dan 47 rumah rusak berat.",
        "Petugas pemadam dari Kecamatan Wonosalam mengevakuasi lansia memakai perahu karet sampai pukul dua dini hari.",
        "Bupati Retno Wulandari berjanji tanggul sepanjang 300 meter itu diperbaiki sebelum puncak musim hujan tiba.",
    ]
    private static let market = [
        "Harga cabai rawit di Pasar Legi turun menjadi Rp38.000 per kilogram pada Selasa pagi.",
        "Pedagang Mulyani mengatakan pasokan dari Temanggung melimpah sejak panen raya pekan lalu dimulai.",
        "Bawang merah bertahan pada harga Rp24.500, sedangkan telur ayam ras justru naik menjadi Rp29.000.",
        "Dinas Perdagangan berencana membuka operasi pasar di empat kelurahan sampai akhir bulan depan nanti.",
    ]

    private func article(_ paragraphs: [String], published: String? = nil, outlet: String? = nil) -> Article {
        var article = Article(format: "text")
        article.headlines = [.init(paragraphs.first.map { String($0.prefix(30)) } ?? "")]
        article.paragraphs = paragraphs
        article.language = "id"
        article.published = published.flatMap { NewsDate($0) }
        if let outlet { article.infoSources = [.init(outlet, .publisher)] }
        return article
    }

    /// Files the articles under 1, 2, … and compares them in that order.
    private func compared(_ articles: Article...) throws -> HeldArticles {
        let archive = HeldArticles()
        var finder = CopyFinder(archive: archive)
        for (index, article) in articles.enumerated() {
            archive.hold(ClippingID(index + 1), article)
            try finder.compare(ClippingID(index + 1))
            try archive.record(finder.takeRecord())
        }
        return archive
    }

    @Test func `a reprint draws on what came before it, and is in its story`() throws {
        let archive = try compared(article(Self.flood), article(Self.market), article(["Dari desa."] + Self.flood))
        #expect(archive.recorded.edges[3]?.map(\.original) == [1])
        #expect(archive.recorded.edges[3]?.first?.class == .reprint)
        #expect(archive.recorded.stories == [1: 1, 2: 2, 3: 1])
    }

    @Test func `texts of different events have no edge and no common story`() throws {
        let archive = try compared(article(Self.flood), article(Self.market))
        let edges = archive.recorded.edges.values.flatMap(\.self)
        #expect(edges.isEmpty)
        #expect(archive.recorded.stories == [1: 1, 2: 2])
    }

    @Test func `an original that arrives late takes its place by its date`() throws {
        let archive = try compared(
            article(Self.flood, published: "2024-11-20"),
            article(Self.flood + ["Tambahan."], published: "2024-11-21"),
            article(["Kampung Randu."] + Self.flood, published: "2024-11-19")
        )
        #expect(archive.recorded.edges[3] == [])
        #expect(archive.recorded.edges[1]?.map(\.original) == [3])
        #expect(archive.recorded.edges[2]?.count == 1)
        #expect(archive.recorded.edges[1]?.first?.reasons.first == "published 1 day later")
    }

    @Test func `what a clipping was found to be like is recorded, and what joined two stories`() throws {
        let mixed = [Self.flood[0], Self.flood[1], Self.market[0], Self.market[1]]
        let archive = HeldArticles()
        var finder = CopyFinder(archive: archive)
        for (index, paragraphs) in [Self.flood, Self.market, mixed].enumerated() {
            archive.hold(ClippingID(index + 1), article(paragraphs))
            try finder.compare(ClippingID(index + 1))
        }
        let record = finder.takeRecord()
        #expect(record.links[1] == [])
        #expect(record.links[3]?.sorted() == [1, 2])
        #expect(record.merged == [2: 1])
        #expect(record.bridges == [2: 3])
    }

    @Test func `a story that has fallen apart is split, and its parts are stories of their own from then on`() throws {
        let archive = try compared(article(Self.flood), article(Self.flood + ["Tambahan."]))
        var finder = CopyFinder(archive: archive)
        try finder.load()
        archive.unsettled = [StoryShape(story: 1, marks: 3, members: [1, 2], links: [])]
        #expect(try finder.settleStories())
        let record = finder.takeRecord()
        #expect(record.splits == [2: 1])
        #expect(record.stories == [2: 2])
        #expect(record.settled == [1: 3])
        archive.unsettled = []
        #expect(try !finder.settleStories())
    }

    @Test func `a clipping compared again stays with those that were found to be like it`() throws {
        let archive = try compared(article(Self.flood), article(Self.flood + ["Tambahan."]))
        var finder = CopyFinder(archive: archive)
        try finder.load()
        // Alone it would be like nothing: the other one cannot be read any more.
        archive.drop(2)
        try finder.compare(1)
        #expect(finder.takeRecord().stories[1] == 1)
        archive.hold(2, article(Self.market))
        archive.drop(1)
        try finder.compare(2)
        #expect(finder.takeRecord().stories[2] == 2)
    }

    @Test func `the delay is that of the documents' times, of their days, or of arrival`() throws {
        let first = article(Self.flood, published: "2024-11-20T08:00:00+07:00")
        let timed = try compared(first, article(Self.flood + ["Tambahan."], published: "2024-11-20T09:30:00+07:00"))
        #expect(timed.recorded.edges[2]?.map(\.delay) == [5400])
        let dated = try compared(first, article(Self.flood + ["Tambahan."], published: "2024-11-22"))
        #expect(dated.recorded.edges[2]?.map(\.delay) == [172_800])
        let undated = try compared(first, article(Self.flood + ["Tambahan."]))
        #expect(undated.recorded.edges[2]?.map(\.delay) == [1])
    }

    @Test func `a text mixed from two draws on both`() throws {
        let mixed = [Self.flood[0], Self.flood[1], Self.market[0], Self.market[1]]
        let archive = try compared(article(Self.flood), article(Self.market), article(mixed))
        #expect(archive.recorded.edges[3]?.map(\.original).sorted() == [1, 2])
    }

    @Test func `whoever credits the other outlet is the copy, whatever came first`() throws {
        var copy = article(Self.flood, outlet: "Warta Desa")
        copy.infoSources.append(.init("Kabar Randu", .source))
        let archive = try compared(copy, article(Self.flood + ["Selesai."], outlet: "Kabar Randu"))
        #expect(archive.recorded.edges[1]?.map(\.original) == [2])
        #expect(archive.recorded.edges[1]?.first?.reasons.first == "credits Kabar Randu")
    }

    /// The flood's report by the agency itself, by one that credits it with another count, and in other words.
    private static let reworded = [
        "Tanggul Kali Berantas jebol pada Senin malam, banjir setinggi dua meter melanda Kampung Randu.",
        "Menurut Kepala Desa Suparman, 1.350 warga mengungsi ke balai desa sedangkan 47 rumah rusak berat.",
        "Lansia dievakuasi petugas pemadam dari Kecamatan Wonosalam dengan perahu karet sampai pukul dua dini hari.",
        "Tanggul sepanjang 300 meter itu, janji Bupati Retno Wulandari, diperbaiki sebelum puncak musim hujan tiba.",
    ]
    private var wire: Article {
        var wire = article(Self.flood, outlet: "Kantor Berita Randu")
        wire.infoSources.append(.init("Kantor Berita Randu", .agency))
        return wire
    }
    private var reprint: Article {
        var paragraphs = Self.flood
        paragraphs[1] = paragraphs[1].replacing("1.350", with: "1.530")
        var reprint = article(paragraphs, outlet: "Warta Desa")
        reprint.infoSources.append(.init("Kantor Berita Randu", .agency))
        return reprint
    }

    @Test func `an agency's own text is the original of what came a little before it`() throws {
        let archive = try compared(article(Self.reworded, outlet: "Kabar Pesisir"), wire)
        #expect(archive.recorded.edges[2] == [])
        #expect(archive.recorded.edges[1]?.map(\.original) == [2])
        #expect(archive.recorded.edges[1]?.first?.reasons == ["the other is an agency's own text"])
    }

    @Test(arguments: [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
    func `no clipping draws on itself by way of others, in whichever order they come`(order: [Int]) throws {
        // The later of two that say nothing of each other is the copy; the first of these credits the last.
        let texts = [reprint, article(Self.reworded), article(Self.flood, outlet: "Kantor Berita Randu")]
        let archive = try compared(texts[order[0]], texts[order[1]], texts[order[2]])
        for start in archive.recorded.edges.keys {
            var reached = Set(archive.recorded.edges[start]?.map(\.original) ?? [])
            for _ in 1...3 {
                reached.formUnion(reached.flatMap { archive.recorded.edges[$0]?.map(\.original) ?? [] })
            }
            #expect(!reached.contains(start))
        }
    }

    @Test func `of two that are equally near, a text draws on that with its own figures`() throws {
        let archive = try compared(reprint, wire, article(Self.reworded))
        #expect(archive.recorded.edges[3]?.map(\.original) == [2])
    }

    @Test func `copies are joined through the original that came after the first of them`() throws {
        var copy = article(Self.flood, outlet: "Warta Desa")
        copy.infoSources.append(.init("Kabar Randu", .source))
        let archive = try compared(copy, article(Self.flood, outlet: "Kabar Randu"), article(Self.flood))
        #expect(archive.recorded.edges[3]?.map(\.original) == [2])
    }

    @Test func `equal texts by the dozen are one story, each a copy of one`() throws {
        let archive = HeldArticles()
        var finder = CopyFinder(archive: archive)
        for id in 1...40 as ClosedRange<ClippingID> {
            archive.hold(id, article(Self.market))
            try finder.compare(id)
        }
        try archive.record(finder.takeRecord())
        #expect(Set(archive.recorded.stories.values) == [1])
        let counts = Set(archive.recorded.edges.filter { $0.key > 1 }.values.map(\.count))
        #expect(counts == [1])
    }

    @Test func `empty bodies and what is gone are compared with nothing`() throws {
        let archive = try compared(article([]), article([""]), article([]))
        let edges = archive.recorded.edges.values.flatMap(\.self)
        #expect(edges.isEmpty)
        var finder = CopyFinder(archive: archive)
        try finder.compare(99)
        #expect(finder.takeRecord().compared.map(\.id) == [99])
    }

    @Test func `what an earlier process compared is a candidate after a start`() throws {
        let archive = try compared(article(Self.flood))
        archive.hold(2, article(Self.flood + ["Tambahan."]))
        var finder = CopyFinder(archive: archive)
        try finder.load()
        try finder.compare(2)
        #expect(finder.takeRecord().edges[2]?.map(\.original) == [1])
    }

    @Test func `a signature of an earlier version is made again at a start`() throws {
        let archive = HeldArticles()
        archive.hold(1, article(Self.flood))
        archive.hold(2, article(Self.flood + ["Tambahan."]))
        var old = ComparisonRecord()
        old.compared = [.init(id: 1, signature: [1, 2, 3])]
        try archive.record(old)
        var finder = CopyFinder(archive: archive)
        try finder.load()
        try finder.compare(2)
        let record = finder.takeRecord()
        #expect(record.edges[2]?.map(\.original) == [1])
        #expect(record.compared.map(\.id) == [1, 2])
    }

    @Test func `a clipping parsed again loses its old self`() throws {
        let archive = try compared(article(Self.flood), article(Self.flood + ["Tambahan."]))
        archive.hold(2, article(Self.market))
        var finder = CopyFinder(archive: archive)
        try finder.load()
        try finder.compare(2)
        let record = finder.takeRecord()
        #expect(record.edges[2] == [])
        #expect(record.stories[2] == 2)
    }
}
