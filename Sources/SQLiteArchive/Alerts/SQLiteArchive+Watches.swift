package import Archive
import GRDB

extension SQLiteArchive: AlertArchive {
    package func addWatch(_ settings: WatchSettings, replacing: Bool) throws(ArchiveError) -> WatchAddition {
        try write { database in
            if let known = try WatchRow.named(settings.name, database) {
                guard replacing else { return .exists }
                try known.delete(database)
            }
            guard try Int.fetchOne(database, sql: "SELECT count(*) FROM watch") ?? 0 < WatchSettings.most else {
                return .full
            }
            let id = (try Int64.fetchOne(database, sql: "SELECT max(id) FROM watch") ?? 0) + 1
            try WatchRow(settings, id: id, added: now()).save(database)
            return .added
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
