package import Archive
import GRDB
import TextAnalysis

extension SQLiteArchive {
    /// Matches that a preview looks at, the newest.
    private static let previewed = 1000

    package func preview(_ settings: WatchSettings, since: Int64, reading: WatchReading) async throws -> WatchPreview {
        let analyzer = analyzer
        let limit = Self.previewed
        return try await read { database in
            var queries = WatchQueries()
            try queries.prepare(database)
            let query = try queries.query(settings.query, reading, analyzer).get()
            var preview = WatchPreview()
            preview.upTo = try Ledger.value(.alerted, database) ?? 0
            let first = try SearchBounds.first(addedFrom: since, database)
            guard first <= preview.upTo else { return preview }
            var ids = try query.matches(in: first...preview.upTo, Shard.all(database), limit: limit + 1, database)
            if ids.count > limit {
                ids.removeFirst()
                preview.note = "only the newest \(limit.formattedWithCommas) matches were looked at"
            }
            let terms = FiredTerms(analyzer: analyzer)
            let hits = HitMaker(database, CompiledQuery(), analyzer, wantsSnippets: false)
            var stories: Set<StoryID> = []
            for id in ids {
                guard let clipping = try ComparedClipping(id, database) else { continue }
                preview.matches += 1
                stories.insert(clipping.story)
                let telling = NewsTelling(reading: reading.judge.reading(of: clipping.article))
                let (news, _) = telling.news(
                    of: clipping,
                    isMatch: true,
                    thresholds: settings.outlets,
                    known: &preview.known
                )
                guard !news.isEmpty else { continue }
                preview.total += 1
                preview.alerts.append(
                    AlertRecord(
                        id: 0,
                        time: clipping.added,
                        watch: settings.name,
                        news: news,
                        terms: terms.terms(of: query, in: clipping),
                        clipping: try hits.hit(id, score: nil),
                        story: clipping.story
                    )
                )
            }
            preview.stories = stories.count
            return preview
        }
    }
}
