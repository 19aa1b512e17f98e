/// Joins a dateline that stands in an element of its own (`<strong>Tirtayasa</strong> - <p>…`) to the text it opens.
enum DatelineBlock {
    /// A longer line is no dateline alone, in bytes.
    private static let longest = 90

    /// The chosen blocks' lines, the first with the dateline before it; `blocks` are all of the page.
    static func joined(_ chosen: [TextBlock], _ blocks: [TextBlock]) -> [[UInt8]] {
        var lines = chosen.map(\.text)
        guard let first = chosen.firstIndex(where: { $0.text.count > longest }) else { return lines }
        if first > 0, let whole = joined(lines[first - 1], lines[first]) {
            lines.replaceSubrange(first - 1...first, with: [whole])
        } else if let place = blocks.firstIndex(where: { $0.node == chosen[first].node && $0.text == lines[first] }),
            place > 0, let whole = joined(blocks[place - 1].text, lines[first])
        {
            lines[first] = whole
        }
        return lines
    }

    private static func joined(_ line: [UInt8], _ text: [UInt8]) -> [UInt8]? {
        guard line.count <= longest, endsInDash(line) else { return nil }
        let whole = line + [Byte.space] + text
        guard let read = DatelineReader.read(whole), read.bodyStart == line.count + 1 else { return nil }
        return whole
    }

    private static func endsInDash(_ line: [UInt8]) -> Bool {
        line.last == Byte.hyphen || (line.count > 3 && Dash.typographic(line + [Byte.space], line.count - 3) != nil)
    }
}
