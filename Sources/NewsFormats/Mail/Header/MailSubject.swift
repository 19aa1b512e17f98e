/// A subject without what programs put before it: `Re: Fwd: [list] Title` is `Title`.
struct MailSubject: Equatable {
    private static let maximumPrefixes = 12

    /// Empty when there is none.
    private(set) var title: [UInt8]
    private(set) var isReply = false
    private(set) var isPassedOn = false

    /// Takes a decoded subject, and the identifier of the list whose tag may stand in brackets.
    init(_ subject: [UInt8], list: [UInt8] = []) {
        title = subject
        for _ in 0..<Self.maximumPrefixes {
            if let prefix = Self.prefix(title) {
                if prefix.isPassedOn { isPassedOn = true } else { isReply = true }
                title = title.slice(prefix.end..<title.count).trimmed
            } else if let end = Self.tag(title, list: list) {
                title = title.slice(end..<title.count).trimmed
            } else {
                break
            }
        }
        if folded(title).ends(with: " (fwd)") {
            title.removeLast(6)
            isPassedOn = true
        }
        if !title.contains(where: Byte.isWord) { title = [] }
    }

    /// `Re:`, `RE[2]:`, `Fwd :`, `回复：` at the start.
    private static func prefix(_ text: [UInt8]) -> (end: Int, isPassedOn: Bool)? {
        var index = 0
        while index < text.count, index < 16, text[index] >= 0x80 || Byte.isLetter(text[index]) {
            if text.has(wideColon, at: index) { break }
            index += 1
        }
        guard index > 0, let isPassedOn = MailPhrases.replyPrefixes[folded(text.slice(0..<index)).text] else {
            return nil
        }
        if index < text.count, text[index] == UInt8(ascii: "[") || text[index] == Byte.openBracket {
            let digits = text[(index + 1)...].prefix(while: Byte.isDigit).count
            guard (1...3).contains(digits) else { return nil }
            index += digits + 2
        }
        while index < text.count, text[index] == Byte.space { index += 1 }
        if text.has(wideColon, at: index) { return (index + 3, isPassedOn) }
        return index < text.count && text[index] == Byte.colon ? (index + 1, isPassedOn) : nil
    }

    /// Where `[list]` ends when it names the list.
    private static func tag(_ text: [UInt8], list: [UInt8]) -> Int? {
        guard text.first == UInt8(ascii: "["), let close = text.prefix(60).firstIndex(of: UInt8(ascii: "]")) else {
            return nil
        }
        let name = comparisonKey(text.slice(1..<close))
        return name.count >= 2 && comparisonKey(list).first(name) != nil ? close + 1 : nil
    }

    private static let wideColon: [UInt8] = [0xEF, 0xBC, 0x9A]
}
