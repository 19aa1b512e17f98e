import Testing

extension ServiceTests {
    struct PermissionTests {
        @Test func `a user of no group is refused with exit status 77`() async throws {
            let service = try await Service.fresh()
            try await addUser("stranger", groups: [], to: service)
            let outcome = try await service.kliping("status", user: "stranger")
            #expect(outcome.status == 77)
            #expect(outcome.errors.contains("kliping"))
        }

        @Test func `a reader may ask but not retry, and a desk may retry but not pause`() async throws {
            let service = try await Service.fresh()
            try await addUser("reader", groups: ["kliping"], to: service)
            try await addUser("editor", groups: ["kliping", "kliping-desk"], to: service)
            #expect(try await service.kliping("status", user: "reader").status == 0)
            #expect(try await service.kliping("retry", user: "reader").status == 77)
            #expect(try await [0, 1].contains(service.kliping("retry", user: "editor").status))
            #expect(try await service.kliping("pause", user: "editor").status == 77)
            #expect(try await service.kliping("pause").status == 0)
            #expect(try await service.standing().state == "paused")
            #expect(try await service.kliping("resume").status == 0)
        }

        @Test func `a member of the drop group delivers and nobody else does`() async throws {
            let service = try await Service.fresh()
            try await addUser("messenger", groups: ["kliping-drop"], to: service)
            try await addUser("stranger", groups: [], to: service)
            let deliver = "umask 077; echo \"$1\" > \(Service.inbox)/delivered.txt"
            let article = InventedArticle.text(61)
            let refused = try await service.container.run(["sh", "-c", deliver, "sh", article], user: "stranger")
            #expect(refused.status != 0)
            _ = try await service.container.run(["sh", "-c", deliver, "sh", article], user: "messenger").succeeded()
            #expect(try await service.settled(1).filed == 1)
        }

        private func addUser(_ name: String, groups: [String], to service: Service) async throws {
            guard try await service.container.run(["id", name]).status != 0 else { return }
            var command = ["useradd", "--no-create-home", "--user-group"]
            if !groups.isEmpty { command += ["--groups", groups.joined(separator: ",")] }
            _ = try await service.container.run(command + [name]).succeeded()
        }
    }
}
