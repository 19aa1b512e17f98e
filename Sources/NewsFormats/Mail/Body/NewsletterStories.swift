/// The stories of a newsletter that plainly is a list of them: headline, text and link, again and again.
enum NewsletterStories {
    struct Story {
        var headline: [UInt8]
        var lines: [MailLine]
        var link: String
    }

    /// A letter with fewer headlines of one kind may be one article with subheads.
    private static let fewest = 3
    /// How long a headline is, in bytes.
    private static let headline = 12...220

    /// The stories; empty for a letter that is one article.
    static func find(in lines: [MailLine]) -> [Story] {
        // Headlines look alike: each look is tried, the one with most stories wins.
        let looks: [(MailLine) -> Bool] = [
            { $0.isHeading }, { !$0.isHeading && $0.isLink }, { !$0.isHeading && $0.link == nil },
        ]
        let found = looks.map { stories(in: lines, isHeadline: $0) }
        guard let best = found.max(by: { $0.count < $1.count }), best.count >= fewest,
            Set(best.map(\.link)).count == best.count
        else { return [] }
        return best.reduce(0) { $0 + prose($1.lines) } * 10 >= prose(lines) * 6 ? best : []
    }

    private static func stories(in lines: [MailLine], isHeadline: (MailLine) -> Bool) -> [Story] {
        var result: [Story] = []
        var index = 0
        while index < lines.count {
            guard canBeHeadline(lines[index]), isHeadline(lines[index]) else {
                index += 1
                continue
            }
            var end = index + 1
            var hasProse = false
            var link = lines[index].isLink ? lines[index].link : nil
            while end < lines.count {
                let line = lines[end]
                if hasProse ? canBeHeadline(line) && isHeadline(line) : end > index + 3 { break }
                if line.isProse { hasProse = true }
                end += 1
                if hasProse, line.isLink {
                    link = link ?? line.link
                    if MailFurniture.isButton(line) { break }
                }
            }
            if hasProse, let link {
                let body = lines[(index + 1)..<end].filter { !MailFurniture.isButton($0) }
                result.append(Story(headline: lines[index].text, lines: body, link: TrackedLink.target(link)))
                index = end
            } else {
                index += 1
            }
        }
        return result
    }

    private static func canBeHeadline(_ line: MailLine) -> Bool {
        guard headline.contains(line.text.count), !line.isQuoted, !MailFurniture.isButton(line),
            let last = line.text.last, last != Byte.period, last != Byte.colon, last != Byte.comma
        else { return false }
        return line.text.contains { $0 >= 0x80 } || Words.count(line.text, limit: 3) >= 3
    }

    private static func prose(_ lines: [MailLine]) -> Int {
        lines.reduce(0) { $0 + ($1.isProse ? $1.text.count : 0) }
    }
}
