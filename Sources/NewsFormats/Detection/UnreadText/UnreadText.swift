import Clippings

/// Text that is no prose: tables of data, logs, programs and encoded bytes, recognised so that they do not become
/// articles.
///
/// A text is told by most of its lines, so that an article with a table, a listing or a quoted log stays one.
struct UnreadText: ArticleFormat {
    func recognises(_ document: SourceDocument) -> Bool { kind(of: document) != nil }

    func read(_ document: SourceDocument) throws(Refusal) -> [Article] {
        let kind = kind(of: document) ?? "data"
        throw Refusal(.notAnArticle, "the file is \(kind), not an article; deliver the article's text")
    }

    private func kind(of document: SourceDocument) -> String? {
        guard let first = document.head.first, first != Byte.less || document.head.starts(with: "<?") else {
            return nil
        }
        let bytes = document.text.bytes
        if let name = Self.signature(document.head) { return name }
        // Fields above a text in Markdown.
        if document.head.starts(with: "---") || document.head.starts(with: "+++") { return nil }
        if EncodedDump.isOne(bytes) { return "encoded bytes (such as base64)" }
        let sample = TextSample(bytes)
        if LogLines.fill(sample) { return "a log" }
        guard sample.proseShare < TextSample.someProse else { return nil }
        if ProgramText.fills(sample) { return "source code" }
        if let table = DelimitedTable.kind(bytes) { return table }
        return nil
    }

    private static func signature(_ head: [UInt8]) -> String? {
        signatures.first { head.starts(with: $0.opening) }?.name
    }

    /// In the order of being tried; all folded.
    private static let signatures: [(opening: String, name: String)] = [
        ("#!/", "source code (a script)"), ("<?php", "source code (PHP)"), ("%!ps", "PostScript"),
        ("begin:vcard", "a contact (vCard)"), ("begin:vcalendar", "a calendar (iCalendar)"),
        ("webvtt", "subtitles (WebVTT)"), ("diff --git ", "source code (a patch)"),
        ("-----begin certificate", "a certificate"), ("-----begin rsa private key", "a key"),
        ("-----begin private key", "a key"), ("-----begin public key", "a key"),
    ]
}
