/// Writes values as JSON text in one pass, keys in the order of their bytes.
///
/// For many small values: Foundation's encoder builds a tree of boxes first. Knows strings, numbers, booleans, lists
/// and keyed values, which is all an article has; a number that is none, or infinite, is an error.
package enum StraightJSONEncoder {
    package static func encode(_ value: some Encodable) throws -> [UInt8] {
        let text = StraightJSONText()
        try text.write(value, at: [])
        return text.bytes
    }
}

/// The encoder that a value sees: hands out containers that write to one text.
struct StraightEncoder: Encoder {
    let text: StraightJSONText
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(KeyedText(text: text, codingPath: codingPath, depth: text.open(.object)))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        ListText(text: text, codingPath: codingPath, depth: text.open(.list))
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { SingleText(text: text, codingPath: codingPath) }
}

/// The fields of one object.
private struct KeyedText<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let text: StraightJSONText
    let codingPath: [any CodingKey]
    let depth: Int

    mutating func encodeNil(forKey key: Key) throws {
        text.begin(key.stringValue, at: depth)
        text.writeNull()
    }

    mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
        text.begin(key.stringValue, at: depth)
        try text.write(value, at: codingPath)
    }

    mutating func encode(_ value: String, forKey key: Key) throws {
        text.begin(key.stringValue, at: depth)
        text.write(value)
    }

    mutating func encode(_ value: Int, forKey key: Key) throws {
        text.begin(key.stringValue, at: depth)
        text.write(verbatim: String(value))
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy keyType: Nested.Type,
        forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        superEncoder(key.stringValue).container(keyedBy: keyType)
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        superEncoder(key.stringValue).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder { superEncoder("super") }
    mutating func superEncoder(forKey key: Key) -> any Encoder { superEncoder(key.stringValue) }

    private func superEncoder(_ key: String) -> StraightEncoder {
        text.begin(key, at: depth)
        return StraightEncoder(text: text, codingPath: codingPath)
    }
}

/// The elements of one list.
private struct ListText: UnkeyedEncodingContainer {
    let text: StraightJSONText
    let codingPath: [any CodingKey]
    let depth: Int
    private(set) var count = 0

    init(text: StraightJSONText, codingPath: [any CodingKey], depth: Int) {
        self.text = text
        self.codingPath = codingPath
        self.depth = depth
    }

    mutating func encodeNil() throws {
        begin()
        text.writeNull()
    }

    mutating func encode<Value: Encodable>(_ value: Value) throws {
        begin()
        try text.write(value, at: codingPath)
    }

    mutating func encode(_ value: String) throws {
        begin()
        text.write(value)
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy keyType: Nested.Type) -> KeyedEncodingContainer<Nested> {
        begin()
        return StraightEncoder(text: text, codingPath: codingPath).container(keyedBy: keyType)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        begin()
        return StraightEncoder(text: text, codingPath: codingPath).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder {
        begin()
        return StraightEncoder(text: text, codingPath: codingPath)
    }

    private mutating func begin() {
        text.beginElement(at: depth)
        count += 1
    }
}

/// One value without a name.
private struct SingleText: SingleValueEncodingContainer {
    let text: StraightJSONText
    let codingPath: [any CodingKey]

    mutating func encodeNil() throws { text.writeNull() }
    mutating func encode(_ value: Bool) throws { text.write(verbatim: value ? "true" : "false") }
    mutating func encode(_ value: String) throws { text.write(value) }
    mutating func encode(_ value: Double) throws {
        guard value.isFinite else { throw text.unknown(value, at: codingPath) }
        // Whole numbers as such: shorter, and every reader knows them.
        text.write(verbatim: Int64(exactly: value).map { String($0) } ?? "\(value)")
    }
    mutating func encode(_ value: Float) throws { try encode(Double(value)) }
    mutating func encode(_ value: Int) throws { text.write(verbatim: String(value)) }
    mutating func encode(_ value: Int8) throws { text.write(verbatim: String(value)) }
    mutating func encode(_ value: Int16) throws { text.write(verbatim: String(value)) }
    mutating func encode(_ value: Int32) throws { text.write(verbatim: String(value)) }
    mutating func encode(_ value: Int64) throws { text.write(verbatim: String(value)) }
    mutating func encode(_ value: UInt) throws { text.write(verbatim: String(value)) }
    mutating func encode(_ value: UInt8) throws { text.write(verbatim: String(value)) }
    mutating func encode(_ value: UInt16) throws { text.write(verbatim: String(value)) }
    mutating func encode(_ value: UInt32) throws { text.write(verbatim: String(value)) }
    mutating func encode(_ value: UInt64) throws { text.write(verbatim: String(value)) }
    mutating func encode<Value: Encodable>(_ value: Value) throws { try text.write(value, at: codingPath) }
}
