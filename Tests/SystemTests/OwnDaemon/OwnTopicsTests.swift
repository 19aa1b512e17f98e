import Foundation
import SystemPackage
import TestSupport
import Testing

/// Topics as a desk makes and corrects them: rules in a file, labels, and what is learnt from these.
@Suite(.timeLimit(.minutes(3)))
struct OwnTopicsTests {
    /// A short piece on weavers, which the shipped model gives no topic of the arts.
    private func weavers(_ place: String, _ months: Int) -> String {
        """
        Perajin Tenun \(place) Menjaga Nila

        \(place.uppercased()), Kabar Uji - Perajin tenun di \(place) mencelup benang kapas dengan nila sebelum menenun \
        kain songket selama \(months) bulan.

        Penenun muda belajar memintal benang dan mencelupnya tiga malam, lalu menenun songket di bawah rumah panggung.
        """
    }

    private func write(_ rules: String, for daemon: OwnDaemon) throws {
        let folder = daemon.place["config"].appending("kliping").string
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(rules.utf8).write(to: URL(fileURLWithPath: folder + "/topics.toml"), options: .atomic)
    }

    private func log(of daemon: OwnDaemon) -> String {
        (try? String(contentsOfFile: daemon.place["log"].string, encoding: .utf8)) ?? ""
    }

    private let squid = "[[topic]]\nname = \"Cumi pulau\"\nquery = 'cumi AND headline:nelayan'\ncode = \"20000331\"\n"

    @Test func `a rule holds for clippings that are there, after a reload; a broken file changes nothing`() async throws
    {
        let daemon = try await OwnDaemon.start(in: TemporaryDirectory())
        try daemon.drop("laut.txt", InventedArticle.text(1))
        _ = try await daemon.settled(1)
        #expect(try await daemon.kliping("search", "topic:\"cumi pulau\"").status == 1)
        try write(squid, for: daemon)
        daemon.signal(SIGHUP)
        _ = try await eventually("the topic is found") { () -> Bool? in
            try await daemon.kliping("search", "topic:\"cumi pulau\"").status == 0 ? true : nil
        }
        #expect(try await daemon.kliping("search", "topic:\"tourism and leisure industry\"").status == 0)
        #expect(try await daemon.kliping("search", "topic:\"industri pariwisata\"").status == 0)
        let facets = try await daemon.kliping("search", "--facets", "topic", "--json", "*").succeeded()
        #expect(facets.output.contains(#"{"value":"Cumi pulau","count":1}"#))
        let shown = try await daemon.kliping("show", "1", "--json").succeeded()
        #expect(shown.output.contains("mediatopic/20000331"))
        #expect(shown.output.contains(#""reasons":["cumi","headline:nelayan"],"by":"rule","rule":"Cumi pulau"}"#))

        try write(squid + "\n[[topic]]\nname = \"Rusak\"\nquery = '(cumi'\n", for: daemon)
        daemon.signal(SIGHUP)
        _ = try await eventually("the fault is named") { () -> Bool? in
            log(of: daemon).contains("kliping/topics.toml:8: ") ? true : nil
        }
        #expect(try await daemon.kliping("search", "topic:\"cumi pulau\"").status == 0)
        let check = try await CommandOutcome.run(
            [BuiltFiles.folder + "/klipingd", "--check-config", "--user", "--data", daemon.place["data"].string],
            environment: ["XDG_CONFIG_HOME": daemon.place["config"].string, "HOME": daemon.place.path.string]
        )
        #expect(check.status == 78)
        #expect(check.errors.contains("kliping/topics.toml:8: "))

        #expect(try await daemon.kliping("label", "1", "--not", "cumi pulau").status == 0)
        #expect(try await daemon.kliping("search", "topic:\"cumi pulau\"").status == 1)
        #expect(try await daemon.end(by: SIGTERM) == 0)
    }

    @Test func `labels hold at once, and what is learnt from them holds for new clippings and after a reindex`()
        async throws
    {
        let daemon = try await OwnDaemon.start(in: TemporaryDirectory())
        let places = ["Bukit Sari", "Kali Dua", "Tanjung Luas", "Lereng Atas", "Sawah Lama"]
        try daemon.drop("awal.txt", weavers("Hulu Jauh", 9))
        _ = try await daemon.settled(1)
        for (number, place) in places.enumerated() { try daemon.drop("\(number).txt", weavers(place, number + 2)) }
        _ = try await daemon.settled(6)
        #expect(try await daemon.kliping("search", "--unfolded", "topic:20000031").status == 1)
        let unknown = try await daemon.kliping("label", "2", "visual", "artz")
        #expect(unknown.status == 65)
        #expect(unknown.errors.contains("did you mean 'visual arts'?"))
        #expect(try await daemon.kliping("label", "2", "seni", "rupa").status == 0)
        #expect(try await daemon.kliping("search", "topic:\"visual arts\"").status == 0)
        let few = try await daemon.kliping("train")
        #expect(few.status == 1)
        #expect(few.errors.contains("1 corrected clippings are too few"))
        for id in 3...6 { #expect(try await daemon.kliping("label", "\(id)", "20000031").status == 0) }
        let trained = try await daemon.kliping("train").succeeded()
        #expect(trained.output.hasPrefix("learnt 1 topic from 5 labels of 5 clippings\n"))

        try daemon.drop("baru.txt", weavers("Muara Sunyi", 12))
        _ = try await daemon.settled(7)
        let found = try await daemon.kliping("search", "--unfolded", "--ids", "topic:20000031").succeeded()
        #expect(found.output == "7\n6\n5\n4\n3\n2\n")
        #expect(try await daemon.kliping("reindex").status == 0)
        let again = try await daemon.kliping("search", "--unfolded", "--ids", "topic:20000031").succeeded()
        #expect(again.output == "7\n6\n5\n4\n3\n2\n1\n")
        let labels = try await daemon.kliping("label", "--list", "--json").succeeded()
        #expect(labels.output.split(separator: "\n").count == 5)
        #expect(try await daemon.end(by: SIGTERM) == 0)
    }

    @Test func `what was learnt and is cut in half is refused at the start, and the shipped model stays`() async throws
    {
        let place = try TemporaryDirectory()
        var daemon = try await OwnDaemon.start(in: place)
        for number in 1...5 {
            try daemon.drop("\(number).txt", weavers("Desa \(number)", number))
            _ = try await daemon.settled(number)
            #expect(try await daemon.kliping("label", "\(number)", "visual arts").status == 0)
        }
        #expect(try await daemon.kliping("train").status == 0)
        #expect(try await daemon.end(by: SIGTERM) == 0)
        let file = URL(fileURLWithPath: place["data"].appending("topics.overlay").string)
        let whole = try Data(contentsOf: file)
        try whole.prefix(whole.count / 2).write(to: file)

        daemon = try await OwnDaemon.start(in: place)
        #expect(log(of: daemon).contains("what was learnt of topics cannot be read"))
        try daemon.drop("baru.txt", weavers("Muara Sunyi", 12))
        _ = try await daemon.settled(6)
        #expect(try await daemon.kliping("search", "id:6", "topic:20000031").status == 1)
        #expect(try await daemon.kliping("train").status == 0)
        try daemon.drop("lagi.txt", weavers("Pasir Putih", 3))
        _ = try await daemon.settled(7)
        #expect(try await daemon.kliping("search", "id:7", "topic:20000031").status == 0)
        #expect(try await daemon.end(by: SIGTERM) == 0)
    }
}
