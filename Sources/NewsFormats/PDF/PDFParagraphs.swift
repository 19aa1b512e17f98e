/// Builds paragraphs from lines in reading order: by the gaps between them, indents, short last lines and type.
struct PDFParagraphs {
    private let hyphens: LineEndHyphens
    /// Where the lines of each column begin and end, and the usual distance from line to line in it.
    private var frames: [Int: Frame] = [:]
    private let bodySize: Double

    private struct Frame {
        var start: Double
        var end: Double
        var leading: Double

        var width: Double { end - start }
    }

    static func blocks(_ lines: [PDFLine]) -> [DocumentBlock] {
        PDFParagraphs(lines).build(lines)
    }

    private init(_ lines: [PDFLine]) {
        hyphens = LineEndHyphens(lines)
        var columns: [Int: [PDFLine]] = [:]
        var sizes: [Double: Int] = [:]
        for line in lines {
            columns[line.column, default: []].append(line)
            sizes[(line.size * 2).rounded() / 2, default: 0] += line.text.count
        }
        bodySize = sizes.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
        for (column, lines) in columns { frames[column] = Self.frame(lines) }
    }

    private static func frame(_ lines: [PDFLine]) -> Frame {
        let steps = zip(lines, lines.dropFirst()).map { $1.top - $0.top }.filter { $0 > 0 }.sorted()
        // The lower third: in a column of headings and short paragraphs the middle is a gap.
        let leading = steps.isEmpty ? lines[0].height * 1.2 : steps[steps.count / 3]
        return Frame(
            start: lines.map(\.start).min() ?? 0,
            end: lines.map(\.end).max() ?? 0,
            leading: max(leading, lines[0].height * 0.8)
        )
    }

    private func build(_ lines: [PDFLine]) -> [DocumentBlock] {
        var blocks: [DocumentBlock] = []
        var current: [UInt8] = []
        var isBold = true
        var previous: PDFLine?
        for line in lines {
            if let above = previous, goesOn(above, line) {
                hyphens.append(line.text, to: &current)
                isBold = isBold && line.isBold
            } else {
                if let above = previous { blocks.append(block(current, isBold, above.size)) }
                current = line.text
                isBold = line.isBold
            }
            previous = line
        }
        if let above = previous { blocks.append(block(current, isBold, above.size)) }
        return blocks
    }

    private func block(_ text: [UInt8], _ isBold: Bool, _ size: Double) -> DocumentBlock {
        let isHeading = bodySize > 0 && size > bodySize * 1.15 && text.count <= 300
        return DocumentBlock(kind: isHeading ? .heading : .body, text: text, isBold: isBold, size: size)
    }

    /// Whether `line` belongs to the paragraph that `above` ends so far.
    private func goesOn(_ above: PDFLine, _ line: PDFLine) -> Bool {
        guard let frame = frames[above.column], let next = frames[line.column] else { return false }
        let larger = max(above.size, line.size)
        if larger > 0, abs(above.size - line.size) > 0.12 * larger { return false }
        if above.isRightToLeft != line.isRightToLeft { return false }
        if above.isBold != line.isBold, above.isBold || Self.endsSentence(above.text) { return false }
        let isFull = above.end >= frame.end - max(0.12 * frame.width, above.size * 2)
        if above.column != line.column || above.page != line.page {
            // Over the end of a column or page only a sentence in its middle goes on.
            return !Self.endsSentence(above.text)
                && (isFull || Self.beginsSmall(line.text) || above.text.last == Byte.hyphen)
        }
        let step = line.top - above.top
        if step > frame.leading * 1.35 || step < 0 { return Self.isBrokenWord(above, line) }
        let indent = line.start - next.start
        let isCentred = above.start - frame.start > 3 * above.size && indent > 3 * line.size
        if !isCentred, line.start - above.start > 0.8 * line.size, indent < 6 * line.size, indent > 0.8 * line.size {
            // A first line's indent, unless a sentence goes on: then the lines hang.
            return isFull && !Self.endsSentence(above.text) || Self.beginsSmall(line.text)
        }
        if Self.isListItem(line.text) { return false }
        return isFull || isCentred || !Self.endsSentence(above.text) || Self.beginsSmall(line.text)
    }

    private static func isBrokenWord(_ above: PDFLine, _ line: PDFLine) -> Bool {
        above.text.last == Byte.hyphen && beginsSmall(line.text)
    }

    private static func beginsSmall(_ text: [UInt8]) -> Bool { text.first.map(Byte.isLower) ?? false }

    private static func endsSentence(_ text: [UInt8]) -> Bool {
        guard let last = text.last else { return true }
        return [Byte.period, UInt8(ascii: "!"), UInt8(ascii: "?"), Byte.colon, Byte.quote].contains(last)
            || text.ends(with: "”") || text.ends(with: "…") || text.ends(with: "»") || text.ends(with: ".)")
            || ["。", "！", "？", "」", "؟", "۔"].contains { text.ends(with: $0) }
    }

    private static func isListItem(_ text: [UInt8]) -> Bool {
        text.starts(with: "• ") || text.starts(with: "– ") || text.starts(with: "▪ ") || text.starts(with: "● ")
    }
}
