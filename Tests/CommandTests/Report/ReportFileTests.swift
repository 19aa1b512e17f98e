import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@testable import kliping

@Suite(.timeLimit(.minutes(1))) struct `Where a report goes` {
    @Test func `it replaces the file as a whole and leaves nothing beside it`() async throws {
        let directory = try TemporaryDirectory()
        for _ in 0..<2 {
            let run = try await CommandRun.run(
                ["report", "7", "-o", directory["story.html"].string],
                desk: ToldStory.pair()
            )
            #expect(run.status == .done)
            #expect(run.output.isEmpty)
        }
        let file = try FileSystem.openToRead(directory["story.html"])
        let page = String(decoding: try FileSystem.contents(of: file.number, limit: 1 << 20), as: UTF8.self)
        #expect(page.hasPrefix("<!DOCTYPE html>\n"))
        #expect(page.hasSuffix("</html>\n"))
        #expect(try directory.names() == ["story.html"])
    }

    @Test func `a dash is the standard output`() async throws {
        let run = try await CommandRun.run(["report", "7", "--output", "-"], desk: ToldStory.pair())
        #expect(run.output.hasPrefix("<!DOCTYPE html>\n"))
    }

    @Test func `what is no file is left alone`() async throws {
        let directory = try TemporaryDirectory()
        let run = try await CommandRun.run(["report", "7", "-o", directory.path.string], desk: ToldStory.pair())
        #expect(run.status == .internalFault)
        #expect(run.errors.contains("the page could not be written to"))
        #expect(try directory.names().isEmpty)
    }

    @Test func `a story that is not there makes no file`() async throws {
        let directory = try TemporaryDirectory()
        let run = try await CommandRun.run(["report", "8", "-o", directory["x.html"].string], desk: StandingDesk())
        #expect(run.status == .nothingFound)
        #expect(try directory.names().isEmpty)
    }
}

extension TemporaryDirectory {
    /// What stands in it.
    fileprivate func names() throws -> [String] {
        let listing = try DirectoryListing(FileSystem.openDirectory(path))
        var names: [String] = []
        while let entry = try listing.next() { names.append(entry.name.string) }
        return names
    }
}
