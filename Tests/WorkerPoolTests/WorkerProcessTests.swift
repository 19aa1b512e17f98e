import Clippings
import Glibc
import LinuxSystem
import SystemPackage
import Testing
import WorkerPool

@Suite(.enabled(if: BuiltProgram.isBuilt("ill-behaved-worker"), "ill-behaved-worker is not built"))
struct WorkerProcessTests {
    private func worker(_ adjust: (inout WorkerProcess.Configuration) -> Void = { _ in }) -> WorkerProcess {
        var configuration = WorkerProcess.Configuration(executable: BuiltProgram.path("ill-behaved-worker"))
        configuration.memoryLimit = 64 << 20
        adjust(&configuration)
        return WorkerProcess(configuration)
    }

    private func parse(_ text: String, by worker: WorkerProcess) throws -> ParseOutcome {
        let file = try InputFile(text)
        return worker.parse(file.number, hints: SourceHints())
    }

    private func reason(_ outcome: ParseOutcome) -> RefusalReason? {
        if case .refused(let refusal) = outcome { refusal.reason } else { nil }
    }

    private func draft(_ outcome: ParseOutcome) throws -> Draft {
        guard case .parsed(let drafts) = outcome else {
            Issue.record("refused: \(outcome)")
            throw Errno.invalidArgument
        }
        return try #require(drafts.first)
    }

    @Test func `an article comes back whole, with its terms and the bytes the archive keeps`() throws {
        let file = try InputFile("Harga beras naik.\u{1F}é")
        var hints = SourceHints()
        hints.sourceURL = "https://example.org/beras"
        let draft = try draft(worker().parse(file.number, hints: hints))
        #expect(draft.article.paragraphs == ["Harga beras naik.\u{1F}é"])
        #expect(draft.article.sourceURL == "https://example.org/beras")
        #expect(draft.terms == IndexTerms(headline: "file", body: "Harga beras naik.\u{1F}é"))
        #expect(try ArticleCoding.decode(draft.encodedArticle) == draft.article)
    }

    @Test func `one process reads many files, from their start whatever their offset`() throws {
        let worker = worker()
        for index in 0..<5 {
            let file = try InputFile("file \(index)")
            let draft = try draft(worker.parse(file.number, hints: SourceHints()))
            #expect(draft.article.paragraphs == ["file \(index)"])
            #expect(draft.article.headline == "file \(index) of this worker")
        }
    }

    @Test func `a file of several megabytes comes through`() throws {
        let text = String(repeating: "kata ", count: 600_000)
        #expect(try draft(parse(text, by: worker())).article.body == text)
    }

    @Test func `a refusal comes back with its reason and detail`() throws {
        #expect(try parse("refuse", by: worker()) == .refused(Refusal(.notAnArticle, "told to refuse")))
    }

    @Test func `a hanging worker is killed at the deadline, and the next file goes on`() throws {
        let worker = worker { $0.deadline = .milliseconds(300) }
        #expect(reason(try parse("hang", by: worker)) == .timeLimit)
        #expect(try draft(parse("next", by: worker)).article.paragraphs == ["next"])
    }

    @Test(arguments: ["crash", "overflow the stack", "exit", "talk nonsense", "answer without an article"])
    func `a broken worker costs one file, and the next goes on`(order: String) throws {
        let worker = worker()
        #expect(reason(try parse(order, by: worker)) == .workerCrashed)
        #expect(try draft(parse("next", by: worker)).article.paragraphs == ["next"])
    }

    @Test func `a crash names its signal`() throws {
        guard case .refused(let refusal) = try parse("crash", by: worker()) else {
            Issue.record("not refused")
            return
        }
        #expect(refusal.detail.contains("signal 6 (Aborted)"))
    }

    @Test func `a file that only a tired worker crashes on is read by a fresh one`() throws {
        let worker = worker()
        #expect(try draft(parse("first", by: worker)).article.headline == "file 0 of this worker")
        #expect(try draft(parse("crash when tired", by: worker)).article.headline == "file 0 of this worker")
    }

    @Test(arguments: ["take all memory in small pieces", "take all memory at once"])
    func `a worker that wants too much memory ends as that, and the next file goes on`(order: String) throws {
        let worker = worker()
        #expect(reason(try parse(order, by: worker)) == .memoryLimit)
        #expect(try draft(parse("next", by: worker)).article.paragraphs == ["next"])
    }

    @Test func `a worker is replaced after its number of files`() throws {
        let worker = worker { $0.filesPerWorker = 2 }
        let headlines = try (0..<5).map { _ in try draft(parse("x", by: worker)).article.headline }
        #expect(
            headlines == [0, 1, 0, 1, 0].map { "file \($0) of this worker" }
        )
    }

    @Test func `a file over the limit is refused, a sparse one of 4 GB without reading it`() throws {
        let worker = worker { $0.maximumBytes = 10 }
        #expect(reason(try parse("12345678901", by: worker)) == .tooLarge)
        #expect(try draft(parse("1234567890", by: worker)).article.paragraphs == ["1234567890"])
        let sparse = try InputFile("")
        #expect(ftruncate(sparse.number, 4 << 30) == 0)
        #expect(reason(worker.parse(sparse.number, hints: SourceHints())) == .tooLarge)
    }

    @Test func `what is not a regular file is refused`() throws {
        let (end, _) = try SocketPair.make()
        #expect(reason(worker().parse(end.number, hints: SourceHints())) == .notAFile)
    }

    @Test func `hints too long for a request are refused`() throws {
        let file = try InputFile("x")
        var hints = SourceHints()
        hints.tags = [String(repeating: "x", count: 300 << 10)]
        #expect(reason(worker().parse(file.number, hints: hints)) == .tooLarge)
    }

    @Test func `a missing executable is an error at the start, with what to do`() throws {
        let worker = worker { $0.executable = "/nonexistent/kliping-worker" }
        let error = try #require(throws: WorkerError.self) { try worker.start() }
        #expect(error.code == .executableMissing)
        #expect(error.description.contains("install"))
        #expect(reason(try parse("x", by: worker)) == .workerCrashed)
    }

    @Test func `a program that is no worker is an error at the start`() throws {
        let error = try #require(throws: WorkerError.self) { try worker { $0.executable = "/bin/true" }.start() }
        #expect(error.code == .notStarted)
    }

    @Test func `callers from several threads take turns`() async throws {
        let worker = worker()
        try await withThrowingTaskGroup(of: ParseOutcome.self) { group in
            for index in 0..<8 {
                group.addTask {
                    try await OwnThread.run(named: "caller") {
                        let file = try InputFile("caller \(index)")
                        return worker.parse(file.number, hints: SourceHints())
                    }
                }
            }
            var texts: Set<String> = []
            for try await outcome in group { texts.insert(try draft(outcome).article.body) }
            #expect(texts == Set((0..<8).map { "caller \($0)" }))
        }
    }
}
