import Archive
import Clippings
import Intake
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

struct TakingDownTests {
    @Test func `a filed copy goes whatever later day it was filed on, and no earlier or other file does`() async throws
    {
        let desk = try Desk()
        let delivery = try await desk.run { desk in
            try desk.drop("Banjir", as: "story.txt")
            let delivery = try #require(try await desk.deliveries(1).first)
            try await desk.settled()
            return delivery
        }
        guard case .parsed(let original, _) = delivery.outcome else {
            Issue.record("the file was not parsed")
            return
        }
        let filed = desk.spool.appending("filed")
        let today = try #require(try desk.files(below: filed).first)
        for day in ["1999-12-31", "9999-12-31"] { try FileSystem.makeDirectories(filed.appending(day)) }
        try desk.write("Banjir", to: filed.appending("1999-12-31/story.txt"))
        try FileSystem.rename(filed.pushing(FilePath(today)), to: filed.appending("9999-12-31/story.txt"))
        try desk.write("Gempa", to: filed.pushing(FilePath(today)))
        let staying = try desk.intake.removeCopies(of: original.hash, delivered: [delivery.record(original.hash)])
        #expect(staying.isEmpty)
        #expect(try desk.files(below: filed) == ["1999-12-31/story.txt", today])
    }

    @Test func `a refused file of the same bytes goes with its sidecars and its note`() async throws {
        let desk = try Desk()
        let deliveries = try await desk.run { desk in
            for name in ["one.txt", "two.txt"] {
                try desk.drop("tags = []", as: name + ".meta.toml")
                try desk.drop("REFUSE damaged\n\(name)", as: name)
            }
            let deliveries = try await desk.deliveries(2)
            try await desk.settled()
            return deliveries
        }
        let rejected = desk.spool.appending("rejected")
        #expect(try desk.files(below: rejected).count == 6)
        let first = try #require(deliveries.first)
        guard case .refused(_, let hash?) = first.outcome else {
            Issue.record("the file was not refused with its hash")
            return
        }
        _ = try desk.intake.removeCopies(of: hash, delivered: deliveries.map { $0.record(hash) })
        let left = try desk.files(below: rejected)
        #expect(left.count == 3)
        #expect(left.allSatisfy { !$0.contains(first.claim) })
    }
}

extension Delivery {
    /// As the archive would list it, committed when it was claimed.
    fileprivate func record(_ hash: ContentHash) -> DeliveryRecord {
        DeliveryRecord(
            claim: claim,
            folder: folder,
            path: path,
            size: size,
            seen: seen,
            claimed: claimed,
            committed: claimed,
            outcome: .filed,
            refusal: nil,
            hash: hash,
            clippings: []
        )
    }
}
