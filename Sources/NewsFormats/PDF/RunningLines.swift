/// Finds running headers, footers and page numbers: lines that stand at the edge of page after page.
struct RunningLines {
    /// The share of a page's height, at its top and at its bottom, that they stand in.
    private static let margin = 0.12
    /// How many lines of each margin can be running.
    private static let depth = 3

    private var pagesByKey: [Key: Set<Int>] = [:]
    private let pageCount: Int

    private struct Key: Hashable {
        var words: [UInt8]
        /// In steps of six points.
        var place: Int
    }

    init(_ pages: [PDFPage]) {
        pageCount = pages.count
        for (number, page) in pages.enumerated() {
            for index in Self.marginal(page) {
                for key in Self.keys(page.lines[index]) { pagesByKey[key, default: []].insert(number) }
            }
        }
    }

    /// The page's lines that are its own.
    func ownLines(of page: PDFPage) -> [PDFLine] {
        var running = Set(Self.marginal(page).filter { isRunning(page.lines[$0]) })
        for end in Self.ends(page) where Self.isPageNumber(page.lines[end].text) { running.insert(end) }
        return page.lines.indices.filter { !running.contains($0) }.map { page.lines[$0] }
    }

    private func isRunning(_ line: PDFLine) -> Bool {
        if Self.isPageNumber(line.text) || Self.isPrintedAddress(line.text) { return true }
        // Odd and even pages take turns, and chapters have headers of their own.
        let needed = pageCount <= 3 ? 2 : max(2, pageCount / 5)
        return Self.keys(line).contains { (pagesByKey[$0]?.count ?? 0) >= min(needed, 6) }
    }

    /// The first and the last line, where they stand in the outer fifths of the page.
    private static func ends(_ page: PDFPage) -> [Int] {
        let first = page.lines.indices.min { page.lines[$0].top < page.lines[$1].top }
        let last = page.lines.indices.max { page.lines[$0].bottom < page.lines[$1].bottom }
        return [
            first.flatMap { page.lines[$0].bottom < 0.2 * page.height ? $0 : nil },
            last.flatMap { page.lines[$0].top > 0.8 * page.height ? $0 : nil },
        ].compactMap { $0 }
    }

    private static func marginal(_ page: PDFPage) -> [Int] {
        let order = page.lines.indices.sorted { page.lines[$0].top < page.lines[$1].top }
        // A line of several parts counts as one.
        let top = order.prefix(depth * 3).filter { page.lines[$0].bottom < page.height * margin }
        let bottom = order.suffix(depth * 3).filter { page.lines[$0].top > page.height * (1 - margin) }
        return top + bottom
    }

    /// The words without numbers, for two neighbouring places, as headers may move a little.
    private static func keys(_ line: PDFLine) -> [Key] {
        let words = comparisonKey(line.text).filter { !Byte.isDigit($0) }
        guard words.count >= 3, line.top.magnitude < 1e6 else { return [] }
        let place = Int(line.top / 6)
        return [Key(words: words, place: place), Key(words: words, place: place + 1)]
    }

    /// `12`, `- 3 -`, `iv`, `Page 3 of 10`, `Halaman 2`, `3/10`.
    static func isPageNumber(_ text: [UInt8]) -> Bool {
        guard text.count <= 24 else { return false }
        let words = Words.ranges(text).map { folded(text.slice($0)).text }
        guard !words.isEmpty, words.count <= 4 else { return false }
        let numbers = words.filter { $0.utf8.allSatisfy(Byte.isDigit) && $0.utf8.count <= 4 }
        if words.count == 1, Self.romans.contains(words[0]) { return true }
        return !numbers.isEmpty && words.allSatisfy { numbers.contains($0) || pageWords.contains($0) }
    }

    /// What browsers print at the foot of a page: its address and `2/5`.
    private static func isPrintedAddress(_ text: [UInt8]) -> Bool {
        let line = folded(text)
        guard line.starts(with: "http://") || line.starts(with: "https://") || line.starts(with: "file:///") else {
            return false
        }
        let words = text.split(separator: Byte.space)
        return words.count == 1 || (words.count == 2 && isPageNumber(Array(words[1])))
    }

    private static let pageWords: Set<String> = [
        "page", "of", "hal", "halaman", "dari", "seite", "von", "p", "pg", "pagina", "página", "de", "di", "sur",
        "muka",
        "surat", "ke",
    ]
    private static let romans: Set<String> = [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii",
        "xviii", "xix", "xx",
    ]
}
