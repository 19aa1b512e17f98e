import Clippings
import Glibc
import LinuxSystem
import SystemPackage
import TestSupport
import Testing
import WorkerPool

@Suite(.enabled(if: BuiltProgram.isBuilt("kliping-worker"), "kliping-worker is not built"))
struct RealWorkerTests {
    @Test func `every way out of the sandbox is shut`() throws {
        let program = BuiltProgram.path("kliping-worker").string
        let pipe = try #require(popen("'\(program)' --try-to-escape", "r"))
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 { output += buffer.prefix(count) }
        let status = pclose(pipe)
        let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
        #expect(lines.first?.hasPrefix("landlock version ") == true)
        #expect(lines.count > 40)
        for line in lines.dropFirst() { #expect(line.hasSuffix(": denied")) }
        #expect(status == 0)
    }

    @Test func `text in any of the usual encodings is read inside the sandbox`() throws {
        let worker = WorkerProcess(.init(executable: BuiltProgram.path("kliping-worker")))
        try worker.start()
        let text = "Harga beras naik di Jakarta\n\nJAKARTA - Harga beras naik lima persen pada Senin, kata café.\n"
        for bytes in [Array(text.utf8), Array(text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })] {
            let file = try InputFile(bytes)
            guard case .parsed(let drafts) = worker.parse(file.number, hints: SourceHints()) else {
                Issue.record("refused")
                continue
            }
            let draft = try #require(drafts.first)
            #expect(draft.article.headline == "Harga beras naik di Jakarta")
            #expect(draft.article.body.contains("café"))
            #expect(draft.terms.body.contains("cafe"))
        }
    }

    @Test func `a page is read inside the sandbox`() throws {
        let worker = WorkerProcess(.init(executable: BuiltProgram.path("kliping-worker")))
        let paragraph =
            "<p>Harga beras naik lima persen pada hari Senin, kata pejabat itu kepada wartawan di Jakarta.</p>"
        let file = try InputFile(
            "<!DOCTYPE html><html><head><title>Harga beras naik</title></head><body><article><h1>Harga beras naik</h1>"
                + String(repeating: paragraph, count: 5) + "</article></body></html>"
        )
        guard case .parsed(let drafts) = worker.parse(file.number, hints: SourceHints()) else {
            Issue.record("refused")
            return
        }
        #expect(drafts.first?.article.format == "html")
    }

    @Test func `an empty file is refused as that`() throws {
        let worker = WorkerProcess(.init(executable: BuiltProgram.path("kliping-worker")))
        let file = try InputFile("")
        guard case .refused(let refusal) = worker.parse(file.number, hints: SourceHints()) else {
            Issue.record("not refused")
            return
        }
        #expect(refusal.reason == .empty)
    }

    @Test func `a language that a desk dropped as one file is read inside the sandbox`() throws {
        let directory = try TemporaryDirectory()
        try FileSystem.makeDirectories(directory["languages"])
        let pack = try FileDescriptor.open(
            directory["languages/tl.toml"],
            .writeOnly,
            options: .create,
            permissions: .ownerReadWrite
        )
        try pack.closeAfter {
            let text = "[language]\ncode = \"tl\"\n[credits.labels]\nreporter = [\"Mamamahayag\"]\n"
            _ = try pack.writeAll(text.utf8)
        }
        let text =
            "Apat na bangka ang ipinadala\n\nMamamahayag: Jose Rivera\n\nApat na bangka ang ipinadala sa nayon na "
            + "binaha noong Lunes, ayon sa alkalde ng bayan.\n"
        var configuration = WorkerProcess.Configuration(executable: BuiltProgram.path("kliping-worker"))
        var reporters: [[String]] = []
        for knowledge in [[], ["/nowhere/kliping", directory["languages"].removingLastComponent().string]] {
            configuration.knowledge = knowledge
            let file = try InputFile(text)
            guard case .parsed(let drafts) = WorkerProcess(configuration).parse(file.number, hints: SourceHints())
            else {
                Issue.record("refused")
                return
            }
            reporters.append(drafts.flatMap(\.article.people).filter { $0.role == .reporter }.map(\.name))
        }
        #expect(reporters == [[], ["Jose Rivera"]])
    }
}
