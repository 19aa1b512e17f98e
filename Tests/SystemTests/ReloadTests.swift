import Foundation
import Testing

extension ServiceTests {
    struct ReloadTests {
        @Test func `a reload with a broken configuration fails and changes nothing`() async throws {
            let service = try await Service.fresh()
            let process = try await service.property("MainPID")
            try service.configure("[this is not TOML\n")
            let outcome = try await service.systemctl("reload", "klipingd.service")
            #expect(outcome.status != 0)
            #expect(try await service.property("ActiveState") == "active")
            #expect(try await service.property("MainPID") == process)
            #expect(try await service.standing().state == "running")
        }

        @Test func `a SIGHUP with a broken configuration keeps the old one in force`() async throws {
            let service = try await Service.fresh()
            let process = try await service.property("MainPID")
            try service.configure("[this is not TOML\n")
            _ = try await service.systemctl("kill", "--kill-who=main", "--signal=HUP", "klipingd.service").succeeded()
            try service.drop("after.txt", InventedArticle.text(41))
            #expect(try await service.settled(1).filed == 1)
            #expect(try await service.property("MainPID") == process)
        }

        @Test func `a drop folder outside the spool is watched after a reload`() async throws {
            let example = BuiltFiles.project + "/systemd/examples/drop-folder.conf"
            let service = try await Service.fresh(
                start: false,
                dropIn: String(contentsOfFile: example, encoding: .utf8)
            )
            _ = try await service.container.run([
                "install", "--directory", "--owner=kliping", "--mode=0755", "/srv/wires",
            ]).succeeded()
            _ = try await service.systemctl("start", "klipingd.service").succeeded()
            try service.configure(
                """
                [[folder]]
                name = "wires"
                path = "/srv/wires"
                """
            )
            _ = try await service.systemctl("reload", "klipingd.service").succeeded()
            try service.drop("wire.txt", InventedArticle.text(42), into: "/srv/wires")
            #expect(try await service.settled(1).filed == 1)
            #expect(service.files(below: "/srv/wires") == [])
        }
    }
}
