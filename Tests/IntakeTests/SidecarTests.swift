import Clippings
import Intake
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

struct SidecarTests {
    @Test func `a sidecar tells what the document does not, and travels with it`() async throws {
        let desk = try Desk {
            $0.folders[0].outlet = "Bawaan"
            $0.folders[0].language = "id"
        }
        try await desk.run { desk in
            try desk.drop(
                "source_url = \"https://example.org/a\"\npublisher = \"Harian\"\ntags = [\"banjir\"]\n",
                as: "story.txt.meta.toml"
            )
            try desk.drop("Banjir", as: "story.txt")
            let hints = try #require(try await desk.deliveries(1).first?.hints)
            #expect(hints.sourceURL == "https://example.org/a")
            #expect(hints.publisher == "Harian")
            #expect(hints.language == "id")
            #expect(hints.tags == ["banjir"])
            #expect(hints.fileName == "story.txt")
            try await desk.settled()
        }
        let filed = try desk.files(below: desk.spool.appending("filed"))
        #expect(filed.count == 2)
        #expect(filed.last?.hasSuffix("/story.txt.meta.toml") == true)
        #expect(try desk.files(below: desk.inbox).isEmpty)
    }

    @Test func `a sidecar travels to rejected and back`() async throws {
        let desk = try Desk()
        try await desk.run { desk in
            try desk.drop("{\"publisher\": \"Harian\"}", as: "story.txt.meta.json")
            try desk.drop("REFUSE time-limit", as: "story.txt")
            let first = try #require(try await desk.deliveries(1).first)
            #expect(first.hints.publisher == "Harian")
            try await desk.settled()
            #expect(try desk.files(below: desk.spool.appending("rejected/\(first.claim)")).count == 2)
            #expect(try desk.intake.retry([first.claim]) == [first.claim])
            #expect(try await desk.deliveries(2).last?.hints.publisher == "Harian")
            try await desk.settled()
        }
    }

    @Test func `a sidecar alone waits and is no document`() async throws {
        let desk = try Desk()
        try await desk.run { desk in
            try desk.drop("publisher = \"Harian\"", as: "later.txt.meta.toml")
            try desk.drop("Lain", as: "other.txt")
            try await desk.deliveries(1)
            desk.intake.rescan()
            try await desk.settled()
            #expect(desk.archive.read { $0.deliveries.count } == 1)
            #expect(try desk.files(below: desk.inbox) == ["later.txt.meta.toml"])
        }
    }

    @Test func `a broken sidecar refuses nothing`() async throws {
        let desk = try Desk()
        try await desk.run { desk in
            try desk.drop("publisher = Harian Pagi", as: "story.txt.meta.toml")
            try desk.drop("Banjir", as: "story.txt")
            let delivery = try #require(try await desk.deliveries(1).first)
            #expect(delivery.isParsed)
            #expect(delivery.hints.publisher == nil)
            #expect(delivery.remark?.hasPrefix("'story.txt.meta.toml' was not used: line 1: ") == true)
        }
    }

    @Test func `the extended attribute of a download gives its address`() async throws {
        let desk = try Desk()
        try await desk.run { desk in
            let path = desk.directory["story.txt"]
            try desk.write("Banjir", to: path)
            let url = "https://example.org/b"
            let file = try FileSystem.openToRead(path)
            do throws(SystemError) {
                try FileSystem.setExtendedAttribute("user.xdg.origin.url", of: file.number, to: Array(url.utf8))
            } catch {
                // tmpfs of older kernels keeps no user attributes.
                #expect(error.errno == .notSupported)
                return
            }
            try FileSystem.rename(path, to: desk.inbox.appending("story.txt"))
            #expect(try await desk.deliveries(1).first?.hints.sourceURL == url)
        }
    }
}
