import Clippings

/// Reads rights notices off lines of text: page furniture, the lines below an article, the fields that hold terms.
enum NoticeReader {
    /// Where a line stands decides how readily it is taken for a notice.
    enum Position {
        /// In the text itself, where people write about rights, too.
        case body
        /// Around it.
        case furniture
        /// A picture's caption or credit.
        case caption
        /// A field whose very purpose it is.
        case field
    }

    /// A longer line of the body is prose, in bytes.
    private static let longestInBody = 600
    private static let longestLine = 8000
    /// Of a picture, in bytes.
    private static let longestCredit = 100
    /// A shorter sentence that names a licence does nothing else.
    private static let mostWordsOfLicence = 10
    /// Of a licence, in words behind its first: `CC BY-NC-SA 4.0`.
    private static let longestName = 5
    /// How many words of its sentence may stand before a notice's phrase.
    private static let deepestInBody = 10
    private static let deepest = 24

    /// What a line says; nothing for most.
    static func signals(in line: [UInt8], _ position: Position, _ place: String) -> [RightsSignal] {
        guard line.count <= (position == .body ? longestInBody : longestLine) else { return [] }
        let text = folded(line)
        let phrases = KnowledgeBase.shared.notices
        guard phrases.mayStand(in: text) || position != .field && isCopyrightLine(line, text) else { return [] }
        let words = NoticeWords(text)
        guard !words.words.isEmpty else { return [] }
        if position == .body, isQuoting(line) { return [] }
        var ledger = RightsLedger()
        let isPicture =
            position == .caption || phrases.opensAsPicture(words)
            || line.count <= longestCredit && LicenceName.isOfPictureBank(text)
        func add(_ signal: String, _ value: RightsSignal.Value, _ scope: String, _ place: String, at index: Int) {
            let scope = isPicture && scope == RightsScope.text ? RightsScope.pictures : scope
            ledger.add(signal, value, scope, place, excerpt(line, words, at: index))
        }
        for match in phrases.matches(in: words) {
            let depth = words.depth(match.words.lowerBound)
            if position != .field, depth > (position == .body ? deepestInBody : deepest) { continue }
            add("rights-notice", match.value, match.scope, place, at: match.words.lowerBound)
        }
        for licence in LicenceName.find(in: words) where isPicture || position == .field || isGiven(licence, words) {
            add("licence", licence.value, RightsScope.text, place, at: licence.word)
        }
        if ledger.signals.isEmpty, position != .field, isCopyrightLine(line, text) {
            add("copyright-notice", .unset, RightsScope.text, place, at: 0)
        }
        return ledger.signals
    }

    /// Whether a line, folded, states terms of the text's use: it is none of the article's own text.
    static func statesTerms(_ text: [UInt8]) -> Bool {
        let phrases = KnowledgeBase.shared.notices
        guard phrases.mayStand(in: text) else { return false }
        let words = NoticeWords(text)
        return phrases.matches(in: words).contains { match in
            (match.value == .reserved || match.scope == RightsScope.text)
                && words.depth(match.words.lowerBound) <= deepestInBody
        }
    }

    /// What a field says that holds a notice or terms: its words decide, and without known words it is terms to be read.
    static func signals(ofField name: String, _ content: String, _ place: String) -> [RightsSignal] {
        var ledger = RightsLedger()
        for line in content.utf8.prefix(20_000).split(separator: Byte.newline).prefix(50) {
            let found = signals(in: Array(line), .field, place)
            ledger.add(
                found.map { signal in
                    var signal = signal
                    if signal.signal == "rights-notice" { signal.signal = name }
                    return signal
                }
            )
            if found.isEmpty, let link = LicenceLink.address(in: Array(line)), LicenceLink.isKnown(link) {
                ledger.add("licence-link", LicenceLink.value(link), RightsScope.text, place, line)
            } else if found.isEmpty {
                ledger.add(
                    name,
                    name == "usage-terms" || name == "licence" ? .other : .unset,
                    RightsScope.text,
                    place,
                    line
                )
            }
        }
        return ledger.signals
    }

    /// Whether a sentence gives its text a licence, and does not only speak of one.
    private static func isGiven(_ licence: LicenceName, _ words: NoticeWords) -> Bool {
        let sentence = words.words[licence.word].sentence
        let own = words.words.indices.filter { words.words[$0].sentence == sentence }
        // The name with its conditions and version is the sentence's last word.
        let endsSentence = (own.last ?? 0) - licence.word <= longestName
        return endsSentence || own.count <= mostWordsOfLicence
            || own.contains { KnowledgeBase.shared.notices.licenceWords.contains(words.words[$0].hash) }
    }

    /// A line that claims copyright for a year or a name, and says nothing of use.
    private static func isCopyrightLine(_ line: [UInt8], _ text: [UInt8]) -> Bool {
        guard line.count <= 240, text.contains(0xA9) || text.contains("copyright") || text.contains("hak") else {
            return false
        }
        return hasYearBehindSign(text) || LineReader.role(of: line) == .copyright
    }

    /// `Warta Lembah © 2026`: the sign need not come first.
    private static func hasYearBehindSign(_ text: [UInt8]) -> Bool {
        guard let sign = text.first([0xC2, 0xA9]) else { return false }
        let digits = text[(sign + 2)...].drop { Byte.isSpace($0) }.prefix(4)
        return digits.count == 4 && digits.allSatisfy(Byte.isDigit)
    }

    /// What somebody says of rights is news.
    private static func isQuoting(_ line: [UInt8]) -> Bool {
        line.contains(Byte.quote) || line.contains("“") || line.contains("„") || line.contains("«")
    }

    /// The line, or of a long one the sentence.
    private static func excerpt(_ line: [UInt8], _ words: NoticeWords, at index: Int) -> ArraySlice<UInt8> {
        guard line.count > 500 else { return line[...] }
        let start = words.words[index - words.depth(index)].range.lowerBound
        return line[start...]
    }
}
