/// A line of an ANPA text: what its codes say, and its words.
struct ANPALine {
    /// Whether a tab begins it: a paragraph starts.
    var isIndented: Bool
    /// Whether a backspace begins it: a row of a table.
    var isRow: Bool
    /// Whether `^` begins it or `<`, `=` or `>` ends it: a line set by itself.
    var isSet: Bool
    var text: [UInt8]

    /// Takes a line without its line feed; `isTabular` says that the message is a table.
    init(_ raw: [UInt8], isTabular: Bool) {
        isIndented = raw.first == Byte.tab
        isRow = raw.first == WireControl.backspace
        var range = raw.trimmed((isRow ? 1 : 0)..<raw.count)
        var isSet = false
        if let first = range.first, raw[first] == UInt8(ascii: "^") {
            isSet = true
            range = raw.trimmed(first + 1..<range.upperBound)
        }
        while let last = range.last, [Byte.less, UInt8(ascii: "="), Byte.greater].contains(raw[last]) {
            isSet = true
            range = raw.trimmed(range.lowerBound..<last)
        }
        self.isSet = isSet
        let columns = isTabular ? raw[range].count { $0 == Byte.semicolon } : 0
        text = Self.words(raw.slice(range), hasColumns: isRow || columns > 1)
    }

    /// The words, with the signs that the format spells in ASCII: quotation marks, dashes and, in tables, halves.
    private static func words(_ bytes: [UInt8], hasColumns: Bool) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 8)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "`") where bytes.has("``".utf8, at: index):
                result += Array("“".utf8)
                index += 1
            case Byte.apostrophe where bytes.has("''".utf8, at: index):
                result += Array("”".utf8)
                index += 1
            case UInt8(ascii: "_") where !hasColumns && isDash(bytes, index): result += Array("—".utf8)
            case UInt8(ascii: "{") where hasColumns: result += Array("½".utf8)
            case Byte.semicolon where hasColumns: result.append(Byte.tab)
            case 0x1E, 0x1F, Byte.space:
                if let last = result.last, last != Byte.space, last != Byte.tab { result.append(Byte.space) }
            case 0..<0x20, WireControl.delete: if byte == Byte.tab { result.append(Byte.tab) }
            default: result.append(byte)
            }
            index += 1
        }
        return result.slice(result.trimmed(0..<result.count))
    }

    private static func isDash(_ bytes: [UInt8], _ index: Int) -> Bool {
        index > 0 && index + 1 < bytes.count && bytes[index - 1] == Byte.space && bytes[index + 1] == Byte.space
    }
}
