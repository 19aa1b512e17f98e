import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@testable import Notifications

struct StateFolderTests {
    private let directory: TemporaryDirectory
    private let state: StateFolder
    private let lock: SharedDescriptor?

    init() throws {
        directory = try TemporaryDirectory()
        state = StateFolder(directory["state"])
        lock = try state.lock()
    }

    @Test func `a destination without a record is new`() throws {
        #expect(try state.record(of: "desk") == nil)
    }

    @Test func `a record comes back as it was, and replaces the one before`() throws {
        var record = DestinationRecord(cursor: 4, delivered: 3, skipped: 1)
        try state.save(record, of: "desk")
        record.hold(5, due: 1_700_000_000_000, reason: "answered 500: \"nanti\"\n")
        _ = record.setAside(5, watch: "flood", at: 1_700_000_000_001, reason: "exited with 3")
        record.hold(6, due: 9, reason: "x")
        try state.save(record, of: "desk")
        #expect(try state.record(of: "desk") == record)
    }

    @Test func `what a power cut left of a half-written record is no obstacle`() throws {
        let left = try FileSystem.create(directory["state"].appending(".desk.new"))
        try FileSystem.write(Array("{\"cur".utf8), to: left.number)
        try state.save(DestinationRecord(cursor: 1), of: "desk")
        #expect(try state.record(of: "desk")?.cursor == 1)
    }

    @Test func `a damaged record is named with what to do`() throws {
        let damaged = try FileSystem.create(directory["state"].appending("desk.json"))
        try FileSystem.write(Array("{}".utf8), to: damaged.number)
        let error = #expect(throws: StateFolder.Damaged.self) { try state.record(of: "desk") }
        #expect(error?.description.contains("desk.json' is damaged; remove it") == true)
    }

    @Test func `a second notifier is kept out as long as the first one lives`() throws {
        #expect(try StateFolder(directory["state"]).lock() == nil)
        #expect(lock != nil)
        let other = StateFolder(directory["other"])
        do {
            let first = try other.lock()
            #expect(first != nil)
        }
        #expect(try other.lock() != nil)
    }

    @Test func `wishes are those of one destination, in order, until they are forgotten`() throws {
        for alert in [12, 9, 12] as [Int64] { try state.wish(for: alert, to: "desk") }
        try state.wish(for: 7, to: "desk.night")
        #expect(try state.wished(to: "desk") == [9, 12])
        #expect(try state.wished(to: "desk.night") == [7])
        try state.forget(9, to: "desk")
        try state.forget(9, to: "desk")
        #expect(try state.wished(to: "desk") == [12])
    }

    @Test func `of what is set aside the newest thousand are kept`() {
        var record = DestinationRecord(cursor: 0)
        let dropped = (1...1002).compactMap {
            record.setAside(Int64($0), watch: "flood", at: 0, reason: "")?.alert
        }
        #expect(dropped == [1, 2])
        #expect(record.aside.count == DestinationRecord.mostAside)
        #expect(record.cursor == 1002)
    }
}
