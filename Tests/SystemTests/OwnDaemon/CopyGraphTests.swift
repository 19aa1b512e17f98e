import Foundation
import TestSupport
import Testing

/// What the graph of copies answers, from drop folder to answer.
@Suite(.timeLimit(.minutes(3)))
struct CopyGraphTests {
    private static let flood = """
        Banjir setinggi dua meter melanda Kampung Randu pada Senin malam setelah tanggul Kali Berantas jebol di dua titik.

        Kepala Desa Suparman mengatakan sebanyak 1.350 warga mengungsi ke balai desa dan 47 rumah rusak berat.

        Petugas pemadam mengevakuasi lansia memakai perahu karet sampai pukul dua dini hari bersama para relawan desa.
        """
    private static let market = """
        Harga cabai rawit di Pasar Legi turun menjadi Rp38.000 per kilogram pada Selasa pagi, kata pedagang Mulyani.

        Pasokan dari Temanggung melimpah sejak panen raya pekan lalu dimulai, sedangkan telur ayam ras justru naik.

        Dinas Perdagangan berencana membuka operasi pasar di empat kelurahan sampai akhir bulan depan nanti.
        """

    /// Two texts, of which the second is the first with a sentence more, and one of another event.
    private func deskWithCopy() async throws -> OwnDaemon {
        let daemon = try await OwnDaemon.start(in: TemporaryDirectory())
        try daemon.drop("asli.txt", InventedArticle.text(1))
        _ = try await daemon.settled(1)
        try daemon.drop("salinan.txt", InventedArticle.text(1) + "\n\nDitulis ulang oleh meja kami.\n")
        _ = try await daemon.settled(2)
        return daemon
    }

    @Test func `a copy's provenance names its original, until that is taken down`() async throws {
        let daemon = try await deskWithCopy()
        let copy = try await daemon.kliping("show", "2", "--json").succeeded()
        #expect(copy.output.contains(#""provenance":{"class":"reprint""#))
        #expect(copy.output.contains("of clipping 1, asli.txt"))
        #expect(try await daemon.kliping("search", "provenance:reprint", "--ids").succeeded().output == "2\n")
        #expect(try await daemon.kliping("takedown", "1", "--reason", "diminta", "--yes").status == 0)
        _ = try await daemon.settled(1)
        #expect(try await daemon.kliping("search", "provenance:reprint", "--ids").status == 1)
        #expect(try await daemon.end(by: SIGTERM) == 0)
    }

    @Test func `a story is split when the clipping goes that held it together, and tells why`() async throws {
        let daemon = try await OwnDaemon.start(in: TemporaryDirectory())
        try daemon.drop("satu.txt", "Tanggul Kampung Randu jebol\n\n" + Self.flood)
        _ = try await daemon.settled(1)
        try daemon.drop("dua.txt", "Harga cabai di Pasar Legi turun\n\n" + Self.market)
        _ = try await daemon.settled(2)
        try daemon.drop("tiga.txt", "Kabar dari dua tempat\n\n" + Self.flood + "\n\n" + Self.market)
        _ = try await daemon.settled(3)
        #expect(
            try await daemon.kliping("story", "2").succeeded().output.contains("story 2 became part of 1: clipping 3")
        )
        #expect(try await daemon.kliping("takedown", "3", "--reason", "diminta", "--yes").status == 0)
        _ = try await daemon.settled(2)
        let story = try await daemon.kliping("story", "2").succeeded()
        #expect(story.output.contains("story 2 was split off 1: clipping 3 was taken out of the archive"))
        #expect(story.output.contains(" \u{B7} 1 clipping \u{B7} "))
        #expect(try await daemon.end(by: SIGTERM) == 0)
    }

    @Test func `a clipping is compared with everything on request`() async throws {
        let daemon = try await deskWithCopy()
        let found = try await daemon.kliping("copies", "1", "--everywhere", "--json").succeeded()
        #expect(found.output.hasPrefix(#"{"copy":{"id":2,"file":"salinan.txt"},"original":{"id":1,"file":"asli.txt"}"#))
        #expect(try await daemon.kliping("copies", "9", "--everywhere").status == 1)
        #expect(try await daemon.end(by: SIGTERM) == 0)
    }

    @Test func `syndication counts what outlets carry`() async throws {
        let daemon = try await deskWithCopy()
        let answer = try await daemon.kliping("syndication", "--days", "1", "--json").succeeded()
        #expect(answer.output.contains(#"{"value":"reprint","count":1}"#))
        #expect(answer.output.hasSuffix(#"{"syndication":{"clippings":2}}"# + "\n"))
        #expect(try await daemon.end(by: SIGTERM) == 0)
    }
}
