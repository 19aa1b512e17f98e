import Clippings
import Glibc
import LinuxSystem
import SystemPackage
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
}
