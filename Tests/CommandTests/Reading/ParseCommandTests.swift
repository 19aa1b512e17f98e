import Clippings
import LinuxSystem
import Ninjs
import SystemPackage
import TestSupport
import Testing
import Varlink

@testable import kliping

@Suite(.timeLimit(.minutes(1))) struct ParseCommandTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    private func write(_ text: String, to name: String) throws -> String {
        let file = try FileSystem.create(directory[name])
        let bytes = Array(text.utf8)
        try bytes.withUnsafeBytes { try FileSystem.write($0, to: file.number) }
        return directory[name].string
    }

    private func lines(_ run: CommandRun) throws -> [JSONValue] {
        try run.output.split(separator: "\n").map { try JSONParser.parse(Array($0.utf8)) }
    }

    @Test func `articles come in the order of the files, and a refused file as an error`() async throws {
        let names = try (0..<40).map { try write($0 == 7 ? "" : "headline \($0)", to: "\($0).txt") }
        let run = await CommandRun.run(["parse", "--json"] + names)
        let objects = try lines(run)
        #expect(run.status == .nothingFound)
        #expect(objects.map { $0["file"]?.string } == names)
        #expect(objects[7]["error"]?["reason"] == "empty")
        #expect(objects[8]["item"]?["headlines"]?.array?.first?["value"] == "headline 8")
        #expect(objects[8]["part"] == 0)
        #expect(objects[8]["clip"]?["format"] == "text")
    }

    @Test func `an article without an address of its own is known by its original's SHA-256`() async throws {
        let name = try write("abc", to: "abc.txt")
        let run = await CommandRun.run(["parse", "--json", name])
        #expect(run.status == .done)
        #expect(
            try lines(run)[0]["item"]?["uri"]
                == "urn:kliping:sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        )
    }

    @Test func `evidence is written sorted by field, in whichever order it was found`() throws {
        var article = Article(format: "text")
        for field in ["published", "agency", "byline", "language"] {
            article.evidence[field] = .init("line 1", raw: "x")
        }
        let clip = try JSONObject(encoding: ClipExtension(article))
        guard case .object(let evidence) = clip["evidence"] else {
            Issue.record("there is no evidence")
            return
        }
        #expect(evidence.members.map(\.name) == ["agency", "byline", "language", "published"])
    }

    @Test func `the command line outweighs the sidecar`() async throws {
        let name = try write("abc", to: "abc.txt")
        _ = try write(
            "source_url = \"https://example.com/side\"\npublisher = \"P\"\ntags = [\"t\"]\n",
            to: "abc.txt.meta.toml"
        )
        let read = await CommandRun.run(["parse", "--json", name])
        #expect(try lines(read)[0]["item"]?["uri"] == "https://example.com/side")
        #expect(try lines(read)[0]["item"]?["infoSources"]?.array?.first?["name"] == "P")
        #expect(try lines(read)[0]["item"]?["subjects"]?.array?.first?["literal"] == "t")
        let told = await CommandRun.run(["parse", "--json", "--source-url", "https://example.com/told", name])
        #expect(try lines(told)[0]["item"]?["uri"] == "https://example.com/told")
    }

    @Test func `a sidecar that cannot be used is complained about and left out`() async throws {
        let name = try write("abc", to: "abc.txt")
        _ = try write("[table]\n", to: "abc.txt.meta.toml")
        let run = await CommandRun.run(["parse", "--json", name])
        #expect(run.status == .done)
        #expect(run.errors.contains("abc.txt.meta.toml' is left out: line 1:"))
    }

    @Test func `what cannot be opened, and what is no file, has its reason`() async throws {
        let run = await CommandRun.run(["parse", "--json", directory["none"].string, directory.path.string])
        #expect(run.status == .nothingFound)
        #expect(try lines(run).map { $0["error"]?["reason"] } == ["unreadable", "not-a-file"])
    }

    @Test func `without --json the article is readable`() async throws {
        let run = await CommandRun.run(["parse", try write("A headline", to: "a.txt")])
        #expect(run.output.contains("\nA headline\nlanguage "))
    }

    @Test func `no file at all is wrong usage`() async {
        #expect(await CommandRun.run(["parse", "--json"]).status == .usage)
    }
}
