import Archive
import Comparison
import Testing

@testable import Stories

@Suite struct `Candidates for copies` {
    private static func text(_ words: String) -> ComparableText {
        ComparableText(headline: nil, paragraphs: [words], language: "id")
    }

    private static let flood = """
        Banjir setinggi dua meter melanda Kampung Randu pada Senin malam setelah tanggul Kali Berantas jebol, kata Kepala \
        Desa Suparman. Sebanyak 1.350 warga mengungsi ke balai desa dan 47 rumah rusak berat. Petugas pemadam dari \
        Kecamatan Wonosalam mengevakuasi lansia memakai perahu karet sampai pukul dua dini hari.
        """
    private static let market = """
        Harga cabai rawit di Pasar Legi turun menjadi Rp38.000 per kilogram, pedagang Mulyani mengatakan pasokan dari \
        Temanggung melimpah sejak panen raya pekan lalu. Bawang merah bertahan pada Rp24.500, sedangkan telur ayam naik.
        """

    @Test func `a text that shares a run of words is found however old it is`() {
        var index = CandidateIndex()
        index.add(1, days: TextDays(published: 10, arrived: 0), signature: Signature(Self.text(Self.flood)))
        index.add(2, days: TextDays(published: 20_000, arrived: 0), signature: Signature(Self.text(Self.market)))
        let copy = Signature(Self.text("Dari desa. " + Self.flood))
        #expect(
            index.candidates(for: copy, days: TextDays(published: 20_000, arrived: 0), excluding: 3, limit: 10).map(
                \.id
            ) == [1]
        )
    }

    @Test func `a reworded text is found within the window of days`() {
        let reworded = Self.text(
            """
            Kampung Randu terendam air hingga dua meter usai jebolnya tanggul Kali Berantas. Suparman selaku kepala desa \
            menyebut 1.350 orang mengungsi dan 47 rumah rusak, sementara warga Wonosalam dievakuasi dengan perahu karet.
            """
        )
        var index = CandidateIndex()
        index.add(1, days: TextDays(published: 100, arrived: 0), signature: Signature(Self.text(Self.flood)))
        let near = index.candidates(
            for: Signature(reworded),
            days: TextDays(published: 101, arrived: 0),
            excluding: 2,
            limit: 10
        )
        #expect(near.map(\.id) == [1])
        let far = index.candidates(
            for: Signature(reworded),
            days: TextDays(published: 400, arrived: 0),
            excluding: 2,
            limit: 10
        )
        #expect(far.isEmpty)
    }

    @Test(arguments: [
        (TextDays(published: 10, arrived: 900), TextDays(published: 12, arrived: 0), true),
        (TextDays(published: 10, arrived: 900), TextDays(published: 90, arrived: 900), false),
        (TextDays(published: 10, arrived: 900), TextDays(published: nil, arrived: 901), true),
        (TextDays(published: nil, arrived: 900), TextDays(published: nil, arrived: 950), false),
    ])
    func `texts are near by their own dates where both have one, else by their arrival`(
        first: TextDays,
        second: TextDays,
        isNear: Bool
    ) {
        #expect(first.isNear(second, within: 30) == isNear)
        #expect(second.isNear(first, within: 30) == isNear)
    }

    @Test func `a clipping is no candidate for itself, and none once it is removed`() {
        let signature = Signature(Self.text(Self.flood))
        var index = CandidateIndex()
        index.add(1, days: TextDays(published: 1, arrived: 0), signature: signature)
        #expect(
            index.candidates(for: signature, days: TextDays(published: 1, arrived: 0), excluding: 1, limit: 10).isEmpty
        )
        index.remove(1)
        #expect(
            index.candidates(for: signature, days: TextDays(published: 1, arrived: 0), excluding: 2, limit: 10).isEmpty
        )
    }

    @Test func `what ten thousand texts share leads to few of them`() {
        let signature = Signature(Self.text(Self.flood))
        var index = CandidateIndex()
        for id in 1...500 { index.add(ClippingID(id), days: TextDays(published: 1, arrived: 0), signature: signature) }
        #expect(
            index.candidates(for: signature, days: TextDays(published: 1, arrived: 0), excluding: 0, limit: 20).count
                == 16
        )
    }

    @Test func `only the newest are kept`() {
        let signature = Signature(Self.text(Self.market))
        var index = CandidateIndex(capacity: 200, blockSize: 50)
        for id in 1...400 as ClosedRange<ClippingID> {
            index.add(id, days: TextDays(published: 1, arrived: 0), signature: signature)
        }
        #expect((150...250).contains(index.count))
        #expect(
            index.candidates(for: signature, days: TextDays(published: 1, arrived: 0), excluding: 0, limit: 5)
                .allSatisfy { $0.id > 150 }
        )
    }
}
