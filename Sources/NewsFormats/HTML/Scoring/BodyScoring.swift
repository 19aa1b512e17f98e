/// Finds the element whose text is the article.
///
/// Every block has a weight: prose counts for its length, links and scraps count against. The element with the largest
/// sum is the article's: a wider one takes in scraps, a narrower one loses prose.
struct BodyScoring {
    private let tree: PageTree
    private let outline: PageOutline
    private let evidence: BodyEvidence

    init(tree: PageTree, outline: PageOutline, evidence: BodyEvidence) {
        self.tree = tree
        self.outline = outline
        self.evidence = evidence
    }

    /// One weight a block.
    func weights(_ blocks: [TextBlock]) -> [Double] {
        var weights = blocks.map { block in
            let weight = plainWeight(block)
            guard weight > 0, let support = evidence.support(block.text) else { return weight }
            return support >= 0.5 ? weight * 1.5 : weight * 0.3
        }
        for index in blocks.indices where weights[index] < 0 && blocks[index].linkDensity < 0.5 {
            // A line that a break cut off a paragraph belongs to the paragraph.
            let above = index > 0 && blocks[index - 1].node == blocks[index].node && weights[index - 1] > 1
            let below =
                index + 1 < blocks.count && blocks[index + 1].node == blocks[index].node && weights[index + 1] > 1
            if above || below, blocks[index].tag == .p { weights[index] = 1 }
        }
        return weights
    }

    /// The element that holds the article, 0 (the whole page) when no prose stands out.
    ///
    /// Of several articles on a page the headline (its comparison key) marks the one meant.
    func root(_ blocks: [TextBlock], _ weights: [Double], headline: [UInt8]) -> Int {
        var sums = [Double](repeating: 0, count: tree.nodes.count + 1)
        for (block, weight) in zip(blocks, weights) { sums[block.node + 1] += weight }
        for index in 1..<sums.count { sums[index] += sums[index - 1] }
        var best = 0
        var bestScore = 0.0
        for index in tree.nodes.indices where tree.nodes[index].tag.isBlock {
            let sum = sums[tree.end(of: index)] - sums[index]
            guard sum > 0, sum * 1.6 > bestScore else { continue }
            let score = sum * favour(index)
            if score >= bestScore {
                best = index
                bestScore = score
            }
        }
        let titled = blocks.first { !headline.isEmpty && $0.text.count < 400 && comparisonKey($0.text) == headline }
        return onlyArticle(in: best, sums, titled: titled?.node)
    }

    /// Of several whole articles below `root` (a page that goes on scrolling) the titled one, else the first.
    private func onlyArticle(in root: Int, _ sums: [Double], titled: Int?) -> Int {
        var articles: [Int] = []
        var index = root + 1
        let whole = sums[tree.end(of: root)] - sums[root]
        while index < tree.end(of: root) {
            guard tree.nodes[index].tag == .article else {
                index += 1
                continue
            }
            if sums[tree.end(of: index)] - sums[index] > whole * 0.15 { articles.append(index) }
            index = tree.end(of: index)
        }
        guard articles.count > 1 else { return root }
        if let titled, let own = articles.first(where: { $0 <= titled && titled < tree.end(of: $0) }) { return own }
        return titled.flatMap { titled in articles.first { $0 > titled } } ?? root
    }

    private func plainWeight(_ block: TextBlock) -> Double {
        let length = Double(block.text.count)
        if block.isCaption { return 0 }
        if block.tag.isHeading { return block.linkDensity > 0.5 ? -25 : 0 }
        if block.linkDensity > 0.5 { return -(20 + min(length, 200) * 0.3) }
        let kind: Double =
            switch block.tag {
            case .p, .blockquote, .pre: 1.2
            case .li, .td, .tr, .dd, .dt: 0.6
            default: 1
            }
        let own = length * (1 - 1.6 * block.linkDensity)
        if block.text.count >= 80 { return min(own, 1500) * kind * (block.endsSentence ? 1 : 0.7) }
        if block.text.count >= 25, block.endsSentence { return own * 0.5 * kind }
        return block.tag == .li ? -6 : -12
    }

    private func favour(_ index: Int) -> Double {
        let property = tree.attribute("itemprop", of: index)?.lowercased()
        if property == "articlebody" { return 1.5 }
        let tag = tree.nodes[index].tag
        let senses = outline.senses(index)
        var favour = tag == .article ? 1.12 : tag == .main ? 1.04 : 1
        if senses.content { favour += 0.08 }
        if senses.furniture || senses.comments { favour -= 0.2 }
        return favour
    }
}
