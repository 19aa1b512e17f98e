extension JSONValue {
    /// What `value` encodes to, its members in the order it encodes them.
    ///
    /// Absent optionals leave no member.
    package init(encoding value: some Encodable) throws {
        let node = EncodingNode()
        try node.encode(value, path: [])
        self = node.value
    }

    /// The Swift value this JSON stands for; members it does not know are passed over.
    package func decoded<Value: Decodable>(as type: Value.Type = Value.self) throws -> Value {
        try JSONValueDecoder(value: self, codingPath: []).decode(type)
    }
}

extension JSONObject {
    /// What `value` encodes to; an error when that is not an object.
    package init(encoding value: some Encodable) throws {
        guard case .object(let object) = try JSONValue(encoding: value) else {
            throw EncodingError.invalidValue(value, .init(codingPath: [], debugDescription: "it is not an object"))
        }
        self = object
    }

    /// The Swift value these members stand for.
    package func decoded<Value: Decodable>(as type: Value.Type = Value.self) throws -> Value {
        try JSONValue.object(self).decoded(as: type)
    }
}

/// For this module's own coders, which take a JSON value whole.
extension JSONValue: Codable {
    package init(from decoder: any Decoder) throws {
        guard let decoder = decoder as? JSONValueDecoder else { throw Self.foreignCoder(decoder.codingPath) }
        self = decoder.value
    }

    package func encode(to encoder: any Encoder) throws {
        guard let encoder = encoder as? JSONValueEncoder else {
            throw EncodingError.invalidValue(
                self,
                .init(codingPath: encoder.codingPath, debugDescription: "only this module's encoder takes it")
            )
        }
        encoder.node.content = .value(self)
    }

    private static func foreignCoder(_ path: [any CodingKey]) -> DecodingError {
        .dataCorrupted(.init(codingPath: path, debugDescription: "only this module's decoder gives it"))
    }
}

extension JSONObject: Codable {
    package init(from decoder: any Decoder) throws {
        guard case .object(let object) = try JSONValue(from: decoder) else {
            throw DecodingError.typeMismatch(
                JSONObject.self,
                .init(codingPath: decoder.codingPath, debugDescription: "an object should stand here")
            )
        }
        self = object
    }

    package func encode(to encoder: any Encoder) throws {
        try JSONValue.object(self).encode(to: encoder)
    }
}

/// A coding key made from a name or a position.
struct JSONKey: CodingKey {
    let stringValue: String
    let intValue: Int?

    init(stringValue: String) {
        self.stringValue = stringValue
        intValue = nil
    }

    init(intValue: Int) {
        stringValue = String(intValue)
        self.intValue = intValue
    }
}
