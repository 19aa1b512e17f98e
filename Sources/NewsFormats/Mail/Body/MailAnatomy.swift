/// The lines of a mail by what they are: the text, what is quoted, who passed it on with which words.
struct MailAnatomy {
    /// A signature is no longer than this, in bytes.
    private static let longestSignature = 3000
    /// A closing is no longer than this, in bytes.
    private static let longestClosing = 80
    /// How much of what was quoted is shown, in bytes.
    private static let longestQuote = 400

    private(set) var lines: [MailLine]
    /// The header of the mail that was passed on: `lines` are its text then.
    private(set) var passedOn: PassedOnMail?
    /// What was written above the mail that was passed on.
    private(set) var note: [MailLine] = []
    /// The beginning of what was quoted and taken out of `lines`.
    private(set) var quoted: [UInt8] = []
    /// Where the mail can be read on the web.
    private(set) var webVersion: String?

    init(_ all: [MailLine], isPassedOn: Bool) {
        lines = all
        partPassedOn(isPassedOn)
        cutSignature()
        partQuotes()
        let stripped = MailFurniture.strip(lines)
        lines = stripped.lines
        webVersion = stripped.webVersion
    }

    private mutating func partPassedOn(_ isPassedOn: Bool) {
        guard let found = PassedOnMail.find(in: lines) else { return }
        let above = Array(lines[..<found.range.lowerBound])
        let hasText = above.contains { !$0.isQuoted && $0.text.contains(where: Byte.isWord) }
        if isPassedOn || !hasText || found.isMarked {
            passedOn = found
            note = above.filter { !MailFurniture.isButton($0) && $0.text.contains(where: Byte.isWord) }
            lines = lines[found.range.upperBound...].map { line in
                var line = line
                line.isQuoted = false
                return line
            }
        } else {
            keep(quote: Array(lines[found.range.upperBound...]))
            lines = above
        }
    }

    private mutating func cutSignature() {
        for text in ["-- ", "--", "—"] {
            guard let index = lines.lastIndex(where: { $0.text == Array(text.utf8) && !$0.isQuoted }) else { continue }
            let below = lines[(index + 1)...].reduce(0) { $0 + $1.text.count }
            let above = lines[..<index].reduce(0) { $0 + $1.text.count }
            if below <= Self.longestSignature, above > 0, below <= max(above * 2, 600) {
                lines.removeSubrange(index...)
            }
        }
        // A list's footer below a rule.
        let rule = lines.lastIndex { line in
            line.text.count >= 20 && line.text.allSatisfy { $0 == UInt8(ascii: "_") }
        }
        if let rule, rule > 0, lines.count - rule <= 6 { lines.removeSubrange(rule...) }
    }

    /// Takes out what is quoted above and below the text; a quote between two answers stays, marked.
    private mutating func partQuotes() {
        for index in lines.indices.dropLast() where lines[index + 1].isQuoted && isAttribution(lines[index]) {
            lines[index].isQuoted = true
        }
        if let last = lines.last, isAttribution(last), lines.count > 1 { lines.removeLast() }
        let own = lines.indices.filter { !lines[$0].isQuoted && lines[$0].text.contains(where: Byte.isWord) }
        guard let first = own.first, let last = own.last else {
            for index in lines.indices { lines[index].isQuoted = false }
            return
        }
        keep(quote: lines[..<first].filter(\.isQuoted) + lines[(last + 1)...].filter(\.isQuoted))
        lines = Array(lines[first...last])
        partQuoteAboveClosing()
        lines = lines.map { line in
            var line = line
            if line.isQuoted { line.text = [Byte.greater, Byte.space] + line.text }
            return line
        }
    }

    /// Takes out an only quote that stands between the text and its closing (`Thanks,` and a name), which answers nothing.
    private mutating func partQuoteAboveClosing() {
        guard let start = lines.firstIndex(where: \.isQuoted), let end = lines.lastIndex(where: \.isQuoted),
            lines[start...end].allSatisfy(\.isQuoted)
        else { return }
        let closing = lines[(end + 1)...]
        guard closing.count <= 3, closing.first?.text.last == Byte.comma,
            closing.reduce(0, { $0 + $1.text.count }) <= Self.longestClosing
        else { return }
        keep(quote: Array(lines[start...end]))
        lines.removeSubrange(start...end)
    }

    private func isAttribution(_ line: MailLine) -> Bool {
        guard line.text.count <= 300 else { return false }
        let text = folded(line.text)
        return MailPhrases.attributions.contains { text.has($0, at: text.count - $0.count) }
    }

    private mutating func keep(quote: [MailLine]) {
        for line in quote where quoted.count < Self.longestQuote {
            if !quoted.isEmpty { quoted.append(Byte.newline) }
            quoted += Array(line.text.excerpt(0..<line.text.count, limit: Self.longestQuote).utf8)
        }
    }
}
