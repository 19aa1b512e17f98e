import Varlink

/// The wire form of a `Decodable` type, found by decoding it from a decoder that makes values up and takes notes.
indirect enum Shape: Equatable {
    case bool, int, float, string, object
    case nullable(Shape)
    case array(Shape)
    case structure([Member])

    struct Member: Equatable {
        var name: String
        var shape: Shape
    }

    init(of type: any Decodable.Type) throws {
        self = try ShapeNotes.note(type).shape
    }
}

private final class ShapeNotes: Decoder {
    var shape = Shape.structure([])
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    /// A made-up value of `type`, and its shape.
    static func note<Value: Decodable>(_ type: Value.Type) throws -> (value: Value, shape: Shape) {
        let plain: (value: Any, shape: Shape)? =
            switch type {
            case is String.Type: ("", .string)
            case is Bool.Type: (false, .bool)
            case is Int.Type: (0, .int)
            case is Int64.Type: (Int64(0), .int)
            case is Double.Type: (0.0, .float)
            case is JSONObject.Type: (JSONObject(), .object)
            default: nil
            }
        if let plain, let value = plain.value as? Value { return (value, plain.shape) }
        let notes = ShapeNotes()
        return (try type.init(from: notes), notes.shape)
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(Keyed<Key>(notes: self))
    }

    func unkeyedContainer() -> any UnkeyedDecodingContainer { Unkeyed(notes: self) }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "no wire type is a single value"))
    }

    func add(_ name: String, _ shape: Shape) {
        if case .structure(let members) = self.shape {
            self.shape = .structure(members + [.init(name: name, shape: shape)])
        }
    }

    private struct Keyed<Key: CodingKey>: KeyedDecodingContainerProtocol {
        let notes: ShapeNotes
        let codingPath: [any CodingKey] = []
        let allKeys: [Key] = []

        func contains(_ key: Key) -> Bool { true }
        func decodeNil(forKey key: Key) -> Bool { false }

        func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
            let (value, shape) = try ShapeNotes.note(type)
            notes.add(key.stringValue, shape)
            return value
        }

        func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
            let (value, shape) = try ShapeNotes.note(type)
            notes.add(key.stringValue, .nullable(shape))
            return value
        }

        // The compiler's own code calls these for the plain types.
        func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try optional(type, key) }
        func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { try optional(type, key) }
        func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? { try optional(type, key) }
        func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try optional(type, key) }
        func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? { try optional(type, key) }

        func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type,
            forKey key: Key
        ) throws -> KeyedDecodingContainer<Nested> { throw unused }
        func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw unused }
        func superDecoder() throws -> any Decoder { throw unused }
        func superDecoder(forKey key: Key) throws -> any Decoder { throw unused }

        private func optional<Value: Decodable>(_ type: Value.Type, _ key: Key) throws -> Value? {
            let (value, shape) = try ShapeNotes.note(type)
            notes.add(key.stringValue, .nullable(shape))
            return value
        }
    }

    private struct Unkeyed: UnkeyedDecodingContainer {
        let notes: ShapeNotes
        let codingPath: [any CodingKey] = []
        let count: Int? = 1
        private(set) var currentIndex = 0

        init(notes: ShapeNotes) { self.notes = notes }

        var isAtEnd: Bool { currentIndex == 1 }
        func decodeNil() -> Bool { false }

        mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
            let (value, shape) = try ShapeNotes.note(type)
            notes.shape = .array(shape)
            currentIndex = 1
            return value
        }

        func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type
        ) throws -> KeyedDecodingContainer<Nested> { throw unused }
        func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { throw unused }
        func superDecoder() throws -> any Decoder { throw unused }
    }
}

private var unused: DecodingError {
    .dataCorrupted(.init(codingPath: [], debugDescription: "no wire type decodes like this"))
}
