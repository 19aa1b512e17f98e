import Clippings
import DeskInterface
import Glibc
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@testable import kliping

@Suite(.timeLimit(.minutes(1))) struct AddCommandTests {
    private let directory: TemporaryDirectory
    private let inbox: FilePath

    init() throws {
        directory = try TemporaryDirectory()
        inbox = directory["inbox"]
        try FileSystem.makeDirectory(inbox)
        try FileSystem.makeDirectories(directory["outbox/sub"])
    }

    private func write(_ text: String, to name: String) throws {
        let file = try FileSystem.create(directory[name])
        try FileSystem.write(text, to: file)
    }

    private func contents(_ name: String) throws -> String {
        let file = try FileSystem.openToRead(inbox.appending(name))
        return String(decoding: try FileSystem.contents(of: file.number, limit: 10_000), as: UTF8.self)
    }

    private func names(in path: FilePath) throws -> Set<String> {
        let listing = try DirectoryListing(FileSystem.openDirectory(path))
        var names: Set<String> = []
        while let entry = try listing.next() { names.insert(entry.name.string) }
        return names
    }

    private func add(_ arguments: String...) async throws -> CommandRun {
        try await CommandRun.run(["add"] + arguments, desk: StandingDesk(folder: inbox.string))
    }

    @Test func `a file arrives whole, and nothing else stays`() async throws {
        try write("text", to: "outbox/story.txt")
        let run = try await add(directory["outbox/story.txt"].string)
        #expect(run.status == .done)
        #expect(run.output == "1 file put into folder 'inbox'\n")
        #expect(try contents("story.txt") == "text")
        #expect(try names(in: inbox) == ["story.txt"])
    }

    @Test func `a directory keeps its name and sub-folders, temporary names and links left out`() async throws {
        try write("a", to: "outbox/a.txt")
        try write("b", to: "outbox/sub/b.txt")
        try write("c", to: "outbox/.hidden")
        try write("d", to: "outbox/d.part")
        symlink(directory["outbox/a.txt"].string, directory["outbox/link"].string)
        let run = try await add(directory["outbox"].string)
        #expect(run.output == "2 files put into folder 'inbox'\n")
        #expect(run.errors.contains("outbox/d.part' is left out: the daemon leaves such names alone\n"))
        #expect(try names(in: inbox.appending("outbox")) == ["a.txt", "sub"])
        #expect(try contents("outbox/sub/b.txt") == "b")
    }

    @Test func `a directory named by dots has no name to keep`() async throws {
        try write("b", to: "outbox/b.txt")
        _ = try await add(directory["outbox/sub/.."].string)
        #expect(try names(in: inbox) == ["b.txt"])
    }

    @Test func `an interruption leaves nothing half-written`() throws {
        try write("text", to: "outbox/story.txt")
        var delivery = InboxDelivery(into: inbox, isInterrupted: { true })
        let file = OutgoingFile(source: directory["outbox/story.txt"], destination: "story.txt")
        let error = #expect(throws: SystemError.self) { try delivery.deliver(file, note: SidecarNote(publisher: "P")) }
        #expect(error?.errno == .interrupted)
        #expect(try names(in: inbox) == [])
    }

    @Test func `a name with no room for a sidecar's is refused with 65 and a remedy`() async throws {
        let name = String(repeating: "n", count: 250)
        try write("x", to: name)
        let run = try await add("--publisher", "P", directory[name].string)
        #expect(run.status == .badData)
        #expect(run.errors.contains("give it a shorter name"))
        #expect(try names(in: inbox) == [])
    }

    @Test func `a file that waits there is never replaced`() async throws {
        try write("old", to: "inbox/story.txt")
        try write("new", to: "outbox/story.txt")
        _ = try await add(directory["outbox/story.txt"].string)
        #expect(try contents("story.txt") == "old")
        #expect(try contents("story-2.txt") == "new")
    }

    @Test func `what the options say goes into a sidecar that can be read back`() async throws {
        try write("text", to: "outbox/story.txt")
        _ = try await add(
            "--source-url",
            "https://example.com/1",
            "--publisher",
            "Say \"hi\"\n",
            "--tag",
            "a",
            "--tag",
            "b",
            "--language",
            "id",
            directory["outbox/story.txt"].string
        )
        let hints = try Sidecar.read(Array(try contents("story.txt.meta.toml").utf8), format: .toml)
        #expect(hints.sourceURL == "https://example.com/1")
        #expect(hints.publisher == "Say \"hi\"\n")
        #expect(hints.language == "id")
        #expect(hints.tags == ["a", "b"])
    }

    @Test func `a sidecar of the file's own goes along as it is`() async throws {
        try write("text", to: "outbox/story.txt")
        try write("publisher = \"Own\"\nnote = 1\n", to: "outbox/story.txt.meta.toml")
        let run = try await add(directory["outbox/story.txt"].string)
        #expect(run.output == "1 file put into folder 'inbox'\n")
        #expect(try contents("story.txt.meta.toml") == "publisher = \"Own\"\nnote = 1\n")
    }

    @Test func `options outweigh what the file's own sidecar says, and leave the rest`() async throws {
        try write("text", to: "outbox/story.txt")
        try write(
            #"{"publisher": "Own", "language": "id", "published": "2024-11", "tags": ["a"]}"#,
            to: "outbox/story.txt.meta.json"
        )
        _ = try await add("--publisher", "Other", "--tag", "b", directory["outbox/story.txt"].string)
        #expect(try names(in: inbox) == ["story.txt", "story.txt.meta.toml"])
        let hints = try Sidecar.read(Array(try contents("story.txt.meta.toml").utf8), format: .toml)
        #expect(hints.publisher == "Other")
        #expect(hints.language == "id")
        #expect(hints.published?.text == "2024-11")
        #expect(hints.tags == ["a", "b"])
    }

    @Test func `options and a sidecar that cannot be read are refused before anything is put there`() async throws {
        try write("text", to: "outbox/story.txt")
        try write("[table]\n", to: "outbox/story.txt.meta.toml")
        let run = try await add("--tag", "b", directory["outbox/story.txt"].string)
        #expect(run.status == .badData)
        #expect(try names(in: inbox) == [])
    }

    @Test func `a name that is not UTF-8 arrives as it is`() async throws {
        let name = FilePath(bytes: Array("caf".utf8) + [0xE9] + Array(".txt".utf8))
        let path = directory["outbox"].appending(name.components)
        let file = try FileSystem.create(path)
        try FileSystem.write("text", to: file)
        let run = try await add(PrintableName.text(of: path.bytes))
        #expect(run.status == .done)
        #expect(try FileStatus.of(inbox.appending(name.components)).size == 4)
    }

    @Test func `waiting prints what became of the file`() async throws {
        try write("text", to: "outbox/laporan.txt")
        let run = try await CommandRun.run(
            ["add", "--wait", directory["outbox/laporan.txt"].string],
            desk: StandingDesk(folder: inbox.string, filesNow: true)
        )
        #expect(run.output.hasSuffix("laporan.txt: filed as clipping 12\n"))
    }

    @Test(arguments: ["none.txt", "fifo", ".hidden", "page.crdownload", "Thumbs.db", "copy.tmp"])
    func `what is no file to deliver is refused with 65`(name: String) async throws {
        mkfifo(directory["fifo"].string, 0o600)
        for name in [".hidden", "page.crdownload", "Thumbs.db"] { try write("x", to: name) }
        try FileSystem.makeDirectory(directory["copy.tmp"])
        try write("x", to: "copy.tmp/a.txt")
        let run = try await add(directory[name].string)
        #expect(run.status == .badData)
        #expect(try names(in: inbox) == [])
    }

    @Test func `an unknown folder is refused with the names there are`() async throws {
        try write("x", to: "a.txt")
        let run = try await add("--folder", "desk-b", directory["a.txt"].string)
        #expect(run.status == .usage)
        #expect(run.errors.contains("the drop folders are: inbox"))
    }

    @Test func `without a daemon the user's own drop folder is taken`() async throws {
        try FileSystem.makeDirectories(directory["data/kliping/inbox"])
        try write("x", to: "a.txt")
        let run = await CommandRun.run(
            ["add", directory["a.txt"].string],
            environment: ["XDG_DATA_HOME": directory["data"].string]
        )
        #expect(run.status == .done)
        #expect(try names(in: directory["data/kliping/inbox"]) == ["a.txt"])
    }
}

extension FileSystem {
    fileprivate static func write(_ text: String, to file: borrowing Descriptor) throws {
        let bytes = Array(text.utf8)
        try bytes.withUnsafeBytes { try write($0, to: file.number) }
    }
}
