/// A place in a JSON value under construction; containers may be filled in any order while they are open.
final class EncodingNode {
    enum Content {
        case value(JSONValue)
        case array([EncodingNode])
        case object([(String, EncodingNode)])
    }

    var content = Content.value(.null)

    /// The finished value.
    var value: JSONValue {
        switch content {
        case .value(let value): value
        case .array(let nodes): .array(nodes.map(\.value))
        case .object(let members): .object(JSONObject(members.map { ($0.0, $0.1.value) }))
        }
    }

    func encode(_ value: some Encodable, path: [any CodingKey]) throws {
        switch value {
        case let value as String: content = .value(.string(value))
        case let value as Bool: content = .value(.bool(value))
        case let value as any FixedWidthInteger: content = .value(try integer(value, path))
        case let value as Double: content = .value(.number(value))
        case let value as Float: content = .value(.number(Double(value)))
        default: try value.encode(to: JSONValueEncoder(node: self, codingPath: path))
        }
    }

    func appendElement() -> EncodingNode {
        let node = EncodingNode()
        if case .array(var nodes) = content {
            content = .value(.null)  // gives up this copy, so that the array grows in place
            nodes.append(node)
            content = .array(nodes)
        } else {
            content = .array([node])
        }
        return node
    }

    func appendMember(_ name: String) -> EncodingNode {
        let node = EncodingNode()
        if case .object(var members) = content {
            content = .value(.null)
            members.append((name, node))
            content = .object(members)
        } else {
            content = .object([(name, node)])
        }
        return node
    }

    func openArray() { if case .value = content { content = .array([]) } }
    func openObject() { if case .value = content { content = .object([]) } }

    private func integer(_ value: any FixedWidthInteger, _ path: [any CodingKey]) throws -> JSONValue {
        guard let exact = Int64(exactly: value) else {
            throw EncodingError.invalidValue(
                value,
                .init(codingPath: path, debugDescription: "the integer does not fit 64 bits")
            )
        }
        return .integer(exact)
    }
}

/// Encodes Swift values into JSON values, members in the order they are encoded.
struct JSONValueEncoder: Encoder {
    let node: EncodingNode
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        node.openObject()
        return KeyedEncodingContainer(Keyed(node: node, codingPath: codingPath))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        node.openArray()
        return Unkeyed(node: node, codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        Single(node: node, codingPath: codingPath)
    }

    private struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let node: EncodingNode
        let codingPath: [any CodingKey]

        func encodeNil(forKey key: Key) {
            node.appendMember(key.stringValue).content = .value(.null)
        }

        func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
            try node.appendMember(key.stringValue).encode(value, path: codingPath + [key])
        }

        func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type,
            forKey key: Key
        ) -> KeyedEncodingContainer<Nested> {
            encoder(key).container(keyedBy: type)
        }

        func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
            encoder(key).unkeyedContainer()
        }

        func superEncoder() -> any Encoder { encoder(JSONKey(stringValue: "super")) }
        func superEncoder(forKey key: Key) -> any Encoder { encoder(key) }

        private func encoder(_ key: any CodingKey) -> JSONValueEncoder {
            JSONValueEncoder(node: node.appendMember(key.stringValue), codingPath: codingPath + [key])
        }
    }

    private struct Unkeyed: UnkeyedEncodingContainer {
        let node: EncodingNode
        let codingPath: [any CodingKey]
        private(set) var count = 0

        init(node: EncodingNode, codingPath: [any CodingKey]) {
            self.node = node
            self.codingPath = codingPath
        }

        mutating func encodeNil() { next().node.content = .value(.null) }

        mutating func encode<Value: Encodable>(_ value: Value) throws {
            let encoder = next()
            try encoder.node.encode(value, path: encoder.codingPath)
        }

        mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
            next().container(keyedBy: type)
        }

        mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { next().unkeyedContainer() }
        mutating func superEncoder() -> any Encoder { next() }

        private mutating func next() -> JSONValueEncoder {
            defer { count += 1 }
            return JSONValueEncoder(node: node.appendElement(), codingPath: codingPath + [JSONKey(intValue: count)])
        }
    }

    private struct Single: SingleValueEncodingContainer {
        let node: EncodingNode
        let codingPath: [any CodingKey]

        func encodeNil() { node.content = .value(.null) }
        func encode<Value: Encodable>(_ value: Value) throws { try node.encode(value, path: codingPath) }
    }
}
