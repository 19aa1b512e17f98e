import TOMLKit

/// A value as it stands in a TOML file.
package enum WrittenValue: Sendable, Equatable {
    case text(String)
    case integer(Int64)
    case flag(Bool)
    case list([WrittenValue])
    /// A kind of value that no key takes, in words.
    case other(String)

    init(_ value: any TOMLValueConvertible) {
        switch value.type {
        case .string: self = .text(value.string ?? "")
        case .int: self = .integer(Int64(value.int ?? 0))
        case .bool: self = .flag(value.bool ?? false)
        case .array: self = .list(value.array?.map { WrittenValue($0) } ?? [])
        case .double: self = .other("a number with a fraction")
        case .table: self = .other("a section")
        case .date, .time, .dateTime: self = .other("a date or time")
        }
    }

    /// What it is, in words.
    var kind: String {
        switch self {
        case .text: "a string"
        case .integer: "an integer"
        case .flag: "a boolean"
        case .list: "a list"
        case .other(let kind): kind
        }
    }
}

/// Why a written value was not taken, as the end of a sentence that begins with the key: `is a boolean`.
package struct ValueRefusal: Error, Equatable {
    let code: ConfigurationError.Code
    let problem: String

    static func wrongType(_ written: WrittenValue) -> ValueRefusal {
        ValueRefusal(code: .wrongType, problem: "is \(written.kind)")
    }

    static func impossible(_ problem: String) -> ValueRefusal {
        ValueRefusal(code: .impossibleValue, problem: problem)
    }
}
