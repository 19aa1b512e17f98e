/// Marked-up text of a mail as lines: what is quoted, what is a heading, where the links lead.
struct MarkedUpText {
    private let tree: PageTree
    private var lines: [MailLine] = []

    /// The lines of clean HTML.
    static func lines(_ markup: [UInt8]) -> [MailLine] {
        var reader = MarkedUpText(tree: PageParser.parse(markup))
        reader.read()
        return reader.lines
    }

    private init(tree: PageTree) { self.tree = tree }

    private mutating func read() {
        let blocks = BlockReader.read(tree, PageOutline(tree))
        let quotes = quoteRanges()
        var quote = 0
        for (index, block) in blocks.enumerated() {
            while quote < quotes.count, quotes[quote].upperBound <= block.node { quote += 1 }
            let isQuoted = quote < quotes.count && quotes[quote].contains(block.node)
            let end = index + 1 < blocks.count ? max(blocks[index + 1].node, block.node + 1) : tree.nodes.count
            let link = block.linked > 0 ? link(of: block, before: end) : nil
            lines.append(
                MailLine(
                    text: block.text,
                    isQuoted: isQuoted,
                    isHeading: block.tag.isHeading,
                    linked: link == nil ? 0 : block.linked,
                    link: link
                )
            )
        }
    }

    /// Where the first link of a block leads: around the block, or inside it.
    private func link(of block: TextBlock, before end: Int) -> String? {
        var node = block.node
        for _ in 0..<4 {
            if let address = address(node) { return address }
            node = tree.parent(node)
        }
        for node in block.node..<min(end, block.node + 200, tree.nodes.count) {
            if let address = address(node) { return address }
        }
        return nil
    }

    private func address(_ node: Int) -> String? {
        guard tree.nodes[node].tag == .a, let address = tree.attribute(.href, of: node),
            OutletName.host(ofURL: address) != nil
        else { return nil }
        return address
    }

    /// Subtrees that mail programs put earlier mails in, in order, none inside another.
    private func quoteRanges() -> [Range<Int>] {
        var result: [Range<Int>] = []
        var index = 0
        while index < tree.nodes.count {
            let node = tree.nodes[index]
            guard isQuote(index, node.tag) else {
                index += 1
                continue
            }
            // Outlook marks only the head of the quote; the rest are its siblings.
            let isHead = tree.attribute(.id, of: index).map { Self.heads.contains(folded($0).text) } ?? false
            let end = max(isHead ? tree.end(of: tree.parent(index)) : Int(node.end), index + 1)
            result.append(index..<end)
            index = end
        }
        return result
    }

    private func isQuote(_ node: Int, _ tag: PageTag) -> Bool {
        guard tag == .blockquote || tag == .div || tag == .span else { return false }
        if tag == .blockquote, tree.attribute(.type, of: node).map({ folded($0).text }) == "cite" { return true }
        if let id = tree.attribute(.id, of: node), Self.heads.contains(folded(id).text) { return true }
        guard let names = tree.attribute(.class, of: node) else { return false }
        return folded(names).split(whereSeparator: Byte.isSpace).contains { Self.classes.contains(Array($0).text) }
    }

    private static let heads: Set<String> = ["divrplyfwdmsg", "appendonsend", "olk_src_body_section"]
    private static let classes: Set<String> = [
        "gmail_quote", "yahoo_quoted", "moz-cite-prefix", "protonmail_quote", "zmail_extra", "tutanota_quote",
    ]
}
