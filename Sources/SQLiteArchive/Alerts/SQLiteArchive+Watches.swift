package import Archive
import GRDB

extension SQLiteArchive: AlertArchive {
    package func record(_ record: ComparisonRecord, reading: WatchReading) throws(ArchiveError) {
        try write { database in
            try ToldStories(database: database).follow(record, reading.judge)
            try apply(record, database)
            let seen = try Ledger.value(.alerted, database) ?? 0
            // What is compared again was told of the first time.
            let ids = record.compared.map(\.id).filter { $0 > seen }.sorted()
            guard let last = ids.last else { return }
            let watches = try WatchRow.all(database)
            if !watches.isEmpty {
                var evaluation = try evaluation(of: watches, reading, database)
                try evaluation.evaluate(ids)
                try evaluation.finish()
            }
            try Ledger.set(.alerted, last, database)
        }
    }

    private func evaluation(
        of watches: [WatchRow],
        _ reading: WatchReading,
        _ database: Database
    ) throws -> WatchEvaluation {
        try WatchEvaluation(watches, database, state: writer, analyzer: analyzer, reading: reading, now: now())
    }

    package func addWatch(
        _ settings: WatchSettings,
        preview: WatchPreview,
        replacing: Bool,
        reading: WatchReading
    ) throws(ArchiveError) -> WatchAddition {
        try write { database in
            if let known = try WatchRow.named(settings.name, database) {
                guard replacing else { return .exists }
                try known.delete(database)
            }
            guard try Int.fetchOne(database, sql: "SELECT count(*) FROM watch") ?? 0 < WatchSettings.most else {
                return .full
            }
            let time = now()
            let id = (try Int64.fetchOne(database, sql: "SELECT max(id) FROM watch") ?? 0) + 1
            let row = WatchRow(settings, id: id, added: time)
            try row.save(database)
            let told = ToldStories(database: database)
            for (story, known) in preview.known { try told.save(known, id, story, now: time) }
            // What was compared since the preview looked.
            let missed = try Int64.fetchAll(
                database,
                sql: "SELECT id FROM clipping WHERE id > ? AND id <= ? ORDER BY id",
                arguments: [preview.upTo, try Ledger.value(.alerted, database) ?? 0]
            )
            var evaluation = try evaluation(of: [row], reading, database)
            try evaluation.evaluate(missed)
            try evaluation.finish()
            return .added
        }
    }

    package func reviewWatches(reading: WatchReading) throws(ArchiveError) {
        try write { database in
            var evaluation = try evaluation(of: WatchRow.all(database), reading, database)
            evaluation.clearFaults()
            try evaluation.finish()
        }
    }

    package func raise(_ deadline: WatchDeadline) throws(ArchiveError) {
        try write { database in
            guard var row = try WatchRow.numbered(deadline.watch, database), row.deadlines.contains(deadline) else {
                return
            }
            switch deadline.kind {
            case .silence(let since, let length):
                try AlertRow(
                    time: now(),
                    watch: row.settings.name,
                    news: [
                        AlertNews(
                            .silence,
                            SilenceText.sentence(since: since, length: length, hasMatched: row.matched != nil)
                        )
                    ]
                ).insert(database)
                row.isSilent = true
            case .held:
                try row.tellHeld(database, now: now())
            }
            try row.save(database)
        }
    }

    package func setJournaled(_ alert: AlertID) throws(ArchiveError) {
        try write { try Ledger.set(.journaled, alert, $0) }
    }

    package func journaledAlert() async throws -> AlertID {
        try await read { try Ledger.value(.journaled, $0) ?? 0 }
    }

    package func deadlines() async throws -> [WatchDeadline] {
        try await read { database in
            try Row.fetchAll(
                database.cachedStatement(sql: "SELECT * FROM watch WHERE silence IS NOT NULL OR held > 0 ORDER BY id")
            ).flatMap { try WatchRow($0).deadlines }
        }
    }

    package func removeWatch(named name: String) throws(ArchiveError) -> Bool {
        try write { database in
            guard let row = try WatchRow.named(name, database) else { return false }
            try row.delete(database)
            return true
        }
    }

    package func watches() async throws -> [WatchRecord] {
        let dayAgo = now() - 86_400_000
        return try await read { database in
            let last = try database.cachedStatement(
                sql: "SELECT time FROM alert WHERE watch = ? ORDER BY id DESC LIMIT 1"
            )
            let count = try database.cachedStatement(sql: "SELECT count(*) FROM alert WHERE watch = ? AND time > ?")
            return try WatchRow.all(database).map { row in
                WatchRecord(
                    settings: row.settings,
                    added: row.added,
                    lastMatch: row.matched,
                    alertsLastDay: try Int.fetchOne(count, arguments: [row.settings.name, dayAgo]) ?? 0,
                    lastAlert: try Int64.fetchOne(last, arguments: [row.settings.name]),
                    fault: row.fault
                )
            }
        }
    }

    package func alerts(_ request: AlertRequest) async throws -> [AlertRecord] {
        let analyzer = analyzer
        return try await read { database in
            var sql = "SELECT * FROM alert WHERE id > ? AND id < ?"
            var arguments: StatementArguments = [request.after, request.before]
            if let watch = request.watch {
                sql += " AND watch = ?"
                arguments += [watch]
            }
            sql += " ORDER BY id \(request.newestFirst ? "DESC" : "ASC") LIMIT ?"
            arguments += [min(max(request.limit, 1), 1000)]
            let hits = HitMaker(database, CompiledQuery(), analyzer, wantsSnippets: false)
            return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: arguments)
                .map { try AlertRow.record($0, hits, database) }
        }
    }

    package func newestAlert() async throws -> AlertID {
        try await read { database in
            try Int64.fetchOne(database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'alert'") ?? 0
        }
    }

    package func knowsWatch(named name: String) async throws -> Bool {
        try await read { database in
            try Bool.fetchOne(
                database,
                sql: "SELECT EXISTS (SELECT 1 FROM watch WHERE name = ?1 UNION SELECT 1 FROM alert WHERE watch = ?1)",
                arguments: [name]
            ) ?? false
        }
    }
}
