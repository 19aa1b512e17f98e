import Foundation
import SystemPackage
import TestSupport
import Testing

/// Watches from the drop folder to those who are told, through a daemon that is killed.
@Suite(.timeLimit(.minutes(3)))
struct `Watches of a person's own daemon` {
    private func article(_ outlet: String, dead: Int) -> String {
        """
        Banjir bandang landa lereng Gunung Sawal, \(dead) orang tewas

        CIAMIS, \(outlet) - Banjir bandang melanda lereng Gunung Sawal pada Selasa dini hari setelah hujan lebat semalaman.

        Sebanyak \(dead) orang warga terdampak banjir bandang meninggal dunia di lereng gunung itu, kata Dewi Lestari.

        Petugas penyelamat masih mencari warga yang hilang dan membuka jalan yang tertimbun tanah longsor.

        Posko pengungsian dibuka di balai desa, sementara bantuan makanan dikirim dengan perahu karet.
        """
    }

    private struct Alert: Decodable {
        struct News: Decodable { var kind: String }
        var id: Int
        var news: [News]
    }

    /// The kinds of news of each alert, in order.
    private func told(_ daemon: OwnDaemon) async throws -> [[String]] {
        let output = try await daemon.kliping("watch", "alerts", "--json").output
        let alerts = try output.split(separator: "\n").map { try JSONDecoder().decode(Alert.self, from: Data($0.utf8)) }
        #expect(alerts.map(\.id) == Array((1...max(1, alerts.count)).reversed().prefix(alerts.count)))
        return alerts.reversed().map { $0.news.map(\.kind) }
    }

    @Test func `a story is told once, not for its copies, through a restart, and again when a figure changes`()
        async throws
    {
        let place = try TemporaryDirectory()
        var daemon = try await OwnDaemon.start(in: place)
        let trial = try await daemon.kliping("watch", "add", "banjir", "banjir", "bandang").succeeded()
        #expect(trial.output.contains("0 alerts in the last 7 days"))
        try daemon.drop("a.txt", article("Kabar", dead: 8))
        _ = try await daemon.settled(1)
        try daemon.drop("b.txt", article("Warta", dead: 8))
        _ = try await daemon.settled(2)
        #expect(try await told(daemon) == [["first-of-story"]])
        #expect(try await daemon.end(by: SIGKILL) == 128 + SIGKILL)
        daemon = try await OwnDaemon.start(in: place)
        try daemon.drop("c.txt", article("Berita", dead: 8))
        _ = try await daemon.settled(3)
        #expect(try await told(daemon).count == 1)
        try daemon.drop("d.txt", article("Harian", dead: 12))
        _ = try await daemon.settled(4)
        let all = try await told(daemon)
        #expect(all.count == 2)
        #expect(all.last?.contains("changed-figure") == true)
        _ = try await daemon.kliping("takedown", "1", "--reason", "diminta", "--yes").succeeded()
        let left = try await daemon.kliping("watch", "alerts", "--json").succeeded().output
        #expect(!left.split(separator: "\n")[1].contains("Sawal"))
        #expect(try await daemon.end(by: SIGTERM) == 0)
        let log = try String(contentsOfFile: place["log"].string, encoding: .utf8)
        #expect(log.contains("watch raised an alert alert='2' clipping='4'"))
        #expect(!log.contains("Sawal"))
    }
}
