import Foundation
import Testing

extension ServiceTests {
    struct RestartTests {
        private let count = 500

        @Test func `a stop drains within its time and leaves the rest in the drop folder`() async throws {
            let service = try await Service.fresh()
            try dropAll(into: service)
            _ = try await service.systemctl("stop", "klipingd.service", "klipingd.socket").succeeded()
            #expect(try await service.property("ActiveState") == "inactive")
            // A stop that outlasts TimeoutStopSec ends with the result 'timeout'.
            #expect(try await service.property("Result") == "success")
            #expect(service.files(below: "/var/spool/kliping/working") == [])
            let filed = service.files(below: "/var/spool/kliping/filed").count
            #expect(filed + service.files(below: Service.inbox).count == count)

            _ = try await service.systemctl("start", "klipingd.service").succeeded()
            try await expectEachOnce(service)
        }

        @Test func `restarts under load lose nothing and file nothing twice`() async throws {
            let service = try await Service.fresh()
            async let dropped: Void = dropAll(into: service)
            for _ in 1...3 { _ = try await service.systemctl("restart", "klipingd.service").succeeded() }
            try await dropped
            try await expectEachOnce(service)
        }

        @Test func `SIGKILL under load loses nothing and files nothing twice`() async throws {
            let service = try await Service.fresh()
            try dropAll(into: service)
            for killed in 1...3 {
                _ = try await eventually("some files more are filed") {
                    let standing = try? await service.standing()
                    return standing.flatMap { $0.filed >= killed * 20 ? $0 : nil }
                }
                _ = try await service.systemctl("kill", "--kill-who=main", "--signal=KILL", "klipingd.service")
                    .succeeded()
                try await service.restarted(killed)
            }
            try await expectEachOnce(service)
        }

        private func dropAll(into service: Service) throws {
            for number in 1...count { try service.drop("\(number).txt", InventedArticle.text(number)) }
        }

        private func expectEachOnce(_ service: Service) async throws {
            let standing = try await service.settled(count)
            #expect(standing.filed == count)
            #expect(standing.clippings == count)
            #expect(standing.duplicate == 0)
            #expect(standing.rejected == 0)
            #expect(service.files(below: Service.inbox) == [])
            #expect(service.files(below: "/var/spool/kliping/working") == [])
            #expect(service.files(below: "/var/spool/kliping/filed").count == count)
            for number in [1, count / 2, count] {
                let found = try await service.kliping("search", "--json", InventedArticle.word(number)).succeeded()
                let hits = found.output.split(separator: "\n").filter { $0.contains("Panen Cumi Lebih Awal") }
                #expect(hits.count == 1)
            }
        }
    }
}
