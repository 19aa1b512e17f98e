// An empty list says the same as none, so it is left out of the encoding and read back as empty. That keeps stored
// articles small, and lets a later version add a list without breaking those already stored. The compiler's synthesized
// `Codable` code in this module picks these overloads over the standard library's, being more specific.

extension KeyedEncodingContainer {
    mutating func encode<Element: Encodable>(_ value: [Element], forKey key: Key) throws {
        if !value.isEmpty { try encodeIfPresent(Optional(value), forKey: key) }
    }

    mutating func encode<Value: Encodable>(_ value: [String: Value], forKey key: Key) throws {
        if !value.isEmpty { try encodeIfPresent(Optional(value), forKey: key) }
    }
}

extension KeyedDecodingContainer {
    func decode<Element: Decodable>(_ type: [Element].Type, forKey key: Key) throws -> [Element] {
        try decodeIfPresent(type, forKey: key) ?? []
    }

    func decode<Value: Decodable>(_ type: [String: Value].Type, forKey key: Key) throws -> [String: Value] {
        try decodeIfPresent(type, forKey: key) ?? [:]
    }
}
