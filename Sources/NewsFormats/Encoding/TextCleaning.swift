/// Takes out of UTF-8 text what no reader sees and no terminal should get.
enum TextCleaning {
    /// Valid UTF-8 without NUL, control characters (tab and line feed stay), terminal sequences, byte order marks,
    /// zero-width spaces and bidirectional overrides; line ends become line feeds, special spaces become plain ones.
    static func clean(_ source: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(source.count)
        source.withUnsafeBufferPointer { source in
            var index = 0
            while index < source.count {
                let byte = source[index]
                if isPlain(byte) {
                    let start = index
                    index = plainEnd(source, index + 1)
                    result.append(contentsOf: source[start..<index])
                } else if byte < 0x80 {
                    index += control(byte, in: source, at: index, into: &result)
                } else {
                    index += beyondASCII(in: source, at: index, into: &result)
                }
            }
        }
        return result
    }

    /// ASCII that stays as it is.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (byte >= 0x20 && byte < 0x7F) || byte == Byte.newline || byte == Byte.tab
    }

    /// The first place at or after `start` that is not plain; eight bytes a step where they are printable.
    private static func plainEnd(_ source: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        let high: UInt64 = 0x8080_8080_8080_8080
        let bytes = UnsafeRawBufferPointer(source)
        var index = start
        while index < source.count {
            while index + 8 <= source.count {
                let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                // The high bit of each byte that is 0x7F, beyond ASCII, or below 0x20.
                let isOver = (word &+ 0x0101_0101_0101_0101) | word
                let isUnder = ~((word & ~high) &+ 0x6060_6060_6060_6060)
                guard (isOver | isUnder) & high == 0 else { break }
                index += 8
            }
            guard index < source.count, isPlain(source[index]) else { break }
            index += 1
        }
        return index
    }

    private static func control(
        _ byte: UInt8,
        in source: UnsafeBufferPointer<UInt8>,
        at index: Int,
        into result: inout [UInt8]
    ) -> Int {
        switch byte {
        case Byte.tab, Byte.newline: result.append(byte)
        case Byte.carriageReturn:
            if index + 1 >= source.count || source[index + 1] != Byte.newline { result.append(Byte.newline) }
        case 0x0B, 0x0C: result.append(Byte.newline)
        case 0x1B: return terminalSequence(in: source, at: index)
        default: break
        }
        return 1
    }

    /// The length of the escape sequence at `index` (ECMA-48: CSI and OSC), at least 1.
    private static func terminalSequence(in source: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        guard index + 1 < source.count else { return 1 }
        let limit = min(source.count, index + 256)
        var end = index + 2
        switch source[index + 1] {
        case UInt8(ascii: "["):
            while end < limit, source[end] >= 0x20, source[end] < 0x40 { end += 1 }
            return min(limit, end + 1) - index
        case UInt8(ascii: "]"):
            while end < limit, source[end] != 0x07, source[end] != 0x1B, source[end] != Byte.newline { end += 1 }
            return end < limit && source[end] == 0x07 ? end + 1 - index : 2
        default: return 1
        }
    }

    private static func beyondASCII(
        in source: UnsafeBufferPointer<UInt8>,
        at index: Int,
        into result: inout [UInt8]
    ) -> Int {
        let length = UTF8Sequence.length(in: source, at: index)
        guard length > 0 else {
            result.append(contentsOf: [0xEF, 0xBF, 0xBD])
            return 1
        }
        switch (source[index], source[index + 1], length > 2 ? source[index + 2] : 0) {
        case (0xC2, 0x85, _), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9): result.append(Byte.newline)
        case (0xC2, 0x80...0x9F, _), (0xC2, 0xAD, _): break
        case (0xC2, 0xA0, _), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
            result.append(Byte.space)
        case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0), (0xE2, 0x81, 0xA6...0xA9),
            (0xEF, 0xBB, 0xBF), (0xEF, 0xBF, 0xBE...0xBF):
            break
        default:
            for offset in 0..<length { result.append(source[index + offset]) }
        }
        return length
    }
}
