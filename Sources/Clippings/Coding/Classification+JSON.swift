extension Figure.Qualifier: JSONName {}
extension Entity.Kind: JSONName {}
extension Topic.Source: JSONName {}
extension Provenance.Class: JSONName {}
extension RightsSignal.Value: JSONName {}

extension Classification: JSONRecord {
    static var blank: Self { Self() }

    mutating func visit(_ fields: inout some JSONFields) throws {
        try fields.field("entities", &entities)
        try fields.field("figures", &figures)
        try fields.field("languageConfidence", &languageConfidence)
        try fields.field("passages", &passages)
        try fields.field("provenance", &provenance)
        try fields.field("quotes", &quotes)
        try fields.field("topics", &topics)
    }
}

extension Figure: JSONRecord {
    static var blank: Self { Self(text: "", paragraph: 0, sentence: 0) }

    mutating func visit(_ fields: inout some JSONFields) throws {
        try fields.field("attribution", &attribution)
        try fields.field("maximum", &maximum)
        try fields.field("minimum", &minimum)
        try fields.field("paragraph", &paragraph)
        try fields.field("qualifier", &qualifier)
        try fields.field("sentence", &sentence)
        try fields.field("text", &text)
        try fields.field("unit", &unit)
        try fields.field("value", &value)
    }
}

extension Attribution: JSONRecord {
    static var blank: Self { Self(name: "", cue: "") }

    mutating func visit(_ fields: inout some JSONFields) throws {
        try fields.field("cue", &cue)
        try fields.field("name", &name)
    }
}

extension Quote: JSONRecord {
    static var blank: Self { Self(text: "", paragraph: 0) }

    mutating func visit(_ fields: inout some JSONFields) throws {
        try fields.field("cue", &cue)
        try fields.field("paragraph", &paragraph)
        try fields.field("speaker", &speaker)
        try fields.field("text", &text)
    }
}

extension Entity: JSONRecord {
    static var blank: Self { Self("", .person, count: 0) }

    mutating func visit(_ fields: inout some JSONFields) throws {
        try fields.field("aliases", &aliases)
        try fields.field("count", &count)
        try fields.field("country", &country)
        try fields.field("kind", &kind)
        try fields.field("name", &name)
    }
}

extension Topic: JSONRecord {
    static var blank: Self { Self(code: "", name: "", relevance: 0, reasons: []) }

    mutating func visit(_ fields: inout some JSONFields) throws {
        try fields.field("code", &code)
        try fields.field("name", &name)
        try fields.field("reasons", &reasons)
        try fields.field("relevance", &relevance)
        try fields.field("rule", &rule)
        try fields.field("source", &source)
    }
}

extension Provenance: JSONRecord {
    static var blank: Self { Self(.unknown, score: 0, evidence: []) }

    mutating func visit(_ fields: inout some JSONFields) throws {
        try fields.field("class", &`class`)
        try fields.field("evidence", &evidence)
        try fields.field("score", &score)
    }
}

extension Provenance.Evidence: JSONRecord {
    static var blank: Self { Self(kind: "", text: "", weight: 0) }

    mutating func visit(_ fields: inout some JSONFields) throws {
        try fields.field("kind", &kind)
        try fields.field("text", &text)
        try fields.field("weight", &weight)
    }
}

extension RightsSignal: JSONRecord {
    static var blank: Self { Self("", .other, scope: "", place: "", text: "") }

    mutating func visit(_ fields: inout some JSONFields) throws {
        try fields.field("place", &place)
        try fields.field("scope", &scope)
        try fields.field("signal", &signal)
        try fields.field("text", &text)
        try fields.field("value", &value)
    }
}

extension LanguagePassage: JSONRecord {
    static var blank: Self { Self(language: "", first: 0, last: 0, confidence: 0) }

    mutating func visit(_ fields: inout some JSONFields) throws {
        try fields.field("confidence", &confidence)
        try fields.field("first", &first)
        try fields.field("language", &language)
        try fields.field("last", &last)
    }
}
