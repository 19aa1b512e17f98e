import Clippings

/// Marks of releases, paid texts, reprints and translations: lines of their own and standing phrases.
struct MarkEvidence {
    private(set) var found: [ProvenanceEvidence] = []
    private let knowledge: ProvenanceKnowledge

    /// How many paragraphs at either end of a text hold marks.
    private static let margin = 6
    /// A longer paragraph is prose, in bytes.
    private static let longestLine = 160
    /// A reading of more phrases tells nothing new.
    private static let mostPhrases = 8

    init(article: Article, text: NewsText, knowledge: ProvenanceKnowledge) {
        self.knowledge = knowledge
        readFields(of: article)
        readLines(text)
        readPhrases(text)
        readSignature(text)
    }

    /// What stands beside the text: headlines, sections, labels that were taken off, the address.
    private mutating func readFields(of article: Article) {
        for wire in article.sources(.distributor) { add(.distributor, wire, 0.9) }
        for headline in article.headlines { readLine(headline.value, opensTitle: headline.role == nil) }
        if let removed = article.evidence["provenance"]?.raw { readLine(removed, opensTitle: false) }
        if let note = article.editorialNote { readLine(note, opensTitle: false) }
        for subject in article.subjects + article.genres { readLine(subject.name, opensTitle: false, isTag: true) }
        for folder in (article.sourceURL ?? "").utf8.prefix(400).split(separator: UInt8(ascii: "/")).dropFirst(2) {
            let words = String(decoding: folder.map { $0 == UInt8(ascii: "-") ? 0x20 : $0 }, as: UTF8.self)
            readLine(words, opensTitle: false, isTag: true)
        }
    }

    /// A field's text: a mark is all of it, or stands before a colon.
    private mutating func readLine(_ line: String, opensTitle: Bool, isTag: Bool = false) {
        guard line.utf8.count <= Self.longestLine else { return }
        let text = NewsText([line])
        guard let first = text.tokens.indices.first,
            let mark = knowledge.lines.match(text, at: first, in: text.tokens.indices)
        else { return }
        let isWhole = mark.end == text.tokens.count
        let isMarked = isWhole || text.isSign(mark.end, UInt8(ascii: ":"))
        switch mark.value {
        case .release where isMarked || (!opensTitle && !isTag): add(.releaseMark, line, isTag ? 0.6 : 0.75)
        case .sponsor where isMarked || (!opensTitle && !isTag): add(.sponsorMark, line, 0.7)
        case .embargo where !isTag && !opensTitle: add(.embargo, line, 0.35)
        case .reprint where !isTag && !opensTitle: add(.reprintMark, line, 0.7)
        default: break
        }
    }

    private mutating func readLines(_ text: NewsText) {
        let count = text.paragraphs.count
        for (index, paragraph) in text.paragraphs.enumerated() where index < Self.margin || index >= count - Self.margin
        {
            guard let first = paragraph.first, let mark = knowledge.lines.match(text, at: first, in: paragraph) else {
                continue
            }
            let isShort = text.text(ofTokens: paragraph).utf8.count <= Self.longestLine
            let line = text.text(ofTokens: paragraph)
            switch mark.value {
            case .release where isShort && isLabel(text, mark.end, paragraph): add(.releaseMark, line, 0.75)
            case .sponsor where isShort && (isLabel(text, mark.end, paragraph) || isOutright(mark.end, paragraph)):
                add(.sponsorMark, line, 0.7)
            case .embargo where isShort: add(.embargo, line, 0.35)
            case .reprint: add(.reprintMark, line, 0.7)
            case .contact where index >= count / 2 && opensContact(text, mark.end, paragraph): add(.contact, line, 0.45)
            case .about where index >= count / 2 && namesItself(text, mark.end, paragraph):
                add(.selfDescription, line, 0.35)
            case .end where mark.end == paragraph.upperBound && index > 0: add(.endMark, line, 0.3)
            default: break
            }
        }
    }

    /// Whether a phrase is a label: alone, before a sign or a number, or before a name that no sentence goes on from.
    private func isLabel(_ text: NewsText, _ end: Int, _ paragraph: Range<Int>) -> Bool {
        guard end < paragraph.upperBound else { return true }
        let token = text.tokens[end]
        if token.kind == .sign { return text.byte(end) != UInt8(ascii: ",") && text.byte(end) != UInt8(ascii: ".") }
        guard !text.isSign(paragraph.upperBound - 1, UInt8(ascii: ".")) else { return false }
        // `Press release no. 7`
        let isNumbered = (end..<min(end + 4, paragraph.upperBound)).contains { text.tokens[$0].kind == .number }
        return token.isCapitalised || isNumbered
    }

    /// Whether a phrase is long enough to say outright that a text was paid for.
    private func isOutright(_ end: Int, _ paragraph: Range<Int>) -> Bool { end - paragraph.lowerBound >= 3 }

    /// `Media contact: Jane Roe`, `Informasi lebih lanjut: 021-555`: a name, a number or an address follows.
    private func opensContact(_ text: NewsText, _ end: Int, _ paragraph: Range<Int>) -> Bool {
        guard end < paragraph.upperBound else { return true }
        if text.isSign(end - 1, UInt8(ascii: ":")) || text.isSign(end, UInt8(ascii: ":")) { return true }
        return (end..<paragraph.upperBound).contains { text.isSign($0, UInt8(ascii: "@")) }
            || (end..<min(paragraph.upperBound, end + 12)).contains {
                text.tokens[$0].kind == .number && text.tokens[$0].range.count >= 5
            }
    }

    /// `Tentang PT Maju Jaya`, alone on its line or before what it says of itself.
    private func namesItself(_ text: NewsText, _ end: Int, _ paragraph: Range<Int>) -> Bool {
        var index = end
        while index < paragraph.upperBound, text.tokens[index].isCapitalised || text.isSign(index, UInt8(ascii: ".")) {
            index += 1
        }
        guard index > end, index - end <= 8 else { return false }
        return index == paragraph.upperBound || index + 1 == paragraph.upperBound && text.tokens[index].kind == .sign
            || text.isSign(index, UInt8(ascii: ":"))
    }

    private mutating func readPhrases(_ text: NewsText) {
        var index = 0
        let lead = text.paragraphs.prefix(2).last?.upperBound ?? 0
        var count = 0
        while index < text.tokens.count, count < Self.mostPhrases {
            guard let phrase = knowledge.phrases.match(text, at: index, in: text.tokens.indices) else {
                index += 1
                continue
            }
            let printed = text.text(ofTokens: index..<phrase.end)
            switch phrase.value {
            case .release where index < lead: add(.releasePhrase, printed, 0.25)
            case .translation: add(.translationMark, printed, 0.6)
            case .calque: add(.calque, printed, 0.25)
            case .ownReporting: add(.ownReporting, printed, 0.3)
            case .release: break
            }
            count += 1
            index = phrase.end
        }
    }

    /// `(adv)` at the end of a text.
    private mutating func readSignature(_ text: NewsText) {
        guard let last = text.paragraphs.last(where: { !$0.isEmpty }) else { return }
        let end = last.suffix(8)
        guard let open = end.last(where: { text.isSign($0, UInt8(ascii: "(")) || text.isSign($0, UInt8(ascii: "[")) }),
            let word = end.first(where: { $0 > open && knowledge.sponsorSignatures.contains(text.tokens[$0].hash) })
        else { return }
        add(.sponsorMark, text.text(ofTokens: open..<min(word + 2, last.upperBound)), 0.7)
    }

    private mutating func add(_ kind: ProvenanceEvidence.Kind, _ text: String, _ weight: Double) {
        // A mark that is repeated is one witness.
        guard !found.contains(where: { $0.kind == kind && $0.text == text }) else { return }
        let isRepeated = found.contains { $0.kind == kind }
        found.append(ProvenanceEvidence(kind, text, isRepeated ? weight / 3 : weight))
    }
}
