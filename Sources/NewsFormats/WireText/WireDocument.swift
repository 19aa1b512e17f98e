import Clippings
import LanguageIdentification

/// What the messages of one file have in common for reading them: its charset and what is known of the file.
struct WireDocument {
    let charset: WireCharset
    let hints: SourceHints
    let languages: LanguageIdentifier

    /// Clean text of some bytes, control characters gone.
    func clean(_ bytes: [UInt8]) -> [UInt8] { TextCleaning.clean(bytes) }

    /// Begins an article of this file whose words are `sample`.
    func assembly(_ format: String, sample: [UInt8]) -> ArticleAssembly {
        let text = DecodedText(bytes: sample, encoding: charset.name, mojibake: nil)
        let document = SourceDocument(text: text, hints: hints, languages: languages)
        return ArticleAssembly(
            format: format,
            document: document,
            sample: sample.excerpt(0..<sample.count, limit: 6000)
        )
    }
}

/// Reads a file of messages, each by the same rules.
enum WireFile {
    static func read(
        _ file: SourceFile,
        _ reading: Reading,
        _ article: (WireMessage, WireDocument) throws(Refusal) -> Article
    ) throws(Refusal) {
        let bytes = try file.whole(limit: reading.maximumBytes)
        let charset = WireCharset(bytes, told: file.hints.charset)
        let document = WireDocument(charset: charset, hints: file.hints, languages: reading.languages)
        let messages = WireMessages.split(charset.decode(bytes))
        for (index, message) in messages.enumerated() {
            do throws(Refusal) {
                guard index < WireMessages.most else { throw overfull }
                // A message that still arrives waits for its end; one cut off among others is read as it is.
                if message.isCutOff, messages.count == 1 {
                    throw Refusal(.truncated, "the message has no end-of-text character; deliver the whole of it")
                }
                var found = try article(message, document)
                if message.isCutOff { found.noteCutOff() }
                try reading.emit(found)
            } catch {
                let isRest = index == WireMessages.most
                reading.leaveOut("message \(index + 1)" + (isRest ? " and those after it" : ""), error)
            }
        }
    }

    private static var overfull: Refusal {
        Refusal(.tooLarge, "the file has more than \(WireMessages.most) messages; split it into several")
    }
}
