/// What a block's words and signs show without regard to the page.
struct BlockWords {
    /// The share of words that begin in lower case; half where the script has none.
    var lowerCaseShare = 0.5
    /// Full stops inside the text, 1 for three or more.
    var innerSentences = 0.0
    /// How many different words invite to subscribe, follow, sign in or comment.
    var invitations = 0
    var hasBar = false
    var hasCopyrightSign = false

    init(_ text: [UInt8]) {
        var words = 0
        var lower = 0
        var upper = 0
        var stops = 0
        var afterSpace = true
        text.withUnsafeBufferPointer { text in
            for index in text.indices {
                let byte = text[index]
                if Byte.isSpace(byte) {
                    if index > 0, Self.endsSentence(text, index) { stops += 1 }
                    afterSpace = true
                    continue
                }
                if afterSpace {
                    words += 1
                    switch LetterCase.of(text, index) {
                    case .lower: lower += 1
                    case .upper: upper += 1
                    case nil: break
                    }
                    afterSpace = false
                }
                if byte == Byte.bar { hasBar = true }
                if byte == 0xC2, index + 1 < text.count {
                    if text[index + 1] == 0xB7 { hasBar = true }
                    if text[index + 1] == 0xA9 { hasCopyrightSign = true }
                }
                if byte == 0xE2, index + 2 < text.count, text[index + 1] == 0x80, text[index + 2] == 0xA2 {
                    hasBar = true
                }
            }
        }
        if lower + upper > 0 { lowerCaseShare = Double(lower) / Double(words) }
        innerSentences = min(1, Double(stops) / 3)
        invitations = Self.invitations(text)
    }

    /// Whether a sentence ends before the space at `index`, its closing quotation mark or bracket included.
    private static func endsSentence(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        func isStop(_ end: Int) -> Bool {
            guard end > 0 else { return false }
            let byte = text[end - 1]
            if byte == Byte.period || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") { return true }
            return end >= 3 && byte == 0x82 && text[end - 2] == 0x80 && text[end - 3] == 0xE3
        }
        if isStop(index) { return true }
        let last = text[index - 1]
        if last == Byte.quote || last == Byte.closeBracket { return isStop(index - 1) }
        if index >= 3, last == 0x9D, text[index - 2] == 0x80, text[index - 3] == 0xE2 { return isStop(index - 3) }
        if index >= 2, last == 0xBB, text[index - 2] == 0xC2 { return isStop(index - 2) }
        return false
    }

    private static func invitations(_ text: [UInt8]) -> Int {
        var found: [UInt64] = []
        var hash = WordHash()
        var length = 0
        func end() {
            if length >= 3, invitingWords.contains(hash.value), !found.contains(hash.value) { found.append(hash.value) }
            hash = WordHash()
            length = 0
        }
        return text.withUnsafeBufferPointer { text in
            var folding = Folding()
            for byte in text {
                let byte = folding.fold(byte)
                if Byte.isLetter(byte) || byte >= 0x80 {
                    hash.add(byte)
                    length += 1
                } else if length > 0 {
                    end()
                    if found.count >= 2 { return 2 }
                }
            }
            if length > 0 { end() }
            return found.count
        }
    }

    private static let invitingWords = WordTable(
        words:
            """
            newsletter newsletters subscribe subscription subscriber subscribers abonnieren abonnement abonnez
            abonner abonnés suscríbete suscribirse iscriviti abbonati assine prenumerera nyhetsbrev nyhedsbrev
            nieuwsbrief berlangganan langganan daftar inbox email mail podcast podcasts login sign signup register
            advertisement anzeige werbung publicidad publicité publicidade iklan cookies cookie javascript browser
            datenschutz privacy donate spende spenden click klik klicken haz clique follow folgen suivez síguenos
            ikuti comments comment kommentare komentar comentarios commentaires copyright reserved app loading
            """.split { $0 == " " || $0 == "\n" }.map { folded(String($0)).text }
    )
}

/// The case of a letter in the scripts that have one.
enum LetterCase {
    case lower, upper

    /// `nil` for what is no letter or has no case: Latin, Greek and Cyrillic are told apart.
    static func of(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> LetterCase? {
        let byte = text[index]
        if Byte.isLower(byte) { return .lower }
        if Byte.isUpper(byte) { return .upper }
        guard byte >= 0xC3, byte <= 0xD1, index + 1 < text.count else { return nil }
        let next = text[index + 1]
        switch byte {
        case 0xC3: return next >= 0x9F ? .lower : .upper
        case 0xC4, 0xC5: return next & 1 == 1 ? .lower : .upper
        case 0xCE: return next >= 0xAC ? .lower : .upper
        case 0xCF: return .lower
        case 0xD0: return next >= 0xB0 ? .lower : .upper
        case 0xD1: return .lower
        default: return nil
        }
    }
}
