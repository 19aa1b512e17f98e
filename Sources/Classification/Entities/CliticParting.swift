/// Parts what is written together with a name from it: `l'Allemagne`, `Korea's`, `Jokowi-nya`.
///
/// Gives a text of the same bytes whose tokens are more; a text that has none of it is given back as it is.
struct CliticParting {
    /// Written before names, with their apostrophe, in small letters.
    let elisions: [[UInt8]]
    /// Written behind names.
    let possessives: [[UInt8]]
    /// Whether a word is a name that is known; an ending without a hyphen is parted only from such.
    let isKnown: (UInt64) -> Bool

    func parted(_ text: NewsText) -> NewsText {
        var tokens: [Token] = []
        // Where each token of the text begins among the new ones, from the first change on.
        var firstChange: Int?
        var places: [Int] = []
        for (index, token) in text.tokens.enumerated() {
            let cut = token.kind == .word ? place(token, text) : nil
            if firstChange == nil {
                guard cut != nil else { continue }
                firstChange = index
                tokens.reserveCapacity(text.tokens.count + 64)
                tokens += text.tokens[..<index]
                places.reserveCapacity(text.tokens.count - index + 1)
            }
            places.append(tokens.count)
            if let cut {
                tokens += parts(token, at: cut, text)
            } else {
                tokens.append(token)
            }
        }
        guard let firstChange else { return text }
        places.append(tokens.count)
        func moved(_ range: Range<Int>) -> Range<Int> {
            let lower = range.lowerBound < firstChange ? range.lowerBound : places[range.lowerBound - firstChange]
            let upper = range.upperBound < firstChange ? range.upperBound : places[range.upperBound - firstChange]
            return lower..<upper
        }
        return NewsText(
            bytes: text.bytes,
            tokens: tokens,
            sentences: text.sentences.map { sentence in
                NewsText.Sentence(paragraph: sentence.paragraph, index: sentence.index, tokens: moved(sentence.tokens))
            },
            paragraphs: text.paragraphs.map(moved)
        )
    }

    /// The byte at which a word is cut.
    private func place(_ token: Token, _ text: NewsText) -> Int? {
        let length = token.end - token.start
        guard length > 2 else { return nil }
        let bytes = text.bytes
        // `'s` and `’s`
        if bytes[token.end - 1] == 0x73 {
            if bytes[token.end - 2] == 0x27 { return token.end - 2 }
            if length > 4, bytes[token.end - 2] == 0x99, bytes[token.end - 3] == 0x80, bytes[token.end - 4] == 0xE2 {
                return token.end - 4
            }
        }
        for elision in elisions where length > elision.count + 1 {
            guard Folding.folded(bytes[token.start..<token.start + elision.count]) == elision else { continue }
            let next = bytes[token.start + elision.count]
            if next &- 0x41 < 26 || next == 0xC3 { return token.start + elision.count }
        }
        guard token.isCapitalised else { return nil }
        for ending in possessives where length > ending.count + 1 {
            let cut = token.end - ending.count
            guard bytes[cut..<token.end].elementsEqual(ending) else { continue }
            if ending.first == 0x2D || isKnown(Folding.hash(bytes[token.start..<cut])) { return cut }
        }
        return nil
    }

    private func parts(_ token: Token, at cut: Int, _ text: NewsText) -> [Token] {
        let first = text.bytes[token.start..<cut]
        let second = text.bytes[cut..<token.end]
        let isElision = second.first.map { $0 &- 0x41 < 26 || $0 == 0xC3 } ?? false
        return [
            Token(
                kind: .word,
                isApart: token.isApart,
                isCapitalised: token.isCapitalised && !isElision,
                isAllCapitals: !isElision && first.count > 1 && first.allSatisfy { $0 &- 0x41 < 26 },
                start: token.start,
                end: cut,
                hash: Folding.hash(first)
            ),
            Token(
                kind: isElision ? .word : .sign,
                isApart: isElision,
                isCapitalised: isElision,
                isAllCapitals: isElision && second.count > 1 && second.allSatisfy { $0 &- 0x41 < 26 },
                start: cut,
                end: token.end,
                hash: Folding.hash(second)
            ),
        ]
    }
}
