import CCLD2

/// Tells the language of running text; safe on any thread.
///
/// CLD2 answers first. Where it says Indonesian or Malay, which it confuses in short texts and which it also calls their
/// smaller neighbours, the words are looked at again.
package struct LanguageIdentifier: Sendable {
    /// Bytes looked at: a news article shows its language long before.
    package static let maximumBytes = 32_768
    /// Bytes that CLD2 reads, the slower of the two: its answer for news hardly changes behind the first kilobyte.
    private static let bytesForCLD2 = 2048

    package init() {}

    package func identify(_ text: String) -> LanguageGuess {
        identify(Array(text.utf8.prefix(Self.maximumBytes)))
    }

    /// Takes UTF-8; what follows a broken sequence does not count.
    package func identify(_ bytes: [UInt8]) -> LanguageGuess {
        var length = min(bytes.count, Self.bytesForCLD2)
        // A character that is cut would make it start over.
        if length < bytes.count { while length > 0, bytes[length] & 0xC0 == 0x80 { length -= 1 } }
        let detection = bytes.withUnsafeBytes { buffer in
            CCLD2_detect(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(length))
        }
        guard let code = detection.code.0 else { return .undetermined }
        let language = Self.tag(String(cString: code))
        let confidence = min(1, Double(detection.percent.0) / 100 * (detection.reliable ? 1 : 0.5))
        if ["id", "ms", "und"].contains(language) {
            return secondLook(at: bytes, first: LanguageGuess(language: language, confidence: confidence))
        }
        // Of what CLD2 itself doubts, six guesses in seven are wrong.
        guard confidence > 0.5 || ["jv", "su"].contains(language) else {
            return secondLook(at: bytes, first: .undetermined)
        }
        return LanguageGuess(language: language, confidence: confidence)
    }

    private func secondLook(at bytes: [UInt8], first: LanguageGuess) -> LanguageGuess {
        let votes = MalayicVotes(bytes)
        if let regional = votes.strongestRegional, regional.votes > 1 {
            if regional.votes > votes.forStandards {
                return LanguageGuess(language: regional.language, confidence: 0.5)
            }
            if regional.votes * 2 > votes.forStandards { return .undetermined }
        }
        if first.language == "und" {
            // CLD2 found too little to go by, so the words alone must be clear.
            guard votes.indonesian + votes.malay > 0, let standard = votes.standard else { return .undetermined }
            return LanguageGuess(language: standard, confidence: 0.5)
        }
        guard let standard = votes.standard else { return first }
        return LanguageGuess(language: standard, confidence: first.confidence)
    }

    /// CLD2's code as BCP 47: it keeps some codes that ISO 639 withdrew, and has its own for no language.
    private static func tag(_ code: String) -> String {
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
