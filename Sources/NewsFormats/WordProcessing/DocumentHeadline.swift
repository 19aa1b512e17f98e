/// Finds the headline among the first blocks of a written document: by style, by type, by place.
struct DocumentHeadline {
    /// How many blocks a title block may have.
    static let horizon = 14
    /// A longer block is a paragraph, in bytes.
    private static let longest = 300

    /// Indices of the blocks that make it up, for a headline may be broken over two.
    var blocks: Range<Int>

    /// Takes what the metadata gives as the title, and the roles of the first blocks, as many as `horizon` allows.
    ///
    /// `nil` when the document opens with its text.
    init?(_ blocks: [DocumentBlock], title: String?, roles: [LineRole], language: String?) {
        let top = blocks.prefix(Self.horizon)
        if let first = top.firstIndex(where: { $0.kind == .title }) {
            let end = top[first...].firstIndex { $0.kind != .title } ?? top.endIndex
            self.blocks =
                first..<(blocks[first..<end].reduce(0) { $0 + $1.text.count } <= Self.longest ? end : first + 1)
            return
        }
        let candidates = Self.candidates(blocks, roles, language)
        if let title {
            let key = comparisonKey(Array(title.utf8))
            if let found = candidates.first(where: { comparisonKey(blocks[$0].text) == key }) {
                self.blocks = found..<found + 1
                return
            }
        }
        if let found = candidates.first(where: { blocks[$0].kind == .heading }) ?? Self.standingOut(blocks, candidates)
        {
            self.blocks = found..<Self.end(of: found, blocks, candidates)
            return
        }
        // Nothing marks it: as in plain text, by the words it shares with the body.
        guard let last = candidates.last, last + 1 < blocks.count else { return nil }
        let lead = Array(blocks[(last + 1)...].prefix(4).map(\.text).joined(separator: [Byte.space]).prefix(3000))
        guard let found = TitleBlock(candidates.map { blocks[$0].text }, lead: lead).headline else { return nil }
        self.blocks = candidates[found]..<candidates[found] + 1
    }

    /// The short texts above the body's first paragraph.
    private static func candidates(_ blocks: [DocumentBlock], _ roles: [LineRole], _ language: String?) -> [Int] {
        var result: [Int] = []
        for index in roles.indices {
            let block = blocks[index]
            if block.isProse { break }
            guard roles[index] == .text, block.kind != .caption, block.text.count <= longest else { continue }
            if DatelineReader.read(block.text, needsSource: block.text.count < 80, language: language) != nil { break }
            result.append(index)
        }
        return result
    }

    /// The largest candidate, if larger than the body; else the first that is bold in a body that is not.
    private static func standingOut(_ blocks: [DocumentBlock], _ candidates: [Int]) -> Int? {
        let body = blocks.first { $0.isProse }
        let bodySize = body?.size ?? 0
        let largest = candidates.max { (blocks[$0].size ?? 0, -$0) < (blocks[$1].size ?? 0, -$1) }
        if let largest, let size = blocks[largest].size, bodySize > 0, size > bodySize * 1.1 { return largest }
        guard let body, !body.isBold else { return nil }
        let bold = candidates.filter { blocks[$0].isBold && Words.count(blocks[$0].text, limit: 3) >= 3 }
        return bold.first
    }

    /// A headline goes on in the next block when that looks just like it and begins in the middle of a sentence.
    private static func end(of start: Int, _ blocks: [DocumentBlock], _ candidates: [Int]) -> Int {
        let next = start + 1
        guard candidates.contains(next), blocks[next].kind == blocks[start].kind,
            blocks[next].size == blocks[start].size,
            blocks[next].isBold == blocks[start].isBold, let first = blocks[next].text.first, Byte.isLower(first)
        else { return next }
        return next + 1
    }
}
