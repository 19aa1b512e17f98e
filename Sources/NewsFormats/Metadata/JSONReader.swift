/// Reads JSON with the faults that pages have.
///
/// Raw line breaks in strings, trailing commas, comments around and inside, an end that is missing: what can be read is
/// returned.
struct JSONReader {
    private static let deepest = 48
    private static let mostValues = 100_000

    private let bytes: [UInt8]
    private let mostValues: Int
    private var index = 0
    private var depth = 0
    private var values = 0

    /// All values of the text, one after another.
    static func read(_ bytes: [UInt8]) -> [JSONValue] { read(bytes, mostValues: mostValues).values }

    /// All values of the text, one after another, and whether there are more than `mostValues`, inner ones counted.
    static func read(_ bytes: [UInt8], mostValues: Int) -> (values: [JSONValue], isCut: Bool) {
        var reader = JSONReader(bytes: bytes, mostValues: mostValues)
        var result: [JSONValue] = []
        while reader.index < bytes.count, reader.values < mostValues {
            reader.skipSpace()
            let start = reader.index
            if let value = reader.value() { result.append(value) }
            if reader.index == start { reader.index += 1 }
        }
        let kept = result.filter { if case .object = $0 { true } else if case .array = $0 { true } else { false } }
        return (kept, reader.values >= mostValues)
    }

    private init(bytes: [UInt8], mostValues: Int) {
        self.bytes = bytes
        self.mostValues = mostValues
    }

    private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
        while let byte {
            if Byte.isSpace(byte) || byte == Byte.semicolon {
                index += 1
            } else if bytes.has("/*".utf8, at: index) {
                index = bytes.first([UInt8]("*/"), from: index).map { $0 + 2 } ?? bytes.count
            } else if bytes.has("//".utf8, at: index) {
                while let byte = self.byte, byte != Byte.newline { _ = byte; index += 1 }
            } else if bytes.has("<!--".utf8, at: index) {
                index += 4
            } else if bytes.has("-->".utf8, at: index) || bytes.has("]]>".utf8, at: index) {
                index += 3
            } else if bytes.has("<![CDATA[".utf8, at: index) {
                index += 9
            } else {
                return
            }
        }
    }

    private mutating func value() -> JSONValue? {
        skipSpace()
        values += 1
        guard let byte, values < mostValues else { return nil }
        switch byte {
        case UInt8(ascii: "{"): return nested { $0.object() }
        case UInt8(ascii: "["): return nested { $0.array() }
        case Byte.quote: return .string(string())
        default: return word()
        }
    }

    private mutating func nested(_ read: (inout JSONReader) -> JSONValue) -> JSONValue? {
        guard depth < Self.deepest else { return nil }
        depth += 1
        defer { depth -= 1 }
        index += 1
        return read(&self)
    }

    private mutating func object() -> JSONValue {
        var members: [JSONValue.Member] = []
        while true {
            skipSpace()
            guard let byte else { break }
            if byte == UInt8(ascii: "}") {
                index += 1
                break
            }
            guard byte == Byte.quote else {
                index += 1
                if byte == UInt8(ascii: "]") { break }
                continue
            }
            let name = string()
            skipSpace()
            guard self.byte == Byte.colon else { continue }
            index += 1
            guard let value = value() else { continue }
            members.append(JSONValue.Member(name: name, value: value))
        }
        return .object(members)
    }

    private mutating func array() -> JSONValue {
        var elements: [JSONValue] = []
        while true {
            skipSpace()
            guard let byte else { break }
            if byte == UInt8(ascii: "]") {
                index += 1
                break
            }
            if byte == UInt8(ascii: "}") { break }
            let start = index
            if byte != Byte.comma, let value = value() { elements.append(value) }
            if index == start { index += 1 }
        }
        return .array(elements)
    }

    private mutating func word() -> JSONValue? {
        let start = index
        while let byte,
            Byte.isLetter(byte) || Byte.isDigit(byte) || byte == Byte.hyphen || byte == Byte.plus || byte == Byte.period
        {
            index += 1
        }
        guard index > start else { return nil }
        switch bytes.text(start..<index) {
        case "null", "undefined": return .null
        case "true": return .bool(true)
        case "false": return .bool(false)
        case let text: return .number(text)
        }
    }

    private mutating func string() -> String {
        index += 1
        var result: [UInt8] = []
        while let byte, byte != Byte.quote {
            index += 1
            if byte == UInt8(ascii: "\\") { escape(into: &result) } else { result.append(byte) }
        }
        index += 1
        return result.text
    }

    private mutating func escape(into result: inout [UInt8]) {
        guard let byte else { return }
        index += 1
        switch byte {
        case UInt8(ascii: "n"), UInt8(ascii: "r"): result.append(Byte.newline)
        case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): result.append(Byte.space)
        case UInt8(ascii: "u"):
            guard var code = hex() else { return }
            if (0xD800...0xDBFF).contains(code), bytes.has("\\u".utf8, at: index) {
                index += 2
                guard let low = hex(), (0xDC00...0xDFFF).contains(low) else { return }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            if let scalar = Unicode.Scalar(code), code >= 0x20 {
                result += TextCleaning.clean(Array(String(scalar).utf8))
            }
        default: result.append(byte)
        }
    }

    private mutating func hex() -> UInt32? {
        guard index + 4 <= bytes.count, let code = UInt32(bytes.text(index..<index + 4), radix: 16) else { return nil }
        index += 4
        return code
    }
}
