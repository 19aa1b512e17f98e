/// Reads JSON from bytes, with bounds on all that a peer can grow.
package struct JSONParser {
    /// What a text may ask for before it is refused.
    package struct Limits: Sendable {
        /// Arrays and objects inside each other.
        package var depth: Int
        /// Values in the whole text: each costs about 30 bytes of memory however few it has on the wire.
        package var values: Int

        package init(depth: Int = 64, values: Int = 2_000_000) {
            self.depth = depth
            self.values = values
        }
    }

    private let bytes: [UInt8]
    private let limits: Limits
    private var at = 0
    private var values = 0

    private init(_ bytes: [UInt8], limits: Limits) {
        self.bytes = bytes
        self.limits = limits
    }

    /// The one value that `bytes` hold; anything but white space around it is a fault.
    package static func parse(_ bytes: [UInt8], limits: Limits = Limits()) throws(JSONFault) -> JSONValue {
        var parser = JSONParser(bytes, limits: limits)
        parser.skipSpace()
        let value = try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.at == bytes.count else { throw parser.fault(.syntax, "something follows the value") }
        return value
    }

    // MARK: Values

    private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
        values += 1
        guard values <= limits.values else { throw fault(.tooMany, "more than \(limits.values) values") }
        guard let first = current else { throw fault(.syntax, "the text ends where a value should stand") }
        switch first {
        case UInt8(ascii: "{"): return .object(try object(depth: depth + 1))
        case UInt8(ascii: "["): return .array(try array(depth: depth + 1))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: throw fault(.syntax, "no value starts here")
        }
    }

    private mutating func object(depth: Int) throws(JSONFault) -> JSONObject {
        guard depth <= limits.depth else { throw fault(.tooDeep, "nested deeper than \(limits.depth)") }
        at += 1
        skipSpace()
        if take(UInt8(ascii: "}")) { return JSONObject() }
        var members: [(String, JSONValue)] = []
        var names: Set<String> = []
        while true {
            guard current == UInt8(ascii: "\"") else { throw fault(.syntax, "a member starts with its name in quotes") }
            let start = at
            let name = try string()
            guard names.insert(name).inserted else {
                throw JSONFault(code: .duplicate, offset: start, message: "this member was given before")
            }
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw fault(.syntax, "a colon should stand here") }
            skipSpace()
            members.append((name, try value(depth: depth)))
            skipSpace()
            if take(UInt8(ascii: "}")) { return JSONObject(members) }
            guard take(UInt8(ascii: ",")) else { throw fault(.syntax, "a comma or } should stand here") }
            skipSpace()
        }
    }

    private mutating func array(depth: Int) throws(JSONFault) -> [JSONValue] {
        guard depth <= limits.depth else { throw fault(.tooDeep, "nested deeper than \(limits.depth)") }
        at += 1
        skipSpace()
        if take(UInt8(ascii: "]")) { return [] }
        var elements: [JSONValue] = []
        while true {
            elements.append(try value(depth: depth))
            skipSpace()
            if take(UInt8(ascii: "]")) { return elements }
            guard take(UInt8(ascii: ",")) else { throw fault(.syntax, "a comma or ] should stand here") }
            skipSpace()
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONFault) -> JSONValue {
        let text = word.description.utf8
        guard bytes[at...].starts(with: text) else { throw fault(.syntax, "no value starts here") }
        at += text.count
        return value
    }

    private mutating func number() throws(JSONFault) -> JSONValue {
        let start = at
        var isWhole = true
        _ = take(UInt8(ascii: "-"))
        let leadsWithZero = current == UInt8(ascii: "0")
        let whole = digits()
        guard whole > 0, !leadsWithZero || whole == 1 else { throw fault(.number, "not a number as JSON writes it") }
        if take(UInt8(ascii: ".")) {
            isWhole = false
            guard digits() > 0 else { throw fault(.number, "a digit should follow the point") }
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            isWhole = false
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            guard digits() > 0 else { throw fault(.number, "a digit should follow the exponent's letter") }
        }
        let text = String(decoding: bytes[start..<at], as: UTF8.self)
        if isWhole, let integer = Int64(text) { return .integer(integer) }
        guard let number = Double(text), number.isFinite else {
            throw JSONFault(code: .number, offset: start, message: "the number is too large")
        }
        return .number(number)
    }

    private mutating func digits() -> Int {
        let start = at
        while let byte = current, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { at += 1 }
        return at - start
    }

    // MARK: Strings

    private mutating func string() throws(JSONFault) -> String {
        at += 1
        let start = at
        while let byte = current, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { at += 1 }
        if current == UInt8(ascii: "\"") {
            defer { at += 1 }
            return try decoded(bytes[start..<at], from: start)
        }
        return try escapedString(from: start)
    }

    /// The rest of a string that holds an escape; `at` stands on the first one.
    private mutating func escapedString(from start: Int) throws(JSONFault) -> String {
        var content = Array(bytes[start..<at])
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""):
                at += 1
                return try decoded(content[...], from: start)
            case UInt8(ascii: "\\"):
                at += 1
                try escape(into: &content)
            case 0..<0x20:
                throw fault(.syntax, "a control character stands in a string")
            default:
                content.append(byte)
                at += 1
            }
        }
        throw fault(.syntax, "the text ends inside a string")
    }

    private mutating func escape(into content: inout [UInt8]) throws(JSONFault) {
        guard let letter = current else { throw fault(.syntax, "the text ends inside a string") }
        at += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(letter)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "u"): content.append(contentsOf: String(try escapedScalar()).utf8)
        default: throw fault(.syntax, "no such escape")
        }
    }

    private mutating func escapedScalar() throws(JSONFault) -> Unicode.Scalar {
        let first = try fourDigits()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
            throw fault(.encoding, "half of a surrogate pair")
        }
        let second = try fourDigits()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
        else { throw fault(.encoding, "half of a surrogate pair") }
        return scalar
    }

    private mutating func fourDigits() throws(JSONFault) -> UInt32 {
        guard at + 4 <= bytes.count else { throw fault(.syntax, "four hexadecimal digits should stand here") }
        var value: UInt32 = 0
        for byte in bytes[at..<at + 4] {
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
            default: throw fault(.syntax, "four hexadecimal digits should stand here")
            }
            value = value << 4 | UInt32(digit)
        }
        at += 4
        return value
    }

    private func decoded(_ slice: ArraySlice<UInt8>, from start: Int) throws(JSONFault) -> String {
        guard let text = String(validating: slice, as: UTF8.self) else {
            throw JSONFault(code: .encoding, offset: start, message: "the string is not UTF-8")
        }
        return text
    }

    // MARK: Bytes

    private var current: UInt8? {
        at < bytes.count ? bytes[at] : nil
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        at += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
    }

    private func fault(_ code: JSONFault.Code, _ message: String) -> JSONFault {
        JSONFault(code: code, offset: at, message: message)
    }
}
