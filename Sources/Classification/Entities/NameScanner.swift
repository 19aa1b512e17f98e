import Clippings

/// Finds names in a text: runs of capitalised words, parted by titles, head words and names known beforehand.
///
/// A word that begins a sentence has a capital anyway. It counts as a name only when it is no function word, stands
/// nowhere in the text in small letters, and either is known or goes on in a name. Headings that put a capital on every
/// word show known names alone.
struct NameScanner {
    /// A run of more words than this is a list or an attack: it is read in pieces.
    static let longestRun = 14

    let text: NewsText
    let lexicon: EntityLexicon
    /// Hashes of the words that stand in small letters somewhere in the text.
    let small: Set<UInt64>
    private(set) var mentions: [NameMention] = []
    /// Sentences in which capitals say nothing.
    private(set) var headings: [Range<Int>] = []
    /// The sentence that is read.
    private(set) var sentence = 0..<0
    /// Whether it is written in capitals throughout.
    private(set) var isAllCapitals = false

    init(_ text: NewsText, lexicon: EntityLexicon, small: Set<UInt64>) {
        self.text = text
        self.lexicon = lexicon
        self.small = small
    }

    mutating func scan() {
        mentions.reserveCapacity(text.tokens.count / 10)
        for sentence in text.sentences { scan(sentence.tokens) }
    }

    private mutating func scan(_ tokens: Range<Int>) {
        sentence = tokens
        let (isHeading, isAllCapitals) = capitals(tokens)
        self.isAllCapitals = isAllCapitals
        if isHeading {
            headings.append(tokens)
            scanKnownNames(tokens)
            return
        }
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            guard beginsName(index) else {
                index += 1
                continue
            }
            let end = runEnd(index)
            index = part(index..<end)
        }
    }

    /// Whether nearly every word of a sentence has a capital, and whether nearly all letters are capitals.
    private func capitals(_ tokens: Range<Int>) -> (heading: Bool, all: Bool) {
        var words = 0
        var capitalised = 0
        var all = 0
        for index in tokens where text.tokens[index].kind == .word {
            let token = text.tokens[index]
            words += 1
            if token.isCapitalised { capitalised += 1 }
            if token.isAllCapitals { all += 1 }
        }
        let isAll = words >= 4 && all * 10 >= words * 7
        if lexicon.nounsHaveCapitals { return (isAll, isAll) }
        // What ends with a full stop is a sentence, though it be full of names.
        let isSentence = text.isSign(tokens.upperBound - 1, 0x2E)
        return (words >= 5 && capitalised * 10 >= words * 7 && (!isSentence || isAll), isAll)
    }

    private mutating func scanKnownNames(_ tokens: Range<Int>) {
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            guard text.tokens[index].isCapitalised,
                let found = lexicon.name(text, at: index, in: tokens, allCapitals: isAllCapitals),
                found.end > index + 1 || !lexicon.roles(text, index).beginsSentences
            else {
                index += 1
                continue
            }
            add(index..<found.end, .sure(found.value.kind), found.value)
            index = found.end
        }
    }

    mutating func add(
        _ tokens: Range<Int>,
        _ evidence: KindEvidence,
        _ known: KnownName?,
        bytes: Range<Int>? = nil
    ) {
        let start = text.tokens[tokens.lowerBound].start
        let end = text.tokens[tokens.upperBound - 1].end
        var mention = NameMention(tokens: tokens, bytes: bytes ?? start..<end, evidence: evidence, known: known)
        if let last = mentions.last, tokens.lowerBound == last.tokens.upperBound + 1 {
            let between = tokens.lowerBound - 1
            let isInBrackets =
                text.isSign(between, 0x28) && tokens.upperBound < text.tokens.count
                && text.isSign(tokens.upperBound, 0x29)
            mention.bracketed = isInBrackets || lexicon.roles(text, between).contains(.aliasWord)
        }
        mentions.append(mention)
    }
}
