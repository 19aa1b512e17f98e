/// The paragraphs of a page's article.
struct PageBody {
    let lines: [[UInt8]]

    /// `nil` when the page has no text of its own.
    init?(_ page: Page) {
        let context = PageContext(
            headline: page.headline?.text,
            summaries: Self.summaries(page),
            evidence: BodyEvidence(page.linked.body),
            tree: page.tree,
            languages: (["content-language", "og:locale", "language"].map { page.metadata.first($0)?.value }
                + [page.metadata.language]).compactMap { $0 }
        )
        var found = DatelineBlock.joined(BodySelection.select(page.tree, page.blocks, context), page.blocks)
        if let stated = page.linked.body, Self.isBetter(stated, found) { found = Self.paragraphs(stated) }
        if Self.length(found) < Self.meagre {
            let hidden = ScriptText.paragraphs(page.tree.scripts.filter { $0.count >= Self.leastScript })
            if Self.length(hidden) > 2 * Self.length(found) { found = hidden }
        }
        if found.isEmpty { found = Self.scraps(page) }
        guard !found.isEmpty else { return nil }
        lines = found
    }

    /// With less text than this, in bytes, a page may leave drawing itself to a script.
    private static let meagre = 300

    /// A shorter script holds no article, in bytes.
    private static let leastScript = 2000

    private static func summaries(_ page: Page) -> [String] {
        let names = ["og:description", "description", "twitter:description"]
        return names.compactMap { page.metadata.first($0)?.value } + [page.linked.description].compactMap { $0 }
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
