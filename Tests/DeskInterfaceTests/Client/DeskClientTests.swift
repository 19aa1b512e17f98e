import DeskInterface
import LinuxSystem
import SystemPackage
import TestSupport
import Testing
import Varlink

@Suite(.timeLimit(.minutes(1))) struct DeskClientTests {
    @Test func `the first socket that answers is taken`() async throws {
        try await RunningDesk.with(ScriptedHandler(onStatus: { _ in .idle() })) { desk in
            let client = try DeskClient.connect(to: ["\(desk.path).none", desk.path.string], on: desk.reactor)
            #expect(try await client.call(Desk.Status.self, .init()).status.state == "running")
        }
    }

    @Test func `where nobody listens, every place that was tried is named`() throws {
        let directory = try TemporaryDirectory()
        let reactor = try Reactor()
        let paths = [directory["a"].string, directory["b"].string]
        let error = #expect(throws: DeskUnreachable.self) { try DeskClient.connect(to: paths, on: reactor) }
        #expect(error?.attempts.map(\.path) == paths)
        #expect(error?.attempts.allSatisfy { $0.failure.errno == .noSuchFileOrDirectory } == true)
    }

    @Test func `a daemon that closes in the middle of an answer is a fault`() async throws {
        let reactor = try Reactor()
        let (near, far) = try UnixConnection.pair(on: reactor)
        let client = DeskClient(near)
        try await far.write(#"{"parameters":"#)
        far.shutDown()
        let fault = await #expect(throws: ProtocolFault.self) { try await client.call(Desk.Status.self, .init()) }
        #expect(fault?.code == .closed)
    }

    @Test(
        arguments: [
            ([:], ["/run/kliping/org.kliping.Desk"]),
            (
                ["XDG_RUNTIME_DIR": "/run/user/1"],
                ["/run/user/1/kliping/org.kliping.Desk", "/run/kliping/org.kliping.Desk"]
            ),
            (["XDG_RUNTIME_DIR": "/run/user/1", "KLIPING_SOCKET": "/tmp/s"], ["/tmp/s"]),
            (["XDG_RUNTIME_DIR": "relative", "KLIPING_SOCKET": ""], ["/run/kliping/org.kliping.Desk"]),
        ] as [([String: String], [String])]
    )
    func `the environment says where to look`(environment: [String: String], paths: [String]) {
        #expect(DeskSocket.candidates(environment: environment) == paths)
    }
}
