import Archive
import Clippings
import DeskInterface
import FoundationEssentials
import Intake
import Ninjs
import Varlink

extension DeskHarness {
    func search(_ parameters: Desk.Search.Parameters, _ caller: Caller) async throws -> Desk.Search.Reply {
        try await translated {
            let page = try await archive.search(try request(parameters))
            let (total, isLowerBound) =
                switch page.total {
                case .exactly(let count): (count, false)
                case .moreThan(let count): (count, true)
                }
            return Desk.Search.Reply(
                hits: page.hits.map { DeskHit($0) },
                total: total,
                totalIsLowerBound: isLowerBound,
                cursor: page.cursor,
                facets: page.facets.map { DeskFacet($0) },
                note: page.note
                    ?? (page.hits.isEmpty
                        ? topics.current.complaint(about: parameters.query, today: LocalCalendar.today) : nil)
            )
        }
    }

    private func request(_ parameters: Desk.Search.Parameters) throws -> SearchRequest {
        var request = SearchRequest(query: try query(parameters.query))
        if let name = parameters.order {
            guard let order = SearchRequest.Order(rawValue: name) else {
                throw CallError.invalidParameter("order")
            }
            request.order = order
        }
        if let limit = parameters.limit {
            guard (1...1000).contains(limit) else { throw CallError.invalidParameter("limit") }
            request.limit = limit
        }
        request.cursor = parameters.cursor
        request.wantsSnippets = parameters.snippets ?? true
        request.foldsCopies = parameters.fold ?? false
        request.facets = try (parameters.facets ?? []).map { name in
            guard let field = SearchField.named(name), field.isFacet else {
                throw CallError.invalidParameter("facets")
            }
            return field
        }
        if request.facets.contains(.topic) {
            request.facetExpressions = topics.current.facets(today: LocalCalendar.today)
        }
        return request
    }

    /// Reads a query against the daemon's clock, its time zone and the topics in force.
    func query(_ text: String) throws -> Query {
        try topics.query(text)
    }

    func show(_ parameters: Desk.Show.Parameters, _ caller: Caller) async throws -> Desk.Show.Reply {
        try await translated {
            let clipping = try await existing(parameters.id)
            let deliveries = try await archive.deliveries(of: clipping.id)
            let article = try await topics.current.completed(clipping, in: topicArchive, today: LocalCalendar.today)
            return Desk.Show.Reply(
                id: clipping.id,
                added: clipping.added,
                folder: clipping.folder,
                tags: clipping.tags,
                hash: clipping.hash.description,
                part: clipping.part,
                item: try JSONObject(
                    encoding: NinjsItem(article, hash: clipping.hash, part: clipping.part)
                ),
                clip: try JSONObject(encoding: ClipExtension(article)),
                deliveries: deliveries.map { DeskDelivery($0) },
                edition: clipping.edition == .current ? nil : clipping.edition.name,
                editionBy: clipping.edition.cause
            )
        }
    }

    private func existing(_ id: ClippingID) async throws -> Clipping {
        guard let clipping = try await archive.clipping(id) else { throw DeskError.noSuchClipping(id: id) }
        return clipping
    }

    func original(
        _ parameters: Desk.Original.Parameters,
        _ caller: Caller,
        send: @escaping DeskSend<Desk.Original.Reply>
    ) async throws -> Desk.Original.Reply {
        try await translated {
            let clipping = try await existing(parameters.id)
            guard let original = try await archive.original(clipping.hash) else {
                throw DeskError.archiveFailure(
                    message: "the original of clipping \(clipping.id) is gone from the archive",
                    remedy: "run 'kliping check' and restore it from a backup"
                )
            }
            var pieces = try OriginalPieces(original, store: intake.current.store)
            while let piece = try pieces.next() {
                let reply = Desk.Original.Reply(size: pieces.size, piece: Data(piece).base64EncodedString())
                if pieces.isAtEnd { return reply }
                try await send(reply)
            }
            return Desk.Original.Reply(size: pieces.size, piece: "")
        }
    }

    func why(_ parameters: Desk.Why.Parameters, _ caller: Caller) async throws -> [DeskDelivery] {
        try await translated {
            if let id = parameters.id {
                let deliveries = try await archive.deliveries(of: id)
                guard !deliveries.isEmpty else { throw DeskError.noSuchClipping(id: id) }
                return deliveries.map { DeskDelivery($0) }
            }
            guard let path = parameters.path else { throw CallError.invalidParameter("path") }
            let intake = intake.current
            let files = intake.fileUnderWay(claim: path).map { [$0] } ?? intake.filesUnderWay(matching: path)
            let underway = files.map { DeskDelivery($0) }
            let past = try await archive.deliveries(matching: path, limit: 100).map { DeskDelivery($0) }
            guard !(underway.isEmpty && past.isEmpty) else { throw DeskError.noSuchFile(path: path) }
            return underway + past
        }
    }

    func rejected(_ parameters: Desk.Rejected.Parameters, _ caller: Caller) async throws -> [DeskDelivery] {
        let limit = parameters.limit ?? 100
        guard (1...10_000).contains(limit) else { throw CallError.invalidParameter("limit") }
        return try await translated {
            try await archive.rejected(before: parameters.before, limit: limit).map { DeskDelivery($0) }
        }
    }
}
