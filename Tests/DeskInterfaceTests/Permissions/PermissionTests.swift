import DeskInterface
import Glibc
import LinuxSystem
import Testing
import Varlink

@Suite(.timeLimit(.minutes(1))) struct PermissionTests {
    private let policy = AccessPolicy(owner: 990, ownerName: "kliping", readers: "kliping", desk: "kliping-desk")

    @Test(arguments: [
        ("Status", Permission.reader), ("Search", .reader), ("Show", .reader), ("Original", .reader), ("Why", .reader),
        ("Rejected", .reader), ("Follow", .reader), ("Retry", .desk), ("TakeDown", .desk), ("Pause", .administrator),
        ("Resume", .administrator), ("Reindex", .administrator), ("Check", .administrator),
    ])
    func `each method has its level`(name: String, permission: Permission) {
        #expect(Desk.methods.first { $0.name == name }?.permission == permission)
    }

    @Test(
        arguments: [
            (0, [], Permission.administrator), (990, [], .administrator), (1000, ["kliping"], .reader),
            (1000, ["kliping-desk"], .desk), (1000, ["kliping", "kliping-desk"], .desk), (1000, ["wheel"], nil),
        ] as [(UInt32, [String], Permission?)]
    )
    func `user and groups decide the level`(user: UInt32, groups: [String], permission: Permission?) {
        #expect(policy.permission(user: user, isMember: groups.contains) == permission)
    }

    @Test func `a user's own daemon serves nobody else but root`() {
        let own = AccessPolicy(owner: 1000, ownerName: "dewi")
        #expect(own.permission(user: 1000) { _ in true } == .administrator)
        #expect(own.permission(user: 1001) { _ in true } == nil)
        #expect(own.holders(of: .reader) == "root or user 'dewi'")
    }

    @Test func `a refusal names who may`() {
        #expect(policy.holders(of: .reader) == "group 'kliping'")
        #expect(policy.holders(of: .desk) == "group 'kliping-desk'")
        #expect(policy.holders(of: .administrator) == "root or user 'kliping'")
    }

    @Test(.enabled(if: getuid() != 0, "root may do everything"))
    func `a stranger is refused each method, and may still introspect`() async throws {
        let strict = AccessPolicy(owner: 0, ownerName: "root", readers: "no-such-group", desk: "no-such-group")
        try await RunningDesk.with(ScriptedHandler(onStatus: { _ in .idle() }), policy: strict) { desk in
            let error = await #expect(throws: DeskError.self) {
                try await desk.client().call(Desk.Status.self, .init())
            }
            #expect(error == .permissionDenied(needs: "group 'no-such-group'"))
            let connection = try desk.connection()
            try await connection.write(Call("org.varlink.service.GetInfo").message)
            #expect(try await connection.message().contains("org.kliping.Desk"))
        }
    }
}
