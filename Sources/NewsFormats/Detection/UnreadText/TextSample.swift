/// The first lines of a text, and how much of them reads as sentences.
struct TextSample {
    /// Lines that hold anything, white space at their ends gone.
    let lines: [ArraySlice<UInt8>]
    /// Bytes of all lines.
    let size: Int
    /// The share of the bytes that stands in lines that read as sentences.
    let proseShare: Double

    /// From this share on a text is taken for prose, whatever else it holds.
    static let someProse = 0.35
    private static let longest = 64 << 10
    private static let mostLines = 2000

    init(_ bytes: [UInt8]) {
        var lines: [ArraySlice<UInt8>] = []
        var size = 0
        var prose = 0
        let limit = min(bytes.count, Self.longest)
        var start = 0
        var seen = 0
        while start < limit, seen < Self.mostLines {
            let end = bytes[start..<limit].firstIndex(of: Byte.newline) ?? limit
            let line = start..<end
            start = end + 1
            if line.isEmpty { continue }
            seen += 1
            let range = bytes.trimmed(line)
            guard !range.isEmpty else { continue }
            lines.append(bytes[range])
            size += range.count
            if Self.isProse(bytes[range]) { prose += range.count }
        }
        self.lines = lines
        self.size = size
        proseShare = size == 0 ? 0 : Double(prose) / Double(size)
    }

    /// Words parted by single spaces, hardly a sign of programs or tables among them; a script without spaces counts.
    private static func isProse(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count >= 40, let first = line.first, !commentSigns.contains(first) else { return false }
        var spaces = 0
        var signs = 0
        var beyond = 0
        var digits = 0
        var isAfterComma = false
        for byte in line {
            if byte == Byte.space {
                spaces += 1
            } else if byte >= 0x80 {
                beyond += 1
            } else if Byte.isDigit(byte) {
                digits += 1
            } else if ProgramText.isSign(byte) || byte == Byte.tab {
                signs += 1
            }
            // `a,b,c` is a row of cells.
            if isAfterComma, byte != Byte.space, byte != Byte.quote, !Byte.isDigit(byte), byte < 0x80 { signs += 1 }
            isAfterComma = byte == Byte.comma
        }
        return signs * 50 <= line.count && digits * 5 <= line.count
            && (spaces * 12 >= line.count || beyond * 2 > line.count)
    }

    private static let commentSigns = [UInt8]("/*#;<{}[%|@$".utf8)
}
