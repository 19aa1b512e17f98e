import DeskInterface
import Glibc
import LinuxSystem
import SystemPackage
import TestSupport

/// A server on a socket in a temporary directory, for the time of one test.
struct RunningDesk: Sendable {
    let path: FilePath
    let reactor: Reactor
    let server: DeskServer
    /// What the server survived.
    let reports: Monitor<[String]>

    /// Runs `body` while the server serves; both end with it.
    static func with(
        _ handler: ScriptedHandler,
        limits: DeskServer.Limits = .init(),
        policy: AccessPolicy = AccessPolicy(owner: getuid(), ownerName: "me"),
        _ body: @Sendable (RunningDesk) async throws -> Void
    ) async throws {
        let directory = try TemporaryDirectory()
        let path = directory["desk"]
        let reactor = try Reactor()
        let reports = Monitor<[String]>([])
        let server = try DeskServer(
            listener: UnixListener(at: path),
            reactor: reactor,
            handler: handler,
            policy: policy,
            version: "1",
            limits: limits,
            report: { error in reports.withLock { $0.append("\(error)") } }
        )
        let desk = RunningDesk(path: path, reactor: reactor, server: server, reports: reports)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await server.run() }
            try await body(desk)
            group.cancelAll()
        }
    }

    func client() throws -> DeskClient {
        try DeskClient.connect(to: [path.string], on: reactor)
    }

    /// A bare connection, to say things the client would not.
    func connection() throws -> UnixConnection {
        try UnixConnection.connect(to: path, on: reactor)
    }
}

extension UnixConnection {
    /// Reads up to and with the next NUL, or to the end of the stream.
    func message() async throws -> String {
        var bytes: [UInt8] = []
        while bytes.last != 0 {
            let more = try await read(atMost: 1)
            if more.isEmpty { break }
            bytes += more
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    func write(_ text: String) async throws {
        try await write(Array(text.utf8))
    }
}

/// An event that tests wait for instead of a time.
struct Signal: Sendable {
    private let stream: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    init() {
        (stream, continuation) = AsyncStream.makeStream()
    }

    func raise() { continuation.yield() }

    func wait() async {
        for await _ in stream { return }
    }
}
