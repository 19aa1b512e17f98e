/// Cuts paragraphs into tokens, byte by byte.
///
/// - Letters make words; a hyphen or apostrophe between letters stays inside (`anak-anak`, `Jum'at`, `al-Ahli`).
/// - Digits make a number together with a full stop, a comma or an apostrophe that digits stand on both sides of
///   (`1.234,5`); letters glued in front (`Rp5`, `G20`) or behind (`5km`, `30-an`) are words of their own,
///   and not apart.
/// - Characters beyond ASCII are letters, but for quotation marks, dashes, spaces and the signs of U+2000 – U+20BF.
struct Tokenizer {
    private(set) var bytes: [UInt8] = []
    private(set) var tokens: [Token] = []

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
        tokens.reserveCapacity(capacity / 5)
    }

    mutating func read(_ paragraph: some Collection<UInt8>) {
        let start = bytes.count
        bytes.append(contentsOf: paragraph)
        let end = bytes.count
        bytes.append(0x0A)
        // Held apart from `self`, which takes the tokens meanwhile.
        let all = self.bytes
        let bytes = all.span
        var index = start
        var isApart = true
        while index < end {
            switch Character.at(index, in: bytes, end: end) {
            case .space(let length):
                isApart = true
                index += length
            case .digit:
                let stop = Self.numberEnd(index, bytes, end)
                add(.number, index..<stop, isApart, bytes)
                isApart = false
                index = stop
            case .letter:
                let stop = Self.wordEnd(index, bytes, end)
                add(.word, index..<stop, isApart, bytes)
                isApart = false
                index = stop
            case .quotation(let length):
                add(.quotation, index..<index + length, isApart, bytes)
                isApart = false
                index += length
            case .sign(let length):
                add(.sign, index..<index + length, isApart, bytes)
                isApart = false
                index += length
            }
        }
    }

    private mutating func add(
        _ kind: Token.Kind,
        _ range: Range<Int>,
        _ isApart: Bool,
        _ bytes: Span<UInt8>
    ) {
        var hash = Folding.emptyHash
        var last: UInt8 = 0
        var upper = 0
        var lower = 0
        for index in range {
            let byte = bytes[index]
            let folded = Folding.folded(byte, after: last)
            hash = Folding.adding(folded, to: hash)
            if folded != byte {
                upper += 1
            } else if byte &- 0x61 < 26 || byte >= 0x80 {
                lower += 1
            }
            last = byte
        }
        let first = bytes[range.lowerBound]
        let isCapitalised =
            kind == .word
            && (first &- 0x41 < 26
                || first == 0xC3 && range.count > 1
                    && Folding.folded(bytes[range.lowerBound + 1], after: 0xC3)
                        != bytes[range.lowerBound + 1])
        tokens.append(
            Token(
                kind: kind,
                isApart: isApart,
                isCapitalised: isCapitalised,
                isAllCapitals: kind == .word && upper > 1 && lower == 0,
                start: range.lowerBound,
                end: range.upperBound,
                hash: hash
            )
        )
    }

    private static func numberEnd(_ start: Int, _ bytes: Span<UInt8>, _ end: Int) -> Int {
        var index = start
        while index < end {
            if bytes[index] &- 0x30 < 10 {
                index += 1
            } else if bytes[index] == 0x2E || bytes[index] == 0x2C || bytes[index] == 0x27, index + 1 < end,
                bytes[index + 1] &- 0x30 < 10
            {
                index += 2
            } else {
                break
            }
        }
        return index
    }

    private static func wordEnd(_ start: Int, _ bytes: Span<UInt8>, _ end: Int) -> Int {
        var index = start
        while index < end {
            let byte = bytes[index]
            if (byte | 0x20) &- 0x61 < 26 {
                index += 1
                continue
            }
            switch Character.at(index, in: bytes, end: end) {
            case .letter:
                index += 1
                while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
            case .sign(let length) where joins(byte) || length == 3:
                guard joins(byte) || isApostrophe(index, bytes), index + length < end else { return index }
                guard case .letter = Character.at(index + length, in: bytes, end: end) else { return index }
                index += length
            case .quotation(3) where isApostrophe(index, bytes) && index + 3 < end:
                guard case .letter = Character.at(index + 3, in: bytes, end: end) else { return index }
                index += 3
            default:
                return index
            }
        }
        return index
    }

    private static func joins(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x27 }

    /// U+2019, the typographic apostrophe.
    private static func isApostrophe(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
        index + 2 < bytes.count && bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
    }
}

/// What a character does in a text, by its UTF-8 bytes; lengths are in bytes.
private enum Character {
    case letter
    case digit
    case space(Int)
    case quotation(Int)
    case sign(Int)

    @inline(__always)
    static func at(_ index: Int, in bytes: Span<UInt8>, end: Int) -> Character {
        let byte = bytes[index]
        if byte < 0x80 {
            if (byte | 0x20) &- 0x61 < 26 { return .letter }
            if byte &- 0x30 < 10 { return .digit }
            if byte <= 0x20 || byte == 0x7F { return .space(1) }
            return byte == 0x22 ? .quotation(1) : .sign(1)
        }
        return beyondASCII(index, bytes, end)
    }

    private static func beyondASCII(_ index: Int, _ bytes: Span<UInt8>, _ end: Int) -> Character {
        let byte = bytes[index]
        if byte == 0xC2, index + 1 < end {
            switch bytes[index + 1] {
            case 0xA0: return .space(2)
            case 0xAB, 0xBB: return .quotation(2)
            case 0xAA, 0xB5, 0xBA: return .letter
            default: return .sign(2)
            }
        }
        guard byte == 0xE2, index + 2 < end else { return .letter }
        switch (bytes[index + 1], bytes[index + 2]) {
        case (0x80, 0x80...0x8D), (0x80, 0xA8...0xAF), (0x81, 0xA0): return .space(3)
        case (0x80, 0x98...0x9F), (0x80, 0xB9...0xBA): return .quotation(3)
        case (0x80...0x83, _), (0x86...0x8B, _), (0x94...0x9E, _): return .sign(3)
        default: return .letter
        }
    }
}
