/// Takes away what mailing services and mail programs put around a text.
enum MailFurniture {
    /// Lines about the mail itself stand among so many first ones.
    private static let headHorizon = 10
    /// A longer line is text, unless it opens as furniture does, in bytes.
    private static let longest = 300

    /// The lines without furniture, and where the mail can be read on the web if its furniture says so.
    static func strip(_ lines: [MailLine]) -> (lines: [MailLine], webVersion: String?) {
        let kinds = lines.map(kind)
        let marks = kinds.map { $0 != nil }
        guard marks.contains(true) else { return (lines, nil) }
        let web = lines.indices.first { kinds[$0] == .webVersion && lines[$0].link != nil }
        let end = tailStart(lines, marks)
        let kept = lines.indices.filter { index in
            guard index < end, marks[index] else { return index < end }
            let line = lines[index]
            return line.text.count > 140 && line.linked == 0 && index >= headHorizon
        }
        return (kept.map { lines[$0] }, web.flatMap { lines[$0].link })
    }

    /// Whether a line is a mailing service's button or nothing but an address.
    static func isButton(_ line: MailLine) -> Bool {
        if line.link != nil, OutletName.host(ofURL: line.text.text) != nil || line.text.first == Byte.less {
            return true
        }
        if line.text.count <= 60, NewsletterPhrases.buttons.contains(line.key) { return true }
        guard line.isLink, let address = line.text.first([UInt8]("http")) else { return false }
        // `Read more: https://…`
        return NewsletterPhrases.buttons.contains(MailLine(text: line.text.slice(0..<address)).key)
    }

    private static func kind(_ line: MailLine) -> NewsletterPhrases.Kind? {
        if line.text.count <= longest { return NewsletterPhrases.table.first(in: folded(line.text))?.value }
        // So long a line is furniture when it opens as that.
        return NewsletterPhrases.table.match(folded(Array(line.text.prefix(longest))), at: 0)?.value
    }

    /// The first line of the footer: below it stands little that is text.
    private static func tailStart(_ lines: [MailLine], _ marks: [Bool]) -> Int {
        let total = lines.reduce(0) { $0 + $1.text.count }
        var below = 0
        var start = lines.count
        for index in lines.indices.reversed() {
            if marks[index] {
                // Prose above the first of them would go with the footer.
                guard below * 4 <= total else { break }
                start = index
            } else {
                below += lines[index].isProse ? lines[index].text.count : lines[index].text.count / 4
            }
        }
        let hasText = lines[..<start].enumerated().contains { $0.element.isProse && !marks[$0.offset] }
        let above = lines[..<start].reduce(0) { $0 + $1.text.count }
        return hasText || above * 3 >= total ? start : lines.count
    }
}
