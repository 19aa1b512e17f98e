/// Puts a page's lines in the order of reading: columns one after the other, rows of tables from left to right.
///
/// The page is cut into bands that share a gutter, a band at its gutter into columns, and so on in each column.
struct ReadingOrder {
    /// Columns inside columns inside columns: no page has more.
    private static let deepest = 6
    /// How many white spaces are looked at, the widest first.
    private static let mostGaps = 12
    /// A page with more lines keeps poppler's order.
    private static let mostLines = 5000

    private var result: [PDFLine] = []
    private var column: Int

    /// The lines in order, columns numbered from `firstColumn` on.
    static func sorted(_ lines: [PDFLine], firstColumn: Int) -> [PDFLine] {
        guard lines.count <= mostLines else { return lines }
        var order = ReadingOrder(column: firstColumn)
        order.add(lines.sorted { $0.top < $1.top }, depth: 0)
        return order.result
    }

    private init(column: Int) {
        self.column = column
    }

    /// Adds lines sorted from top to bottom.
    private mutating func add(_ lines: [PDFLine], depth: Int) {
        for band in Self.bands(lines) {
            if depth < Self.deepest, let gutter = band.gutter {
                let left = band.lines.filter { $0.right <= gutter }
                let right = band.lines.filter { $0.right > gutter }
                let isTurned = Self.runsFromRight(band.lines)
                add(isTurned ? right : left, depth: depth + 1)
                add(isTurned ? left : right, depth: depth + 1)
            } else {
                addRows(band.lines)
            }
        }
    }

    private struct Band {
        var lines: [PDFLine]
        /// Where to cut it in two; `nil` for a single column.
        var gutter: Double?
    }

    /// Runs of lines that stand in the same columns.
    private static func bands(_ lines: [PDFLine]) -> [Band] {
        var bands: [Band] = []
        var current: [PDFLine] = []
        var gaps: [ClosedRange<Double>] = []
        for strip in strips(lines) {
            let open = Self.gaps(in: strip)
            let merged = current.isEmpty ? open : narrowed(gaps, by: strip)
            let isParted = !gaps.isEmpty || current.isEmpty
            if current.isEmpty || (!merged.isEmpty && isParted) || (gaps.isEmpty && open.isEmpty) {
                current += strip
                gaps = merged
            } else {
                bands.append(band(current, gaps))
                current = strip
                gaps = open
            }
        }
        if !current.isEmpty { bands.append(band(current, gaps)) }
        return bands
    }

    private static func band(_ lines: [PDFLine], _ gaps: [ClosedRange<Double>]) -> Band {
        // No page has more columns; a table of thousands of cells has as many gaps.
        let wide = gaps.sorted { $0.upperBound - $0.lowerBound > $1.upperBound - $1.lowerBound }.prefix(mostGaps)
        let cuts = wide.filter { gap in
            isText(lines.filter { $0.right <= gap.lowerBound + 0.5 })
                && isText(lines.filter { $0.left >= gap.upperBound - 0.5 })
        }
        return Band(lines: lines, gutter: cuts.first.map { ($0.lowerBound + $0.upperBound) / 2 })
    }

    /// Whether lines are running text rather than the cells of a table: some, rather full, and wide.
    private static func isText(_ lines: [PDFLine]) -> Bool {
        guard lines.count >= 2, let left = lines.map(\.left).min(), let right = lines.map(\.right).max() else {
            return false
        }
        let width = right - left
        let characters = lines.reduce(0) { $0 + $1.text.count }
        let filled = lines.reduce(0) { $0 + $1.width }
        return width >= 60 && characters >= 14 * lines.count && filled >= 0.5 * width * Double(lines.count)
    }

    /// Lines that overlap in height, gathered; strips follow one another from top to bottom.
    private static func strips(_ lines: [PDFLine]) -> [[PDFLine]] {
        var strips: [[PDFLine]] = []
        var bottom = -Double.infinity
        for line in lines {
            // A touch is no overlap: boxes are a little taller than their letters.
            if line.top < bottom - 0.25 * line.height, !strips.isEmpty {
                strips[strips.count - 1].append(line)
            } else {
                strips.append([line])
                bottom = line.bottom
            }
            bottom = max(bottom, line.bottom)
        }
        return strips
    }

    /// The white spaces between lines of a strip, from left to right.
    private static func gaps(in strip: [PDFLine]) -> [ClosedRange<Double>] {
        var gaps: [ClosedRange<Double>] = []
        var right = -Double.infinity
        for line in strip.sorted(by: { $0.left < $1.left }) {
            if right.isFinite, line.left - right >= max(4, 0.4 * line.height) { gaps.append(right...line.left) }
            right = max(right, line.right)
        }
        return gaps
    }

    /// What stays of white spaces when a strip joins their band.
    private static func narrowed(_ gaps: [ClosedRange<Double>], by strip: [PDFLine]) -> [ClosedRange<Double>] {
        var result: [ClosedRange<Double>] = []
        for gap in gaps {
            var low = gap.lowerBound
            var high = gap.upperBound
            for line in strip where line.right > low && line.left < high {
                if line.left <= low { low = max(low, line.right) } else { high = min(high, line.left) }
                if high - low < 4 { break }
            }
            if high - low >= 4 { result.append(low...high) }
        }
        return result
    }

    /// Adds a single column: what stands side by side becomes one line, as in a table.
    private mutating func addRows(_ lines: [PDFLine]) {
        var row: [PDFLine] = []
        for line in lines {
            if let first = row.first, !first.isBeside(line) {
                result += Self.joined(row, column)
                row = []
            }
            row.append(line)
        }
        if !row.isEmpty { result += Self.joined(row, column) }
        column += 1
    }

    private static func runsFromRight(_ lines: [PDFLine]) -> Bool {
        lines.filter(\.isRightToLeft).count * 2 > lines.count
    }

    private static func joined(_ row: [PDFLine], _ column: Int) -> [PDFLine] {
        let isTurned = runsFromRight(row)
        let parts = row.sorted { isTurned ? $0.right > $1.right : $0.left < $1.left }
        guard var line = parts.first else { return [] }
        for part in parts.dropFirst() {
            line.text += [Byte.space] + part.text
            line.left = min(line.left, part.left)
            line.right = max(line.right, part.right)
            line.top = min(line.top, part.top)
            line.bottom = max(line.bottom, part.bottom)
            line.isBold = line.isBold && part.isBold
            line.size = max(line.size, part.size)
        }
        line.column = column
        return [line]
    }
}
