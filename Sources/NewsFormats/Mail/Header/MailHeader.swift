/// The header of a mail, field by field, as raw as it stands but unfolded.
///
/// Reads what broken senders write: a mark or empty lines before it, CR alone as line end, folded lines that lost their
/// white space, fields without a blank line after them.
struct MailHeader {
    /// More fields than this are an attack.
    private static let maximumFields = 2000
    /// A longer value is cut, in bytes.
    private static let maximumValue = 64 << 10

    /// Names folded, in order.
    private(set) var fields: [(name: String, value: [UInt8])] = []
    /// Where the body begins.
    private(set) var end = 0
    /// Whether the header ended at an empty line or the end of the bytes, not at a line that is no field.
    private(set) var endsProperly = true

    /// Reads the header at the start of `bytes`.
    init(_ bytes: [UInt8]) {
        var lines = MailLines(bytes, from: ByteOrderMark.find(in: bytes).map(\.length) ?? 0)
        lines.skipEmpty()
        let start = lines.position
        if let first = lines.next(), !bytes.has("From ".utf8, at: first.lowerBound),
            !bytes.has(">From ".utf8, at: first.lowerBound)
        {
            lines.position = start
        }
        end = lines.position
        while let line = lines.next() {
            if line.isEmpty {
                end = lines.position
                return
            }
            guard take(line, bytes, before: lines) else {
                endsProperly = false
                return
            }
            end = lines.position
        }
    }

    /// The first value of a field, unfolded, white space at its ends gone.
    subscript(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value.trimmed }

    func has(_ name: String) -> Bool { fields.contains { $0.name == name } }

    /// A field that a program reads: folded, without what follows the first `;`.
    func token(_ name: String) -> String? {
        self[name].map { folded(Array($0.prefix { $0 != Byte.semicolon })).trimmed.text }
    }

    /// The field's value in words, encoded ones decoded.
    func text(_ name: String) -> String? {
        guard let value = self[name] else { return nil }
        let text = EncodedWords.decode(value)
        return text.isEmpty ? nil : text.text
    }

    private mutating func take(_ line: Range<Int>, _ bytes: [UInt8], before lines: MailLines) -> Bool {
        if bytes[line.lowerBound] == Byte.space || bytes[line.lowerBound] == Byte.tab {
            append(bytes[line])
            return true
        }
        if let name = Self.name(bytes, line) {
            guard fields.count < Self.maximumFields else { return true }
            fields.append((folded(bytes.slice(name.range)).text, []))
            append(bytes[name.valueStart..<line.upperBound])
            return true
        }
        if bytes.has(">From ".utf8, at: line.lowerBound) { return true }
        guard !fields.isEmpty, goesOn(bytes, lines) else { return false }
        append([Byte.space] + bytes[line])
        return true
    }

    /// Whether a known field follows, so that the line before was a folded one that lost its white space.
    private func goesOn(_ bytes: [UInt8], _ lines: MailLines) -> Bool {
        var rest = lines
        for _ in 0..<3 {
            guard let next = rest.next(), !next.isEmpty else { return false }
            if let name = Self.name(bytes, next), MailFieldNames.all.contains(folded(bytes.slice(name.range)).text) {
                return true
            }
            guard bytes[next.lowerBound] == Byte.space || bytes[next.lowerBound] == Byte.tab else { return false }
        }
        return false
    }

    private mutating func append(_ value: some Collection<UInt8>) {
        guard let last = fields.indices.last else { return }
        fields[last].value += value.prefix(max(0, Self.maximumValue - fields[last].value.count))
    }

    /// The field's name at the start of a line, and where its value starts; `nil` when there is none.
    static func name(_ bytes: [UInt8], _ line: Range<Int>) -> (range: Range<Int>, valueStart: Int)? {
        var index = line.lowerBound
        let limit = min(line.upperBound, index + 100)
        while index < limit, bytes[index] > Byte.space, bytes[index] < 0x7F, bytes[index] != Byte.colon { index += 1 }
        let end = index
        while index < limit, bytes[index] == Byte.space || bytes[index] == Byte.tab { index += 1 }
        guard end > line.lowerBound, index < limit, bytes[index] == Byte.colon else { return nil }
        return (line.lowerBound..<end, index + 1)
    }
}
