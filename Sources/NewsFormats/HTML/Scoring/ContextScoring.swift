import Glibc

/// Gives every block its final score: above 0 it is text.
///
/// A short line between paragraphs is text, the same line among links is not: each block is judged again with the first
/// scores of those around it, of its siblings and of all blocks built alike.
struct ContextScoring {
    private let scoring: BlockScoring
    private let first: [BlockScore]
    private let context: PageContext
    /// First scores, bounded.
    private let scores: [Double]
    private let chances: [Double]
    private let sizes: [Double]
    private let root: Int
    private let text: (first: Int, middle: Int, last: Int)

    private static let lowest = -2.0

    init?(_ scoring: BlockScoring, _ first: [BlockScore], _ context: PageContext) {
        guard !first.isEmpty else { return nil }
        self.scoring = scoring
        self.first = first
        self.context = context
        let page = scoring.page
        scores = first.map { min(6, max(-6, $0.alone)) / 3 }
        let chances = first.map { 1 / (1 + exp(-$0.alone)) }
        self.chances = chances
        sizes = page.blocks.map { Double(min($0.text.count, 1500)) }
        root = ArticleRoot.find(page, likely: chances)
        let range = root..<page.tree.end(of: root)
        var strong = page.blocks.indices.filter {
            chances[$0] > 0.8 && page.blocks[$0].text.count >= 80 && range.contains(page.blocks[$0].node)
        }
        if strong.isEmpty, let best = chances.indices.max(by: { chances[$0] < chances[$1] }) { strong = [best] }
        text = (strong[0], strong[strong.count / 2], strong[strong.count - 1])
    }

    func scoresInContext() -> [Double] {
        let page = scoring.page
        let none: (likely: Double, all: Double) = (0, 0)
        var siblings = Array(repeating: none, count: page.tree.nodes.count)
        var kinds = Array(repeating: none, count: scoring.kindCount)
        var likelyBefore: [Double] = []
        var sum = 0.0
        let holders = page.blocks.map(page.holder)
        for index in page.blocks.indices {
            likelyBefore.append(sum)
            let likely = sizes[index] * chances[index]
            siblings[holders[index]].likely += likely
            siblings[holders[index]].all += sizes[index]
            kinds[scoring.kinds[index]].likely += likely
            kinds[scoring.kinds[index]].all += sizes[index]
            sum += likely
        }
        let total = max(1, sum)
        let range = root..<page.tree.end(of: root)
        return page.blocks.indices.map { index in
            var score = first[index]
            let isInRoot = range.contains(page.blocks[index].node)
            addNeighbours(index, &score)
            addPlace(index, isInRoot, &score)
            if isInRoot { addNames(page.blocks[index].node, &score) }
            let likely = sizes[index] * chances[index]
            let beside = siblings[holders[index]]
            score.addContext(.siblings, Self.others(beside, likely, sizes[index]))
            score.addContext(.siblingsShare, beside.likely / total)
            let alike = kinds[scoring.kinds[index]]
            score.addContext(.kind, Self.others(alike, likely, sizes[index]))
            score.addContext(.kindShare, alike.likely / total)
            score.addContext(.textAbove, likelyBefore[index] / total)
            score.addContext(.besideFirst, holders[index] == holders[text.first])
            score.addContext(.besideMiddle, holders[index] == holders[text.middle])
            return score.inContext
        }
    }

    /// How likely the others of a group are text, by their size; half when there are none.
    private static func others(_ group: (likely: Double, all: Double), _ likely: Double, _ size: Double) -> Double {
        group.all > size ? (group.likely - likely) / max(1, group.all - size) : 0.5
    }

    private func addNeighbours(_ index: Int, _ score: inout BlockScore) {
        func at(_ place: Int) -> Double { scores.indices.contains(place) ? scores[place] : Self.lowest }
        let above = at(index - 1)
        let below = at(index + 1)
        let block = scoring.page.blocks[index]
        score.addContext(.own, scores[index])
        score.addContext(.above, above)
        score.addContext(.below, below)
        score.addContext(.secondAbove, at(index - 2))
        score.addContext(.secondBelow, at(index + 2))
        score.addContext(.bestAbove, max(above, at(index - 2), at(index - 3)))
        score.addContext(.bestBelow, max(below, at(index + 2), at(index + 3)))
        score.addContext(.worseNeighbour, min(above, below))
        if block.isHeading { score.addContext(.headingBelow, below) }
        if block.text.count < 40 {
            score.addContext(.shortAbove, above)
            score.addContext(.shortBelow, below)
        }
    }

    private func addPlace(_ index: Int, _ isInRoot: Bool, _ score: inout BlockScore) {
        let block = scoring.page.blocks[index]
        let length = block.text.count
        score.addContext(.inRoot, isInRoot)
        score.addContext(.captionInRoot, isInRoot && block.isCaption)
        if index < text.first {
            score.addContext(.aboveText, 1)
            score.addContext(.distanceAbove, min(1, Double(text.first - index) / 6))
        } else if index > text.last {
            score.addContext(.distanceBelow, min(1, Double(index - text.last) / 6))
            score.addContext(.belowTextInRoot, isInRoot)
            score.addContext(.longBelowText, length >= 80)
        } else {
            score.addContext(.betweenText, 1)
            score.addContext(.betweenTextInRoot, isInRoot)
        }
        guard let headline = scoring.headline, headline < index, index < text.first else { return }
        score.addContext(.underHeadline, 1)
        score.addContext(.underHeadlineSentence, block.endsSentence)
        score.addContext(.underHeadlineLong, length >= 80)
        score.addContext(.underHeadlineCaption, block.isCaption)
        guard block.linkDensity < 0.5, block.endsSentence || length >= 60 else { return }
        score.addContext(.underHeadlineAbroad, context.isAbroad)
        score.addContext(.underHeadlineFull, length >= 130)
    }

    /// What the elements between the root and the block are called.
    private func addNames(_ node: Int, _ score: inout BlockScore) {
        var senses: NameSenses = []
        var isInSection = false
        var isInArticle = false
        var element = node
        while element != root, element > 0 {
            senses.formUnion(scoring.page.senses[element])
            let tag = scoring.page.tree.nodes[element].tag
            if tag == .section { isInSection = true }
            if tag == .article { isInArticle = true }
            element = scoring.page.tree.parent(element)
        }
        score.addContext(.related, senses.contains(.related))
        score.addContext(.promotion, senses.contains(.promotion))
        score.addContext(.details, senses.contains(.details))
        score.addContext(.content, senses.contains(.content))
        score.addContext(.section, isInSection)
        score.addContext(.article, isInArticle)
    }
}
