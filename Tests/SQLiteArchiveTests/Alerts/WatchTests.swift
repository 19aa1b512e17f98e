import Archive
import Clippings
import SQLiteArchive
import Testing

@Suite(.timeLimit(.minutes(2))) struct `Watches and their alerts` {
    @Test func `a story is told once, and again when a figure changes`() async throws {
        let desk = try WatchedDesk()
        try await desk.watch("banjir publisher:kabar OR bandang")
        try desk.file(.flood("Kabar"))
        #expect(try await desk.kinds() == [[.firstOfStory]])
        try desk.file(.flood("Warta"))
        #expect(try await desk.kinds().count == 1)
        try desk.file(.flood("Berita", dead: 12))
        #expect(try await desk.kinds() == [[.firstOfStory], [.correction, .changedFigure, .outlets]])
        let alerts = try await desk.alerts()
        #expect(alerts.map(\.clipping?.id) == [1, 3])
        #expect(alerts.map(\.story) == [1, 1])
        #expect(alerts[0].terms == ["Banjir", "bandang", "publisher:Kabar"])
        #expect(alerts[0].clipping?.publisher == "Kabar")
    }

    @Test func `copies that come in one batch are one alert`() async throws {
        let desk = try WatchedDesk()
        try await desk.watch("banjir")
        try desk.file(.flood("Kabar"), .flood("Warta"), .flood("Berita"), .flood("Harian"))
        #expect(try await desk.kinds() == [[.firstOfStory], [.outlets]])
    }

    @Test func `what does not match is not told, nor what a query leaves out`() async throws {
        let desk = try WatchedDesk()
        try await desk.watch("gempa", name: "a")
        try await desk.watch("banjir -publisher:kabar", name: "b")
        try await desk.watch("\"lereng gunung\" date:today", name: "c")
        try desk.file(.flood("Kabar"))
        #expect(try await desk.alerts().isEmpty)
    }

    @Test func `a query with relative days is read anew each time`() async throws {
        let desk = try WatchedDesk()
        try await desk.watch("banjir date:today")
        desk.advance(86_400_000)
        try desk.file(Piece.flood("Kabar").with { $0.published = "2026-11-21" })
        #expect(try await desk.alerts().count == 1)
    }

    @Test func `the trial shows the stories of the last days, and that counts as told`() async throws {
        let desk = try WatchedDesk()
        try desk.file(.flood("Kabar"), .flood("Warta"), Piece("Rapat", "Rapat desa membahas irigasi."))
        let preview = try await desk.watch("banjir")
        #expect(preview.total == 1)
        #expect(preview.matches == 2)
        #expect(preview.stories == 1)
        #expect(preview.alerts.map(\.clipping?.headline) == ["Banjir bandang landa lereng Sawal Kabar"])
        try desk.file(.flood("Harian"))
        #expect(try await desk.kinds() == [[.outlets]])
    }

    @Test func `what came before the days that a trial looks at is not shown`() async throws {
        let desk = try WatchedDesk()
        try desk.file(.flood("Kabar"))
        let settings = WatchSettings(name: "w", query: "banjir")
        let preview = try await desk.archive.preview(settings, since: Desk.start + 1, reading: desk.reading)
        #expect(preview.total == 0)
    }

    @Test func `what was compared between the trial and the adding is told`() async throws {
        let desk = try WatchedDesk()
        let settings = WatchSettings(name: "w", query: "banjir")
        let preview = try await desk.archive.preview(settings, since: 0, reading: desk.reading)
        try desk.file(.flood("Kabar"))
        _ = try desk.archive.addWatch(settings, preview: preview, replacing: false, reading: desk.reading)
        #expect(try await desk.kinds() == [[.firstOfStory]])
    }

    @Test func `nothing is told twice or lost when the daemon is killed between filing and comparing`() async throws {
        let desk = try WatchedDesk()
        try await desk.watch("banjir")
        try desk.file(.flood("Kabar"))
        try desk.commit([.flood("Berita", dead: 12)])
        let next = try WatchedDesk(after: desk)
        try next.compare()
        #expect(try await next.kinds() == [[.firstOfStory], [.correction, .changedFigure]])
        let last = try WatchedDesk(after: next)
        try last.compare()
        try last.file(.flood("Warta", dead: 12))
        #expect(try await last.alerts().map(\.id) == [1, 2, 3])
        #expect(try await last.kinds().last == [.outlets])
    }

    @Test func `what is compared again after its original was taken down is not told again`() async throws {
        let desk = try WatchedDesk()
        try await desk.watch("banjir")
        try desk.file(.flood("Kabar"), .flood("Warta"), .flood("Harian"))
        let before = try await desk.kinds()
        try desk.archive.takeDown(1, reason: "request")
        try desk.compare()
        try desk.file(.flood("Suara"))
        #expect(try await desk.kinds() == before)
    }

    @Test func `taking a clipping down takes its words out of the alerts`() async throws {
        let desk = try WatchedDesk()
        try await desk.watch("banjir")
        try desk.file(.flood("Kabar"))
        try desk.archive.takeDown(1, reason: "request")
        let alert = try #require(try await desk.alerts().first)
        #expect(alert.news == [AlertNews(.firstOfStory, "The clipping was taken out of the archive.")])
        #expect(alert.terms.isEmpty)
        #expect(alert.clipping == nil)
    }

    @Test func `stories that are joined are not told again`() async throws {
        let desk = try WatchedDesk()
        try await desk.watch("isi")
        try desk.commit([Piece("Satu", "isi satu"), Piece("Dua", "isi dua")])
        var record = ComparisonRecord()
        record.compared = [1, 2].map { .init(id: $0, signature: []) }
        record.stories = [1: 1, 2: 2]
        try desk.archive.record(record, reading: desk.reading)
        #expect(try await desk.kinds().count == 2)
        try desk.commit([Piece("Tiga", "isi tiga")])
        record = ComparisonRecord()
        record.compared = [.init(id: 3, signature: [])]
        record.stories = [3: 1]
        record.merged = [2: 1]
        try desk.archive.record(record, reading: desk.reading)
        #expect(try await desk.kinds().count == 2)
        #expect(try await desk.alerts().map(\.story) == [1, 1])
    }

    @Test func `a clipping found to correct one that was told is told, whether or not it matches`() async throws {
        let desk = try WatchedDesk()
        try await desk.watch("salah")
        try desk.commit([Piece("Satu", "isi salah"), Piece("Ralat", "isi benar")])
        var record = ComparisonRecord()
        record.compared = [1, 2].map { .init(id: $0, signature: []) }
        record.stories = [1: 1, 2: 1]
        record.edges[2] = [
            CopyEdge(
                copy: 2,
                original: 1,
                class: .correction,
                score: 1,
                coverageOfCopy: 1,
                coverageOfOriginal: 1,
                containment: 1,
                reasons: []
            )
        ]
        try desk.archive.record(record, reading: desk.reading)
        #expect(try await desk.kinds() == [[.firstOfStory], [.correction]])
        #expect(try await desk.alerts()[1].news[0].text == "Reads as a correction of 'Satu'.")
        try desk.archive.takeDown(1, reason: "request")
        #expect(try await desk.alerts()[1].news[0].text == "The clipping was taken out of the archive.")
        #expect(try await desk.alerts()[1].clipping?.id == 2)
    }

    private func wire(_ headline: String, _ version: String, isKill: Bool = false) -> Piece {
        Piece(headline, "isi berita kawat \(headline)").with {
            $0.uri = "urn:wire:1"
            $0.detail = { article in
                article.format = "nitf"
                article.version = version
                if isKill { article.publishingStatus = "canceled" }
            }
        }
    }

    @Test func `a new version of a wire's item is a correction, its withdrawal a kill`() async throws {
        let desk = try WatchedDesk()
        try await desk.watch("kawat")
        try desk.file(wire("Pertama", "1"))
        try desk.file(wire("Kedua", "2"))
        try desk.file(wire("Ditarik", "3", isKill: true))
        #expect(try await desk.kinds() == [[.firstOfStory], [.correction], [.kill]])
        #expect(try await desk.alerts()[1].news[0].text == "Another version took its place: 'Pertama'.")
        #expect(try await desk.alerts()[2].news[0].text == "Withdrawn by its sender: 'Kedua'.")
    }

    @Test func `a kill of what was never told is not told`() async throws {
        let desk = try WatchedDesk()
        try await desk.watch("kawat")
        try desk.file(wire("Ditarik", "3", isKill: true))
        try desk.file(wire("Pertama", "1"))
        #expect(try await desk.alerts().isEmpty)
    }

    @Test func `a broken query is told once, kept, and works again when it is understood`() async throws {
        let desk = try WatchedDesk()
        try await desk.watch("banjir")
        try await desk.watch("banjir bandang", name: "other")
        desk.broken = ["banjir"]
        try desk.archive.reviewWatches(reading: desk.reading)
        try desk.file(.flood("Kabar"))
        #expect(try await desk.alerts("w").map { $0.news.map(\.kind) } == [[.brokenQuery]])
        #expect(try await desk.alerts("other").count == 1)
        #expect(try await desk.archive.watches().last?.fault == "the field is gone; leave it out")
        desk.broken = []
        try desk.archive.reviewWatches(reading: desk.reading)
        #expect(try await desk.archive.watches().last?.fault == nil)
        try desk.file(Piece("Banjir lain", "Banjir rob di pesisir utara merendam tambak garam dan dermaga kayu."))
        #expect(try await desk.alerts("w").map { $0.news.map(\.kind) } == [[.brokenQuery], [.firstOfStory]])
    }

    @Test func `silence is told once, and a match arms it again`() async throws {
        let desk = try WatchedDesk()
        try await desk.watch("banjir", silence: 3_600_000)
        let first = WatchDeadline(watch: 1, kind: .silence(since: Desk.start, length: 3_600_000))
        #expect(try await desk.archive.deadlines() == [first])
        desk.advance(3_600_000)
        try desk.archive.raise(first)
        try desk.archive.raise(first)
        #expect(try await desk.kinds() == [[.silence]])
        #expect(
            try await desk.alerts()[0].news[0].text
                == "Nothing matched for 1 hour: since the watch was added at 2026-11-20 22:00 UTC."
        )
        #expect(try await desk.archive.deadlines().isEmpty)
        try desk.file(.flood("Kabar"))
        let second = WatchDeadline(
            watch: 1,
            kind: .silence(since: Desk.start + 3_600_000, length: 3_600_000)
        )
        #expect(try await desk.archive.deadlines() == [second])
        // A match that came just before the timer.
        try desk.archive.raise(first)
        #expect(try await desk.kinds() == [[.silence], [.firstOfStory]])
    }

    @Test func `a flood of alerts is summed up`() async throws {
        let desk = try WatchedDesk()
        try await desk.watch("*")
        let pieces = (0..<30).map { Piece("Judul \($0)", "kata\($0)a kata\($0)b kata\($0)c kata\($0)d") }
        try desk.commit(pieces)
        try desk.compare()
        #expect(try await desk.alerts().count == 20)
        let held = try #require(try await desk.archive.deadlines().first)
        #expect(held.kind == .held(until: Desk.start + 60_000))
        try desk.archive.raise(held)
        #expect(try await desk.kinds().last == [.more])
        #expect(try await desk.alerts().last?.news[0].text.hasPrefix("10 more alerts within a minute") == true)
        #expect(try await desk.archive.deadlines().isEmpty)
        // The next minute tells one by one again.
        desk.advance(60_000)
        try desk.file(.flood("Kabar"))
        #expect(try await desk.kinds().last == [.firstOfStory])
    }

    @Test func `watches have a name each, can be changed and removed, and their alerts stay`() async throws {
        let desk = try WatchedDesk()
        let archive = desk.archive
        let settings = WatchSettings(name: "w", query: "banjir", outlets: [9, 2, 9])
        let preview = WatchPreview()
        func add(_ replacing: Bool) throws -> WatchAddition {
            try archive.addWatch(settings, preview: preview, replacing: replacing, reading: desk.reading)
        }
        #expect(try add(false) == .added)
        #expect(try add(false) == .exists)
        #expect(try add(true) == .added)
        #expect(try await archive.watches().map(\.settings.outlets) == [[2, 9]])
        try desk.file(.flood("Kabar"))
        let watch = try #require(try await archive.watches().first)
        #expect(watch.alertsLastDay == 1)
        #expect(watch.lastAlert == Desk.start)
        #expect(watch.lastMatch == Desk.start)
        #expect(try archive.removeWatch(named: "w"))
        #expect(try !archive.removeWatch(named: "w"))
        #expect(try await archive.alerts(AlertRequest()).count == 1)
        #expect(try await archive.knowsWatch(named: "w"))
        #expect(try await !archive.knowsWatch(named: "v"))
    }

    @Test func `alerts are paged in both directions`() async throws {
        let desk = try WatchedDesk()
        for number in 1...5 { try await desk.watch("banjir", name: "w\(number)") }
        try desk.file(.flood("Kabar"))
        let archive = desk.archive
        #expect(try await archive.newestAlert() == 5)
        #expect(try await archive.alerts(AlertRequest(after: 2, limit: 2)).map(\.id) == [3, 4])
        #expect(try await archive.alerts(AlertRequest(before: 4, limit: 2, newestFirst: true)).map(\.id) == [3, 2])
        #expect(try await archive.alerts(AlertRequest(watch: "w3")).map(\.id) == [3])
        #expect(try await archive.journaledAlert() == 0)
        try archive.setJournaled(5)
        #expect(try await archive.journaledAlert() == 5)
    }

    @Test func `no document's headline makes an alert large`() async throws {
        let desk = try WatchedDesk()
        try await desk.watch("banjir OR publisher:banjir*")
        let long = String(repeating: "banjir é", count: 5000)
        try desk.file(
            Piece(long, "isi pendek").with {
                $0.path = "panjang.txt"; $0.publisher = long
            }
        )
        let alert = try #require(try await desk.alerts().first)
        #expect(alert.news[0].text.utf8.count <= 610)
        #expect(alert.news[0].text.hasSuffix("…"))
        #expect(alert.terms.allSatisfy { $0.utf8.count <= 130 })
    }

    @Test(arguments: [
        ("banjir", true), ("a.b-c_9", true), ("", false), ("-x", false), (".x", false), ("a/b", false), ("a b", false),
    ])
    func `names are such that no program takes them for an option or a path`(name: String, isName: Bool) {
        #expect(WatchSettings.isName(name) == isName)
        #expect(!WatchSettings.isName(String(repeating: "a", count: 65)))
    }
}
