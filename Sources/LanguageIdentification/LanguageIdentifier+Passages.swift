extension LanguageIdentifier {
    /// Paragraphs and bytes of each that are looked at, so that the cost stays that of some fifty documents at most.
    package static let maximumParagraphs = 400
    package static let maximumParagraphBytes = 512
    /// A paragraph of fewer bytes (a name, a heading, `Foto: …`) is not judged: it belongs to what stands around it.
    private static let shortestParagraph = 40
    private static let leastConfidence = 0.9

    /// The runs of paragraphs that are not in the document's own language, in their order.
    ///
    /// A run is of one language; paragraphs too short or too unclear to judge belong to it only between two of its own.
    /// Of Indonesian and Malay, which share most sentences, a passage of one in the other is reported only when it is at
    /// least two paragraphs or a long one.
    /// - Parameters:
    ///   - paragraphs: The document's paragraphs, in UTF-8.
    ///   - document: Its language by BCP 47; with `und` the one most of the text is in.
    /// - Returns: Ranges of places in `paragraphs`, none touching another of its language.
    package func identifyPassages(_ paragraphs: [[UInt8]], in document: String = "und") -> [LanguagePassage] {
        let guesses = paragraphs.prefix(Self.maximumParagraphs).map(paragraphGuess)
        let own = document == "und" ? Self.commonest(guesses, paragraphs) : Self.primary(document)
        guard own != "und" else { return [] }
        var passages: [LanguagePassage] = []
        var open: (start: Int, end: Int, language: String, weight: Double, bytes: Int)?
        func close() {
            guard let run = open else { return }
            open = nil
            let confusable = Self.areStandards(run.language, own)
            guard !confusable || run.bytes >= Self.maximumParagraphBytes / 2 else { return }
            let confidence = run.weight / Double(run.bytes)
            passages.append(
                LanguagePassage(
                    paragraphs: run.start..<run.end,
                    guess: LanguageGuess(language: run.language, confidence: confidence)
                )
            )
        }
        for (place, guess) in guesses.enumerated() {
            if guess.language == "und" { continue }
            if guess.language != open?.language { close() }
            if guess.language == own { continue }
            let size = min(paragraphs[place].count, Self.maximumParagraphBytes)
            let weight = guess.confidence * Double(size)
            if let run = open {
                open = (run.start, place + 1, run.language, run.weight + weight, run.bytes + size)
            } else {
                open = (place, place + 1, guess.language, weight, size)
            }
        }
        close()
        return passages
    }

    /// What is sure about one paragraph.
    private func paragraphGuess(_ bytes: [UInt8]) -> LanguageGuess {
        guard bytes.count >= Self.shortestParagraph else { return .undetermined }
        let guess = bytes.withUnsafeBufferPointer { bytes in
            identify(UnsafeBufferPointer(rebasing: bytes.prefix(Self.maximumParagraphBytes)))
        }
        return guess.confidence >= Self.leastConfidence ? guess : .undetermined
    }

    private static func commonest(_ guesses: [LanguageGuess], _ paragraphs: [[UInt8]]) -> String {
        var bytes: [String: Int] = [:]
        for (guess, paragraph) in zip(guesses, paragraphs) where guess.language != "und" {
            bytes[guess.language, default: 0] += min(paragraph.count, maximumParagraphBytes)
        }
        return bytes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "und"
    }

    private static func areStandards(_ one: String, _ other: String) -> Bool {
        ["id", "ms"].contains(one) && ["id", "ms"].contains(other)
    }

    /// `en-GB` as `en`.
    private static func primary(_ tag: String) -> String {
        tag.split(separator: "-").first.map { $0.lowercased() } ?? "und"
    }
}
