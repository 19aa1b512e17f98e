extension RefusalReason: JSONName {}

extension Refusal: JSONRecord {
    static var blank: Self { Self(.damaged, "") }

    mutating func visit(_ fields: inout some JSONFields) throws {
        try fields.field("detail", &detail)
        try fields.field("reason", &reason)
    }

    /// The refusal as JSON, as a worker hands it over.
    package func encoded() throws -> [UInt8] { try json() }

    package init(encoded bytes: [UInt8]) throws { try self.init(json: bytes) }
}

extension SourceHints: JSONRecord {
    static var blank: Self { Self() }

    mutating func visit(_ fields: inout some JSONFields) throws {
        try fields.field("charset", &charset)
        try fields.field("fileName", &fileName)
        try fields.field("language", &language)
        try fields.field("published", &published)
        try fields.field("publisher", &publisher)
        try fields.field("sourceURL", &sourceURL)
        try fields.field("tags", &tags)
    }

    /// The hints as JSON, as a worker gets them and the archive keeps them.
    package func encoded() throws -> [UInt8] { try json() }

    package init(encoded bytes: [UInt8]) throws { try self.init(json: bytes) }
}
