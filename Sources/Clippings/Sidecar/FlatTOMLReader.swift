/// Goes through a flat TOML document byte by byte.
struct FlatTOMLReader {
    private let bytes: [UInt8]
    private var offset = 0
    private var line = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }

    /// The next `key = value`; `nil` at the end.
    mutating func entry() throws(SidecarError) -> FlatTOML.Entry? {
        skipSpace(acrossLines: true)
        guard let first = peek else { return nil }
        if first == UInt8(ascii: "[") { throw failure("tables are not supported; write the keys without [sections]") }
        let start = line
        let key = try self.key()
        skipSpace(acrossLines: false)
        guard take("=") else { throw failure("'\(key)' is not followed by '='") }
        skipSpace(acrossLines: false)
        let value = try self.value()
        skipSpace(acrossLines: false)
        if let next = peek, next != UInt8(ascii: "\n") { throw failure("more stands behind the value of '\(key)'") }
        return FlatTOML.Entry(key: key, value: value, line: start)
    }

    private mutating func key() throws(SidecarError) -> String {
        if peek == UInt8(ascii: "\"") || peek == UInt8(ascii: "'") { return try string() }
        let start = offset
        while let byte = peek, Self.isBare(byte) { offset += 1 }
        if start == offset { throw failure("a key of letters, digits, '_' and '-' is missing") }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    private mutating func value() throws(SidecarError) -> FlatTOML.Value {
        switch peek {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return .text(try string())
        case UInt8(ascii: "["): return .texts(try strings())
        default:
            let start = offset
            while let byte = peek, Self.isBare(byte) || [0x2B, 0x2E, 0x3A].contains(byte) { offset += 1 }
            if start == offset { throw failure("a value is missing; strings stand in double quotes") }
            return .bare(String(decoding: bytes[start..<offset], as: UTF8.self))
        }
    }

    private mutating func strings() throws(SidecarError) -> [String] {
        offset += 1
        var values: [String] = []
        while true {
            skipSpace(acrossLines: true)
            if take("]") { return values }
            guard peek == UInt8(ascii: "\"") || peek == UInt8(ascii: "'") else {
                throw failure("a list may hold only strings in double quotes, and ends in ']'")
            }
            values.append(try string())
            skipSpace(acrossLines: true)
            if !take(","), peek != UInt8(ascii: "]") { throw failure("the strings of a list are parted by ','") }
        }
    }

    private mutating func string() throws(SidecarError) -> String {
        let quote = bytes[offset]
        offset += 1
        if peek == quote, offset + 1 < bytes.count, bytes[offset + 1] == quote {
            throw failure("strings over several lines are not supported")
        }
        var text: [UInt8] = []
        while let byte = peek {
            if byte == quote {
                offset += 1
                return String(decoding: text, as: UTF8.self)
            }
            if byte < 0x20 && byte != 0x09 { break }
            offset += 1
            // A string in single quotes is literal.
            if byte == 0x5C, quote == UInt8(ascii: "\"") {
                try escape(into: &text)
            } else {
                text.append(byte)
            }
        }
        throw failure("a string is not closed on its line")
    }

    private mutating func escape(into text: inout [UInt8]) throws(SidecarError) {
        guard let byte = peek else { throw failure("a string is not closed on its line") }
        offset += 1
        switch byte {
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "\""), 0x5C: text.append(byte)
        case UInt8(ascii: "u"): try scalar(digits: 4, into: &text)
        case UInt8(ascii: "U"): try scalar(digits: 8, into: &text)
        default: throw failure("an escape is unknown; a backslash itself is written \\\\")
        }
    }

    private mutating func scalar(digits: Int, into text: inout [UInt8]) throws(SidecarError) {
        let run = bytes[offset..<min(offset + digits, bytes.count)]
        let isHexadecimal = run.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
            default: false
            }
        }
        guard run.count == digits, isHexadecimal, let value = UInt32(String(decoding: run, as: UTF8.self), radix: 16),
            let scalar = Unicode.Scalar(value)
        else { throw failure("an escape \\u needs \(digits) hexadecimal digits of a character") }
        text.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
        offset += digits
    }

    // MARK: Bytes

    private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: character) else { return false }
        offset += 1
        return true
    }

    /// Passes spaces, a comment, and with `acrossLines` any number of line ends.
    private mutating func skipSpace(acrossLines: Bool) {
        while let byte = peek {
            switch byte {
            case 0x20, 0x09, 0x0D: offset += 1
            case UInt8(ascii: "#"):
                while let next = peek, next != 0x0A { offset += 1 }
            case 0x0A where acrossLines:
                offset += 1
                line += 1
            default: return
            }
        }
    }

    private func failure(_ message: String) -> SidecarError { SidecarError(message, line: line) }

    private static func isBare(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D: true
        default: false
        }
    }
}
