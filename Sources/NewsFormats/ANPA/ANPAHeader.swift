import Clippings

/// The heading of an ANPA 1312 message.
struct ANPAHeader {
    /// The service's letter and the story's number, such as `W2870`.
    let transmission: String
    /// `f` flash, `b` bulletin, `u` urgent, `r` regular and others.
    let priority: UInt8?
    let category: UInt8?
    /// Whether the text is a table.
    let isTabular: Bool
    /// The keyword, with its cycle (`BC-`) and cut to the length that the format allows.
    let keyword: String
    /// `1stLd-Writethru`.
    let version: [UInt8]
    /// `11-13`.
    let day: String?

    /// Takes the bytes between the start of the heading and the start of the text.
    init?(_ heading: [UInt8]) {
        let lines = heading.split(separator: Byte.newline).map(Array.init)
        guard let first = lines.first, first.count >= 6, Byte.isLetter(first[0]),
            first[1..<5].allSatisfy(Byte.isDigit), first[5] == WireControl.unitSeparator
        else { return nil }
        transmission = first.text(0..<5)
        let second = lines.dropFirst().first ?? []
        isTabular = second.contains(0x12) || second.contains(0x14)
        var words = second.split { $0 <= Byte.space }.map(Array.init)
        let letters = words.prefix(2).prefix { $0.count == 1 && Byte.isLetter($0[0]) }
        priority = letters.first?.first
        category = letters.dropFirst().first?.first
        words.removeFirst(letters.count)
        if let last = words.last, words.count > 1, last.allSatisfy(Byte.isDigit) { words.removeLast() }
        if let last = words.last, words.count > 1, Self.isDay(last) {
            day = last.text
            words.removeLast()
        } else {
            day = nil
        }
        keyword = words.first?.text ?? ""
        version = Array(words.dropFirst().joined(separator: [Byte.space]))
    }

    /// The keyword without its cycle.
    var slug: String { Self.withoutCycle(keyword) }

    static func withoutCycle(_ keyword: String) -> String {
        for cycle in ["BC-", "AM-", "PM-"] where keyword.hasPrefix(cycle) { return String(keyword.dropFirst(3)) }
        return keyword
    }

    var urgency: Int? { priority.flatMap { Self.urgencies[Byte.lowered($0)] } }

    var section: String? {
        guard let category else { return nil }
        return Self.categories[Byte.lowered(category)] ?? [category].text
    }

    private static func isDay(_ word: [UInt8]) -> Bool {
        word.count == 5 && word[2] == Byte.hyphen
            && word.enumerated().allSatisfy { $0.offset == 2 || Byte.isDigit($0.element) }
    }

    private static let urgencies: [UInt8: Int] = [
        UInt8(ascii: "f"): 1, UInt8(ascii: "b"): 2, UInt8(ascii: "u"): 3, UInt8(ascii: "r"): 4, UInt8(ascii: "d"): 5,
    ]

    private static let categories: [UInt8: String] = [
        UInt8(ascii: "a"): "Domestic", UInt8(ascii: "d"): "Food", UInt8(ascii: "e"): "Entertainment",
        UInt8(ascii: "f"): "Financial", UInt8(ascii: "i"): "International", UInt8(ascii: "l"): "Lifestyle",
        UInt8(ascii: "n"): "State and regional", UInt8(ascii: "o"): "Weather", UInt8(ascii: "p"): "Politics",
        UInt8(ascii: "q"): "Sports scores", UInt8(ascii: "r"): "Racing", UInt8(ascii: "s"): "Sports",
        UInt8(ascii: "t"): "Travel", UInt8(ascii: "v"): "Advisories", UInt8(ascii: "w"): "Washington",
    ]
}
