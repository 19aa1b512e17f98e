/// Where the words of two elements meet without white space in the markup (`<a>Roe</a><time>19 Nov</time>`).
///
/// A page parts them by its layout; without it they would be read as one word.
enum TextSeam {
    /// Whether a space belongs between the text that ends with `before` and text node `second`, whose text comes next;
    /// `first` is the text node that ended it.
    static func isGap(_ tree: PageTree, _ before: [UInt8], _ first: Int, _ second: Int) -> Bool {
        guard let last = before.last, !Byte.isSpace(last) else { return false }
        let range = tree.characters(second)
        guard let next = tree.text[range].first, !Byte.isSpace(next) else { return false }
        let (left, right) = (tree.parent(first), tree.parent(second))
        // Each in an element of its own: what only sets part of a word apart leaves the rest of it outside.
        guard left != right, tree.end(of: left) <= second, right > first, !isRaised(tree.nodes[left].tag),
            !isRaised(tree.nodes[right].tag)
        else { return false }
        return parts(before, last, Array(tree.text[range].prefix(8)), next)
    }

    private static func parts(_ before: [UInt8], _ last: UInt8, _ after: [UInt8], _ next: UInt8) -> Bool {
        let isLetter = Byte.isLetter(last) || last >= 0x80
        if Byte.isDigit(next) {
            // `谢若含2017-03-01`, and a year before a time.
            return isLetter || (Byte.isDigit(last) && endsWithYear(before) && after.contains(Byte.colon))
        }
        if Capitals.isCapital(after, 0) { return isSmallOrDigit(before) }
        // `10:22来源`
        return next >= 0xE3 && Byte.isDigit(last)
    }

    private static func isSmallOrDigit(_ text: [UInt8]) -> Bool {
        guard let last = text.last else { return false }
        if last < 0x80 { return Byte.isLower(last) || Byte.isDigit(last) }
        var start = text.count - 1
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        return Capitals.isSmall(text, start)
    }

    private static func endsWithYear(_ text: [UInt8]) -> Bool {
        let digits = text.suffix(5)
        return digits.suffix(4).allSatisfy(Byte.isDigit) && digits.count == 5
            && !Byte.isDigit(digits[digits.startIndex])
    }

    /// Set small above or below the line, as numbers of notes are.
    private static func isRaised(_ tag: PageTag) -> Bool { tag == .sup || tag == .sub }
}
