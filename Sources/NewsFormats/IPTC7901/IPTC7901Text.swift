/// The text of an IPTC 7901 message: what stands above the body, the body, and notes to editors below it.
///
/// Agencies print markers (`1ST LEAD`), the headline and a byline as the first block, whose last line may end in ` =`;
/// an empty line ends it. A `# Notebook` or a line that forbids publication begins the notes.
struct IPTC7901Text {
    /// A block above the body has no more lines than this.
    private static let longestBlock = 6
    /// A headline has no more bytes than this.
    private static let longestHeadline = 250

    private(set) var markers: [[UInt8]] = []
    private(set) var headline: [UInt8]?
    private(set) var byline: [UInt8]?
    private(set) var paragraphs: [[UInt8]] = []
    private(set) var notes: [[UInt8]] = []
    /// The notes with the lines joined that belong together.
    private(set) var noteParagraphs: [[UInt8]] = []

    init(_ text: [UInt8]) {
        var lines = WireLines.split(text)
        let start = lines.firstIndex { !$0.isEmpty } ?? lines.count
        lines.removeFirst(start)
        let body = takeBlock(lines)
        let notesStart = lines[body...].firstIndex(where: Self.opensNotes) ?? lines.count
        paragraphs = WireLines.paragraphs(Array(lines[body..<notesStart]))
        noteParagraphs = WireLines.paragraphs(Array(lines[notesStart...]))
        notes = lines[notesStart...].map { $0.trimmed }.filter { $0.contains(where: Byte.isWord) }
        takeEditorsLines()
    }

    /// Reads the block above the body; gives the index of the body's first line.
    private mutating func takeBlock(_ lines: [[UInt8]]) -> Int {
        let end = lines.firstIndex { $0.isEmpty } ?? lines.count
        let isMarked = lines[..<end].last?.last == UInt8(ascii: "=")
        var block = lines[..<end].map { Self.withoutSign($0).trimmed }
        let size = block.reduce(0) { $0 + $1.count }
        let isIndented = lines.first?.first == Byte.space
        guard !block.isEmpty, isMarked || (end < lines.count && block.count <= Self.longestBlock && !isIndented),
            size <= Self.longestHeadline * 2
        else { return 0 }
        if block.count > 1, let last = block.last, Self.isByline(last) {
            byline = last
            block.removeLast()
        }
        while block.count > 1, let first = block.first, WireMarker.isMarkerLine(first) {
            markers.append(first)
            block.removeFirst()
        }
        let joined = Array(block.joined(separator: [Byte.space]))
        guard joined.count <= Self.longestHeadline || isMarked else {
            byline = nil
            markers = []
            return 0
        }
        headline = joined
        return end
    }

    /// Lines of the body that speak to editors.
    private mutating func takeEditorsLines() {
        let found = paragraphs.filter(EditorsLine.isOne)
        guard !found.isEmpty else { return }
        paragraphs.removeAll(where: EditorsLine.isOne)
        notes = found.map(EditorsLine.text) + notes
    }

    private static func withoutSign(_ line: [UInt8]) -> [UInt8] {
        line.last == UInt8(ascii: "=") ? Array(line.dropLast()) : line
    }

    private static func isByline(_ line: [UInt8]) -> Bool {
        guard line.count <= 120, let opener = KnowledgeBase.shared.bylineOpeners.match(folded(line), at: 0) else {
            return false
        }
        return opener.end < line.count && line[opener.end] == Byte.space
    }

    private static func opensNotes(_ line: [UInt8]) -> Bool {
        guard line.count <= 160 else { return false }
        let text = folded(line)
        if text.first == Byte.hash {
            return ["notebook", "notizblock", "bloc-notes", "bloc de notas"].contains { text.contains($0) }
        }
        return [
            "information is not for publication", "information is not intended for publication",
            "nicht zur veröffentlichung bestimmt", "bukan untuk disiarkan",
        ].contains { text.contains($0) }
    }
}
