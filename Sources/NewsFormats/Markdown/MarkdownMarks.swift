/// Signs of Markdown in a text, told apart from a scrape that holds a star or a hash by chance.
struct MarkdownMarks {
    /// How far into a document signs are looked for, in bytes.
    private static let horizon = 40_000

    private(set) var opensWithTitle = false
    private(set) var headings = 0
    private(set) var links = 0
    private(set) var references = 0
    private(set) var fences = 0
    private(set) var tables = 0
    private(set) var emphasised = 0
    private(set) var items = 0
    private(set) var quotes = 0

    init(_ text: [UInt8]) {
        var number = 0
        var isFenced = false
        var blankAfterTitle: Bool?
        var isBelowBlank = true
        let limit = min(text.count, Self.horizon)
        var start = 0
        while start <= limit {
            let end = text[start..<limit].firstIndex(of: Byte.newline) ?? limit
            let line = text.slice(text.trimmed(start..<end))
            start = end + 1
            if line.isEmpty {
                if number == 1, opensWithTitle, blankAfterTitle == nil { blankAfterTitle = true }
                isBelowBlank = true
                continue
            }
            if number == 1, opensWithTitle, blankAfterTitle == nil { blankAfterTitle = false }
            if line.starts(with: "```") || line.starts(with: "~~~") {
                isFenced.toggle()
                if !isFenced { fences += 1 }
            } else if !isFenced {
                count(line, isFirst: number == 0, isBelowBlank)
            }
            isBelowBlank = false
            number += 1
        }
        opensWithTitle = opensWithTitle && blankAfterTitle == true
    }

    /// Signs that no plain text has count two, those that it may have count one.
    var weight: Int {
        var weight = [headings, links, references, fences, tables].filter { $0 > 0 }.count * 2
        weight += [emphasised > 0, items > 1, quotes > 0, headings > 1, links > 2, opensWithTitle].filter { $0 }.count
        return headings + links + references + fences + tables > 0 ? weight : 0
    }

    private mutating func count(_ line: [UInt8], isFirst: Bool, _ isBelowBlank: Bool) {
        switch line[0] {
        case Byte.hash:
            let level = line.prefix { $0 == Byte.hash }.count
            // Lines of `#` one below the other are a program's comments.
            if isBelowBlank, level <= 6, level < line.count, line[level] == Byte.space {
                headings += 1
                if isFirst, level == 1 { opensWithTitle = true }
            }
        case Byte.greater where line.count > 2 && line[1] == Byte.space: quotes += 1
        case Byte.hyphen where Self.isItem(line), UInt8(ascii: "*") where Self.isItem(line): items += 1
        case UInt8(ascii: "[") where Self.isReference(line): references += 1
        case Byte.bar where Self.isTableRule(line): tables += 1
        default: break
        }
        links += Self.links(line)
        if Self.isEmphasised(line) { emphasised += 1 }
    }

    private static func isItem(_ line: [UInt8]) -> Bool { line.count > 2 && line[1] == Byte.space }

    /// Whether the line says what a link's number stands for: `[1]: https://example.org`.
    private static func isReference(_ line: [UInt8]) -> Bool {
        guard let close = line.first([UInt8]("]: ")), close > 1, close < 60 else { return false }
        return line.has("http".utf8, at: close + 3) || line.has("<http".utf8, at: close + 3)
    }

    /// Whether the line parts a table's head from its rows: `|---|:--:|`.
    private static func isTableRule(_ line: [UInt8]) -> Bool {
        line.contains("--")
            && line.allSatisfy { $0 == Byte.bar || $0 == Byte.hyphen || $0 == Byte.colon || $0 == Byte.space }
    }

    /// How many `[words](address)` stand in the line.
    private static func links(_ line: [UInt8]) -> Int {
        var found = 0
        var index = 0
        while let middle = line.first("](".utf8, from: index) {
            index = middle + 2
            let address = line[index...].prefix(1000).prefix { $0 != Byte.closeBracket && !Byte.isSpace($0) }
            let isAddress =
                ["http", "/", "#", "mailto:", "./", "../"].contains { line.has($0.utf8, at: index) }
                || address.contains(Byte.period)
            if isAddress, address.endIndex < line.count, line[..<middle].contains(UInt8(ascii: "[")) { found += 1 }
        }
        return found
    }

    private static let emphasis = [[UInt8]("**"), [UInt8]("__")]

    /// `**words**` or `__words__`.
    private static func isEmphasised(_ line: [UInt8]) -> Bool {
        for mark in emphasis {
            guard let open = line.first(mark), open + 2 < line.count, Byte.isWord(line[open + 2]),
                let close = line.first(mark, from: open + 3), line[close - 1] != Byte.space
            else { continue }
            return true
        }
        return false
    }
}
