import Clippings

/// One piece of a query as it stands in the text.
struct QueryToken: Equatable {
    enum Kind: Equatable {
        case open, close
        case and, or, not
        /// Quoted, without the quotes.
        case phrase(String)
        /// Anything else that holds no space, quote or parenthesis.
        case run(String)
        /// `name:`, with its value in the next token, which follows without a space.
        case field(SearchField)
    }

    var kind: Kind
    /// UTF-8 offsets into the query.
    var range: Range<Int>
}

/// Cuts a query into tokens.
struct QueryScanner {
    private let bytes: [UInt8]
    private var at = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    static func tokens(of text: String) throws(QueryError) -> [QueryToken] {
        var scanner = QueryScanner(text)
        var tokens: [QueryToken] = []
        while let token = try scanner.next() { tokens.append(token) }
        return tokens
    }

    private mutating func next() throws(QueryError) -> QueryToken? {
        while let space = spaceLength(at) { at += space }
        guard at < bytes.count else { return nil }
        switch bytes[at] {
        case UInt8(ascii: "("): return single(.open)
        case UInt8(ascii: ")"): return single(.close)
        case UInt8(ascii: "-") where at + 1 < bytes.count && spaceLength(at + 1) == nil: return single(.not)
        default: break
        }
        if let quote = quoteLength(at) { return try phrase(quote) }
        return try run()
    }

    private mutating func single(_ kind: QueryToken.Kind) -> QueryToken {
        at += 1
        return QueryToken(kind: kind, range: at - 1..<at)
    }

    private mutating func phrase(_ quote: Int) throws(QueryError) -> QueryToken {
        let start = at
        at += quote
        let first = at
        while at < bytes.count {
            if let quote = quoteLength(at) {
                let words = text(first..<at)
                at += quote
                return QueryToken(kind: .phrase(words), range: start..<at)
            }
            at += 1
        }
        throw QueryError(
            "the quotation mark is never closed",
            at: start..<start + quote,
            remedy: "put a second one behind the last word of the phrase"
        )
    }

    private mutating func run() throws(QueryError) -> QueryToken {
        let start = at
        while at < bytes.count, spaceLength(at) == nil, quoteLength(at) == nil {
            if bytes[at] == UInt8(ascii: "(") || bytes[at] == UInt8(ascii: ")") { break }
            at += 1
            if bytes[at - 1] == UInt8(ascii: ":"), let field = try field(start..<at) { return field }
        }
        let word = text(start..<at)
        let kind: QueryToken.Kind =
            switch word {
            case "AND": .and
            case "OR": .or
            case "NOT": .not
            default: .run(word)
            }
        return QueryToken(kind: kind, range: start..<at)
    }

    /// `name:` when the bytes up to the first colon are a name: letters only, so that `12:30` is a word.
    private func field(_ range: Range<Int>) throws(QueryError) -> QueryToken? {
        let name = bytes[range.dropLast()]
        guard !name.isEmpty, name.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }) else { return nil }
        // An address (`https://…`) is words, not a field.
        guard !bytes[range.upperBound...].starts(with: [0x2F, 0x2F]) else { return nil }
        let text = String(decoding: name, as: UTF8.self)
        guard let field = SearchField.named(text) else {
            let nearest = NearestName.of(text.lowercased(), among: SearchField.names)
            throw QueryError(
                "there is no field '\(text)'",
                at: range,
                remedy: nearest.map { "did you mean '\($0):'? to search for the words themselves, put them in quotes" }
                    ?? "to search for the words themselves, put them in quotes"
            )
        }
        guard range.upperBound < bytes.count, spaceLength(range.upperBound) == nil,
            bytes[range.upperBound] != UInt8(ascii: ")")
        else {
            throw QueryError(
                "'\(text):' has no value",
                at: range,
                remedy: "write it without a space, as in \(field.example)"
            )
        }
        return QueryToken(kind: .field(field), range: range)
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Bytes of the white space or control character that stands there.
    private func spaceLength(_ index: Int) -> Int? {
        guard index < bytes.count else { return nil }
        switch bytes[index] {
        case 0...0x20, 0x7F: return 1
        case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : nil
        case 0xE2:
            // U+2000 to U+200B, U+2028, U+2029, U+202F.
            guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return nil }
            switch bytes[index + 2] {
            case 0x80...0x8B, 0xA8, 0xA9, 0xAF: return 3
            default: return nil
            }
        case 0xE3: return bytes[index...].starts(with: [0xE3, 0x80, 0x80]) ? 3 : nil
        default: return nil
        }
    }

    /// Bytes of the quotation mark that stands there: `"` or one of “ ” „ as text editors set them.
    private func quoteLength(_ index: Int) -> Int? {
        if bytes[index] == 0x22 { return 1 }
        guard bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return nil }
        return (0x9C...0x9F).contains(bytes[index + 2]) ? 3 : nil
    }
}
