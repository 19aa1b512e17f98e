/// A kind of value: how it is called, read from a file and written into one.
struct ValueKind<Value: Sendable>: Sendable {
    /// A word or two for the manual: `size`, `list of patterns`.
    let name: String
    /// What to write, with its article: `a size such as "512 MiB"`.
    let expectation: String
    /// The value as TOML has it.
    let literal: @Sendable (Value) -> String
    let decode: @Sendable (WrittenValue) throws(ValueRefusal) -> Value

    init(
        _ name: String,
        expecting expectation: String,
        literal: @escaping @Sendable (Value) -> String,
        decode: @escaping @Sendable (WrittenValue) throws(ValueRefusal) -> Value
    ) {
        self.name = name
        self.expectation = expectation
        self.literal = literal
        self.decode = decode
    }

    /// The same kind for a key that may be left to another key's value.
    var optional: ValueKind<Value?> {
        ValueKind<Value?>(name, expecting: expectation) { [literal] value in
            value.map(literal) ?? ""
        } decode: { [decode] written throws(ValueRefusal) in
            try decode(written)
        }
    }
}

extension ValueKind where Value == Bool {
    static let flag = ValueKind("boolean", expecting: "true or false") {
        $0 ? "true" : "false"
    } decode: { written throws(ValueRefusal) in
        guard case .flag(let value) = written else { throw .wrongType(written) }
        return value
    }
}

extension ValueKind where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One of the names of an enumeration's cases.
    static func choice(_: Value.Type) -> ValueKind {
        let names = Value.allCases.map { TOMLText.quoted($0.rawValue) }
        let list = names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
        return ValueKind(list, expecting: list) {
            TOMLText.quoted($0.rawValue)
        } decode: { written throws(ValueRefusal) in
            guard case .text(let text) = written else { throw .wrongType(written) }
            guard let value = Value(rawValue: text) else { throw .impossible("is '\(TOMLText.printable(text))'") }
            return value
        }
    }
}

extension ValueKind where Value == [String] {
    static func list(of element: ValueKind<String>) -> ValueKind {
        ValueKind("list of \(element.name)s", expecting: "a list in brackets, each \(element.expectation)") { values in
            "[" + values.map(element.literal).joined(separator: ", ") + "]"
        } decode: { written throws(ValueRefusal) in
            guard case .list(let elements) = written else { throw .wrongType(written) }
            var values: [String] = []
            for written in elements {
                do throws(ValueRefusal) {
                    values.append(try element.decode(written))
                } catch {
                    throw ValueRefusal(code: error.code, problem: "has an element that " + error.problem)
                }
            }
            return values
        }
    }
}
