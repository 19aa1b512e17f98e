/// The fields above a Markdown text, between lines of `---` (written as YAML) or `+++` (as TOML).
///
/// Reads what editors write there: single values, quoted or not, lists on one line or one item a line, texts over
/// several indented lines. Deeper structures are passed over.
struct FrontMatter {
    private static let mostLines = 200

    /// Values by lower-case name, in the order written.
    private(set) var fields: [(name: String, values: [String])] = []
    /// Where the text begins.
    private(set) var end = 0

    /// `nil` for a text without such fields.
    init?(_ text: [UInt8]) {
        let start = text.firstIndex { !Byte.isSpace($0) } ?? text.count
        let fence: String
        if text.has("---".utf8, at: start) {
            fence = "---"
        } else if text.has("+++".utf8, at: start) {
            fence = "+++"
        } else {
            return nil
        }
        let sign = fence == "---" ? Byte.colon : UInt8(ascii: "=")
        var index = start
        var isBlock = false
        for number in 0..<Self.mostLines {
            guard index < text.count else { return nil }
            let lineEnd = text[index...].firstIndex(of: Byte.newline) ?? text.count
            let line = text.slice(index..<lineEnd)
            index = lineEnd + 1
            let trimmed = line.trimmed
            if number == 0 {
                guard trimmed.text == fence else { return nil }
            } else if trimmed.text == fence || (fence == "---" && trimmed.text == "...") {
                end = min(index, text.count)
                break
            } else {
                take(line, trimmed, sign, &isBlock)
            }
        }
        guard end > 0, !fields.isEmpty else { return nil }
    }

    /// The values of the first of the names that has any.
    func values(_ names: String...) -> (name: String, values: [String])? {
        for name in names {
            if let found = fields.first(where: { $0.name == name && !$0.values.isEmpty }) { return found }
        }
        return nil
    }

    private mutating func take(_ line: [UInt8], _ trimmed: [UInt8], _ sign: UInt8, _ isBlock: inout Bool) {
        guard let first = trimmed.first, first != Byte.hash, let head = line.first else { return }
        if !fields.isEmpty, first == Byte.hyphen, trimmed.count > 2, trimmed[1] == Byte.space {
            append(Self.plain(trimmed.slice(2..<trimmed.count)))
        } else if Byte.isSpace(head), !fields.isEmpty {
            guard isBlock, let last = fields[fields.count - 1].values.last else {
                return append(Self.plain(trimmed), isBlock)
            }
            fields[fields.count - 1].values = [last + " " + trimmed.text]
        } else if let place = trimmed.firstIndex(of: sign) {
            let name = folded(trimmed.slice(0..<place)).trimmed
            guard !name.isEmpty, name.count <= 40,
                name.allSatisfy({ Byte.isWord($0) || $0 == Byte.hyphen || $0 == 0x5F })
            else { return }
            let value = trimmed.slice(place + 1..<trimmed.count).trimmed
            isBlock = value.text == "|" || value.text == ">" || value.text == ">-" || value.text == "|-"
            fields.append((name.text, isBlock ? [] : Self.list(value)))
        } else if trimmed.last == UInt8(ascii: "]") || trimmed.last == Byte.comma {
            append(Self.plain(trimmed.filter { $0 != UInt8(ascii: "]") && $0 != Byte.comma }))
        }
    }

    private mutating func append(_ value: String, _ isAllowed: Bool = true) {
        guard isAllowed, !value.isEmpty, let last = fields.last, last.values.count < 100 else { return }
        fields[fields.count - 1].values.append(value)
    }

    /// The items of `[a, "b, c"]`, or the one value.
    private static func list(_ value: [UInt8]) -> [String] {
        guard value.first == UInt8(ascii: "[") else {
            let text = plain(value)
            return text.isEmpty ? [] : [text]
        }
        var items: [[UInt8]] = [[]]
        var quote: UInt8?
        for byte in value.dropFirst() {
            if let open = quote {
                if byte == open { quote = nil }
                items[items.count - 1].append(byte)
            } else if byte == Byte.quote || (byte == Byte.apostrophe && items[items.count - 1].allSatisfy(Byte.isSpace))
            {
                quote = byte
                items[items.count - 1].append(byte)
            } else if byte == Byte.comma {
                items.append([])
            } else if byte == UInt8(ascii: "]") {
                break
            } else {
                items[items.count - 1].append(byte)
            }
        }
        return items.map { plain($0.trimmed) }.filter { !$0.isEmpty }
    }

    /// A value without its quotes, or without the comment behind it.
    private static func plain(_ value: [UInt8]) -> String {
        guard let first = value.first else { return "" }
        if first == Byte.quote || first == Byte.apostrophe {
            guard let close = value.lastIndex(of: first), close > 0 else { return value.dropFirst().text }
            let inner = value.slice(1..<close).text
            return first == Byte.quote
                ? inner.split(separator: "\\\"", omittingEmptySubsequences: false).joined(separator: "\"")
                : inner.split(separator: "''", omittingEmptySubsequences: false).joined(separator: "'")
        }
        if let comment = value.first([Byte.space, Byte.hash, Byte.space]) {
            return value.slice(0..<comment).trimmed.text
        }
        return value.text == "null" || value.text == "~" ? "" : value.text
    }
}

extension ArraySlice where Element == UInt8 {
    fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
