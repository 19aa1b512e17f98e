/// Standing phrases of pages that follow one another on a line: `Bagikan: Facebook WhatsApp`, `About us | Contact`.
enum FurnitureRun {
    /// More words than this are no row of links.
    private static let mostWords = 40
    /// The longest standing phrase, in words.
    private static let longestPhrase = 6

    /// How many phrases fill `range` of folded text; `nil` when anything else stands there.
    static func count(in text: [UInt8], _ range: Range<Int>) -> Int? {
        let words = Words.ranges(text, in: range, limit: mostWords)
        guard !words.isEmpty, words.count < mostWords else { return nil }
        var count = 0
        var index = 0
        while index < words.count {
            guard let length = phrase(text, words[index...]) else { return nil }
            index += length
            count += 1
        }
        return count
    }

    /// How many of the first words are one phrase; `nil` when they open none.
    static func phrase(_ text: [UInt8], _ words: ArraySlice<Range<Int>>) -> Int? {
        guard let first = words.first else { return nil }
        if let found = KnowledgeBase.shared.siteLinks.match(text, at: first.lowerBound)
            ?? KnowledgeBase.shared.pages.abouts.match(text, at: first.lowerBound)
        {
            return words.prefix { $0.lowerBound < found.end }.count
        }
        return wholeLine(text, words)
    }

    /// The same for phrases that are furniture wherever they are a line of their own.
    static func wholeLine(_ text: [UInt8], _ words: ArraySlice<Range<Int>>) -> Int? {
        guard let first = words.first else { return nil }
        let lines = KnowledgeBase.shared.wholeLines
        // The longest wins; most words open no phrase, which shows without a copy of them.
        var longest: Int?
        var folding = Folding()
        var hash = WordHash()
        var index = first.lowerBound
        for (count, word) in words.prefix(longestPhrase).enumerated() {
            while index < word.upperBound {
                let byte = folding.fold(text[index])
                if Byte.isWord(byte) { hash.add(byte) }
                index += 1
            }
            if lines.mayHold(hash.value), lines.contains(comparisonKey(text.slice(first.lowerBound..<index))) {
                longest = count + 1
            }
        }
        return longest
    }
}
