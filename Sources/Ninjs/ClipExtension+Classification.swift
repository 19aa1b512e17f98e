import Clippings

// What was found out about the text, under the names of the extension.
extension ClipExtension {
    struct Provenance: Encodable {
        struct Evidence: Encodable {
            let kind: String
            let text: String
            let weight: Double
        }

        let `class`: String
        let score: Double
        let evidence: [Evidence]

        init(_ provenance: Clippings.Provenance) {
            `class` = provenance.class.rawValue
            score = provenance.score
            evidence = provenance.evidence.map { Evidence(kind: $0.kind, text: $0.text, weight: $0.weight) }
        }
    }

    struct Figure: Encodable {
        let value: Double?
        let min: Double?
        let max: Double?
        let unit: String?
        let qualifier: String
        let text: String
        let attribution: Attribution?
        let paragraph: Int
        let sentence: Int

        init(_ figure: Clippings.Figure) {
            value = figure.value
            min = figure.minimum
            max = figure.maximum
            unit = figure.unit
            qualifier = figure.qualifier.rawValue
            text = figure.text
            attribution = figure.attribution.map(Attribution.init)
            paragraph = figure.paragraph
            sentence = figure.sentence
        }

        // Nobody who says so is a fact, so it is written out.
        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encodeIfPresent(value, forKey: .value)
            try container.encodeIfPresent(min, forKey: .min)
            try container.encodeIfPresent(max, forKey: .max)
            try container.encodeIfPresent(unit, forKey: .unit)
            try container.encode(qualifier, forKey: .qualifier)
            try container.encode(text, forKey: .text)
            try container.encode(attribution, forKey: .attribution)
            try container.encode(paragraph, forKey: .paragraph)
            try container.encode(sentence, forKey: .sentence)
        }

        private enum Key: CodingKey {
            case value, min, max, unit, qualifier, text, attribution, paragraph, sentence
        }
    }

    struct Attribution: Encodable {
        let name: String
        let cue: String

        init(_ attribution: Clippings.Attribution) {
            name = attribution.name
            cue = attribution.cue
        }
    }

    struct Quote: Encodable {
        let text: String
        let speaker: String?
        let cue: String?
        let paragraph: Int

        init(_ quote: Clippings.Quote) {
            text = quote.text
            speaker = quote.speaker
            cue = quote.cue
            paragraph = quote.paragraph
        }
    }

    struct Entity: Encodable {
        let name: String
        let type: String
        let aliases: [String]
        let count: Int
        let country: String?

        init(_ entity: Clippings.Entity) {
            name = entity.name
            type = entity.kind.rawValue
            aliases = entity.aliases
            count = entity.count
            country = entity.country
        }
    }

    /// A topic and the words that decided; the topic itself stands in the item's subjects.
    struct Topic: Encodable {
        let code: String
        let name: String
        let relevance: Int
        let reasons: [String]
        /// `person` or `rule`; absent for what the model says.
        let by: String?
        let rule: String?

        init(_ topic: Clippings.Topic) {
            code = topic.code
            name = topic.name
            relevance = topic.relevance
            reasons = topic.reasons
            by = topic.source?.rawValue
            rule = topic.rule
        }
    }

    struct Passage: Encodable {
        let language: String
        let first: Int
        let last: Int
        let confidence: Double

        init(_ passage: LanguagePassage) {
            language = passage.language
            first = passage.first
            last = passage.last
            confidence = passage.confidence
        }
    }
}
