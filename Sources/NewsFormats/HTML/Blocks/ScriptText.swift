/// Finds the article in the data of a page that leaves drawing itself to a script.
///
/// Such pages carry their text as strings of JSON in a `script`, one string an article (`"content": "<p>…</p><p>…"`) or
/// one a paragraph (`{"type": "text", "content": "…"}`), sometimes as JSON inside a string of JSON. The name under which
/// most prose stands is taken for the text's; only a page that shows no text of its own is read so.
enum ScriptText {
    /// A shorter string speaks for no name, in bytes.
    private static let shortestProse = 80
    /// Less prose than this is no article, in bytes.
    private static let least = 400
    private static let mostStrings = 20_000
    private static let deepest = 2

    private struct Entry {
        var name: [UInt8]
        var value: [UInt8]
    }

    /// The paragraphs under the name that holds most prose, none without an article.
    static func paragraphs(_ scripts: [[UInt8]]) -> [[UInt8]] {
        var entries: [Entry] = []
        for script in scripts { collect(script, depth: 0, into: &entries) }
        var prose: [[UInt8]: Int] = [:]
        for entry in entries where isProse(entry.value) { prose[entry.name, default: 0] += entry.value.count }
        guard let best = prose.max(by: { ($0.value, $1.key.count) < ($1.value, $0.key.count) }), best.value >= least
        else { return [] }
        var result: [[UInt8]] = []
        var seen: Set<UInt64> = []
        for entry in entries where entry.name == best.key && entry.value.contains(Byte.space) {
            let tree = PageParser.parse(entry.value)
            for block in BlockReader.read(tree, PageOutline(tree)) where !block.isCaption {
                if seen.insert(WordHash.of(block.text)).inserted { result.append(block.text) }
            }
        }
        return result
    }

    /// Running text, with or without tags: words, and a sentence that ends.
    private static func isProse(_ value: [UInt8]) -> Bool {
        guard value.count >= shortestProse else { return false }
        var spaces = 0
        var stops = 0
        var signs = 0
        for (index, byte) in value.enumerated() {
            if byte == Byte.space {
                spaces += 1
            } else if byte == Byte.period || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
                if index + 1 == value.count || value[index + 1] == Byte.space || value[index + 1] == Byte.less {
                    stops += 1
                }
            } else if byte == UInt8(ascii: "{") || byte == Byte.semicolon || byte == UInt8(ascii: "_") {
                signs += 1
            }
        }
        return stops > 0 && spaces * 14 > value.count && signs * 40 < value.count
    }

    /// Gathers the strings of JSON or JavaScript with the names before them.
    private static func collect(_ text: [UInt8], depth: Int, into entries: inout [Entry]) {
        var name: [UInt8] = []
        var index = 0
        while let start = text[index...].firstIndex(of: Byte.quote), entries.count < mostStrings {
            guard let end = end(text, start + 1) else { return }
            var next = end + 1
            while next < text.count, Byte.isSpace(text[next]) { next += 1 }
            let range = start + 1..<end
            if next < text.count, text[next] == Byte.colon, range.count <= 80 {
                name = text.slice(range)
            } else if range.count >= 2 {
                let value = unescaped(text[range])
                if depth < deepest, holdsStrings(value) {
                    collect(value, depth: depth + 1, into: &entries)
                } else {
                    entries.append(Entry(name: name, value: value))
                }
            }
            index = end + 1
        }
    }

    /// Whether a string is JSON itself.
    private static func holdsStrings(_ value: [UInt8]) -> Bool {
        value.count >= 200 && (value.contains("\":\"") || value.contains("\": \""))
    }

    /// The closing quotation mark of a string that begins at `start`.
    private static func end(_ text: [UInt8], _ start: Int) -> Int? {
        var index = start
        while index < text.count {
            if text[index] == UInt8(ascii: "\\") {
                index += 2
            } else if text[index] == Byte.quote {
                return index
            } else {
                index += 1
            }
        }
        return nil
    }

    private static func unescaped(_ raw: ArraySlice<UInt8>) -> [UInt8] {
        guard raw.contains(UInt8(ascii: "\\")) else { return Array(raw) }
        let list = [UInt8(ascii: "["), Byte.quote] + raw + [Byte.quote, UInt8(ascii: "]")]
        return JSONReader.read(list).first?.list.first?.text.map { Array($0.utf8) } ?? []
    }
}
