import Testing

@testable import kliping

@Suite struct TextTests {
    @Test(arguments: [
        ("plain é 日本", "plain é 日本"), ("a\u{1B}[2Jb", "a\u{FFFD}[2Jb"), ("a\nb\tc", "a b c"),
        ("\u{9B}31m", "\u{FFFD}31m"), ("abc\u{202E}cba", "abc\u{FFFD}cba"), ("\u{7F}\u{0}", "\u{FFFD}\u{FFFD}"),
        ("x\u{2028}y\u{E0041}", "x\u{FFFD}y\u{FFFD}"), ("نص\u{200D}", "نص\u{200D}"),
    ])
    func `text that could drive a terminal is made harmless`(text: String, shown: String) {
        #expect(InertText.line(text) == shown)
    }

    @Test func `paragraphs keep their line breaks only`() {
        #expect(InertText.paragraphs("a\r\n\nb\u{1B}c\td") == "a\n\nb\u{FFFD}c d")
    }

    @Test func `JSON keeps its values and holds nothing harmful`() {
        let json = Array("\"\u{9B}é\u{202E}\u{E0041}\"".utf8)
        #expect(String(decoding: InertText.json(json), as: UTF8.self) == #""\u009bé\u202e\udb40\udc41""#)
    }

    @Test func `lines break at spaces, and combining marks take no room`() {
        #expect(TextWidth.wrap("aaa bbb  ccc", width: 7) == ["aaa bbb", "ccc"])
        #expect(TextWidth.wrap("e\u{301}e\u{301}e\u{301} bbb", width: 7) == ["e\u{301}e\u{301}e\u{301} bbb"])
        #expect(TextWidth.wrap("a verylongword b", width: 4) == ["a", "verylongword", "b"])
        #expect(TextWidth.wrap("  ", width: 4) == [])
    }

    @Test(arguments: [[], [4, 8], [0, 3, 4, 8], [4, 900], [8, 4], [-1, 2], [4]])
    func `marks of any kind leave the text whole`(marks: [Int]) {
        let words = MarkedText("the tanks roll", marks: marks).words
        #expect(words.map { $0.runs.map(\.text).joined() } == ["the", "tanks", "roll"])
    }

    @Test func `a mark inside a word marks that part`() {
        let words = MarkedText("the tanks roll", marks: [4, 8]).words
        #expect(words[1].runs == [.init(text: "tank", isMatch: true), .init(text: "s", isMatch: false)])
    }

    @Test(arguments: [(0, "0"), (999, "999"), (48210, "48,210"), (-1_234_567, "-1,234,567")])
    func `figures are grouped`(number: Int, text: String) {
        #expect(Figures.grouped(number) == text)
    }

    @Test(
        arguments: [
            (999, "999 bytes"), (2500, "2.5 kB"), (1_400_000_000, "1.4 GB"), (3_000_000_000_000, "3.0 TB"),
        ] as [(Int64, String)]
    )
    func `sizes are short`(bytes: Int64, text: String) {
        #expect(Figures.bytes(bytes) == text)
    }

    @Test(arguments: [
        ("plain-1.txt", "plain-1.txt"), ("", "''"), ("a b", "'a b'"), ("it's", #"'it'\''s'"#), ("$(x)", "'$(x)'"),
    ])
    func `a word for the shell stays one word`(text: String, quoted: String) {
        #expect(ShellWord.quoted(text) == quoted)
    }

    @Test(arguments: [
        (0, 1, "^"), (3, 2, "   ^^"), (5, 0, "     ^"), (99, 3, "     ^"), (-4, 1, "^"),
    ])
    func `the caret stands under the spot`(offset: Int, length: Int, line: String) {
        #expect(QueryExcerpt.lines("ab cd", offset: offset, length: length) == ["ab cd", line])
    }
}
