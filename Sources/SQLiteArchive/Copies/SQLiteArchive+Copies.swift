package import Archive
import GRDB

/// Copies and stories for those who ask.
extension SQLiteArchive {
    package func uncomparedCount() async throws -> Int {
        try await read { database in
            try Int.fetchOne(
                database,
                sql: "SELECT (SELECT count(*) FROM uncompared) + (SELECT count(*) FROM story_unsettled)"
            ) ?? 0
        }
    }

    package func family(of clipping: ClippingID, limit: Int) async throws -> [NamedCopyEdge] {
        try await read { database in
            var edges: [CopyEdge] = []
            var known: Set<ClippingID> = [clipping]
            var next = [clipping]
            while let id = next.popLast(), edges.count < limit {
                let touching = try CopyRow.from(id, database) + CopyRow.to(id, limit: limit, database)
                for edge in touching {
                    if !edges.contains(where: { $0.copy == edge.copy && $0.original == edge.original }) {
                        edges.append(edge)
                    }
                    for end in [edge.copy, edge.original] where known.insert(end).inserted { next.append(end) }
                }
            }
            var files = ClippingFiles(database)
            return try edges.prefix(limit).map { try files.named($0) }
                + known.sorted().flatMap { try files.sightings(of: $0) }
        }
    }

    package func copyEdges(after: ClippingID, limit: Int) async throws -> [NamedCopyEdge] {
        try await read { database in
            // Whole clippings: the next page begins behind the last of them.
            let copies = try Int64.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT copy FROM copy WHERE copy > ?1
                    UNION
                    SELECT clipping.id FROM clipping
                    WHERE clipping.id > ?1 AND (SELECT count(*) FROM delivery WHERE original = clipping.original) > 1
                    ORDER BY 1 LIMIT ?2
                    """,
                arguments: [after, limit]
            )
            var files = ClippingFiles(database)
            return try copies.flatMap { copy in
                try CopyRow.from(copy, database).map { try files.named($0) } + files.sightings(of: copy)
            }
        }
    }

    package func named(_ edges: [CopyEdge]) async throws -> [NamedCopyEdge] {
        try await read { database in
            var files = ClippingFiles(database)
            return try edges.map { try files.named($0) }
        }
    }

    package func story(_ id: StoryID) async throws -> StoryRecord? {
        let now = now()
        return try await read { database in
            let number =
                try Int64.fetchOne(database, sql: "SELECT story FROM story_merged WHERE former = ?", arguments: [id])
                ?? Int64.fetchOne(database, sql: "SELECT story FROM story_member WHERE clipping = ?", arguments: [id])
                ?? id
            return try StoryBook(database, now: now).record(of: number)
        }
    }

    package func stories(members: Int, limit: Int) async throws -> [StoryRecord] {
        let now = now()
        return try await read { database in
            let numbers = try Int64.fetchAll(
                database,
                sql: """
                    SELECT story FROM story_member GROUP BY story HAVING count(*) >= ? ORDER BY max(clipping) DESC LIMIT ?
                    """,
                arguments: [members, limit]
            )
            return try numbers.compactMap { try StoryBook(database, now: now).record(of: $0) }
        }
    }
}

/// The names under which clippings were dropped.
struct ClippingFiles {
    private let database: Database
    private var names: [ClippingID: String] = [:]

    init(_ database: Database) {
        self.database = database
    }

    mutating func named(_ edge: CopyEdge) throws -> NamedCopyEdge {
        NamedCopyEdge(
            edge: edge,
            copyFile: try name(of: edge.copy),
            originalFile: try name(of: edge.original),
            copyEdition: try EditionRow.edition(of: edge.copy, database),
            originalEdition: try EditionRow.edition(of: edge.original, database)
        )
    }

    /// One edge for each further file with the same bytes.
    mutating func sightings(of clipping: ClippingID) throws -> [NamedCopyEdge] {
        let paths = try self.paths(of: clipping)
        guard let first = paths.first else { return [] }
        return paths.dropFirst().map { path in
            let edge = CopyEdge(
                copy: clipping,
                original: clipping,
                class: .same,
                score: 1,
                coverageOfCopy: 1,
                coverageOfOriginal: 1,
                containment: 1,
                reasons: ["the same bytes, delivered later"]
            )
            return NamedCopyEdge(edge: edge, copyFile: path, originalFile: first)
        }
    }

    private mutating func name(of clipping: ClippingID) throws -> String {
        if let known = names[clipping] { return known }
        let name = try paths(of: clipping).first ?? ""
        names[clipping] = name
        return name
    }

    private func paths(of clipping: ClippingID) throws -> [String] {
        try String.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT path FROM delivery WHERE original = (SELECT original FROM clipping WHERE id = ?)
                    AND class IN (0, 1) ORDER BY id
                    """
            ),
            arguments: [clipping]
        )
    }
}
