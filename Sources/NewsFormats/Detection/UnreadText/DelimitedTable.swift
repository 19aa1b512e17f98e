/// Tells tables of data whose rows are lines: values parted by commas, semicolons, tabs or bars.
enum DelimitedTable {
    private static let longest = 64 << 10
    private static let mostRows = 2000
    /// Fewer rows are a list, the names of the columns included.
    private static let leastRows = 3

    /// What the table is called; `nil` for a text that is none.
    static func kind(_ bytes: [UInt8]) -> String? {
        let head = bytes.prefix(longest)
        let isCut = head.count < bytes.count
        for (delimiter, name) in delimiters where head.prefix(4096).contains(delimiter) {
            if isTable(Array(head), delimiter, isCut) { return name }
        }
        return nil
    }

    private static let delimiters: [(UInt8, String)] = [
        (Byte.tab, "a table of values (TSV)"), (Byte.comma, "a table of values (CSV)"),
        (Byte.semicolon, "a table of values (CSV)"), (Byte.bar, "a table of values"),
    ]

    private struct Row {
        /// Cells that hold anything.
        var filled = 0
        var cells = 1
        /// Whether a cell stands in quotation marks as a whole.
        var isQuoted = false
        /// Delimiters with a space behind them, as in sentences.
        var spaced = 0
        var longestCell = 0
        /// Whether it opens or ends with a sentence's capital and stop.
        var isSentence = false
    }

    private static func isTable(_ bytes: [UInt8], _ delimiter: UInt8, _ isCut: Bool) -> Bool {
        var rows = rows(bytes, delimiter)
        if isCut, !rows.isEmpty { rows.removeLast() }
        guard rows.count >= leastRows, let first = rows.first, first.cells >= 2 else { return false }
        let alike = rows.filter { $0.cells == first.cells }.count
        guard alike * 100 >= rows.count * 90, first.filled >= 2, first.longestCell <= 80, !first.isSentence else {
            return false
        }
        let filled = rows.filter { $0.filled >= 2 }.count
        guard filled * 10 >= rows.count * 8 else { return false }
        if delimiter == Byte.tab || delimiter == Byte.bar { return true }
        let quoted = rows.filter(\.isQuoted).count
        if quoted * 2 >= rows.count { return true }
        let delimited = rows.reduce(0) { $0 + $1.cells - 1 }
        let spaced = rows.reduce(0) { $0 + $1.spaced }
        let sentences = rows.filter(\.isSentence).count
        // Sentences have a space behind a comma and a stop at their end.
        return spaced * 5 <= delimited || (first.cells >= 3 && rows.count >= 5 && sentences * 10 <= rows.count)
    }

    /// The rows, read as RFC 4180 has them: a cell in quotation marks may hold delimiters and line breaks.
    private static func rows(_ bytes: [UInt8], _ delimiter: UInt8) -> [Row] {
        var rows: [Row] = []
        var row = Row()
        var start = 0
        var index = 0
        /// Whether the cell holds nothing so far.
        var isBlank = true
        func endCell(_ end: Int) {
            let cell = bytes.trimmed(start..<end)
            if !cell.isEmpty { row.filled += 1 }
            row.longestCell = max(row.longestCell, cell.count)
        }
        func endRow(_ end: Int, _ rowStart: Int) {
            endCell(end)
            let range = bytes.trimmed(rowStart..<end)
            guard !range.isEmpty else { return row = Row() }
            row.isSentence = range.last.map { sentenceEnds.contains(bytes[$0]) } ?? false
            rows.append(row)
            row = Row()
        }
        var rowStart = 0
        while index < bytes.count, rows.count < mostRows {
            let byte = bytes[index]
            if byte == Byte.quote, isBlank, let end = closing(bytes, index, delimiter) {
                row.isQuoted = true
                isBlank = false
                index = end
            } else if byte == delimiter {
                endCell(index)
                row.cells += 1
                if index + 1 < bytes.count, bytes[index + 1] == Byte.space { row.spaced += 1 }
                start = index + 1
                isBlank = true
                index += 1
            } else if byte == Byte.newline {
                endRow(index, rowStart)
                start = index + 1
                rowStart = index + 1
                isBlank = true
                index += 1
            } else {
                isBlank = isBlank && Byte.isSpace(byte)
                index += 1
            }
        }
        if index > rowStart, rows.count < mostRows { endRow(index, rowStart) }
        return rows
    }

    /// Behind the quotation mark that closes the cell that opens at `index`; `nil` when it closes none.
    private static func closing(_ bytes: [UInt8], _ index: Int, _ delimiter: UInt8) -> Int? {
        var at = index + 1
        while at < bytes.count {
            if bytes[at] == Byte.quote {
                guard at + 1 < bytes.count else { return at + 1 }
                switch bytes[at + 1] {
                case Byte.quote: at += 2
                case delimiter, Byte.newline, Byte.carriageReturn: return at + 1
                default: return nil
                }
            } else {
                at += 1
            }
        }
        return nil
    }

    private static let sentenceEnds: Set<UInt8> = [Byte.period, UInt8(ascii: "!"), UInt8(ascii: "?"), Byte.colon]
}
