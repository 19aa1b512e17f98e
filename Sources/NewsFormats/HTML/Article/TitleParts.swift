/// A page title's parts: the headline among section and site names, parted by bars and dashes.
struct TitleParts {
    private let bytes: [UInt8]
    /// Where one part ends and the next begins.
    private let cuts: [Range<Int>]
    /// More separators than any title has.
    private static let mostCuts = 12

    init(_ title: String) {
        bytes = Array(title.utf8)
        var cuts: [Range<Int>] = []
        var index = 0
        while index < bytes.count, cuts.count < Self.mostCuts {
            if let cut = Self.separator(bytes, index) {
                cuts.append(cut)
                index = cut.upperBound
            } else {
                index += 1
            }
        }
        self.cuts = cuts
    }

    /// The parts between the separators.
    var parts: [String] {
        zip([0] + cuts.map(\.upperBound), cuts.map(\.lowerBound) + [bytes.count]).compactMap { start, end in
            let range = bytes.trimmed(start..<max(start, end))
            return range.isEmpty ? nil : bytes.text(range)
        }
    }

    /// Every run of neighbouring parts, the whole first, then longer before shorter.
    var runs: [String] {
        let starts = [0] + cuts.map(\.upperBound)
        let ends = cuts.map(\.lowerBound) + [bytes.count]
        var result: [String] = []
        for length in stride(from: starts.count, through: 1, by: -1) {
            for start in 0...(starts.count - length) {
                let range = bytes.trimmed(starts[start]..<max(starts[start], ends[start + length - 1]))
                if !range.isEmpty { result.append(bytes.text(range)) }
            }
        }
        return result
    }

    /// The title without parts at its ends that name the site: ` - Site`, ` | Section | Site`, `Site: `.
    static func withoutSite(_ text: String, _ siteNames: [String]) -> String {
        let names = siteNames.map { comparisonKey(Array($0.utf8)) }.filter { $0.count >= 2 }
        let bytes = Array(text.utf8)
        let cuts = TitleParts(text).cuts
        var first = 0
        var last = cuts.count
        var start = 0
        var end = bytes.count
        while last > first, isSite(bytes.slice(cuts[last - 1].upperBound..<end), names) {
            end = cuts[last - 1].lowerBound
            last -= 1
        }
        while first < last, isSite(bytes.slice(start..<cuts[first].lowerBound), names, isLeading: true) {
            start = cuts[first].upperBound
            first += 1
        }
        let rest = bytes.slice(bytes.trimmed(start..<max(start, end)))
        return rest.contains(where: Byte.isWord) ? withoutGluedSite(rest, names).text : text
    }

    /// A name that follows a sign without a space (`…:Site`), as scripts without spaces have it.
    private static func withoutGluedSite(_ title: [UInt8], _ names: [[UInt8]]) -> [UInt8] {
        for name in names where name.count >= 6 && title.count > name.count + 8 {
            let start = title.count - name.count
            guard folded(title.slice(start..<title.count)) == name, !Byte.isWord(title[start - 1]),
                title[start - 1] != Byte.space
            else { continue }
            return title.slice(title.trimmed(0..<start - 1))
        }
        return title
    }

    private static func isSite(_ part: [UInt8], _ names: [[UInt8]], isLeading: Bool = false) -> Bool {
        let key = comparisonKey(part)
        guard !key.isEmpty else { return true }
        return names.contains { name in
            if name == key { return true }
            // `Site.com`, `Site News`, and a site name of which the title has a part.
            let place = name.count >= 4 ? key.first(name) : nil
            let isLonger =
                isLeading ? place == 0 && key.count <= name.count + 4 : place != nil && key.count <= name.count + 14
            return isLonger || (key.count >= 4 && key.count * 3 >= name.count && name.first(key) != nil)
        }
    }

    /// A bar, or a dash, colon, dot or guillemet with a space beside it.
    private static func separator(_ bytes: [UInt8], _ index: Int) -> Range<Int>? {
        let byte = bytes[index]
        if byte == Byte.bar { return index..<index + 1 }
        if byte >= 0xC2, let bar = bars.first(where: { bytes.has($0.utf8, at: index) }) {
            return index..<index + bar.utf8.count
        }
        // Titles of scripts without spaces part their names with a low line.
        if byte == UInt8(ascii: "_"), index > 0, index + 1 < bytes.count,
            bytes[index - 1] >= 0x80 || bytes[index + 1] >= 0x80
        {
            return index..<index + 1
        }
        guard index > 0, bytes[index - 1] == Byte.space || byte == Byte.colon else { return nil }
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        switch byte {
        case Byte.hyphen where next == Byte.hyphen, Byte.slash where next == Byte.slash: return index..<index + 2
        case Byte.hyphen, Byte.colon, Byte.slash, UInt8(ascii: "~"): return next == Byte.space ? index..<index + 1 : nil
        default: break
        }
        if let end = Dash.typographic(bytes, index) { return index..<end }
        guard byte >= 0xC2, let dot = dots.first(where: { bytes.has($0.utf8, at: index) }) else { return nil }
        return index..<index + dot.utf8.count
    }

    /// Signs that stand for a bar in other scripts.
    private static let bars = ["｜", "ㅣ", "│", "┃", "¦", "‖"]
    private static let dots = ["»", "«", "·", "•", "›", "‹", "⋆", "★", "→"]
}
