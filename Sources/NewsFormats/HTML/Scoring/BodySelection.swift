/// Chooses the blocks that are the article's text by their final scores.
struct BodySelection {
    private let scoring: BlockScoring
    private let context: PageContext
    private let scores: [Double]
    private var chosen: [Bool]

    /// A block with a higher score is text.
    ///
    /// It lies a little below even chances: a lost paragraph costs more than a line too many.
    private static let threshold = -0.1

    /// The blocks that are text, with the credit lines around them, in page order.
    static func select(_ tree: PageTree, _ blocks: [TextBlock], _ context: PageContext) -> [TextBlock] {
        var scoring = BlockScoring(PageMeasures(tree, blocks), context)
        let first = scoring.scores()
        guard let scores = ContextScoring(scoring, first, context)?.scoresInContext() else { return [] }
        var selection = BodySelection(scoring, context, scores)
        selection.leaveOutHeadline()
        selection.leaveOutOtherArticles()
        selection.leaveOutRepetitions()
        return selection.blocksWithCredits()
    }

    private init(_ scoring: BlockScoring, _ context: PageContext, _ scores: [Double]) {
        self.scoring = scoring
        self.context = context
        self.scores = scores
        chosen = scores.map { $0 > Self.threshold }
    }

    private var blocks: [TextBlock] { scoring.page.blocks }

    /// The headline above the text, alone or with a kicker, is no text.
    private mutating func leaveOutHeadline() {
        guard !context.headline.isEmpty else { return }
        let first = blocks.indices.first { chosen[$0] && blocks[$0].text.count >= 80 && scores[$0] > 0.5 }
        for (index, block) in blocks.enumerated() where chosen[index] && block.text.count < 500 {
            let isAbove = first.map { index <= $0 } ?? true
            guard isAbove || block.tag == .h1 else { continue }
            if comparisonKey(block.text) == context.headline {
                chosen[index] = false
            } else if block.isHeading, index != first, isAbove, holdsHeadline(block.text) {
                chosen[index] = false
            }
        }
    }

    private func holdsHeadline(_ text: [UInt8]) -> Bool {
        let count = context.headlineWords.count
        guard count >= 3 else { return false }
        let words = PageContext.words(text)
        let shared = words.intersection(context.headlineWords).count
        return shared * 20 > (words.count + count) * 6 || shared * 100 >= count * 85
    }

    /// Of several whole articles on a page (one that goes on scrolling, a list of posts) only the titled one counts.
    private mutating func leaveOutOtherArticles() {
        guard scoring.headline != nil else { return }
        let tree = scoring.page.tree
        var sums = [Int](repeating: 0, count: tree.nodes.count + 1)
        for (index, block) in blocks.enumerated() where chosen[index] { sums[block.node + 1] += block.text.count }
        for index in 1..<sums.count { sums[index] += sums[index - 1] }
        let least = (sums.last ?? 0) * 15 / 100
        var articles: [(range: Range<Int>, size: Int)] = []
        for (index, node) in tree.nodes.enumerated() where node.tag == .article {
            let size = sums[Int(node.end)] - sums[index]
            if size > least { articles.append((index..<Int(node.end), size)) }
        }
        guard articles.count > 1, articles.count <= 40 else { return }
        // An article that is no more than a frame of others is none itself.
        articles = articles.filter { outer in
            var rest = outer.size
            var end = outer.range.lowerBound
            for inner in articles
            where inner.range.lowerBound > outer.range.lowerBound && inner.range.upperBound <= outer.range.upperBound
                && inner.range.lowerBound >= end
            {
                rest -= inner.size
                end = inner.range.upperBound
            }
            return rest == outer.size || rest >= least
        }
        guard articles.count > 1, let own = titled(articles.map(\.range)) else { return }
        for index in blocks.indices where chosen[index] {
            let node = blocks[index].node
            let isOthers = articles.contains { article in
                article.range.contains(node) && article.range != own
                    && !(article.range.lowerBound <= own.lowerBound && own.upperBound <= article.range.upperBound
                        && own.contains(node))
                    && !(article.range.lowerBound < own.lowerBound && own.upperBound <= article.range.upperBound)
            }
            if isOthers { chosen[index] = false }
        }
    }

    private func titled(_ articles: [Range<Int>]) -> Range<Int>? {
        guard let headline = scoring.headline else { return nil }
        let key = scoring.keys[headline]
        let places = blocks.indices.filter { scoring.keys[$0] == key }.map { blocks[$0].node }
        return articles.first { article in places.contains { article.contains($0) } }
    }

    /// The same text elsewhere on the page (a caption's second print, a teaser) is left out; lines that a list or a
    /// song repeats stay.
    private mutating func leaveOutRepetitions() {
        var seen: [UInt64: Int] = [:]
        for index in blocks.indices where chosen[index] && blocks[index].text.count >= 25 {
            guard let other = seen[scoring.keys[index]] else {
                seen[scoring.keys[index]] = index
                continue
            }
            let tree = scoring.page.tree
            if tree.parent(blocks[index].node) == tree.parent(blocks[other].node) { continue }
            if scores[index] > scores[other] {
                chosen[other] = false
                seen[scoring.keys[index]] = index
            } else {
                chosen[index] = false
            }
        }
    }

    /// Lines beside the text that say who made it and under which terms come with it.
    private func blocksWithCredits() -> [TextBlock] {
        guard let first = chosen.firstIndex(of: true), let last = chosen.lastIndex(of: true) else { return [] }
        let around = max(0, first - 6)...min(blocks.count - 1, last + 12)
        return around.filter { chosen[$0] || isCredit(blocks[$0]) }.map { blocks[$0] }
    }

    private func isCredit(_ block: TextBlock) -> Bool {
        switch LineReader.role(of: block.text) {
        case .credits, .copyright, .usageTerms: true
        case .text, .date, .link, .caption, .commentForm, .furniture: false
        }
    }
}
