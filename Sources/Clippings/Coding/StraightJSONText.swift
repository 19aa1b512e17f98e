/// JSON text under way, shared by all containers of one encoding.
final class StraightJSONText {
    private var writing = JSONWriting()

    var bytes: [UInt8] { writing.bytes }

    // MARK: Values

    func write<Value: Encodable>(_ value: Value, at path: [any CodingKey]) throws {
        // What an article has most of needs no container.
        if Value.self == String.self, let string = value as? String { return writing.write(string) }
        if Value.self == [String].self, let strings = value as? [String] { return writing.write(strings) }
        let (depth, start) = (writing.depth, writing.bytes.count)
        try value.encode(to: StraightEncoder(text: self, codingPath: path))
        guard writing.bytes.count > start else { throw unknown(value, at: path) }
        writing.close(to: depth)
    }

    func write(_ string: String) { writing.write(string) }
    func write(verbatim text: String) { writing.write(verbatim: text) }
    func writeNull() { writing.write(verbatim: "null") }

    func unknown(_ value: Any, at path: [any CodingKey]) -> EncodingError {
        EncodingError.invalidValue(
            value,
            EncodingError.Context(codingPath: path, debugDescription: "a \(type(of: value)) has no place here")
        )
    }

    // MARK: Containers

    /// Opens a container; gives its depth.
    func open(_ bracket: JSONWriting.Bracket) -> Int { writing.open(bracket) }

    /// Begins a field of the object at `depth`.
    func begin(_ name: String, at depth: Int) { writing.begin(name, at: depth) }

    func beginElement(at depth: Int) { writing.beginElement(at: depth) }
}
