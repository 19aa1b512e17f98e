import DeskInterface
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@testable import Notifications

@Suite(.timeLimit(.minutes(2)))
struct DeskAlertSourceTests {
    private let directory: TemporaryDirectory
    private let desk: FakeDesk
    private let source: DeskAlertSource

    init() throws {
        directory = try TemporaryDirectory()
        let reactor = try Reactor()
        desk = FakeDesk(at: directory["desk"], on: reactor)
        source = DeskAlertSource(sockets: [directory["desk"].string], reactor: reactor)
    }

    @Test func `the newest alert has its number, and none has 0`() async throws {
        let empty = try await desk.serving { try await source.newest() }
        #expect(empty == 0)
        desk.raise(.numbered(3), .numbered(4))
        let newest = try await desk.serving { try await source.newest() }
        #expect(newest == 4)
        let behind = try await desk.serving { try await source.alerts(after: 3, limit: 10) }
        #expect(behind == [.numbered(4)])
    }

    @Test func `a daemon that was started again is asked again at once`() async throws {
        desk.raise(.numbered(1))
        var answers: [Int64] = []
        for _ in 1...2 { answers.append(try await desk.serving { try await source.newest() }) }
        await #expect(throws: (any Error).self) { try await source.newest() }
        answers.append(try await desk.serving { try await source.newest() })
        #expect(answers == [1, 1, 1])
    }

    @Test func `many who ask at once all get their own answer`() async throws {
        for id in 1...30 as ClosedRange<Int64> { desk.raise(.numbered(id)) }
        try await desk.serving {
            let answers = try await withThrowingTaskGroup(of: (Int64, Int64?).self) { group in
                for after in 0..<30 as Range<Int64> {
                    group.addTask { (after, try await source.alerts(after: after, limit: 1).first?.id) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.allSatisfy { $0.1 == $0.0 + 1 })
            #expect(answers.count == 30)
        }
    }
}
