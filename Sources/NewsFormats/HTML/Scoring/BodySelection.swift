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
    /// Where hardly any text was found and most of the page's prose is left, a block with a score above this is text:
    /// pages of products, questions and pictures are built unlike articles.
    private static let lowThreshold = -2.0
    /// Hardly any text, in bytes and as a share of the page's prose.
    private static let little = (size: 1500, share: 0.4)

    /// A table or list between paragraphs is text as a whole when its rows score more than this, on average.
    private static let leastOfTable = -4.0
    private static let leastOfList = -1.0
    /// The same for those beside paragraphs of the text.
    private static let leastOfTableBeside = -9.0
    private static let leastOfListBeside = -2.0

    /// The blocks that are text, with the credit lines around them, in page order.
    static func select(_ tree: PageTree, _ blocks: [TextBlock], _ context: PageContext) -> [TextBlock] {
        var scoring = BlockScoring(PageMeasures(tree, blocks), context)
        let first = scoring.scores()
        guard let scores = ContextScoring(scoring, first, context)?.scoresInContext() else { return [] }
        var selection = BodySelection(scoring, context, scores, above: threshold)
        if selection.size < little.size, Double(selection.size) < scoring.page.total * little.share {
            selection = BodySelection(scoring, context, scores, above: lowThreshold)
        }
        selection.keepWhole(.table, above: leastOfTable, beside: leastOfTableBeside)
        selection.keepWhole(.ul, .ol, .dl, above: leastOfList, beside: leastOfListBeside)
        selection.leaveOutLinkLists()
        selection.keepIntroducedLists()
        selection.keepAlike()
        selection.keepHeadings()
        selection.keepLastHeading()
        selection.leaveOutHeadline()
        selection.leaveOutStandfirst()
        selection.leaveOutOtherArticles()
        selection.leaveOutRepetitions()
        return selection.blocksWithCredits()
    }

    private init(_ scoring: BlockScoring, _ context: PageContext, _ scores: [Double], above threshold: Double) {
        self.scoring = scoring
        self.context = context
        self.scores = scores
        chosen = scores.map { $0 > threshold }
    }

    /// Bytes of what is chosen.
    private var size: Int { blocks.indices.reduce(0) { $0 + (chosen[$1] ? blocks[$1].text.count : 0) } }

    private var blocks: [TextBlock] { scoring.page.blocks }

    /// Keeps tables and lists that stand between paragraphs from losing single rows, and tables beside paragraphs of
    /// the text from being lost.
    private mutating func keepWhole(_ tags: PageTag..., above least: Double, beside leastBeside: Double) {
        let strong = blocks.indices.filter { chosen[$0] && blocks[$0].text.count >= 80 }
        guard let first = strong.first, let last = strong.last else { return }
        for group in BlockGroup.find(tags, scoring.page, scores, in: first...last)
        where group.rows.count > 1 && group.linked * 2 < group.size {
            guard group.score > least || (group.score > leastBeside && isBesideParagraphs(group, strong)) else {
                continue
            }
            for index in group.rows { chosen[index] = true }
        }
    }

    /// Whether the next paragraphs above and below a table stand in the element that it stands in.
    private func isBesideParagraphs(_ group: BlockGroup, _ strong: [Int]) -> Bool {
        guard let first = group.rows.first, let last = group.rows.last else { return false }
        // By halves: a page can have many of both.
        var low = 0
        var high = strong.count
        while low < high {
            let middle = (low + high) / 2
            if strong[middle] < first { low = middle + 1 } else { high = middle }
        }
        guard low > 0, low < strong.count, strong[low] > last else { return false }
        let (above, below) = (strong[low - 1], strong[low])
        let holder = scoring.page.tree.parent(group.element)
        return [above, below].allSatisfy { scoring.page.tree.parent(blocks[$0].node) == holder }
    }

    /// A list of nothing but links points elsewhere, unless the text is little more than that.
    private mutating func leaveOutLinkLists() {
        guard !blocks.isEmpty else { return }
        let groups = BlockGroup.find([.ul, .ol], scoring.page, scores, in: 0...blocks.count - 1)
            .filter { $0.isLinks && $0.linked * 10 >= $0.size * 8 }
        let linked = groups.flatMap(\.rows).reduce(0) { $0 + (chosen[$1] ? blocks[$1].text.count : 0) }
        guard linked > 0, linked * 2 < size else { return }
        for index in groups.flatMap(\.rows) { chosen[index] = false }
    }

    /// A list that a chosen line announces (`the following tips:`) belongs to it, where it stands beside it.
    private mutating func keepIntroducedLists() {
        guard !blocks.isEmpty else { return }
        let tree = scoring.page.tree
        for group in BlockGroup.find([.ul, .ol, .dl], scoring.page, scores, in: 0...blocks.count - 1) {
            guard let first = group.rows.first, first > 0, chosen[first - 1], group.rows.count > 1 else { continue }
            let line = blocks[first - 1]
            guard line.text.last == Byte.colon || line.text.ends(with: "："),
                tree.parent(line.node) == tree.parent(group.element)
            else { continue }
            if case .text = LineReader.role(of: line.text) {
                for row in group.rows { chosen[row] = true }
            }
        }
    }

    /// Paragraphs built like those that are text are text, too, unless much speaks against them.
    private mutating func keepAlike() {
        var prose = [Int](repeating: 0, count: scoring.kindCount)
        var text = prose
        let paragraphs = blocks.indices.filter {
            blocks[$0].text.count >= 80 && blocks[$0].endsSentence && blocks[$0].linkDensity < 0.3
        }
        for index in paragraphs {
            prose[scoring.kinds[index]] += 1
            if chosen[index] { text[scoring.kinds[index]] += 1 }
        }
        for index in paragraphs where !chosen[index] && scores[index] > Self.leastOfKind {
            let kind = scoring.kinds[index]
            if text[kind] >= 2, text[kind] * 2 >= prose[kind] { chosen[index] = true }
        }
    }

    /// A paragraph built like the text's scores more than this.
    private static let leastOfKind = -2.0

    /// A heading between a chosen block and another that it stands over is the text's.
    private mutating func keepHeadings() {
        for index in blocks.indices.dropFirst().dropLast()
        where !chosen[index] && blocks[index].isHeading && chosen[index - 1] && chosen[index + 1] {
            if blocks[index].linked == 0, scores[index] > Self.leastOfHeading { chosen[index] = true }
        }
    }

    /// A heading between chosen blocks scores more than this.
    private static let leastOfHeading = -2.0

    /// A sentence set as a heading right below the text, in its own element, is its last one.
    private mutating func keepLastHeading() {
        guard let last = chosen.lastIndex(of: true), last + 1 < blocks.count else { return }
        let heading = blocks[last + 1]
        let isSentence = heading.text.last == Byte.period && heading.text.count >= 40 && heading.linked == 0
        let tree = scoring.page.tree
        if heading.isHeading, isSentence, tree.parent(heading.node) == tree.parent(blocks[last].node) {
            chosen[last + 1] = true
        }
    }

    /// The headline above the text, alone or with a kicker, is no text.
    private mutating func leaveOutHeadline() {
        guard !context.headline.isEmpty else { return }
        let headline = WordHash.of(context.headline)
        let first = blocks.indices.first { chosen[$0] && blocks[$0].text.count >= 80 && scores[$0] > 0.5 }
        for (index, block) in blocks.enumerated() where chosen[index] && block.text.count < 500 {
            let isAbove = first.map { index <= $0 } ?? true
            guard isAbove || block.tag == .h1 else { continue }
            if scoring.keys[index] == headline {
                chosen[index] = false
            } else if block.isHeading, index != first, isAbove, holdsHeadline(block.text) {
                chosen[index] = false
            }
        }
    }

    /// What stands above the text in a part of the page of its own, and repeats what the page says of the text or
    /// describes its picture, is no text.
    private mutating func leaveOutStandfirst() {
        let kept = blocks.indices.filter { chosen[$0] }
        guard let headline = scoring.headline else { return }
        var left = size
        for (place, index) in kept.prefix(4).enumerated() {
            guard place + 1 < kept.count, blocks[index].text.count <= 500, index > headline else { return }
            let isCaption = blocks[index].isCaption || isOfPicture(blocks[index].node)
            // Elsewhere than in English what introduces a text is its first paragraph.
            let isKeyPoint = blocks[index].tag == .li
            guard (scoring.isSummary[index] && context.mayBeEnglish) || isCaption || isKeyPoint else { return }
            let next = kept[(place + 1)...].first {
                blocks[$0].text.count >= 80 && !blocks[$0].isCaption && !(isKeyPoint && blocks[$0].tag == .li)
            }
            left -= blocks[index].text.count
            guard let next, isApart(blocks[index].node, blocks[next].node), left >= Self.leastBelowStandfirst else {
                return
            }
            chosen[index] = false
        }
    }

    /// Whether an element or the small one around it is called after a picture.
    private func isOfPicture(_ node: Int) -> Bool {
        let senses = scoring.page.senses
        if senses[node].contains(.picture) { return true }
        let tree = scoring.page.tree
        let parent = tree.parent(node)
        return tree.end(of: parent) - parent <= Self.mostAroundPicture && senses[parent].contains(.picture)
            && !senses[parent].contains(.content)
    }

    /// A picture with its caption is no more than so many nodes.
    private static let mostAroundPicture = 24

    /// A standfirst introduces a text of at least so many bytes.
    private static let leastBelowStandfirst = 350

    /// Whether two blocks stand in different parts of the page: each in an element that does not hold the other.
    private func isApart(_ first: Int, _ second: Int) -> Bool {
        let tree = scoring.page.tree
        var node = tree.parent(first)
        while node > 0, tree.end(of: node) <= second { node = tree.parent(node) }
        return node != tree.parent(first) && node != tree.parent(second)
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
