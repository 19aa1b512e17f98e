/// Bodies whose names are lists: `Badan Air, Iklim, dan Laut (BAIL) mencatat`.
extension SpeakerSearch {
    /// Parts that such a name has at most before its last.
    private static let longestList = 5

    /// The whole name of a body of which `phrase` is only what follows the last comma.
    ///
    /// `nil` unless the phrase reads as a list's end, `dan Laut` or `Iklim dan Laut`, and a word for a body opens the
    /// list or ends it.
    func listedBody(endingWith phrase: Range<Int>, in bounds: Range<Int>) -> Range<Int>? {
        guard marked.isSign(phrase.lowerBound - 1, ",", in: bounds), isListEnd(phrase) else { return nil }
        let endsAsBody = !marked.names(phrase.upperBound - 1).isDisjoint(with: [.organisation, .organisationEnding])
        var start = phrase.lowerBound
        for _ in 0..<Self.longestList {
            guard marked.isSign(start - 1, ",", in: bounds) else { break }
            let comma = start - 1
            var first = comma
            while first > bounds.lowerBound, isNameWord(first - 1, bounds) { first -= 1 }
            guard first < comma else { break }
            if let body = (first..<comma).first(where: { marked.names($0).contains(.organisation) }) {
                return body..<phrase.upperBound
            }
            // `The Water, Climate and Sea Agency`
            while first < comma, marked.has([.indefinite, .opener], at: first, in: bounds) { first += 1 }
            if endsAsBody, first < comma, !marked.has(.preposition, at: first - 1, in: bounds),
                !marked.has(.preposition, at: first, in: bounds)
            {
                return first..<phrase.upperBound
            }
            start = first
        }
        return nil
    }

    /// Where the name of a body goes on behind the comma at `end`; `end` itself where it does not.
    func endOfListedBody(_ phrase: Range<Int>, in bounds: Range<Int>) -> Int {
        guard phrase.contains(where: { marked.names($0).contains(.organisation) }) else { return phrase.upperBound }
        var index = phrase.upperBound
        for _ in 0..<Self.longestList {
            guard marked.isSign(index, ",", in: bounds) else { break }
            let part = index + 1
            var end = part
            while end < bounds.upperBound, isNameWord(end, bounds) || isListWord(end, bounds) { end += 1 }
            guard end > part else { break }
            // `Menurut Badan Air, Palu dan Sigi kehilangan ...` goes on with who else does something.
            if isListEnd(part..<end) {
                return end >= bounds.upperBound || text.tokens[end].kind != .word ? end : phrase.upperBound
            }
            guard (part..<end).allSatisfy({ isNameWord($0, bounds) }) else { break }
            index = end
        }
        return phrase.upperBound
    }

    /// `dan Laut`, `Iklim dan Laut`: capitalised words, the word that ends a list, capitalised words.
    private func isListEnd(_ phrase: Range<Int>) -> Bool {
        guard let link = phrase.first(where: { isListWord($0, phrase) }), link < phrase.upperBound - 1 else {
            return false
        }
        return phrase.allSatisfy { $0 == link || isNameWord($0, phrase) }
    }

    private func isListWord(_ index: Int, _ range: Range<Int>) -> Bool {
        marked.has(.conjunction, at: index, in: range) && !marked.isCapitalised(index, in: range)
            && marked.isCapitalised(index + 1, in: range)
    }

    private func isNameWord(_ index: Int, _ range: Range<Int>) -> Bool {
        text.tokens[index].kind == .word && marked.isCapitalised(index, in: range) && !isQuoted(index)
    }
}
