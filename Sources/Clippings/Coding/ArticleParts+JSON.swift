extension Article.Person.Role: JSONName {}
extension Article.InfoSource.Role: JSONName {}
extension Article.Subject.Kind: JSONName {}
extension Article.Gap.Kind: JSONName {}
extension Article.Relation.Kind: JSONName {}
extension Article.Mention.Kind: JSONName {}

extension Article.Headline: JSONRecord {
    static var blank: Self { Self("") }

    mutating func visit(_ fields: inout some JSONFields) throws {
        try fields.field("role", &role)
        try fields.field("value", &value)
    }
}

extension Article.Person: JSONRecord {
    static var blank: Self { Self("", .author) }

    mutating func visit(_ fields: inout some JSONFields) throws {
        try fields.field("name", &name)
        try fields.field("role", &role)
    }
}

extension Article.InfoSource: JSONRecord {
    static var blank: Self { Self("", .source) }

    mutating func visit(_ fields: inout some JSONFields) throws {
        try fields.field("name", &name)
        try fields.field("role", &role)
        try fields.field("uri", &uri)
    }
}

extension Article.Dateline: JSONRecord {
    static var blank: Self { Self(text: "") }

    mutating func visit(_ fields: inout some JSONFields) throws {
        try fields.field("agency", &agency)
        try fields.field("date", &date)
        try fields.field("place", &place)
        try fields.field("text", &text)
    }
}

extension Article.Subject: JSONRecord {
    static var blank: Self { Self("", .keyword) }

    mutating func visit(_ fields: inout some JSONFields) throws {
        try fields.field("kind", &kind)
        try fields.field("name", &name)
        try fields.field("relevance", &relevance)
        try fields.field("uri", &uri)
    }
}

extension Article.Description: JSONRecord {
    static var blank: Self { Self("", role: "") }

    mutating func visit(_ fields: inout some JSONFields) throws {
        try fields.field("role", &role)
        try fields.field("value", &value)
    }
}

extension Article.AlternativeIdentifier: JSONRecord {
    static var blank: Self { Self(role: "", value: "") }

    mutating func visit(_ fields: inout some JSONFields) throws {
        try fields.field("role", &role)
        try fields.field("value", &value)
    }
}

extension Article.Gap: JSONRecord {
    static var blank: Self { Self(.cutOff, paragraph: nil, text: "") }

    mutating func visit(_ fields: inout some JSONFields) throws {
        try fields.field("kind", &kind)
        try fields.field("paragraph", &paragraph)
        try fields.field("text", &text)
    }
}

extension Article.Evidence: JSONRecord {
    static var blank: Self { Self("", raw: "") }

    mutating func visit(_ fields: inout some JSONFields) throws {
        try fields.field("place", &place)
        try fields.field("raw", &raw)
        try fields.field("runnersUp", &runnersUp)
    }
}

extension Article.Candidate: JSONRecord {
    static var blank: Self { Self("", raw: "") }

    mutating func visit(_ fields: inout some JSONFields) throws {
        try fields.field("place", &place)
        try fields.field("raw", &raw)
    }
}

extension Article.Relation: JSONRecord {
    static var blank: Self { Self(.seeAlso, uri: "") }

    mutating func visit(_ fields: inout some JSONFields) throws {
        try fields.field("kind", &kind)
        try fields.field("title", &title)
        try fields.field("uri", &uri)
        try fields.field("version", &version)
    }
}

extension Article.Mention: JSONRecord {
    static var blank: Self { Self("", .object) }

    mutating func visit(_ fields: inout some JSONFields) throws {
        try fields.field("kind", &kind)
        try fields.field("name", &name)
        try fields.field("uri", &uri)
    }
}

extension Article.Hop: JSONRecord {
    static var blank: Self { Self(party: "") }

    mutating func visit(_ fields: inout some JSONFields) throws {
        try fields.field("action", &action)
        try fields.field("date", &date)
        try fields.field("party", &party)
    }
}

extension Article.LeftOut: JSONRecord {
    static var blank: Self { Self("", .blank) }

    mutating func visit(_ fields: inout some JSONFields) throws {
        try fields.field("name", &name)
        try fields.field("refusal", &refusal)
    }
}
