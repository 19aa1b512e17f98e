/// The lines of a wire's text, and the paragraphs that they were broken from.
enum WireLines {
    /// The lines without their ends, spaces at the end gone, those at the start kept: they begin a paragraph.
    static func split(_ text: [UInt8]) -> [[UInt8]] {
        text.split(separator: Byte.newline, omittingEmptySubsequences: false).map { line in
            var end = line.endIndex
            while end > line.startIndex, Byte.isSpace(line[end - 1]) { end -= 1 }
            return Array(line[..<end])
        }
    }

    /// Joins lines that were broken at a margin.
    ///
    /// An empty line, an indent, a list's sign or wide gaps inside a line, as tables have them, end a paragraph; so does
    /// a line that ends a sentence with room left for the next word.
    static func paragraphs(_ lines: [[UInt8]]) -> [[UInt8]] {
        let width = min(max(lines.map(\.count).max() ?? 0, 40), 100)
        var result: [[UInt8]] = []
        var last: [UInt8]?
        for line in lines {
            let text = TextLines.singleSpaced(line, 0..<line.count)
            if text.isEmpty {
                last = nil
                continue
            }
            let opens = line.first == Byte.space && line.count > 1 && line[1] == Byte.space
            if let above = last, !opens, !startsItem(text), !isRow(line), !isRow(above), !ends(above, text, width) {
                let isHyphenated = above.last == Byte.hyphen && Byte.isLower(text[0]) && above.count > 1
                result[result.count - 1] += (isHyphenated ? [] : [Byte.space]) + text
            } else {
                result.append(text)
            }
            last = line
        }
        return result
    }

    private static func startsItem(_ line: [UInt8]) -> Bool {
        guard line.count > 2 else { return false }
        return line[0] == Byte.hash || line.starts(with: "- ") || line.starts(with: "* ")
    }

    private static func isRow(_ line: [UInt8]) -> Bool {
        let range = line.trimmed(0..<line.count)
        return line.slice(range).first([Byte.space, Byte.space, Byte.space]) != nil
    }

    private static func ends(_ above: [UInt8], _ next: [UInt8], _ width: Int) -> Bool {
        guard let sign = above.last else { return false }
        let word = next.prefix { $0 != Byte.space }.count
        let hasRoom = above.count + 1 + word + 12 < width
        let endsSentence = [Byte.period, Byte.colon, Byte.quote, UInt8(ascii: "!"), UInt8(ascii: "?")].contains(sign)
        return hasRoom && (endsSentence || above.count * 2 < width) && !Byte.isLower(next[0])
    }
}
