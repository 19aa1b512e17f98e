import DeskInterface
import Glibc
import LinuxSystem
import SystemPackage
import Testing
import Varlink

@Suite(.timeLimit(.minutes(1))) struct DeskServerTests {
    private let idle = ScriptedHandler(onStatus: { _ in .idle() })

    @Test func `a call is answered with the handler's reply`() async throws {
        try await RunningDesk.with(idle) { desk in
            let reply = try await desk.client().call(Desk.Status.self, .init())
            #expect(reply.status == .idle())
        }
    }

    @Test func `the handler hears who calls`() async throws {
        let callers = Monitor<[Caller]>([])
        let handler = ScriptedHandler(onStatus: { caller in
            callers.withLock { $0.append(caller) }
            return .idle()
        })
        try await RunningDesk.with(handler) { desk in
            _ = try await desk.client().call(Desk.Status.self, .init())
        }
        let caller = try #require(callers.withLock { $0.first })
        #expect(caller.process == getpid())
        #expect(caller.user == getuid())
        #expect(caller.permission == .administrator)
    }

    @Test func `calls sent together are answered in order`() async throws {
        let handler = ScriptedHandler(onSearch: { parameters in
            .init(hits: [], total: parameters.limit ?? 0, totalIsLowerBound: false)
        })
        try await RunningDesk.with(handler) { desk in
            let connection = try desk.connection()
            var bytes: [UInt8] = []
            for limit in 1...20 {
                bytes += Call("org.kliping.Desk.Search", ["query": "x", "limit": .integer(Int64(limit))]).message
            }
            try await connection.write(bytes)
            for limit in 1...20 {
                #expect(
                    try await connection.message()
                        == #"{"parameters":{"hits":[],"total":\#(limit),"totalIsLowerBound":false,"facets":[]}}"# + "\0"
                )
            }
        }
    }

    @Test func `hits stream one by one to a caller who takes several replies`() async throws {
        let handler = ScriptedHandler(onSearch: { _ in
            .init(hits: [.numbered(2), .numbered(1)], total: 2, totalIsLowerBound: false, note: "all")
        })
        try await RunningDesk.with(handler) { desk in
            let replies = Monitor<[Desk.Search.Reply]>([])
            try await desk.client().stream(Desk.Search.self, .init(query: "x")) { reply in
                replies.withLock { $0.append(reply) }
            }
            let all = replies.withLock { $0 }
            #expect(all.map { $0.hits.map(\.id) } == [[2], [1], []])
            #expect(all.last?.note == "all")
            let page = try await desk.client().call(Desk.Search.self, .init(query: "x"))
            #expect(page.hits.map(\.id) == [2, 1])
        }
    }

    @Test func `a streaming method called without 'more' says so`() async throws {
        try await RunningDesk.with(idle) { desk in
            let error = await #expect(throws: CallError.self) { try await desk.client().call(Desk.Check.self, .init()) }
            #expect(error == .expectedMore)
        }
    }

    @Test func `the handler's own errors reach the client whole`() async throws {
        let wrong = DeskError.invalidQuery(message: "m", offset: 2, length: 1, remedy: "r")
        try await RunningDesk.with(ScriptedHandler(onSearch: { _ in throw wrong })) { desk in
            let error = await #expect(throws: DeskError.self) {
                try await desk.client().call(Desk.Search.self, .init(query: "x"))
            }
            #expect(error == wrong)
        }
    }

    @Test func `an error nobody foresaw becomes an archive failure and is reported`() async throws {
        let handler = ScriptedHandler(onStatus: { _ in throw SystemError("pread", .ioError) })
        try await RunningDesk.with(handler) { desk in
            let error = await #expect(throws: DeskError.self) {
                try await desk.client().call(Desk.Status.self, .init())
            }
            guard case .archiveFailure(let message, _) = error else {
                Issue.record("\(String(describing: error)) is another error")
                return
            }
            #expect(message.hasPrefix("pread: "))
            #expect(desk.reports.withLock { $0 } == [message])
        }
    }

    @Test func `a client that goes away cancels its call`() async throws {
        let begun = Signal()
        let cancelled = Signal()
        let handler = ScriptedHandler(onStatus: { _ in
            begun.raise()
            do {
                try await Task.sleep(for: .seconds(3600))
            } catch {
                cancelled.raise()
                throw error
            }
            return .idle()
        })
        try await RunningDesk.with(handler) { desk in
            let connection = try desk.connection()
            try await connection.write(Call("org.kliping.Desk.Status").message)
            await begun.wait()
            connection.shutDown()
            await cancelled.wait()
        }
    }

    @Test func `a slow reader is cut off and its call ends`() async throws {
        let ended = Signal()
        let handler = ScriptedHandler(onOriginal: { send in
            let piece = Desk.Original.Reply(size: 0, piece: String(repeating: "A", count: 1 << 20))
            do {
                while true { try await send(piece) }
            } catch {
                ended.raise()
                throw error
            }
        })
        var limits = DeskServer.Limits()
        limits.writing = .milliseconds(50)
        try await RunningDesk.with(handler, limits: limits) { desk in
            let connection = try desk.connection()
            try await connection.write(Call("org.kliping.Desk.Original", ["id": 1], more: true).message)
            await ended.wait()
        }
    }

    @Test func `silent clients do not keep others from being served`() async throws {
        try await RunningDesk.with(idle) { desk in
            let silent = try (0..<30).map { _ in try desk.connection() }
            let half = try desk.connection()
            try await half.write(#"{"method":"#)
            #expect(try await desk.client().call(Desk.Status.self, .init()).status == .idle())
            #expect(silent.count == 30)
        }
    }

    @Test func `one client too many hears that and is closed`() async throws {
        var limits = DeskServer.Limits()
        limits.connections = 1
        limits.reserve = 0
        try await RunningDesk.with(idle, limits: limits) { desk in
            let first = try desk.client()
            _ = try await first.call(Desk.Status.self, .init())
            let second = try desk.connection()
            #expect(
                try await second.message()
                    == #"{"error":"org.kliping.Desk.Busy","parameters":{"reason":"1 clients are connected"}}"# + "\0"
            )
            #expect(try await second.message() == "")
            let error = await #expect(throws: DeskError.self) {
                try await desk.client().call(Desk.Status.self, .init())
            }
            #expect(error == .busy(reason: "1 clients are connected"))
            _ = try await first.call(Desk.Status.self, .init())
        }
    }

    @Test func `a call beyond the size limit ends its connection, not the server`() async throws {
        var limits = DeskServer.Limits()
        limits.call = 1000
        try await RunningDesk.with(idle, limits: limits) { desk in
            let connection = try desk.connection()
            try await connection.write(String(repeating: "x", count: 1001))
            #expect(try await connection.message() == "")
            #expect(try await desk.client().call(Desk.Status.self, .init()).status == .idle())
        }
    }

    @Test func `a connection goes on after an error`() async throws {
        try await RunningDesk.with(idle) { desk in
            let connection = try desk.connection()
            try await connection.write(Call("org.kliping.Desk.Show", ["id": "1"]).message)
            try await connection.write(Call("org.kliping.Desk.Status", ["x": 1]).message)
            try await connection.write(Call("org.varlink.service.GetInfo").message)
            #expect(
                try await connection.message()
                    == #"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"id"}}"# + "\0"
            )
            #expect(
                try await connection.message()
                    == #"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"x"}}"# + "\0"
            )
            #expect(try await connection.message().contains(#""org.kliping.Desk""#))
        }
    }

    @Test func `stopping the server ends a call under way with Busy`() async throws {
        let begun = Signal()
        let handler = ScriptedHandler(onFollow: { send in
            try await send(.init(hit: nil))
            begun.raise()
            try await Task.sleep(for: .seconds(3600))
        })
        let connection = Monitor<UnixConnection?>(nil)
        try await RunningDesk.with(handler) { desk in
            let client = try desk.connection()
            connection.withLock { $0 = client }
            try await client.write(Call("org.kliping.Desk.Follow", more: true).message)
            await begun.wait()
        }
        let client = try #require(connection.withLock { $0 })
        #expect(try await client.message() == #"{"parameters":{},"continues":true}"# + "\0")
        #expect(
            try await client.message()
                == #"{"error":"org.kliping.Desk.Busy","parameters":{"reason":"the daemon is stopping"}}"# + "\0"
        )
        #expect(try await client.message() == "")
    }
}
