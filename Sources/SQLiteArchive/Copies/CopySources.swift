import Archive
import Clippings
import FoundationEssentials
import GRDB

/// What a clipping draws on, with the outlets of both.
struct CopySources {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    func sources(of copy: ClippingID) throws -> [GraphProvenance.Source] {
        let edges = try CopyRow.from(copy, database)
        guard !edges.isEmpty else { return [] }
        let own = try outlet(of: copy)
        var files = ClippingFiles(database)
        return try edges.map { edge in
            let outlet = try outlet(of: edge.original)
            let edition = try EditionRow.edition(of: edge.original, database)
            return GraphProvenance.Source(
                edge: edge,
                file: try files.named(edge).originalFile,
                outlet: outlet,
                isOwn: outlet.map { $0.lowercased() == own?.lowercased() } ?? false,
                isWithdrawn: edition.name == Edition.withdrawn(by: 0).name
            )
        }
    }

    /// The class that the edges give to a clipping whose document says `own`; `nil` where they give none.
    func kind(of copy: ClippingID, own: Provenance.Class?) throws -> Provenance.Class? {
        GraphProvenance.kind(
            of: try sources(of: copy).lazy.map { ($0.edge.class, $0.edge.coverageOfCopy, $0.isOwn) },
            own: own
        )
    }

    /// The publisher, else the agency, as they stand among the facet values.
    private func outlet(of clipping: ClippingID) throws -> String? {
        guard let row = try ClippingRow.fetch(clipping, database) else { return nil }
        let find = try database.cachedStatement(
            sql: "SELECT field, value FROM value WHERE id = ? AND field IN ('publisher', 'agency')"
        )
        var agency: String?
        for number in row.facets {
            guard let found = try Row.fetchOne(find, arguments: [number]) else { continue }
            if found[0] == "publisher" { return found[1] }
            agency = agency ?? found[1]
        }
        return agency
    }
}
