import Foundation
import Testing

extension ServiceTests {
    struct NotifierTests {
        @Test func `the notifier is off by itself; turned on it follows the daemon as a user of its own`() async throws
        {
            let service = try await Service.fresh()
            #expect(try await property("UnitFileState", service) == "disabled")
            #expect(try await property("ActiveState", service) == "inactive")
            try configure(
                """
                [[destination]]
                name = "desk"
                exec = ["/bin/true"]
                """,
                in: service
            )
            _ = try await service.systemctl("start", "kliping-notifier.service").succeeded()
            try await follows(service)
            let process = try await property("MainPID", service)
            let owner = try await service.container.run(["stat", "--format=%u", "/proc/\(process)"]).succeeded()
            // The range of systemd's dynamic users (uid-gid(7)).
            let number = try #require(Int(owner.output.trimmingCharacters(in: .whitespacesAndNewlines)))
            #expect((61_184...65_519).contains(number))

            // The daemon goes and comes back; the notifier stays.
            _ = try await service.systemctl("restart", "klipingd.service").succeeded()
            try await follows(service)
            #expect(try await property("MainPID", service) == process)
            _ = try await eventually("the destination has begun") {
                let status = try await service.container.run(["kliping-notifier", "--status"]).succeeded()
                return status.output.hasPrefix("desk: looked at up to alert ") ? true : nil
            }

            // A faulty configuration changes nothing.
            try configure("[[destination]]\nname = \"desk\"\n", in: service)
            #expect(try await service.systemctl("reload", "kliping-notifier.service").status != 0)
            #expect(try await property("MainPID", service) == process)
            _ = try await service.systemctl("stop", "kliping-notifier.service").succeeded()
            #expect(try await property("Result", service) == "success")
        }

        private func configure(_ text: String, in service: Service) throws {
            let path = service.container.outside("/etc/kliping/notifier.toml")
            try text.write(toFile: path, atomically: false, encoding: .utf8)
        }

        private func property(_ name: String, _ service: Service) async throws -> String {
            try await service.systemctl("show", "--property=\(name)", "--value", "kliping-notifier.service").succeeded()
                .output.trimmingCharacters(in: .whitespacesAndNewlines)
        }

        private func follows(_ service: Service) async throws {
            do {
                _ = try await eventually("the notifier follows the daemon") {
                    let sentence = try await property("StatusText", service)
                    return sentence == "following the daemon, 1 destination" ? sentence : nil
                }
            } catch {
                let journal = try await service.container.run([
                    "journalctl", "--no-pager", "--lines=40", "--output=cat", "--unit=kliping-notifier.service",
                ])
                throw ServiceFailure(what: "\(error)", journal: journal.output)
            }
        }
    }
}
