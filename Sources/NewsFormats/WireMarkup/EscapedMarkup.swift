/// Undoes markup and character references that a sender has escaped once too often.
enum EscapedMarkup {
    /// The line as a reader should see it.
    static func plain(_ line: [UInt8]) -> [UInt8] {
        var result = line
        if line.contains(Byte.less), line.first([Byte.less, Byte.slash]) != nil { result = withoutTags(line) }
        guard result.contains(Byte.ampersand), result.contains(Byte.semicolon) else { return result }
        let decoded = TextCleaning.clean(Array(HTMLEntities.decode(result.text).utf8))
        return TextLines.singleSpaced(decoded, 0..<decoded.count)
    }

    /// Without the tags whose name is both opened and closed in the line.
    private static func withoutTags(_ line: [UInt8]) -> [UInt8] {
        var tags: [(range: Range<Int>, name: [UInt8], closes: Bool)] = []
        var index = 0
        while index < line.count {
            guard line[index] == Byte.less, let tag = tag(line, at: index) else {
                index += 1
                continue
            }
            tags.append(tag)
            index = tag.range.upperBound
        }
        let opened = Set(tags.filter { !$0.closes }.map(\.name))
        let closed = Set(tags.filter(\.closes).map(\.name))
        let paired = opened.intersection(closed)
        guard !paired.isEmpty else { return line }
        var result: [UInt8] = []
        var copied = 0
        for tag in tags where paired.contains(tag.name) {
            result += line[copied..<tag.range.lowerBound]
            copied = tag.range.upperBound
        }
        return result + line[copied...]
    }

    private static func tag(_ line: [UInt8], at index: Int) -> (range: Range<Int>, name: [UInt8], closes: Bool)? {
        let closes = index + 1 < line.count && line[index + 1] == Byte.slash
        let first = index + (closes ? 2 : 1)
        var end = first
        while end < line.count, Byte.isLetter(line[end]) || (end > first && Byte.isDigit(line[end])) { end += 1 }
        guard end > first, end - first <= 30 else { return nil }
        let limit = min(line.count, end + 300)
        guard let close = line[end..<limit].firstIndex(of: Byte.greater) else { return nil }
        return (index..<close + 1, folded(line.slice(first..<end)), closes)
    }
}
