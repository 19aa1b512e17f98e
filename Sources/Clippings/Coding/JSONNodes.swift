/// A JSON text taken apart: what each value is and where it stands, without copies of it.
///
/// The text may come from a worker that was taken over: how deep it goes, how many values it has and how many members
/// one object has is bounded.
final class JSONNodes {
    enum Kind {
        case object, list, plainString, escapedString, integer, fraction, yes, no, null
    }

    struct Node {
        var kind: Kind
        /// The value's bytes; of a string without its quotes.
        var bytes: Range<Int>
        /// The first node that is no part of this one.
        ///
        /// An object's members follow it as name, value, name, value; a list's elements follow it.
        var next: Int
    }

    struct Malformed: Error {}

    let text: [UInt8]
    private(set) var nodes: [Node] = []
    private var at = 0
    /// An article is six deep.
    private static let deepest = 32
    /// Members are looked up one after another; an article has 40, and its evidence as many.
    static let mostMembers = 1000
    private let mostValues: Int

    /// A value takes 32 bytes, `mostValues` of them 128 MB.
    init(_ text: [UInt8], mostValues: Int = 4 << 20) throws {
        self.text = text
        self.mostValues = mostValues
        nodes.reserveCapacity(min(text.count / 24 + 8, mostValues))
        try value(depth: 0)
        skipSpace()
        guard at == text.count else { throw Malformed() }
    }

    func string(_ node: Node) throws -> String {
        let bytes =
            switch node.kind {
            case .plainString: text[node.bytes]
            case .escapedString: try unescaped(text[node.bytes])[...]
            default: throw Malformed()
            }
        guard let string = String(validating: bytes, as: UTF8.self) else { throw Malformed() }
        return string
    }

    // MARK: Taking apart

    private func value(depth: Int) throws {
        skipSpace()
        guard at < text.count, depth < Self.deepest else { throw Malformed() }
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

    private func members(_ kind: Kind, _ end: UInt8, _ depth: Int) throws {
        let index = nodes.count
        let start = at
        try append(kind, start..<start)
        at += 1
        skipSpace()
        var count = 0
        while at < text.count, text[at] != end {
            if count > 0 {
                try take(UInt8(ascii: ","))
                skipSpace()
            }
            count += 1
            if kind == .object {
                guard count <= Self.mostMembers, at < text.count, text[at] == UInt8(ascii: "\"") else {
                    throw Malformed()
                }
                try string()
                skipSpace()
                try take(UInt8(ascii: ":"))
            }
            try value(depth: depth + 1)
            skipSpace()
        }
        try take(end)
        nodes[index].bytes = start..<at
        nodes[index].next = nodes.count
    }

    private func string() throws {
        let start = at + 1
        var kind = Kind.plainString
        var end = start
        let text = self.text
        let bytes = text.span
        while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
            if bytes[end] < 0x20 { throw Malformed() }
            if bytes[end] == UInt8(ascii: "\\") {
                kind = .escapedString
                end += 1
            }
            end += 1
        }
        guard end < bytes.count else { throw Malformed() }
        try append(kind, start..<end)
        at = end + 1
    }

    private func word(_ word: StaticString, _ kind: Kind) throws {
        let start = at
        at += word.utf8CodeUnitCount
        guard at <= text.count, text[start..<at].elementsEqual(word.description.utf8) else { throw Malformed() }
        try append(kind, start..<at)
    }

    private func number() throws {
        let start = at
        var kind = Kind.integer
        if text[at] == UInt8(ascii: "-") { at += 1 }
        while at < text.count {
            switch text[at] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): break
            case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "+"), UInt8(ascii: "-"):
                kind = .fraction
            default:
                guard at > start else { throw Malformed() }
                return try append(kind, start..<at)
            }
            at += 1
        }
        guard at > start else { throw Malformed() }
        try append(kind, start..<at)
    }

    private func append(_ kind: Kind, _ bytes: Range<Int>) throws {
        guard nodes.count < mostValues else { throw Malformed() }
        nodes.append(Node(kind: kind, bytes: bytes, next: nodes.count + 1))
    }

    private func take(_ byte: UInt8) throws {
        guard at < text.count, text[at] == byte else { throw Malformed() }
        at += 1
    }

    private func skipSpace() {
        while at < text.count {
            switch text[at] {
            case 0x20, 0x0A, 0x0D, 0x09: at += 1
            default: return
            }
        }
    }

    // MARK: Escapes

    private func unescaped(_ string: ArraySlice<UInt8>) throws -> [UInt8] {
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
            default: throw Malformed()
            }
        }
        return result
    }

    /// The character behind `\u`, which may be two surrogates.
    private func scalar(_ rest: inout ArraySlice<UInt8>) throws -> String {
        var value = try unit(&rest)
        if value >> 10 == 0xD800 >> 10 {
            guard rest.popFirst() == UInt8(ascii: "\\"), rest.popFirst() == UInt8(ascii: "u") else { throw Malformed() }
            let low = try unit(&rest)
            guard low >> 10 == 0xDC00 >> 10 else { throw Malformed() }
            value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
        }
        guard let scalar = Unicode.Scalar(value) else { throw Malformed() }
        return String(scalar)
    }

    private func unit(_ rest: inout ArraySlice<UInt8>) throws -> UInt32 {
        let digits = rest.prefix(4)
        rest = rest.dropFirst(4)
        guard digits.count == 4, digits.allSatisfy({ $0 != 0x2B && $0 != 0x2D }),
            let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw Malformed() }
        return value
    }
}
