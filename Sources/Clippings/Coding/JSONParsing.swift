/// Takes a JSON text apart, once from its beginning to its end.
struct JSONParsing {
    private let text: [UInt8]
    private(set) var nodes: [JSONNodes.Node] = []
    private var at = 0
    /// An article is six deep.
    private static let deepest = 32
    private let mostValues: Int

    init(_ text: [UInt8], mostValues: Int) {
        self.text = text
        self.mostValues = mostValues
        nodes.reserveCapacity(min(text.count / 24 + 8, mostValues))
    }

    mutating func whole() throws {
        try value(depth: 0)
        skipSpace()
        guard at == text.count else { throw JSONNodes.Malformed() }
    }

    private mutating func value(depth: Int) throws {
        skipSpace()
        guard at < text.count, depth < Self.deepest else { throw JSONNodes.Malformed() }
        switch text[at] {
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "{"): try members(.object, UInt8(ascii: "}"), depth)
        case UInt8(ascii: "["): try members(.list, UInt8(ascii: "]"), depth)
        case UInt8(ascii: "t"): try word("true", .yes)
        case UInt8(ascii: "f"): try word("false", .no)
        case UInt8(ascii: "n"): try word("null", .null)
        default: try number()
        }
    }

    private mutating func members(_ kind: JSONNodes.Kind, _ end: UInt8, _ depth: Int) throws {
        let index = nodes.count
        let start = at
        try append(kind, start..<start)
        at += 1
        skipSpace()
        var count = 0
        var isSorted = true
        var last = 0..<0
        while at < text.count, text[at] != end {
            if count > 0 {
                try take(UInt8(ascii: ","))
                skipSpace()
            }
            count += 1
            if kind == .object {
                guard count <= JSONNodes.mostMembers, at < text.count, text[at] == UInt8(ascii: "\"") else {
                    throw JSONNodes.Malformed()
                }
                let name = nodes.count
                try string()
                isSorted = isSorted && nodes[name].kind == .plainString
                if isSorted, count > 1 { isSorted = isBefore(last, nodes[name].bytes) }
                last = nodes[name].bytes
                skipSpace()
                try take(UInt8(ascii: ":"))
            }
            try value(depth: depth + 1)
            skipSpace()
        }
        try take(end)
        nodes[index].bytes = start..<at
        nodes[index].next = nodes.count
        nodes[index].isSorted = isSorted
    }

    private func isBefore(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        let text = text
        let bytes = text.span
        return JSONNodes.order(bytes.extracting(one), bytes.extracting(other)) == .before
    }

    private mutating func string() throws {
        let start = at + 1
        var kind = JSONNodes.Kind.plainString
        var end = start
        let text = self.text
        let bytes = text.span
        while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
            if bytes[end] < 0x20 { throw JSONNodes.Malformed() }
            if bytes[end] == UInt8(ascii: "\\") {
                kind = .escapedString
                end += 1
            }
            end += 1
        }
        guard end < bytes.count else { throw JSONNodes.Malformed() }
        try append(kind, start..<end)
        at = end + 1
    }

    private mutating func word(_ word: StaticString, _ kind: JSONNodes.Kind) throws {
        let start = at
        at += word.utf8CodeUnitCount
        guard at <= text.count, text[start..<at].elementsEqual(word.description.utf8) else {
            throw JSONNodes.Malformed()
        }
        try append(kind, start..<at)
    }

    private mutating func number() throws {
        let start = at
        var kind = JSONNodes.Kind.integer
        if text[at] == UInt8(ascii: "-") { at += 1 }
        while at < text.count {
            switch text[at] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): break
            case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "+"), UInt8(ascii: "-"):
                kind = .fraction
            default:
                guard at > start else { throw JSONNodes.Malformed() }
                return try append(kind, start..<at)
            }
            at += 1
        }
        guard at > start else { throw JSONNodes.Malformed() }
        try append(kind, start..<at)
    }

    private mutating func append(_ kind: JSONNodes.Kind, _ bytes: Range<Int>) throws {
        guard nodes.count < mostValues else { throw JSONNodes.Malformed() }
        nodes.append(JSONNodes.Node(kind: kind, bytes: bytes, next: nodes.count + 1))
    }

    private mutating func take(_ byte: UInt8) throws {
        guard at < text.count, text[at] == byte else { throw JSONNodes.Malformed() }
        at += 1
    }

    private mutating func skipSpace() {
        while at < text.count {
            switch text[at] {
            case 0x20, 0x0A, 0x0D, 0x09: at += 1
            default: return
            }
        }
    }

    // MARK: Escapes

    static func unescaped(_ string: ArraySlice<UInt8>) throws -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(string.count)
        var rest = string
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                result.append(byte)
                continue
            }
            switch rest.popFirst() {
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "f"): result.append(0x0C)
            case .some(let same) where same == 0x22 || same == 0x5C || same == 0x2F: result.append(same)
            case UInt8(ascii: "u"): try result.append(contentsOf: scalar(&rest).utf8)
            default: throw JSONNodes.Malformed()
            }
        }
        return result
    }

    /// The character behind `\u`, which may be two surrogates.
    private static func scalar(_ rest: inout ArraySlice<UInt8>) throws -> String {
        var value = try unit(&rest)
        if value >> 10 == 0xD800 >> 10 {
            guard rest.popFirst() == UInt8(ascii: "\\"), rest.popFirst() == UInt8(ascii: "u") else {
                throw JSONNodes.Malformed()
            }
            let low = try unit(&rest)
            guard low >> 10 == 0xDC00 >> 10 else { throw JSONNodes.Malformed() }
            value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
        }
        guard let scalar = Unicode.Scalar(value) else { throw JSONNodes.Malformed() }
        return String(scalar)
    }

    private static func unit(_ rest: inout ArraySlice<UInt8>) throws -> UInt32 {
        let digits = rest.prefix(4)
        rest = rest.dropFirst(4)
        guard digits.count == 4, digits.allSatisfy({ $0 != 0x2B && $0 != 0x2D }),
            let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw JSONNodes.Malformed() }
        return value
    }
}
