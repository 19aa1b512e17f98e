import Foundation
import TestSupport
import Testing

/// What the graph of copies answers, from drop folder to answer.
@Suite(.timeLimit(.minutes(3)))
struct CopyGraphTests {
    /// Two texts, of which the second is the first with a sentence more, and one of another event.
    private func deskWithCopy() async throws -> OwnDaemon {
        let daemon = try await OwnDaemon.start(in: TemporaryDirectory())
        try daemon.drop("asli.txt", InventedArticle.text(1))
        _ = try await daemon.settled(1)
        try daemon.drop("salinan.txt", InventedArticle.text(1) + "\n\nDitulis ulang oleh meja kami.\n")
        _ = try await daemon.settled(2)
        return daemon
    }

    @Test func `a copy's provenance names its original, until that is taken down`() async throws {
        let daemon = try await deskWithCopy()
        let copy = try await daemon.kliping("show", "2", "--json").succeeded()
        #expect(copy.output.contains(#""provenance":{"class":"reprint""#))
        #expect(copy.output.contains("of clipping 1, asli.txt"))
        #expect(try await daemon.kliping("search", "provenance:reprint", "--ids").succeeded().output == "2\n")
        #expect(try await daemon.kliping("takedown", "1", "--reason", "diminta", "--yes").status == 0)
        _ = try await daemon.settled(1)
        #expect(try await daemon.kliping("search", "provenance:reprint", "--ids").status == 1)
        #expect(try await daemon.end(by: SIGTERM) == 0)
    }

    @Test func `syndication counts what outlets carry`() async throws {
        let daemon = try await deskWithCopy()
        let answer = try await daemon.kliping("syndication", "--days", "1", "--json").succeeded()
        #expect(answer.output.contains(#"{"value":"reprint","count":1}"#))
        #expect(answer.output.hasSuffix(#"{"syndication":{"clippings":2}}"# + "\n"))
        #expect(try await daemon.end(by: SIGTERM) == 0)
    }
}
