/// The wire that a text is signed with at its end: `(ANTARA)`, `(rtr/sha)`, `REUTER`, `- Xinhua`, `/afp`.
enum SignOff {
    /// How much of a text's end is looked at, in bytes.
    private static let longest = 60
    /// More parts are a list of something else.
    private static let mostParts = 5

    /// The agencies of the last paragraphs, and what was printed; empty when none of them is signed.
    static func agencies(in paragraphs: [[UInt8]]) -> (names: [String], raw: [UInt8])? {
        for paragraph in paragraphs.suffix(2).reversed() {
            for tail in tails(of: paragraph) {
                let names = parts(of: tail).compactMap { part in Organisations.signing(part) }
                if !names.isEmpty { return (names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }, tail) }
            }
        }
        return nil
    }

    /// What a signature can be at the end of a paragraph: all of it, its last brackets, what follows its last dash.
    private static func tails(of paragraph: [UInt8]) -> [[UInt8]] {
        var end = paragraph.count
        while end > 0, isMark(paragraph[end - 1]) { end -= 1 }
        guard end > 0 else { return [] }
        if let inner = innerTail(of: paragraph, end) { return [inner] }
        if paragraph.count <= longest, Words.count(paragraph, limit: 4) <= 3 { return [paragraph] }
        let floor = max(0, end - longest)
        let isBracketed = paragraph[end - 1] == Byte.closeBracket || paragraph[end - 1] == UInt8(ascii: "]")
        if isBracketed {
            let open = paragraph[floor..<end].lastIndex { $0 == Byte.openBracket || $0 == UInt8(ascii: "[") }
            return open.map { [paragraph.slice($0..<end)] } ?? []
        }
        // `over-subscribed. REUTER`
        if let stop = paragraph[floor..<end].lastIndex(of: Byte.period), Byte.isSpace(paragraph[stop + 1]) {
            let words = paragraph.slice(paragraph.trimmed(stop + 1..<end))
            if words.first.map(Byte.isUpper) == true, Words.count(words, limit: 3) <= 2 { return [words] }
        }
        // `anak-anak` and `dan/atau` are words.
        let mark = paragraph[floor..<end].lastIndex { $0 == Byte.slash || $0 == Byte.hyphen || $0 == 0xE2 }
        guard let mark, mark > 0,
            Byte.isSpace(paragraph[mark - 1]) || [Byte.period, Byte.hyphen].contains(paragraph[mark - 1])
        else { return [] }
        return [paragraph.slice(mark..<end)]
    }

    /// `... kata beliau. — Bernama Ikuti kami di`: the signature stands before what the site added.
    private static func innerTail(of paragraph: [UInt8], _ end: Int) -> [UInt8]? {
        var index = max(0, end - 160)
        while index + 4 < end {
            guard let dash = Dash.typographic(paragraph, index) else {
                index += 1
                continue
            }
            let isBehindStop = index > 1 && paragraph[index - 1] == Byte.space && paragraph[index - 2] == Byte.period
            index = dash
            guard isBehindStop, dash < end, paragraph[dash] == Byte.space else { continue }
            let wordEnd = paragraph[(dash + 1)..<end].firstIndex { !Byte.isWord($0) } ?? end
            let word = paragraph.slice(dash + 1..<wordEnd)
            let goesOn = wordEnd + 1 < end && paragraph[wordEnd] == Byte.space && Byte.isUpper(paragraph[wordEnd + 1])
            if word.count >= 3, goesOn, Organisations.signing(word) != nil { return word }
        }
        return nil
    }

    private static func parts(of tail: [UInt8]) -> [[UInt8]] {
        var parts: [[UInt8]] = []
        var start = 0
        for index in 0...tail.count where index == tail.count || isSeparator(tail[index]) {
            let part = tail.slice(start..<index).trimmed
            if !part.isEmpty { parts.append(part) }
            start = index + 1
        }
        return parts.count <= mostParts ? parts : []
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        Byte.isSpace(byte) || byte == Byte.period || byte == Byte.comma || byte == UInt8(ascii: "*")
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == Byte.slash || byte == Byte.hyphen || byte == Byte.bar || byte == Byte.comma || byte == Byte.semicolon
            || byte == Byte.openBracket || byte == Byte.closeBracket || byte == UInt8(ascii: "[")
            || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "*") || byte == Byte.period || byte == 0xE2
            || byte == 0x80 || byte == 0x93 || byte == 0x94
    }
}
