/// Lines of a wire's text that speak to editors and not to readers.
enum EditorsLine {
    /// Whether a line opens as such lines do (`Eds: With photos.`, `(Eds: …)`, `EDITOR'S NOTE _ …`).
    static func isOne(_ line: [UInt8]) -> Bool { opening(line) != nil }

    /// What the line says, without its opening and the brackets around it.
    static func text(_ line: [UInt8]) -> [UInt8] {
        guard let start = opening(line) else { return line }
        var range = line.trimmed(start..<line.count)
        while let first = range.first {
            let isSign = [Byte.hyphen, UInt8(ascii: "_"), Byte.colon].contains(line[first])
            guard let end = isSign ? first + 1 : Dash.typographic(line, first) else { break }
            range = line.trimmed(end..<range.upperBound)
        }
        if line.first == Byte.openBracket, line[range].last == Byte.closeBracket {
            range = line.trimmed(range.lowerBound..<range.upperBound - 1)
        }
        return line.slice(range)
    }

    private static func opening(_ line: [UInt8]) -> Int? {
        let text = folded(Array(line.prefix(40)))
        let start = text.first == Byte.openBracket ? 1 : 0
        for opener in openers where text.has(opener, at: start) { return start + opener.count }
        return nil
    }

    private static let openers = [
        "eds:", "eds.:", "editors:", "note to editors:", "editor's note", "editors' note", "attention editors",
        "editors note:", "catatan redaksi:", "redaktionelle hinweise:",
    ].map { Array($0.utf8) }
}
