/// Reads what `StraightJSONEncoder` writes, from any JSON encoder.
///
/// Fields are looked up where they stand in the text, and only those that a type asks for are made into values.
package enum StraightJSONDecoder {
    package static func decode<Value: Decodable>(_ type: Value.Type, from text: [UInt8]) throws -> Value {
        do {
            return try StraightDecoder(text: JSONNodes(text), node: 0, codingPath: []).value(type)
        } catch is JSONNodes.Malformed {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: [], debugDescription: "this is not the JSON of a \(type)")
            )
        }
    }
}

/// One value of the text, as the type that is read from it sees it.
private struct StraightDecoder: Decoder, SingleValueDecodingContainer {
    let text: JSONNodes
    let node: Int
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    var itself: JSONNodes.Node { text.nodes[node] }

    func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if type == String.self, let string = try text.string(itself) as? Value { return string }
        return try Value(from: self)
    }

    func at(_ node: Int) -> StraightDecoder { StraightDecoder(text: text, node: node, codingPath: codingPath) }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard itself.kind == .object else { throw JSONNodes.Malformed() }
        return KeyedDecodingContainer(Fields(object: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard itself.kind == .list else { throw JSONNodes.Malformed() }
        return Elements(list: self)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { self }

    func number<Number: FixedWidthInteger>() throws -> Number {
        guard itself.kind == .integer,
            let number = Number(String(decoding: text.text[itself.bytes], as: UTF8.self))
        else { throw JSONNodes.Malformed() }
        return number
    }

    func decodeNil() -> Bool { itself.kind == .null }

    func decode(_ type: Bool.Type) throws -> Bool {
        guard itself.kind == .yes || itself.kind == .no else { throw JSONNodes.Malformed() }
        return itself.kind == .yes
    }

    func decode(_ type: String.Type) throws -> String { try text.string(itself) }
    func decode(_ type: Double.Type) throws -> Double {
        guard itself.kind == .integer || itself.kind == .fraction,
            let number = Double(String(decoding: text.text[itself.bytes], as: UTF8.self)), number.isFinite
        else { throw JSONNodes.Malformed() }
        return number
    }
    func decode(_ type: Float.Type) throws -> Float { Float(try decode(Double.self)) }
    func decode(_ type: Int.Type) throws -> Int { try number() }
    func decode(_ type: Int8.Type) throws -> Int8 { try number() }
    func decode(_ type: Int16.Type) throws -> Int16 { try number() }
    func decode(_ type: Int32.Type) throws -> Int32 { try number() }
    func decode(_ type: Int64.Type) throws -> Int64 { try number() }
    func decode(_ type: UInt.Type) throws -> UInt { try number() }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try number() }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try number() }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try number() }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try number() }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try value(type) }
}

/// The fields of one object.
private struct Fields<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let object: StraightDecoder
    var codingPath: [any CodingKey] { object.codingPath }

    var allKeys: [Key] {
        var keys: [Key] = []
        var member = object.node + 1
        while member < object.itself.next {
            if let name = try? object.text.string(object.text.nodes[member]), let key = Key(stringValue: name) {
                keys.append(key)
            }
            member = object.text.nodes[member + 1].next
        }
        return keys
    }

    /// The value of a field; `nil` when there is none, or it is null.
    private func find(_ key: Key) throws -> StraightDecoder? {
        let name = key.stringValue
        let text = object.text
        var member = object.node + 1
        while member < object.itself.next {
            let node = text.nodes[member]
            let isIt =
                node.kind == .plainString
                ? text.text[node.bytes].elementsEqual(name.utf8) : try text.string(node) == name
            if isIt { return text.nodes[member + 1].kind == .null ? nil : object.at(member + 1) }
            member = text.nodes[member + 1].next
        }
        return nil
    }

    private func field(_ key: Key) throws -> StraightDecoder {
        if let found = try find(key) { return found }
        throw DecodingError.keyNotFound(
            key,
            DecodingError.Context(codingPath: codingPath, debugDescription: "there is no '\(key.stringValue)'")
        )
    }

    func contains(_ key: Key) -> Bool { (try? find(key)) != nil }
    func decodeNil(forKey key: Key) throws -> Bool { try find(key) == nil }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try field(key).decode(type) }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try field(key).decode(type) }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try field(key).decode(type) }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try field(key).decode(type) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try field(key).number() }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try field(key).number() }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try field(key).number() }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try field(key).number() }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try field(key).number() }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try field(key).number() }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try field(key).number() }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try field(key).number() }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try field(key).number() }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try field(key).number() }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value { try field(key).value(type) }

    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { try find(key)?.decode(type) }

    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        try find(key)?.value(type)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try field(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try field(key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { throw JSONNodes.Malformed() }
    func superDecoder(forKey key: Key) throws -> any Decoder { try field(key) }
}

/// The elements of one list.
private struct Elements: UnkeyedDecodingContainer {
    private let list: StraightDecoder
    private var member: Int
    private(set) var currentIndex = 0

    init(list: StraightDecoder) {
        self.list = list
        member = list.node + 1
    }

    var codingPath: [any CodingKey] { list.codingPath }
    var count: Int? { nil }
    var isAtEnd: Bool { member >= list.itself.next }

    private mutating func next() throws -> StraightDecoder {
        guard !isAtEnd else { throw JSONNodes.Malformed() }
        let element = list.at(member)
        member = element.itself.next
        currentIndex += 1
        return element
    }

    mutating func decodeNil() throws -> Bool {
        guard !isAtEnd, list.at(member).decodeNil() else { return false }
        _ = try next()
        return true
    }

    mutating func decode(_ type: Bool.Type) throws -> Bool { try next().decode(type) }
    mutating func decode(_ type: String.Type) throws -> String { try next().decode(type) }
    mutating func decode(_ type: Double.Type) throws -> Double { try next().decode(type) }
    mutating func decode(_ type: Float.Type) throws -> Float { try next().decode(type) }
    mutating func decode(_ type: Int.Type) throws -> Int { try next().number() }
    mutating func decode(_ type: Int8.Type) throws -> Int8 { try next().number() }
    mutating func decode(_ type: Int16.Type) throws -> Int16 { try next().number() }
    mutating func decode(_ type: Int32.Type) throws -> Int32 { try next().number() }
    mutating func decode(_ type: Int64.Type) throws -> Int64 { try next().number() }
    mutating func decode(_ type: UInt.Type) throws -> UInt { try next().number() }
    mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try next().number() }
    mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try next().number() }
    mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try next().number() }
    mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try next().number() }
    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try next().value(type) }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
        try next().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try next().unkeyedContainer() }
    mutating func superDecoder() throws -> any Decoder { try next() }
}
