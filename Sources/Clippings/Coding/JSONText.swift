/// The bytes of a JSON text under way.
struct JSONText: JSONFields {
    private(set) var bytes: [UInt8] = []
    /// Whether the object under way has no field yet.
    private var isEmpty = true

    init() {
        bytes.reserveCapacity(8192)
    }

    // MARK: Objects and their fields

    /// Begins an object; gives what `closeObject` needs to go on with the one around it.
    mutating func openObject() -> Bool {
        bytes.append(UInt8(ascii: "{"))
        defer { isEmpty = true }
        return isEmpty
    }

    mutating func closeObject(_ outer: Bool) {
        bytes.append(UInt8(ascii: "}"))
        isEmpty = outer
    }

    mutating func field<Value: JSONValue>(_ name: String, _ value: inout Value) throws {
        begin(name)
        try value.write(to: &self)
    }

    mutating func field<Value: JSONValue>(_ name: String, _ value: inout Value?) throws {
        guard let value else { return }
        begin(name)
        try value.write(to: &self)
    }

    mutating func field<Value: JSONValue>(_ name: String, _ list: inout [Value]) throws {
        guard !list.isEmpty else { return }
        begin(name)
        bytes.append(UInt8(ascii: "["))
        var isFirst = true
        for value in list {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            try value.write(to: &self)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    mutating func field<Value: JSONValue>(_ name: String, _ members: inout [String: Value]) throws {
        guard !members.isEmpty else { return }
        begin(name)
        let outer = openObject()
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
            begin(name)
            try value.write(to: &self)
        }
        closeObject(outer)
    }

    private mutating func begin(_ name: String) {
        if !isEmpty { bytes.append(UInt8(ascii: ",")) }
        isEmpty = false
        write(name)
        bytes.append(UInt8(ascii: ":"))
    }

    // MARK: Values

    mutating func write(verbatim text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func write(_ string: String) {
        bytes.append(UInt8(ascii: "\""))
        let start = bytes.count
        bytes.append(contentsOf: string.utf8)
        if let first = Self.firstToEscape(bytes.span, from: start) { escape(from: first) }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func firstToEscape(_ bytes: Span<UInt8>, from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            if needsEscape(bytes[index]) { return index }
            index += 1
        }
        return nil
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    /// Writes the text's bytes from `start` on once more, escaped.
    private mutating func escape(from start: Int) {
        let rest = Array(bytes[start...])
        bytes.removeSubrange(start...)
        bytes.reserveCapacity(bytes.count + rest.count + 16)
        for byte in rest {
            guard Self.needsEscape(byte) else {
                bytes.append(byte)
                continue
            }
            bytes.append(UInt8(ascii: "\\"))
            switch byte {
            case 0x08: bytes.append(UInt8(ascii: "b"))
            case 0x0C: bytes.append(UInt8(ascii: "f"))
            case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
            case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "r"))
            case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: "t"))
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
            default:
                write(verbatim: byte < 0x10 ? "u000" : "u00")
                write(verbatim: String(byte, radix: 16))
            }
        }
    }
}
