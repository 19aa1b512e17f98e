import DeskInterface
import FoundationEssentials
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@testable import kliping

@Suite(.timeLimit(.minutes(1))) struct BackupCommandTests {
    /// SHA-256 of "abc" (FIPS 180-2, appendix B.1).
    private static let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

    private let place: TemporaryDirectory

    init() throws {
        place = try TemporaryDirectory()
    }

    private func piece(_ name: String, _ bytes: String, size: Int? = nil) -> Desk.Backup.Reply {
        .init(
            file: name,
            size: Int64(size ?? bytes.utf8.count),
            piece: Data(bytes.utf8).base64EncodedString(),
            done: 0,
            total: 9
        )
    }

    private func content(_ name: String) throws -> String {
        let file = try FileSystem.openToRead(place[name])
        return String(decoding: try FileSystem.contents(of: file.number, limit: 100), as: UTF8.self)
    }

    private func backUp(_ replies: [Desk.Backup.Reply], _ options: String...) async throws -> CommandRun {
        try await CommandRun.run(["backup", place["copy"].string] + options, desk: StandingDesk(backedUp: replies))
    }

    /// Nothing but the socket's own files.
    private var isEmpty: Bool {
        !FileSystem.exists(place["copy"]) && !FileSystem.exists(place["copy.unfinished"])
    }

    @Test func `each file stands where it belongs, and the folder has its name at the end`() async throws {
        let original = "store/ba/\(Self.abc.dropFirst(2))"
        let run = try await backUp(
            [
                .init(done: 4, total: 9), piece("archive.sqlite", "ka", size: 4), piece("archive.sqlite", "ta"),
                piece(original, "abc"),
            ].map { reply in
                var reply = reply
                if reply.file == "archive.sqlite" { reply.size = 4 }
                return reply
            }
        )
        #expect(run.status == .done)
        #expect(
            run.output
                == "1 clipping, 7 bytes in 2 files: \(place["copy"])\n1 original went while the copy was made\n"
        )
        #expect(try content("copy/archive.sqlite") == "kata")
        #expect(try content("copy/\(original)") == "abc")
        #expect(!FileSystem.exists(place["copy.unfinished"]))
    }

    @Test func `scripts get one object`() async throws {
        let run = try await backUp([piece("archive.sqlite", "kata")], "--json")
        #expect(run.status == .done)
        #expect(run.output.contains(#""clippings":1"#))
        #expect(run.output.contains(#""bytes":4"#))
    }

    @Test func `an empty folder may be there, one that holds something is left as it is`() async throws {
        _ = try FileSystem.makeDirectory(place["copy"])
        #expect(try await backUp([piece("archive.sqlite", "kata")]).status == .done)
        let again = try await backUp([piece("archive.sqlite", "lain")])
        #expect(again.status == .cannotCreate)
        #expect(again.errors.contains("is there already"))
        #expect(try content("copy/archive.sqlite") == "kata")
    }

    @Test func `what an earlier one left when it was broken off is told of`() async throws {
        _ = try FileSystem.makeDirectory(place["copy.unfinished"])
        let run = try await backUp([piece("archive.sqlite", "kata")])
        #expect(run.status == .cannotCreate)
        #expect(run.errors.contains("rm -r"))
    }

    @Test(arguments: ["../lain", "/lain", "store//x", "a/b/c/d/e", ""])
    func `a name that leads elsewhere is refused, and nothing stays`(name: String) async throws {
        let run = try await backUp([piece("archive.sqlite", "kata"), piece(name, "x")])
        #expect(run.status == .internalFault)
        #expect(isEmpty)
        #expect(!FileSystem.exists(place["lain"]))
    }

    @Test func `an original that is not what its name says ends the backup, and nothing stays`() async throws {
        let run = try await backUp([piece("store/ba/\(Self.abc.dropFirst(2))", "abd"), piece("later", "x")])
        #expect(run.status == .internalFault)
        #expect(run.errors.contains("SHA-256"))
        #expect(isEmpty)
    }

    @Test func `a file that comes short ends the backup, and nothing stays`() async throws {
        let run = try await backUp([piece("archive.sqlite", "kat", size: 4)])
        #expect(run.status == .internalFault)
        #expect(isEmpty)
    }

    @Test func `a daemon that refuses leaves nothing either`() async throws {
        let desk = StandingDesk(failure: .permissionDenied(needs: "root or user 'kliping'"))
        let run = try await CommandRun.run(["backup", place["copy"].string], desk: desk)
        #expect(run.status == .noPermission)
        #expect(isEmpty)
    }
}
