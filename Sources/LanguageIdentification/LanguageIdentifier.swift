import CCLD2

/// Tells the language of running text; safe on any thread.
///
/// CLD2 answers first; where it says Indonesian or Malay, which it confuses in short texts, `MalayicWords` looks again.
package struct LanguageIdentifier: Sendable {
    /// Bytes looked at: a news article shows its language long before.
    package static let maximumBytes = 32_768

    package init() {}

    package func identify(_ text: String) -> LanguageGuess {
        identify(Array(text.utf8.prefix(Self.maximumBytes)))
    }

    /// Takes UTF-8; broken sequences end the text.
    package func identify(_ bytes: [UInt8]) -> LanguageGuess {
        let length = min(bytes.count, Self.maximumBytes)
        let detection = bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { CCLD2_detect($0.baseAddress, CInt(length)) }
        }
        guard let code = detection.code.0 else { return .undetermined }
        let language = String(cString: code)
        guard language != "un" else { return .undetermined }
        return LanguageGuess(language: language, confidence: Double(detection.percent.0) / 100)
    }
}
