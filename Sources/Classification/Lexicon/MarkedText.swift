/// A text and what a lexicon knows of each of its tokens: looked up once, read by figures and speech alike.
final class MarkedText: Sendable {
    private struct Mark: Sendable {
        var roles: WordRole = []
        var nameRoles: NameRole = []
        /// Into the lexicon's entries.
        var entry: Int32 = -1
        /// The token behind the phrase that begins here; this token's own next one where none does.
        var end: Int32
        /// The first token of the longest phrase that ends with this one.
        var start: Int32
    }

    let text: NewsText
    let lexicon: Lexicon
    /// Sentences, joined where a line's end parts one that goes on.
    let statements: [Range<Int>]
    private let marks: [Mark]

    /// In tokens.
    private static let longestStatement = 400

    init(_ text: NewsText, _ lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
        var marks: [Mark] = []
        marks.reserveCapacity(text.tokens.count)
        for index in text.tokens.indices {
            marks.append(Mark(end: Int32(truncatingIfNeeded: index + 1), start: Int32(truncatingIfNeeded: index)))
        }
        let statements = Self.statements(of: text)
        for statement in statements {
            for index in statement {
                guard let found = lexicon.match(text, at: index, in: statement) else { continue }
                let entry = lexicon.entry(found.value)
                marks[index].roles = entry.roles
                marks[index].nameRoles = entry.nameRoles
                marks[index].entry = Int32(truncatingIfNeeded: found.value)
                marks[index].end = Int32(truncatingIfNeeded: found.end)
                marks[found.end - 1].start = min(marks[found.end - 1].start, Int32(truncatingIfNeeded: index))
            }
        }
        self.marks = marks
        self.statements = statements
    }

    // MARK: Phrases that begin at a token

    @inline(__always)
    func roles(_ index: Int) -> WordRole { marks[index].roles }

    @inline(__always)
    func names(_ index: Int) -> NameRole { marks[index].nameRoles }

    @inline(__always)
    func end(_ index: Int) -> Int { Int(marks[index].end) }

    func entry(_ index: Int) -> Lexicon.Entry? {
        marks[index].entry < 0 ? nil : lexicon.entry(Int(marks[index].entry))
    }

    /// Whether a phrase with one of these roles begins at the token; false beyond the bounds.
    @inline(__always)
    func has(_ role: WordRole, at index: Int, in bounds: Range<Int>) -> Bool {
        bounds.contains(index) && !marks[index].roles.isDisjoint(with: role)
    }

    // MARK: Phrases that end at a token

    /// The first token of the longest phrase that ends right before `index`, if it has one of these roles.
    func start(of role: WordRole, before index: Int, in bounds: Range<Int>) -> Int? {
        guard index > bounds.lowerBound, index <= bounds.upperBound else { return nil }
        let start = Int(marks[index - 1].start)
        if start >= bounds.lowerBound, !marks[start].roles.isDisjoint(with: role), end(start) == index { return start }
        // The token's own role, where a longer phrase without the role swallows it.
        return !marks[index - 1].roles.isDisjoint(with: role) && end(index - 1) == index ? index - 1 : nil
    }

    // MARK: Signs and words

    func isSign(_ index: Int, _ sign: Unicode.Scalar, in bounds: Range<Int>) -> Bool {
        bounds.contains(index) && text.isSign(index, UInt8(truncatingIfNeeded: sign.value))
    }

    /// A hyphen, an en dash or an em dash.
    func isDash(_ index: Int, in bounds: Range<Int>) -> Bool {
        guard bounds.contains(index), text.tokens[index].kind == .sign else { return false }
        let token = text.tokens[index]
        if text.bytes[token.start] == 0x2D { return true }
        return token.end - token.start == 3 && text.bytes[token.start] == 0xE2
            && text.bytes[token.start + 1] == 0x80
            && (0x90...0x95).contains(text.bytes[token.start + 2])
    }

    func isWord(_ index: Int, in bounds: Range<Int>) -> Bool {
        bounds.contains(index) && text.tokens[index].kind == .word
    }

    func isCapitalised(_ index: Int, in bounds: Range<Int>) -> Bool {
        bounds.contains(index) && text.tokens[index].isCapitalised
    }

    func bytes(_ index: Int) -> ArraySlice<UInt8> { text.bytes[text.tokens[index].range] }

    /// Joins sentences over a paragraph's end that no full stop closes and small letters go on behind, as in wires
    /// whose every line came out as a paragraph.
    private static func statements(of text: NewsText) -> [Range<Int>] {
        var result: [Range<Int>] = []
        result.reserveCapacity(text.sentences.count)
        var joined = 0
        for (index, sentence) in text.sentences.enumerated() {
            guard let last = result.last, let first = sentence.tokens.first, sentence.index == 0, joined < 12,
                text.sentences[index - 1].paragraph + 1 == sentence.paragraph, goesOn(text, last, first)
            else {
                append(sentence.tokens, to: &result)
                joined = 0
                continue
            }
            result[result.count - 1] = last.lowerBound..<sentence.tokens.upperBound
            joined += 1
        }
        return result
    }

    /// Adds a sentence, in pieces where it is a table or worse: what is searched for both ways within it stays cheap.
    private static func append(_ sentence: Range<Int>, to statements: inout [Range<Int>]) {
        var start = sentence.lowerBound
        while sentence.upperBound - start > longestStatement {
            statements.append(start..<start + longestStatement)
            start += longestStatement
        }
        statements.append(start..<sentence.upperBound)
    }

    private static func goesOn(_ text: NewsText, _ last: Range<Int>, _ first: Int) -> Bool {
        guard let end = last.last else { return false }
        let before = text.tokens[end]
        let next = text.tokens[first]
        let isOpen = before.kind == .word || before.kind == .number || text.isSign(end, 0x2C)
        guard isOpen else { return false }
        if next.kind == .word { return !next.isCapitalised || text.isSign(end, 0x2C) }
        // `... Rp 3 miliar`, then `2. Uang tunai`: a list's next item.
        let isItem =
            text.tokens.indices.contains(first + 1) && !text.tokens[first + 1].isApart
            && (text.isSign(first + 1, 0x2E) || text.isSign(first + 1, 0x29))
        return next.kind == .number && before.kind == .word && !before.isCapitalised && !isItem
    }
}
