/// The text of an ANPA message: slug line, headline, notes, byline, body.
struct ANPAText {
    /// A line above the body that is longer is a summary and no headline, in bytes.
    private static let longestHeadline = 140

    /// The slug as the text spells it, whole and with its version.
    private(set) var slug: [UInt8]?
    private(set) var version: [UInt8]?
    private(set) var headline: [UInt8]?
    private(set) var summaries: [[UInt8]] = []
    private(set) var byline: [UInt8]?
    /// The line below the byline: whom the author works for, or as what.
    private(set) var affiliation: [UInt8]?
    private(set) var notes: [[UInt8]] = []
    private(set) var paragraphs: [[UInt8]] = []

    init(_ text: [UInt8], isTabular: Bool) {
        var lines = text.split(separator: Byte.newline).map { ANPALine(Array($0), isTabular: isTabular) }
            .filter { $0.text.contains(where: Byte.isWord) || $0.isIndented && !$0.text.isEmpty }
        if let first = lines.first, takeSlug(first) { lines.removeFirst() }
        let start = takeAbove(lines)
        takeBody(lines[start...])
    }

    /// `BC-US--Ethanol-Losing Grassland, 1st Ld-Writethru,1140<`, maybe with a routing number in front.
    private mutating func takeSlug(_ line: ANPALine) -> Bool {
        guard !line.isIndented, !line.isRow else { return false }
        var text = line.text
        if text.first == UInt8(ascii: "*"), let mark = text.firstIndex(of: UInt8(ascii: "^")) {
            text.removeFirst(mark + 1)
        }
        var parts = text.split(separator: Byte.comma).map { Array($0).trimmed }.filter { !$0.isEmpty }
        if let last = parts.last, parts.count > 1, last.allSatisfy(Byte.isDigit) { parts.removeLast() }
        let isCycle = ["BC-", "AM-", "PM-", "AP-"].contains { text.starts(with: $0) }
        guard isCycle, let first = parts.first, text.count <= 200 else { return false }
        let markers = parts.dropFirst().filter { !WireMarker.all(in: $0).isEmpty }
        if !markers.isEmpty { version = Array(markers.joined(separator: Array(", ".utf8))) }
        let name = parts.dropFirst().prefix { part in !markers.contains { $0 == part } }
        slug = Array(([first] + name).joined(separator: Array(", ".utf8)))
        return true
    }

    /// Reads the lines above the body; gives the index of the body's first line.
    private mutating func takeAbove(_ lines: [ANPALine]) -> Int {
        let hasParagraphs = lines.contains { $0.isIndented }
        for (index, line) in lines.enumerated() {
            if line.isIndented || line.isRow { return index }
            if byline != nil {
                // One line below the byline tells whom its author works for.
                let isAffiliation =
                    affiliation == nil && hasParagraphs && line.isSet && line.text.count <= 60
                    && index + 1 < lines.count && lines[index + 1].isIndented
                guard isAffiliation else { return index }
                affiliation = line.text
            } else if EditorsLine.isOne(line.text) {
                notes.append(EditorsLine.text(line.text))
            } else if Self.isPictureLine(line.text) {
                continue
            } else if Self.isByline(line.text) {
                byline = line.text
            } else if headline == nil, line.text.count <= Self.longestHeadline * 2 {
                headline = line.text
            } else if hasParagraphs {
                // A short line is set above a table or list, a long one tells what the text says.
                if line.text.count > 80 { summaries.append(line.text) } else { paragraphs.append(line.text) }
            } else {
                return index
            }
        }
        return lines.count
    }

    private mutating func takeBody(_ lines: ArraySlice<ANPALine>) {
        for line in lines {
            if !line.isIndented, EditorsLine.isOne(line.text) {
                notes.append(EditorsLine.text(line.text))
            } else if line.isIndented || line.isRow || line.isSet || paragraphs.isEmpty {
                if !Self.isEndMark(line.text) { paragraphs.append(line.text) }
            } else {
                paragraphs[paragraphs.count - 1] += [Byte.space] + line.text
            }
        }
    }

    private static func isEndMark(_ line: [UInt8]) -> Bool {
        ["end", "-30-", "more", "eot"].contains(folded(line).text)
    }

    private static func isByline(_ line: [UInt8]) -> Bool {
        guard line.count <= 120, let opener = KnowledgeBase.shared.bylineOpeners.match(folded(line), at: 0) else {
            return false
        }
        return opener.end < line.count && line[opener.end] == Byte.space
    }

    /// `AP Photo XNP101, XNP102`: what goes with the text on another wire.
    private static func isPictureLine(_ line: [UInt8]) -> Bool {
        let words = folded(line).split(separator: Byte.space).prefix(3).map { Array($0).text }
        guard words.count >= 2, line.contains(where: Byte.isDigit) else { return false }
        return words.prefix(2).contains { ["photo", "photos", "graphic", "graphics", "video"].contains($0) }
            && line.prefix(2).allSatisfy(Byte.isUpper)
    }
}
