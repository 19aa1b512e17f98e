import CCLD2

/// Tells the language of running text; safe on any thread.
///
/// A model of our own answers for Indonesian, Malay, their neighbours and English, which CLD2 confuses in short texts;
/// where that model sees another language, or is unsure, CLD2 answers.
package struct LanguageIdentifier: Sendable {
    /// Bytes looked at: a news article shows its language long before.
    package static let maximumBytes = 2048

    package init() {}

    package func identify(_ text: String) -> LanguageGuess {
        identify(Array(text.utf8.prefix(Self.maximumBytes)))
    }

    /// Takes UTF-8; what follows a broken sequence does not count.
    package func identify(_ bytes: [UInt8]) -> LanguageGuess {
        bytes.withUnsafeBufferPointer { identify($0) }
    }

    func identify(_ bytes: UnsafeBufferPointer<UInt8>) -> LanguageGuess {
        var length = min(bytes.count, Self.maximumBytes)
        // A character that is cut would make CLD2 start over.
        if length < bytes.count { while length > 0, bytes[length] & 0xC0 == 0x80 { length -= 1 } }
        let head = UnsafeBufferPointer(rebasing: bytes[..<length])
        let judgement = ArchipelagoJudgement(head)
        if let guess = Self.ownGuess(judgement) { return guess }
        return Self.guessOfCLD2(head, judgement)
    }
}

extension LanguageIdentifier {
    /// Leads from which CLD2 need not be asked: on texts the model had not seen it was never right against such a one
    /// for Indonesian or Malay, and once in a hundred for the others.
    private static let sureLead: Float = 2
    private static let sureStandardLead: Float = 1.5
    /// A lead below which the model's answer is worth nothing without CLD2's.
    private static let weakLead: Float = 0.5
    private static let weakNeighbourLead: Float = 0.25
    private static let loneWordLead: Float = 6
    /// Log-odds by which Indonesian and Malay must differ.
    private static let standardMargin: Float = 0.15
    /// Log-odds from which the words of one standard make up for a weak lead.
    private static let tellingOdds: Float = 3

    /// The model's answer where it needs no other; `nil` where CLD2 is to be asked.
    private static func ownGuess(_ judgement: ArchipelagoJudgement) -> LanguageGuess? {
        let scan = judgement.scan
        // One byte in twenty: a program, not prose.
        if scan.symbols >= 8, scan.symbols * 20 > scan.index { return .undetermined }
        // Names, an abbreviation, a lone word: those are no language's. Words in other scripts are not counted so.
        if scan.proseWords < 2, judgement.lead < loneWordLead, !scan.isOtherScript { return .undetermined }
        guard judgement.language != "und" else { return nil }
        guard judgement.lead >= (judgement.isStandard ? sureStandardLead : sureLead) else { return nil }
        return guess(judgement)
    }

    /// The model's answer as a guess: which of the two standards it is must be clear, too.
    private static func guess(_ judgement: ArchipelagoJudgement) -> LanguageGuess {
        var confidence = ArchipelagoJudgement.probability(judgement.lead)
        if judgement.isStandard {
            guard abs(judgement.standardOdds) >= standardMargin else { return .undetermined }
            confidence *= ArchipelagoJudgement.probability(abs(judgement.standardOdds))
        }
        return LanguageGuess(language: judgement.language, confidence: confidence)
    }

    /// The answer that the words alone give, English titles and names around them.
    private static func guessOfWords(_ judgement: ArchipelagoJudgement) -> LanguageGuess {
        LanguageGuess(language: judgement.standardOdds > 0 ? "id" : "ms", confidence: 0.5)
    }

    private static func guessOfCLD2(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ judgement: ArchipelagoJudgement
    ) -> LanguageGuess {
        let detection = bytes.withMemoryRebound(to: CChar.self) { CCLD2_detect($0.baseAddress, CInt($0.count)) }
        guard let code = detection.code.0 else { return .undetermined }
        var language = tag(String(cString: code))
        let confidence = min(1, Double(detection.percent.0) / 100 * (detection.reliable ? 1 : 0.5))
        // Of what CLD2 itself doubts, six guesses in seven are wrong.
        if confidence <= 0.5 { language = "und" }
        switch language {
        case "id", "ms":
            // It calls their neighbours so as well.
            if judgement.isStandard { return guess(judgement) }
            fallthrough
        case "und":
            let telling = abs(judgement.standardOdds) >= tellingOdds && judgement.lead < weakLead
            if telling, !judgement.isNeighbour { return guessOfWords(judgement) }
            fallthrough
        case "jv", "su":
            let least = judgement.isNeighbour ? weakNeighbourLead : weakLead
            guard judgement.language != "und", judgement.lead >= least else { return .undetermined }
            return guess(judgement)
        case "en" where judgement.isStandard && judgement.lead >= weakLead:
            // English names and titles in a headline.
            return guess(judgement)
        default:
            return LanguageGuess(language: language, confidence: confidence)
        }
    }

    /// CLD2's code as BCP 47: it keeps some codes that ISO 639 withdrew, and has its own for no language.
    static func tag(_ code: String) -> String {
        switch code {
        case "un", "xxx": "und"
        case "iw": "he"
        case "jw": "jv"
        case "no": "nb"
        case "mo": "ro"
        default: code
        }
    }
}
