import Archive
import Clippings
import DeskInterface
import Varlink

/// Whose texts outlets carry.
extension DeskHarness {
    /// Clippings that are looked at: what takes about a second.
    private static let syndicationLimit = 200_000

    func syndication(
        _ parameters: Desk.Syndication.Parameters,
        _ caller: Caller
    ) async throws -> Desk.Syndication.Reply {
        let limit = parameters.limit ?? 50
        guard (1...10_000).contains(limit) else { throw CallError.invalidParameter("limit") }
        guard (1...1_000_000).contains(parameters.days ?? 1) else { throw CallError.invalidParameter("days") }
        return try await translated {
            let today = LocalCalendar.today
            var query = try parameters.query.map { try self.query($0) } ?? .everything
            if let days = parameters.days { query.narrow(toLast: Int64(days), before: today) }
            let found = try await copyArchive.syndication(query, looksAt: Self.syndicationLimit)
            var notes: [String] = []
            if found.isCut { notes.append("looked at the newest \(found.clippings) matches") }
            let left = max(found.outlets.count, found.pairs.count) - limit
            if left > 0 {
                notes.append("the first of \(found.outlets.count) outlets and \(found.pairs.count) pairs are shown")
            }
            return Desk.Syndication.Reply(
                outlets: found.outlets.prefix(limit).map { DeskOutlet($0) },
                pairs: found.pairs.prefix(limit).map { DeskSyndicationPair($0) },
                clippings: found.clippings,
                note: notes.isEmpty ? nil : notes.joined(separator: "; ")
            )
        }
    }
}

extension Query {
    /// Leaves only what arrived in the last so many days, today among them.
    fileprivate mutating func narrow(toLast days: Int64, before today: Today) {
        let first = today.day - days + 1
        var range = added ?? AddedRange(days: DayRange(lower: nil, upper: nil), secondsFromUTC: today.secondsFromUTC)
        range.days.lower = max(range.days.lower ?? first, first)
        added = range
    }
}

extension DeskDelay {
    init(_ delay: Syndication.Delay) {
        self.init(shortest: delay.shortest, median: delay.median, longest: delay.longest)
    }
}

extension DeskOutlet {
    init(_ outlet: Syndication.Outlet) {
        let order: [Provenance.Class] = [.original, .wire, .reprint, .rewrite, .translation, .release, .unknown]
        self.init(
            name: outlet.name,
            clippings: outlet.clippings,
            classes: order.compactMap { kind in
                outlet.classes[kind].map { DeskFacet.Value(kind.rawValue, count: $0) }
            },
            copied: outlet.copied,
            delay: outlet.delay.map { DeskDelay($0) }
        )
    }
}

extension DeskSyndicationPair {
    init(_ pair: Syndication.Pair) {
        self.init(
            copier: pair.copier,
            source: pair.source,
            copies: pair.copies,
            classes: CopyEdge.Class.allCases.compactMap { kind in
                pair.classes[kind].map { DeskFacet.Value(kind.rawValue, count: $0) }
            },
            delay: DeskDelay(pair.delay)
        )
    }
}
