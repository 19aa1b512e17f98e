/// The language a text seems to be written in.
package struct LanguageGuess: Sendable, Equatable {
    /// BCP 47; `und` when unsure.
    package var language: String
    /// 0...1: how much of the text speaks for it and how clearly.
    package var confidence: Double

    package init(language: String, confidence: Double) {
        self.language = language
        self.confidence = confidence
    }

    package static let undetermined = LanguageGuess(language: "und", confidence: 0)
}
