import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@testable import kliping

struct LanguagesCommandTests {
    private func run(_ pack: String?, _ arguments: [String] = []) async throws -> CommandRun {
        let home = try TemporaryDirectory()
        try FileSystem.makeDirectories(home["kliping/languages"])
        if let pack {
            let file = try FileDescriptor.open(
                home["kliping/languages/jv.toml"],
                .writeOnly,
                options: .create,
                permissions: .ownerReadWrite
            )
            try file.closeAfter { _ = try file.writeAll(pack.utf8) }
        }
        let folder = home["kliping"].removingLastComponent().string
        return await CommandRun.run(["languages"] + arguments, environment: ["XDG_CONFIG_HOME": folder])
    }

    @Test func `the built-in languages are listed with their sections`() async throws {
        let run = try await run(nil, ["--json"])
        #expect(run.status == .done)
        #expect(run.output.contains("\"code\":\"id\""))
        #expect(run.output.contains("\"agencies.toml\""))
    }

    @Test func `a user's own file is listed with where it lies`() async throws {
        let pack = "[language]\ncode = \"jv\"\nname = \"Basa Jawa\"\n[credits]\nbyline-openers = [\"ni\"]\n"
        let run = try await run(pack)
        #expect(run.status == .done)
        #expect(run.output.contains("jv  Basa Jawa\n"))
        #expect(run.output.contains("kliping/languages/jv.toml\n    credits\n"))
    }

    @Test func `a problem is told with its line, and the exit status says so`() async throws {
        let run = try await run("[language]\ncode = \"jv\"\n[furnitur]\n")
        #expect(run.status == .badData)
        #expect(run.output.contains("kliping/languages/jv.toml:3: there is no section [furnitur]"))
    }
}
