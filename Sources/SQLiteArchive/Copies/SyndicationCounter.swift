package import Archive
import Clippings
import FoundationEssentials
import GRDB

/// Counts, for one query in one snapshot, what outlets carry and whom they have it from.
///
/// Outlet and provenance stand among a clipping's facet values, so no article is read.
struct SyndicationCounter {
    /// What is counted of one outlet.
    private struct Tally {
        var clippings = 0
        var classes: [Provenance.Class: Int] = [:]
        var copied = 0
        var delays: [Int64] = []
    }

    private struct PairKey: Hashable {
        var copier: Int
        var source: Int
    }

    private struct PairTally {
        var classes: [CopyEdge.Class: Int] = [:]
        var delays: [Int64] = []

        mutating func add(_ kind: CopyEdge.Class, delay: Int64) {
            classes[kind, default: 0] += 1
            delays.append(delay)
        }
    }

    /// What a facet value says that counts here.
    private enum Meaning {
        case publisher(Int)
        case agency(Int)
        case provenance(Provenance.Class)
    }

    private let search: Search
    private var database: Database { search.database }
    private var meanings: [Int64: Meaning] = [:]
    /// The first is the unknown one.
    private var names: [String?] = [nil]
    private var tallies = [Tally()]
    private var pairs: [PairKey: PairTally] = [:]
    /// Of the clippings looked at, and of the originals of these.
    private var outlets: [ClippingID: Int] = [:]

    init(_ search: Search) throws {
        self.search = search
        var numbers: [String: Int] = [:]
        let rows = try Row.fetchCursor(
            search.database,
            sql: "SELECT id, field, value FROM value WHERE field IN ('publisher', 'agency', 'provenance') ORDER BY id"
        )
        while let row = try rows.next() {
            let field: String = row[1]
            let value: String = row[2]
            if field == "provenance" {
                meanings[row[0]] = Provenance.Class(rawValue: value).map { .provenance($0) }
                continue
            }
            // Outlets write their own name in more than one way.
            let key = value.lowercased()
            let number = numbers[key] ?? names.count
            if number == names.count {
                numbers[key] = number
                names.append(value)
                tallies.append(Tally())
            }
            meanings[row[0]] = field == "publisher" ? .publisher(number) : .agency(number)
        }
    }

    /// Looks at the newest matches, at most `limit`.
    mutating func count(upTo limit: Int) throws -> Syndication {
        var ids: [ClippingID] = []
        try search.matches(upTo: limit + 1) { ids.append($0) }
        let isCut = ids.count > limit
        if isCut { ids.removeLast() }
        try Self.forEachFacets(of: ids, database) { id, bytes in
            let (outlet, kind) = read(bytes)
            outlets[id] = outlet
            tallies[outlet].clippings += 1
            tallies[outlet].classes[kind, default: 0] += 1
        }
        let clippings = outlets.count
        if let newest = ids.first, let oldest = ids.last { try countCopies(oldest...newest) }
        return Syndication(
            outlets: tallies.indices.filter { tallies[$0].clippings > 0 }.map { outlet(tallies[$0], names[$0]) }
                .sorted { ($1.clippings, $0.name ?? "") < ($0.clippings, $1.name ?? "") },
            pairs: pairs.compactMap { pair($0, $1) }
                .sorted { ($1.copies, $0.copier, $0.source) < ($0.copies, $1.copier, $1.source) },
            clippings: clippings,
            isCut: isCut
        )
    }

    /// Calls `take` with the facet values of each clipping; `ids` come newest first.
    ///
    /// Where most of a range is asked for, one walk over it is several times as fast as a look at each.
    private static func forEachFacets(
        of ids: [ClippingID],
        _ database: Database,
        _ take: (ClippingID, Data) -> Void
    ) throws {
        guard let newest = ids.first, let oldest = ids.last else { return }
        guard newest - oldest < 4 * Int64(ids.count) else {
            let facets = try database.cachedStatement(sql: "SELECT facets FROM clipping WHERE id = ?")
            for id in ids {
                if let bytes = try Data.fetchOne(facets, arguments: [id]) { take(id, bytes) }
            }
            return
        }
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT id, facets FROM clipping WHERE id BETWEEN ? AND ? ORDER BY id DESC",
            arguments: [oldest, newest]
        )
        var next = 0
        while next < ids.count, let row = try rows.next() {
            let id: ClippingID = row[0]
            while next < ids.count, ids[next] > id { next += 1 }
            guard next < ids.count, ids[next] == id else { continue }
            take(id, row[1])
            next += 1
        }
    }

    /// The edges from the clippings that were looked at, in one walk over the range that they lie in.
    private mutating func countCopies(_ range: ClosedRange<ClippingID>) throws {
        let matched = outlets
        let edges = try Row.fetchCursor(
            database,
            sql: "SELECT copy, original, class, delay FROM copy WHERE copy BETWEEN ? AND ?",
            arguments: [range.lowerBound, range.upperBound]
        )
        let facets = try database.cachedStatement(sql: "SELECT facets FROM clipping WHERE id = ?")
        while let row = try edges.next() {
            guard let copier = matched[row[0]] else { continue }
            let original: ClippingID = row[1]
            if outlets[original] == nil {
                outlets[original] = try Data.fetchOne(facets, arguments: [original]).map { read($0).outlet } ?? 0
            }
            guard let source = outlets[original], source != copier else { continue }
            let delay: Int64 = row[3]
            tallies[source].copied += 1
            tallies[copier].delays.append(delay)
            guard source > 0, copier > 0 else { continue }
            pairs[PairKey(copier: copier, source: source), default: PairTally()]
                .add(CopyRow.kind(row[2]), delay: delay)
        }
    }

    /// The outlet's number, and how the clipping came to be.
    private func read(_ facets: Data) -> (outlet: Int, kind: Provenance.Class) {
        var publisher: Int?
        var agency: Int?
        var kind = Provenance.Class.unknown
        for value in Varints.decode([UInt8](facets)) {
            switch meanings[value] {
            case .publisher(let number)?: publisher = publisher ?? number
            case .agency(let number)?: agency = agency ?? number
            case .provenance(let known)?: kind = known
            case nil: break
            }
        }
        return (publisher ?? agency ?? 0, kind)
    }

    private func outlet(_ tally: Tally, _ name: String?) -> Syndication.Outlet {
        Syndication.Outlet(
            name: name,
            clippings: tally.clippings,
            classes: tally.classes,
            copied: tally.copied,
            delay: Syndication.Delay(tally.delays)
        )
    }

    private func pair(_ key: PairKey, _ tally: PairTally) -> Syndication.Pair? {
        guard let copier = names[key.copier], let source = names[key.source],
            let delay = Syndication.Delay(tally.delays)
        else { return nil }
        return Syndication.Pair(
            copier: copier,
            source: source,
            copies: tally.delays.count,
            classes: tally.classes,
            delay: delay
        )
    }
}

extension SQLiteArchive {
    package func syndication(_ query: Query, looksAt limit: Int) async throws -> Syndication {
        let analyzer = analyzer
        return try await read { database in
            var counter = try SyndicationCounter(Search(SearchRequest(query: query), database, analyzer))
            return try counter.count(upTo: limit)
        }
    }
}
