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
        index.add(1, day: 10, signature: Signature(Self.text(Self.flood)))
        index.add(2, day: 20_000, signature: Signature(Self.text(Self.market)))
        let copy = Signature(Self.text("Dari desa. " + Self.flood))
        #expect(index.candidates(for: copy, day: 20_000, excluding: 3, limit: 10).map(\.id) == [1])
    }

    @Test func `a reworded text is found within the window of days`() {
        let reworded = Self.text(
            """
            Kampung Randu terendam air hingga dua meter usai jebolnya tanggul Kali Berantas. Suparman selaku kepala desa \
            menyebut 1.350 orang mengungsi dan 47 rumah rusak, sementara warga Wonosalam dievakuasi dengan perahu karet.
            """
        )
        var index = CandidateIndex()
        index.add(1, day: 100, signature: Signature(Self.text(Self.flood)))
        let near = index.candidates(for: Signature(reworded), day: 101, excluding: 2, limit: 10)
        #expect(near.map(\.id) == [1])
        let far = index.candidates(for: Signature(reworded), day: 400, excluding: 2, limit: 10)
        #expect(far.isEmpty)
    }

    @Test func `a clipping is no candidate for itself, and none once it is removed`() {
        let signature = Signature(Self.text(Self.flood))
        var index = CandidateIndex()
        index.add(1, day: 1, signature: signature)
        #expect(index.candidates(for: signature, day: 1, excluding: 1, limit: 10).isEmpty)
        index.remove(1)
        #expect(index.candidates(for: signature, day: 1, excluding: 2, limit: 10).isEmpty)
    }

    @Test func `what ten thousand texts share leads to few of them`() {
        let signature = Signature(Self.text(Self.flood))
        var index = CandidateIndex()
        for id in 1...500 { index.add(ClippingID(id), day: 1, signature: signature) }
        #expect(index.candidates(for: signature, day: 1, excluding: 0, limit: 20).count == 16)
    }

    @Test func `only the newest are kept`() {
        let signature = Signature(Self.text(Self.market))
        var index = CandidateIndex(capacity: 200, blockSize: 50)
        for id in 1...400 as ClosedRange<ClippingID> { index.add(id, day: 1, signature: signature) }
        #expect((150...250).contains(index.count))
        #expect(index.candidates(for: signature, day: 1, excluding: 0, limit: 5).allSatisfy { $0.id > 150 })
    }
}
