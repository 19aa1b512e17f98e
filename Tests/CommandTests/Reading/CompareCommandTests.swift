import LinuxSystem
import SystemPackage
import TestSupport
import Testing
import Varlink

@testable import kliping

@Suite(.timeLimit(.minutes(1))) struct CompareCommandTests {
    private let directory: TemporaryDirectory
    private static let sentence =
        "Nelayan Desa Melati menolak rencana pembangunan dermaga baru senilai 214 miliar rupiah."
    private static let other =
        "Bupati berjanji membuka dialog dengan seluruh kelompok nelayan sebelum bulan puasa tiba."

    init() throws {
        directory = try TemporaryDirectory()
    }

    private func write(_ lines: [String], to name: String) throws -> String {
        let file = try FileSystem.create(directory[name])
        let bytes = Array(lines.joined(separator: "\n").utf8)
        try bytes.withUnsafeBytes { try FileSystem.write($0, to: file.number) }
        return directory[name].string
    }

    @Test func `one object has figures, verdict, passages and changes`() async throws {
        let a = try write(["Dermaga", Self.sentence, Self.other], to: "a.txt")
        let b = try write(["Dermaga", Self.sentence.replacing("214", with: "241"), Self.other], to: "b.txt")
        let run = await CommandRun.run(["compare", "--json", a, b])
        #expect(run.status == .done)
        let object = try JSONParser.parse(Array(run.output.utf8))
        #expect(object["verdict"] == "correction")
        #expect(object["coverage"]?["a"] == 1.0)
        #expect(object["changes"]?.array?.first?["old"] == "214 miliar rupiah")
        #expect(object["changes"]?.array?.first?["new"] == "241 miliar rupiah")
        #expect(object["passages"]?.array?.map { $0["class"]?.string } == ["figure-changed", "verbatim"])
        #expect(object["passages"]?.array?.last?["a"]?["paragraph"] == 1)
        #expect(object["evidence"]?.array?.isEmpty == false)
        #expect(object["a"]?["file"] == .string(a))
    }

    @Test func `containment is a number even when nothing is shared`() async throws {
        let a = try write(["Dermaga", Self.sentence], to: "a.txt")
        let b = try write(["Pasar", "Harga cabai di kota itu naik tajam akibat hujan."], to: "b.txt")
        let run = await CommandRun.run(["compare", "--json", a, b])
        let object = try JSONParser.parse(Array(run.output.utf8))
        #expect(object["containment"] == 0.0)
        #expect(object["verdict"] == "unrelated")
    }

    @Test func `a file without an article is bad data and named`() async throws {
        let a = try write(["Dermaga", Self.sentence], to: "a.txt")
        let empty = try write([], to: "empty.txt")
        let run = await CommandRun.run(["compare", "--json", a, empty])
        #expect(run.status == .badData)
        #expect(run.errors.contains("empty.txt' gives no article: it holds no bytes"))
        let object = try JSONParser.parse(Array(run.output.utf8))
        #expect(object["error"]?["reason"] == "empty")
    }

    @Test func `one file alone is wrong usage`() async throws {
        #expect(await CommandRun.run(["compare", "a.txt"]).status == .usage)
    }

    @Test func `people see both sides, the verdict and what changed`() async throws {
        let a = try write(["Dermaga", Self.sentence, Self.other], to: "a.txt")
        let b = try write(["Dermaga lagi", Self.sentence.replacing("214", with: "241")], to: "b.txt")
        let run = await CommandRun.run(["compare", a, b])
        #expect(run.output.contains("figure: 214 miliar rupiah > 241 miliar rupiah\n"))
        #expect(run.output.contains("< only in A\n"))
        #expect(run.output.contains(" | "))
        #expect(
            run.output.split(separator: "\n").allSatisfy { TextWidth.columns(of: String($0)) <= 80 }
        )
    }

    @Test func `control characters of a document reach no terminal`() async throws {
        let a = try write(["Dermaga\u{1B}[2J", Self.sentence + "\u{1B}]0;x\u{7}"], to: "a.txt")
        let run = await CommandRun.run(["compare", a, a], isTerminal: true)
        #expect(!run.output.contains("\u{1B}]0"))
        #expect(!run.output.contains("\u{1B}[2J"))
    }
}
