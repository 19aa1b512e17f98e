/// What Kliping finds out about an article beside what the document states: made from the text, never from the archive.
package struct Classification: Codable, Sendable, Equatable {
    /// In reading order.
    package var figures: [Figure] = []
    /// In reading order.
    package var quotes: [Quote] = []
    /// The most often named first.
    package var entities: [Entity] = []
    /// The most relevant first.
    package var topics: [Topic] = []
    package var provenance: Provenance?
    /// Runs of paragraphs in another language than the article's.
    package var passages: [LanguagePassage] = []
    /// 0...1: how sure the article's language is.
    package var languageConfidence: Double?

    package init() {}
}

/// A quantity that a text gives, and on whose word.
package struct Figure: Codable, Sendable, Equatable {
    package enum Qualifier: String, Codable, Sendable {
        /// `sekitar`, `hampir`, `around`.
        case about
        /// `lebih dari`, `at least`.
        case over
        /// `kurang dari`, `at most`.
        case under
        case exact
    }

    /// Scale words multiplied out; `nil` for a range.
    package var value: Double?
    package var minimum: Double?
    package var maximum: Double?
    /// The counted noun or the unit as printed, such as `orang` or `persen`.
    package var unit: String?
    package var qualifier: Qualifier
    /// As printed.
    package var text: String
    /// `nil` where the article itself asserts it.
    package var attribution: Attribution?
    /// Index into `Article.paragraphs`.
    package var paragraph: Int
    /// Index among the paragraph's sentences.
    package var sentence: Int

    package init(
        value: Double? = nil,
        minimum: Double? = nil,
        maximum: Double? = nil,
        unit: String? = nil,
        qualifier: Qualifier = .exact,
        text: String,
        attribution: Attribution? = nil,
        paragraph: Int,
        sentence: Int
    ) {
        self.value = value
        self.minimum = minimum
        self.maximum = maximum
        self.unit = unit
        self.qualifier = qualifier
        self.text = text
        self.attribution = attribution
        self.paragraph = paragraph
        self.sentence = sentence
    }
}

/// Who says something, and the words that tell so.
package struct Attribution: Codable, Sendable, Equatable {
    /// As printed, without titles.
    package var name: String
    /// The reporting verb or phrase (`menurut`, `kata`, `said`).
    package var cue: String

    package init(name: String, cue: String) {
        self.name = name
        self.cue = cue
    }
}

/// Direct speech.
package struct Quote: Codable, Sendable, Equatable {
    /// Without its quotation marks.
    package var text: String
    package var speaker: String?
    package var cue: String?
    /// Index into `Article.paragraphs`.
    package var paragraph: Int

    package init(text: String, speaker: String? = nil, cue: String? = nil, paragraph: Int) {
        self.text = text
        self.speaker = speaker
        self.cue = cue
        self.paragraph = paragraph
    }
}

/// A person, an organisation or a place that a text names.
package struct Entity: Codable, Sendable, Equatable {
    package enum Kind: String, Codable, Sendable {
        case person, organisation, place
    }

    /// The fullest form that the text prints.
    package var name: String
    package var kind: Kind
    /// Other forms that stand for it in this text (`Korut` for `Korea Utara`).
    package var aliases: [String]
    /// How often it is named, in all its forms.
    package var count: Int
    /// ISO 3166-1, two letters, for a country.
    package var country: String?

    package init(_ name: String, _ kind: Kind, aliases: [String] = [], count: Int, country: String? = nil) {
        self.name = name
        self.kind = kind
        self.aliases = aliases
        self.count = count
        self.country = country
    }
}

/// A concept of IPTC's Media Topics, or a topic of the desk's own, that a text is about.
package struct Topic: Codable, Sendable, Equatable {
    /// Who says so, where it is not the model.
    package enum Source: String, Codable, Sendable {
        case person, rule
    }

    /// The concept's code, such as `16000000`, or the name of a desk's own topic.
    package var code: String
    package var name: String
    /// 0...100.
    package var relevance: Int
    /// The words that decided, as printed, the weightiest first.
    package var reasons: [String]
    /// `nil` for what the model says.
    package var source: Source?
    /// The name of the desk's rule that says so.
    package var rule: String?

    package init(
        code: String,
        name: String,
        relevance: Int,
        reasons: [String],
        source: Source? = nil,
        rule: String? = nil
    ) {
        self.code = code
        self.name = name
        self.relevance = relevance
        self.reasons = reasons
        self.source = source
        self.rule = rule
    }

    /// Whether it is IPTC's, not a desk's own.
    package var isMediaTopic: Bool { code.utf8.count == 8 && code.utf8.allSatisfy { $0 &- 0x30 < 10 } }

    /// The concept's address; of IPTC's topics only.
    package var uri: String? { isMediaTopic ? "http://cv.iptc.org/newscodes/mediatopic/\(code)" : nil }
}

/// How a text came to be, as far as the document alone tells.
package struct Provenance: Codable, Sendable, Equatable {
    package enum Class: String, Codable, Sendable, CaseIterable {
        case original, wire, reprint, rewrite, translation, release, unknown
    }

    package struct Evidence: Codable, Sendable, Equatable {
        /// Such as `agency-credit`, `source-credit`, `release-mark`, `mangled-name`.
        package var kind: String
        /// As printed.
        package var text: String
        /// How strongly it speaks, 0...1.
        package var weight: Double

        package init(kind: String, text: String, weight: Double) {
            self.kind = kind
            self.text = text
            self.weight = weight
        }
    }

    package var `class`: Class
    /// 0...1.
    package var score: Double
    /// The strongest first.
    package var evidence: [Evidence]

    package init(_ class: Class, score: Double, evidence: [Evidence]) {
        self.class = `class`
        self.score = score
        self.evidence = evidence
    }
}

/// One thing that a document says about what may be done with it.
package struct RightsSignal: Codable, Sendable, Equatable {
    package enum Value: String, Codable, Sendable {
        case reserved, allowed
        /// The signal is there and leaves the matter open, which is not the same as allowed.
        case unset
        /// Terms that are neither, such as a licence with conditions.
        case other
    }

    /// What kind of signal, such as `tdm-reservation`, `robots`, `copyright-notice`, `licence-link`, `usage-terms`.
    package var signal: String
    package var value: Value
    /// What it is about: `text`, `pictures`, `text-and-data-mining`, `ai-training`, `indexing`, ...
    package var scope: String
    /// Such as `meta[name=tdm-reservation]`, `http header X-Robots-Tag`, `last paragraph`.
    package var place: String
    /// Verbatim, at most 500 bytes.
    package var text: String

    package init(_ signal: String, _ value: Value, scope: String, place: String, text: String) {
        self.signal = signal
        self.value = value
        self.scope = scope
        self.place = place
        self.text = text
    }
}

/// Paragraphs in a language of their own.
package struct LanguagePassage: Codable, Sendable, Equatable {
    /// BCP 47.
    package var language: String
    /// Into `Article.paragraphs`.
    package var first: Int
    package var last: Int
    /// 0...1.
    package var confidence: Double

    package init(language: String, first: Int, last: Int, confidence: Double) {
        self.language = language
        self.first = first
        self.last = last
        self.confidence = confidence
    }
}
