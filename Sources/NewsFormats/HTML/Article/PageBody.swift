/// The paragraphs of a page's article.
struct PageBody {
    let lines: [[UInt8]]

    /// `nil` when the page has no text of its own.
    init?(_ page: Page) {
        let evidence = BodyEvidence(page.linked.body)
        var found = Self.prose(page, page.outline, page.blocks, evidence)
        if Self.length(found) < Self.meagre {
            let outline = PageOutline(page.tree, trustsNames: false)
            let other = Self.prose(page, outline, BlockReader.read(page.tree, outline), evidence)
            if Self.length(other) > Self.length(found) * 2 + 200 { found = other }
        }
        if found.isEmpty { found = Self.scraps(page) }
        if let stated = page.linked.body, Self.isBetter(stated, found) { found = Self.paragraphs(stated) }
        guard !found.isEmpty else { return nil }
        lines = found
    }

    /// A body shorter than this, in bytes, may be all that misleading names left.
    private static let meagre = 500

    private static func prose(
        _ page: Page,
        _ outline: PageOutline,
        _ blocks: [TextBlock],
        _ evidence: BodyEvidence
    ) -> [[UInt8]] {
        let scoring = BodyScoring(tree: page.tree, outline: outline, evidence: evidence)
        let weights = scoring.weights(blocks)
        let root = scoring.root(blocks, weights, headline: page.headlineKey)
        let range = root == 0 ? 0..<page.tree.nodes.count : root..<page.tree.end(of: root)
        return BodySelection.select(blocks, weights, within: range, headline: page.headlineKey).map(\.text)
    }

    private static func length(_ lines: [[UInt8]]) -> Int { lines.reduce(0) { $0 + $1.count } }

    /// The page's own statement of the text is taken where most of the text is not on the page itself.
    private static func isBetter(_ stated: String, _ found: [[UInt8]]) -> Bool {
        stated.utf8.count > 400 && length(found) * 10 < stated.utf8.count * 6
    }

    private static func paragraphs(_ text: String) -> [[UInt8]] {
        let bytes = Array(text.utf8)
        if bytes.contains(Byte.less), bytes.contains("<p") || bytes.contains("<br") {
            let tree = PageParser.parse(bytes)
            return BlockReader.read(tree, PageOutline(tree)).map(\.text)
        }
        return TextLines.split(bytes).map(\.bytes)
    }

    /// A page whose only text is a sentence or a caption: everything that is no link and no heading.
    private static func scraps(_ page: Page) -> [[UInt8]] {
        let key = page.headlineKey
        return page.blocks.filter { block in
            block.linkDensity < 0.5 && !block.tag.isHeading && block.text.count >= 12
                && LineReader.role(of: block.text) == .text && (key.isEmpty || comparisonKey(block.text) != key)
        }.prefix(40).map(\.text)
    }
}
