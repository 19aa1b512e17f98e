/// Tells logs of programs: line after line opens with an instant or an address and goes on as a record does.
enum LogLines {
    /// Fewer lines are no log.
    private static let least = 3

    static func fill(_ sample: TextSample) -> Bool {
        guard sample.lines.count >= least else { return false }
        let records = sample.lines.filter { mayBeRecord($0) && isRecord(Array($0.prefix(200))) }.count
        // A record's trace goes on below it.
        return records * 10 >= sample.lines.count * 7
    }

    /// Turns most lines of prose away by their first words: a record has a digit there, or opens with its level.
    private static func mayBeRecord(_ line: ArraySlice<UInt8>) -> Bool {
        var words = 0
        var wasSpace = true
        for byte in line.prefix(200) {
            if Byte.isDigit(byte) { return true }
            let isSpace = Byte.isSpace(byte)
            if isSpace, !wasSpace { words += 1 }
            if words == 3 { break }
            wasSpace = isSpace
        }
        let first = line.drop(while: Byte.isSpace).prefix { !Byte.isSpace($0) }
        // Of letters alone only capitals are a level.
        return first.count <= 12 && !(first.contains(where: Byte.isLower) && first.allSatisfy(Byte.isLetter))
    }

    private static func isRecord(_ line: [UInt8]) -> Bool {
        let words = line.split(maxSplits: 12, whereSeparator: { Byte.isSpace($0) }).map(Array.init)
        guard words.count >= 2 else { return false }
        let levels = words.prefix(6).contains(where: isLevel)
        if levels, isLevel(words[0]) || isStamp(words) { return true }
        return isStamp(words) && (words.prefix(6).contains(where: isSource) || isRequest(line))
            || isAddress(words[0]) && isRequest(line)
    }

    /// Whether a word is `INFO`, `[error]` or `WARN:`.
    private static func isLevel(_ word: [UInt8]) -> Bool {
        let bare = word.filter(Byte.isLetter)
        guard (4...9).contains(bare.count), word.count <= bare.count + 3 else { return false }
        let isMarked = word.count > bare.count || bare.allSatisfy(Byte.isUpper)
        return isMarked && levels.contains(folded(bare).text)
    }

    /// `2025-03-10T14:05:22`, `2025-03-10 14:05:22`, `[10/Mar/2025:14:05:22`, `Mar 10 14:05:22`, `1741586722.123`.
    private static func isStamp(_ words: [[UInt8]]) -> Bool {
        let first = words[0].filter { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") }
        if isDate(first.prefix(10)), hasClock(first.dropFirst(10)) || hasClock(words[1][...]) { return true }
        if hasClock(first[...]), first.count >= 8 { return true }
        if first.count >= 10, first.prefix(10).allSatisfy(Byte.isDigit) { return true }
        return words.count > 2 && first.count == 3 && first.allSatisfy(Byte.isLetter)
            && words[1].allSatisfy(Byte.isDigit) && hasClock(words[2][...])
    }

    private static func isDate(_ word: ArraySlice<UInt8>) -> Bool {
        word.count == 10 && word.filter(Byte.isDigit).count == 8
    }

    /// Hours, minutes and seconds: people leave the seconds out.
    private static func hasClock(_ word: ArraySlice<UInt8>) -> Bool {
        let colons = word.filter { $0 == Byte.colon }.count
        return (2...3).contains(colons) && word.filter(Byte.isDigit).count >= 5
    }

    /// Whether a word is `kernel:`, `sshd[812]:`, `key=value` or `[main]`.
    private static func isSource(_ word: [UInt8]) -> Bool {
        guard word.count >= 3, word.contains(where: Byte.isLetter) else { return false }
        if word.first == UInt8(ascii: "["), word.last == UInt8(ascii: "]") { return true }
        if word.last == Byte.colon { return word.contains(UInt8(ascii: "[")) || word.allSatisfy { !Byte.isUpper($0) } }
        guard let sign = word.firstIndex(of: UInt8(ascii: "=")) else { return false }
        return sign > 0 && word[..<sign].allSatisfy { Byte.isLetter($0) || $0 == UInt8(ascii: "_") }
    }

    private static func isAddress(_ word: [UInt8]) -> Bool {
        let parts = word.split(separator: Byte.period)
        return parts.count == 4 && parts.allSatisfy { $0.count <= 3 && $0.allSatisfy(Byte.isDigit) }
    }

    private static func isRequest(_ line: [UInt8]) -> Bool {
        line.contains("\"GET ") || line.contains("\"POST ") || line.contains("\"HEAD ") || line.contains(" HTTP/1")
            || line.contains(" HTTP/2")
    }

    private static let levels: Set<String> = [
        "info", "warn", "warning", "error", "debug", "trace", "notice", "fatal", "critical", "severe", "verbose",
    ]
}
