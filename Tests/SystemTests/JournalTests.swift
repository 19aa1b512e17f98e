import Foundation
import Testing

extension ServiceTests {
    struct JournalTests {
        @Test func `the journal names each file, its claim, and what became of it`() async throws {
            let service = try await Service.fresh(start: false)
            try service.configure("[log]\nlevel = \"debug\"\n")
            _ = try await service.systemctl("start", "klipingd.service").succeeded()
            try service.drop("journal-good.txt", InventedArticle.text(81))
            try service.drop("journal-empty.txt", "")
            _ = try await service.settled(2)

            let good = try await entries(of: "journal-good.txt", in: service)
            #expect(good.contains { $0["KLIPING_CLIPPING"] != nil })
            let claims = Set(good.compactMap { $0["KLIPING_CLAIM"] })
            #expect(claims.count == 1)

            let empty = try await entries(of: "journal-empty.txt", in: service)
            #expect(empty.contains { $0["KLIPING_REASON"] == "empty" })
            #expect(claims.isDisjoint(with: empty.compactMap { $0["KLIPING_CLAIM"] }))
        }

        /// The journal's entries about one file; waits until there is one, for the journal has a queue of its own.
        private func entries(of file: String, in service: Service) async throws -> [[String: String]] {
            try await eventually("a journal entry about '\(file)'") { () -> [[String: String]]? in
                let journal = try await service.container.run([
                    "journalctl", "--unit=klipingd.service", "--output=json", "KLIPING_FILE=\(file)",
                ])
                let entries = journal.output.split(separator: "\n").compactMap { line in
                    (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any]
                }
                let fields = entries.map { $0.compactMapValues { $0 as? String } }
                let outcome = fields.contains { $0["KLIPING_CLIPPING"] != nil || $0["KLIPING_REASON"] != nil }
                return outcome ? fields : nil
            }
        }
    }
}
