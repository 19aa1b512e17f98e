import Archive
import Clippings
import DeskInterface
import Intake
import LinuxSystem
import Varlink

extension DeskHarness: DeskHandler {
    func status(_ caller: Caller) async throws -> DeskStatus {
        try await translated { try await station.status() }
    }

    func retry(_ parameters: Desk.Retry.Parameters, _ caller: Caller) async throws -> [String] {
        let claims: [String]
        if let named = parameters.claims {
            claims = named
        } else {
            claims = try await refusedClaims(with: parameters.reason)
        }
        return try await translated { [intake] in
            try await OwnThread.run(named: "retry") { try intake.current.retry(claims) }
        }
    }

    /// All refused files with this reason; without one, those whose next try can end otherwise.
    private func refusedClaims(with name: String?) async throws -> [String] {
        let reason: RefusalReason?
        if let name {
            guard let known = RefusalReason(rawValue: name) else { throw CallError.invalidParameter("reason") }
            reason = known
        } else {
            reason = nil
        }
        var claims: [String] = []
        var before: String?
        while true {
            let page = try await translated { try await archive.rejected(before: before, limit: 1000) }
            for delivery in page {
                guard let refusal = delivery.refusal else { continue }
                if let reason {
                    if refusal.reason != reason { continue }
                } else if !refusal.reason.isTransient {
                    continue
                }
                claims.append(delivery.claim)
            }
            guard let last = page.last else { return claims }
            before = last.claim
        }
    }

    func takeDown(_ parameters: Desk.TakeDown.Parameters, _ caller: Caller) async throws {
        guard !parameters.reason.isEmpty else { throw CallError.invalidParameter("reason") }
        guard let clipping = try await translated({ try await archive.clipping(parameters.id) }) else {
            throw DeskError.noSuchClipping(id: parameters.id)
        }
        // Asked for before: afterwards no clipping leads to them.
        let deliveries = try await translated { try await archive.deliveries(of: clipping.id) }
        try await writing { [archive] in
            try archive.takeDown(parameters.id, reason: parameters.reason)
        }
        _ = try await OwnThread.run(named: "take-down") { [intake] in
            try intake.current.removeCopies(of: clipping.hash, delivered: deliveries)
        }
        // Its copies may be each other's now.
        wakeups.signal()
        station.touch()
    }

    func pause(_ caller: Caller) async throws {
        intake.current.pause()
        station.touch()
    }

    func resume(_ caller: Caller) async throws {
        intake.current.resume()
        station.touch()
    }

    func reindex(
        _ parameters: Desk.Reindex.Parameters,
        _ caller: Caller,
        send: @escaping DeskSend<Desk.Reindex.Reply>
    ) async throws -> Desk.Reindex.Reply {
        try await translated {
            try await reindexer.run(restart: parameters.restart ?? false) { progress in
                wakeups.signal()
                try await send(Desk.Reindex.Reply(progress))
            }
        }
    }

    func backup(_ caller: Caller, send: @escaping DeskSend<Desk.Backup.Reply>) async throws -> Desk.Backup.Reply {
        try await translated {
            let intake = intake.current
            return try await backups.run(store: intake.store, limit: intake.status.freeBytesLimit, send: send)
        }
    }

    func follow(
        _ parameters: Desk.Follow.Parameters,
        _ caller: Caller,
        send: @escaping DeskSend<Desk.Follow.Reply>
    ) async throws {
        try await translated {
            // A query that is not understood is refused before anything is followed.
            _ = try parameters.query.map { try self.query($0) }
            let announcements = feed.announcements()
            var seen = try await newestClipping()
            try await send(Desk.Follow.Reply(hit: nil))
            for await _ in announcements {
                // Read again each time: days go by, and the desk's topics change.
                let query = try parameters.query.map { try self.query($0) } ?? .everything
                for hit in try await archive.newer(than: seen, matching: query) {
                    try await send(Desk.Follow.Reply(hit: DeskHit(hit)))
                    seen = max(seen, hit.id)
                }
            }
        }
    }

    private func newestClipping() async throws -> ClippingID {
        let page = try await archive.search(SearchRequest(query: .everything, limit: 1, wantsSnippets: false))
        return page.hits.first?.id ?? 0
    }

    func check(_ caller: Caller, send: @escaping DeskSend<Desk.Check.Reply>) async throws -> Desk.Check.Reply {
        try await translated {
            // The archive reports without waiting; a client that reads slowly holds up only this relay.
            let (reports, relay) = AsyncStream<CheckReport>.makeStream(bufferingPolicy: .unbounded)
            return try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { [archive, intake] in
                    defer { relay.finish() }
                    try await archive.check(
                        storedOriginalExists: { intake.current.store.holds($0, size: $1) },
                        report: { relay.yield($0) }
                    )
                }
                var last = Desk.Check.Reply(done: 0, total: 0, finished: true, faults: 0)
                for await report in reports {
                    switch report {
                    case .progress(let done, let total):
                        last.done = done
                        last.total = total
                        try await send(.init(done: done, total: total, finished: false, faults: last.faults))
                    case .fault(let code, let clipping, let detail, let remedy):
                        last.faults += 1
                        try await send(
                            .init(
                                done: last.done,
                                total: last.total,
                                finished: false,
                                faults: last.faults,
                                fault: .init(code: code, clipping: clipping, detail: detail, remedy: remedy)
                            )
                        )
                    case .done(let clippings, let faults):
                        last.done = clippings
                        last.total = clippings
                        last.faults = faults
                    }
                }
                try await group.waitForAll()
                return last
            }
        }
    }
}

extension Archive {
    /// What matches and was committed after `seen`, oldest first.
    fileprivate func newer(than seen: ClippingID, matching query: Query) async throws -> [SearchHit] {
        var hits: [SearchHit] = []
        var cursor: String?
        repeat {
            let page = try await search(
                SearchRequest(query: query, limit: 1000, cursor: cursor, newerThan: seen, wantsSnippets: false)
            )
            hits += page.hits
            cursor = page.cursor
        } while cursor != nil
        return hits.reversed()
    }
}
