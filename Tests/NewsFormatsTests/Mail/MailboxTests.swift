import Clippings
import NewsFormats
import Testing

struct MailboxTests {
    private static let line = "From sari@warga.example Tue Nov 19 08:30:00 2024\n"

    private func message(_ subject: String, _ body: String, _ fields: String = "") -> String {
        Self.line + "From: Sari Dewi <sari@warga.example>\nSubject: \(subject)\n\(fields)\n\(body)\n\n"
    }

    @Test func `each message is an article`() throws {
        let found = try articles(message("Satu", "Isi satu.") + message("Dua", "Isi dua."))
        #expect(found.map(\.headline) == ["Satu", "Dua"])
        #expect(found.map(\.paragraphs) == [["Isi satu."], ["Isi dua."]])
    }

    @Test func `a line that only opens like the next message parts nothing`() throws {
        let found = try articles(message("Satu", "Isi.\n\nFrom here on it rains.\n\nAkhir.") + message("Dua", "Isi."))
        #expect(found.map(\.headline) == ["Satu", "Dua"])
        #expect(found.first?.paragraphs == ["Isi.", "From here on it rains.", "Akhir."])
    }

    @Test func `the sign put before such a line is taken away`() throws {
        let found = try articles(message("Satu", "Isi.\n\n>From Jakarta by train.") + message("Dua", "Isi."))
        #expect(found.first?.paragraphs == ["Isi.", "From Jakarta by train."])
    }

    @Test func `a length that holds is believed, one that does not is not`() throws {
        let inner = "Isi.\n\n" + Self.line + "Subject: bukan surat\n\nAkhir.\n"
        let believed = try articles(
            message("Satu", inner, "Content-Length: \(inner.utf8.count)\n") + message("Dua", "Isi.")
        )
        #expect(believed.map(\.headline) == ["Satu", "Dua"])
        let wrong = try articles(message("Satu", "Isi.", "Content-Length: 7\n") + message("Dua", "Isi."))
        #expect(wrong.map(\.headline) == ["Satu", "Dua"])
    }

    @Test func `a message without an article is left out and named`() throws {
        let found = try articles(message("Satu", "Isi.") + message("Kosong", "") + message("Tiga", "Isi."))
        #expect(found.map(\.headline) == ["Satu", "Tiga"])
        #expect(found.flatMap(\.leftOut).map(\.name) == ["message 2"])
        #expect(found.flatMap(\.leftOut).map(\.refusal.reason) == [.empty])
    }

    @Test func `many messages are read chunk by chunk`() throws {
        let text = (1...900).map { message("Nomor \($0)", Prose.indonesian + "\n\n" + Prose.indonesian) }.joined()
        let source = CountedBytes(Array(text.utf8))
        var headlines: [String?] = []
        let refusal = DocumentReader().read(source, hints: SourceHints(), maximumBytes: 4096) {
            article throws(Refusal) in
            headlines.append(article.headline)
        }
        #expect(refusal == nil)
        #expect(headlines == (1...900).map { "Nomor \($0)" })
        #expect(source.largest < source.size)
    }

    @Test func `a length that a message claims is not read ahead`() throws {
        let field = "Content-Length: 3000000\n"
        let text = (1...40).map { message("Nomor \($0)", Prose.indonesian, field) }.joined()
        let source = CountedBytes(Array((text + String(repeating: "isi\n", count: 1_000_000)).utf8))
        var headlines: [String?] = []
        let refusal = DocumentReader().read(source, hints: SourceHints(), maximumBytes: 8_000_000) {
            article throws(Refusal) in
            headlines.append(article.headline)
        }
        #expect(refusal == nil)
        #expect(headlines.prefix(39) == (1...39).map { "Nomor \($0)" }[...])
        #expect(source.largest < 1_000_000)
    }

    @Test func `a message beyond the limit is left out, the next is read`() throws {
        let text =
            message("Satu", "Isi.") + message("Besar", String(repeating: "isi ", count: 200_000))
            + message("Tiga", "Isi.")
        var found: [Article] = []
        let refusal = DocumentReader().read(
            CountedBytes(Array(text.utf8)),
            hints: SourceHints(),
            maximumBytes: 300_000
        ) { article throws(Refusal) in found.append(article) }
        #expect(refusal == nil)
        #expect(found.map(\.headline) == ["Satu", "Tiga"])
        #expect(found.flatMap(\.leftOut).map(\.refusal.reason) == [.tooLarge])
    }

    /// Bytes that remember how many were asked for at a time.
    private final class CountedBytes: ByteSource {
        private let bytes: [UInt8]
        private(set) var largest = 0

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        var size: Int { bytes.count }

        func bytes(at offset: Int, upTo count: Int) -> [UInt8] {
            let piece = Array(bytes.dropFirst(offset).prefix(count))
            largest = max(largest, piece.count)
            return piece
        }
    }
}
