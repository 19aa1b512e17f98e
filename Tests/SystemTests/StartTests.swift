import Foundation
import Testing

extension ServiceTests {
    struct StartTests {
        @Test func `the service is ready once its socket answers`() async throws {
            let service = try await Service.fresh()
            #expect(try await service.property("ActiveState") == "active")
            #expect(try await service.property("Result") == "success")
            let standing = try await service.standing()
            #expect(standing.state == "running")
            #expect(standing.clippings == 0)
        }

        @Test func `a connection to the socket starts the service`() async throws {
            let service = try await Service.fresh(start: false)
            _ = try await service.systemctl("start", "klipingd.socket").succeeded()
            #expect(try await service.property("ActiveState") == "inactive")
            // The first question can be answered before the first scan of the folders.
            #expect(try await ["starting", "running"].contains(service.standing().state))
            _ = try await eventually("it runs") { try await service.standing().state == "running" ? true : nil }
            #expect(try await service.property("ActiveState") == "active")
        }

        @Test func `systemctl status says how things stand in a sentence`() async throws {
            let service = try await Service.fresh()
            try service.drop("one.txt", InventedArticle.text(1))
            _ = try await service.settled(1)
            let sentence = try await eventually("a status text with one clipping") {
                let text = try await service.property("StatusText")
                return text.contains("1 clipping") ? text : nil
            }
            #expect(sentence.contains("watching 1 folder"))
            let shown = try await service.systemctl("status", "--no-pager", "klipingd.service").output
            #expect(shown.contains("Status: \"\(sentence)\""))
        }

        @Test func `text and HTML that are dropped can be found and read`() async throws {
            let service = try await Service.fresh()
            try service.drop("catch.txt", InventedArticle.text(21))
            try service.drop("harbour.html", InventedArticle.page(22))
            #expect(try await service.settled(2).filed == 2)

            let text = try await service.kliping("search", InventedArticle.word(21)).succeeded()
            #expect(text.output.contains("Nelayan Pulau Karang 21 Panen Cumi Lebih Awal"))
            let page = try await service.kliping("search", InventedArticle.word(22)).succeeded()
            #expect(page.output.contains("Harbour 22 reopens after dredging"))
            #expect(try await service.kliping("search", "kataygtidakada").status == 1)
            #expect(service.files(below: Service.inbox) == [])
            #expect(service.files(below: "/var/spool/kliping/filed").count == 2)
        }

        @Test func `a file that is no article stays whole in rejected and why tells the reason`() async throws {
            let service = try await Service.fresh()
            try service.drop("nothing.txt", "")
            try service.drop("next.txt", InventedArticle.text(31))
            let standing = try await service.settled(2)
            #expect(standing.rejected == 1)
            #expect(standing.filed == 1)
            #expect(try await service.kliping("why", "nothing.txt").succeeded().output.contains("empty"))
            let kept = service.files(below: "/var/spool/kliping/rejected").filter { $0.hasSuffix("nothing.txt") }
            #expect(kept.count == 1)
        }
    }
}
