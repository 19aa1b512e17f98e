import DeskInterface
import Testing
import Varlink

@Suite(.timeLimit(.minutes(1))) struct PermissionTests {
    private let policy = AccessPolicy(owner: 990, ownerName: "kliping", readers: "kliping", desk: "kliping-desk")

    @Test(arguments: [
        ("Status", Permission.reader), ("Search", .reader), ("Show", .reader), ("Original", .reader), ("Why", .reader),
        ("Rejected", .reader), ("Copies", .reader), ("CopiesEverywhere", .reader), ("CopyEdges", .reader),
        ("Story", .reader), ("Stories", .reader),
        ("Figures", .reader), ("Syndication", .reader), ("Follow", .reader), ("Watches", .reader), ("Alerts", .reader),
        ("FollowAlerts", .reader), ("AddWatch", .desk), ("RemoveWatch", .desk), ("Retry", .desk), ("TakeDown", .desk),
        ("Pause", .administrator),
        ("Resume", .administrator), ("Reindex", .administrator), ("Check", .administrator),
        ("Label", .desk), ("Labels", .reader), ("Train", .desk),
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

    @Test(arguments: Desk.methods.map { $0.name }, [nil] + Permission.allCases)
    func `a call below its method's level is refused before the handler hears of it`(
        name: String,
        permission: Permission?
    ) async throws {
        let method = try #require(Desk.methods.first { $0.name == name })
        let dispatch = DeskDispatch(handler: ScriptedHandler(), policy: policy)
        let caller = Caller(user: 1000, group: 1000, process: 1, permission: permission)
        let parameters: JSONObject = ["id": 1, "name": "", "query": "", "reason": "", "topic": ""]
        let call = Call("org.kliping.Desk.\(name)", parameters, more: true)
        let error = await #expect(throws: CallError.self) { try await dispatch.answer(call, from: caller) { _, _ in } }
        let isAllowed = permission.map { $0 >= method.permission } ?? false
        let expected: DeskError =
            isAllowed ? .busy(reason: "not scripted") : .permissionDenied(needs: policy.holders(of: method.permission))
        #expect(error.flatMap { DeskError($0) } == expected)
    }
}
