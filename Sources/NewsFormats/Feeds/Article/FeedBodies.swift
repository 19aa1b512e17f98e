/// Which of an entry's texts is the body and which the summary, and what feeds add below both.
struct FeedBodies {
    private(set) var body: [[UInt8]] = []
    /// Where the body stands in the feed.
    private(set) var place = ""
    private(set) var summary: FeedEntry.Statement?
    /// Whether the body ends in the middle and leaves the rest to the page.
    private(set) var isTeaser = false

    init(_ texts: [FeedEntry.Body], title: String?) {
        // The fullest; of two that are alike, the one that the feed calls the content.
        guard let best = texts.max(by: { ($0.size, $0.isSummary ? 0 : 1) < ($1.size, $1.isSummary ? 0 : 1) }) else {
            return
        }
        place = best.place
        body = best.paragraphs
        // Some feeds repeat the headline as the text's first line.
        if body.count > 1, let title, comparisonKey(body[0]) == comparisonKey(Array(title.utf8)) { body.removeFirst() }
        if let last = body.last, Self.isFooter(last), body.count > 1 { body.removeLast() }
        cutMore()
        let key = comparisonKey(Array(body.joined(separator: [Byte.space])))
        for text in texts where text.isSummary && text.place != best.place {
            var lines = text.paragraphs
            if let last = lines.last, Self.isFooter(last) { lines.removeLast() }
            let line = Array(lines.joined(separator: [Byte.space]))
            guard !line.isEmpty, comparisonKey(line) != key else { continue }
            summary = FeedEntry.Statement(line.text, text.place)
            break
        }
    }

    /// `The post X appeared first on Y.`, which WordPress puts below.
    private static func isFooter(_ line: [UInt8]) -> Bool {
        guard line.count < 600 else { return false }
        let text = folded(line)
        return footers.contains { text.starts(with: $0.opening) && text.contains($0.middle) }
    }

    /// Takes the invitation to read on from the end and notes that there is more.
    private mutating func cutMore() {
        guard var last = body.last else { return }
        var text = folded(last)
        for phrase in Self.invitations where text.ends(with: phrase) {
            let end = last.count - phrase.utf8.count
            // The words alone, or behind the end of a sentence; inside one they belong to it.
            let before = last.trimmed(0..<end)
            if before.isEmpty {
                body.removeLast()
                isTeaser = true
                guard let above = body.last else { return }
                last = above
                text = folded(last)
            } else if Self.ends.contains(where: { Array(text[before]).ends(with: $0) }) {
                last = last.slice(before)
                text = folded(last)
                body[body.count - 1] = last
                isTeaser = true
            }
            break
        }
        if Self.cuts.contains(where: { text.ends(with: $0) }) { isTeaser = true }
    }

    private static let footers: [(opening: String, middle: String)] = [
        ("the post ", " appeared first on "), ("the post ", " first appeared on "),
        ("artikel ", " pertama kali tampil pada "), ("artikel ", " pertama kali muncul di "),
        ("pos ", " pertama kali tampil pada "), ("kiriman ", " muncul pertama di "),
        ("la entrada ", " se publicó primero en "),
        ("der beitrag ", " erschien zuerst auf "), ("l’article ", " est apparu en premier sur "),
        ("o post ", " apareceu primeiro em "), ("l'articolo ", " proviene da "),
        ("the article ", " appeared first on "),
    ]
    private static let invitations = [
        "read more", "read more...", "read more…", "read more »", "read more →", "continue reading",
        "continue reading →",
        "read the full story", "read full article", "baca selengkapnya", "baca selengkapnya...", "selengkapnya",
        "selengkapnya...", "selengkapnya »", "baca lebih lanjut", "[read more]", "(more)", "weiterlesen",
        "lire la suite",
        "leer más", "baca selanjutnya", "read the rest of this entry »",
    ]
    private static let ends = [".", "…", "]", "!", "?", "\"", "”", ")"]
    private static let cuts = ["[…]", "[...]", "(…)", "(...)", "…", "..."]
}
