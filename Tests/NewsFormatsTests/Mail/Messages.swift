import Clippings
import NewsFormats
import Testing

/// Mails to read in tests.
enum Messages {
    /// A mail with the usual header above `body`; `fields` are added to it, or stand in place of the usual ones.
    static func plain(_ body: String, _ fields: [String] = []) -> String {
        let usual = [
            "From: Sari Dewi <sari@warga.example>", "To: redaksi@koran.example",
            "Subject: Perahu karet untuk warga", "Date: Tue, 19 Nov 2024 08:30:00 +0700",
            "Message-ID: <m1@warga.example>",
        ]
        let names = fields.map { $0.prefix { $0 != ":" }.lowercased() }
        let kept = usual.filter { !names.contains($0.prefix { $0 != ":" }.lowercased()) }
        return (kept + fields).joined(separator: "\r\n") + "\r\n\r\n" + body
    }

    /// A mail of several parts, each with its own header.
    static func parts(_ type: String, _ parts: [String], _ fields: [String] = []) -> String {
        let body = parts.map { "--grens\r\n" + $0 + "\r\n" }.joined() + "--grens--\r\n"
        return plain(body, ["MIME-Version: 1.0", "Content-Type: multipart/\(type); boundary=\"grens\""] + fields)
    }
}

/// All articles in a document; a refusal fails the test.
func articles(_ text: String) throws -> [Article] {
    switch DocumentReader().read(Array(text.utf8), hints: SourceHints()) {
    case .articles(let articles): return articles
    case .refused(let refusal): throw refusal
    }
}

func refusal(_ text: String) -> RefusalReason? { refusal(Array(text.utf8)) }
