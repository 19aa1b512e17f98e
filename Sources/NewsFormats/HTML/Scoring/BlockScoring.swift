import Glibc

/// Gives every block of a page its first score: how likely it is text, judged by itself and its elements.
struct BlockScoring {
    /// So many elements around a block are asked; pages nest less deep.
    private static let farthest = 64
    /// Of an element's names so many bytes tell how it is built.
    private static let longestNames = 200

    let page: PageMeasures
    private let context: PageContext
    /// Index of the block that holds the headline.
    let headline: Int?
    /// Hashes of the blocks' comparison keys.
    let keys: [UInt64]
    /// Numbers of blocks' kinds: those with one number are built alike, the same elements with the same names around
    /// them.
    let kinds: [Int]
    /// One more than the highest of `kinds`.
    let kindCount: Int
    private(set) var isSummary: [Bool] = []
    private(set) var hasStandfirst: [Bool] = []
    /// Whether the page has a block's text more than once.
    private let isRepeated: [Bool]
    /// One entry a kind.
    private let kindProse: [(prose: Int, count: Int)]

    init(_ page: PageMeasures, _ context: PageContext) {
        self.page = page
        self.context = context
        let texts = page.blocks.map { comparisonKey($0.text) }
        keys = texts.map { WordHash.of($0) }
        var matches = page.blocks.indices.filter { index in
            !context.headline.isEmpty && page.blocks[index].text.count < 400 && texts[index] == context.headline
        }
        if let heading = matches.first(where: { page.blocks[$0].tag == .h1 || page.blocks[$0].tag == .h2 }) {
            matches = [heading]
        }
        headline = matches.first
        isRepeated = Self.repeated(keys)
        isSummary = texts.map { Self.agrees($0, context.summaries) }
        var numbers: [UInt64: Int] = [:]
        var kindProse: [(prose: Int, count: Int)] = []
        var kinds: [Int] = []
        kinds.reserveCapacity(page.blocks.count)
        for block in page.blocks {
            let number = numbers[Self.kind(block, page.tree), default: kindProse.count]
            if number == kindProse.count {
                numbers[Self.kind(block, page.tree)] = number
                kindProse.append((0, 0))
            }
            kinds.append(number)
            kindProse[number].count += 1
            if PageMeasures.isProse(block) { kindProse[number].prose += block.text.count }
        }
        self.kinds = kinds
        kindCount = kindProse.count
        self.kindProse = kindProse
    }

    /// One score a block, in page order.
    mutating func scores() -> [BlockScore] {
        hasStandfirst.reserveCapacity(page.blocks.count)
        var result: [BlockScore] = []
        result.reserveCapacity(page.blocks.count)
        /// What stands around blocks with the same parent is the same.
        var parent = -1
        var around = Ancestry()
        for index in page.blocks.indices {
            let node = page.blocks[index].node
            if page.tree.parent(node) != parent || node == 0 {
                parent = page.tree.parent(node)
                around = Ancestry()
                var element = parent
                var distance = 1
                while element > 0, distance < Self.farthest {
                    around.take(element, distance: distance, page)
                    element = page.tree.parent(element)
                    distance += 1
                }
            }
            var ancestry = around
            if node > 0 { ancestry.take(node, distance: 0, page) }
            var score = BlockScore()
            addText(index, &score)
            addElement(index, &score)
            ancestry.add(to: &score)
            addPlace(index, ancestry.hasStandfirst, &score)
            hasStandfirst.append(ancestry.hasStandfirst)
            result.append(score)
        }
        return result
    }

    private func addText(_ index: Int, _ score: inout BlockScore) {
        let block = page.blocks[index]
        let length = block.text.count
        score.add(.length, min(log1p(Double(length)), 7) / 7)
        switch length {
        case ..<15: score.add(.under15, 1)
        case ..<40: score.add(.under40, 1)
        case ..<80: score.add(.under80, 1)
        case ..<160: score.add(.under160, 1)
        case ..<400: score.add(.under400, 1)
        default: score.add(.longer, 1)
        }
        score.add(.linkShare, block.linkDensity)
        score.add(.isLink, block.linkDensity > 0.9)
        score.add(.isMostlyLink, block.linkDensity > 0.5)
        score.add(.endsSentence, block.endsSentence)
        score.add(.endsWithColon, block.text.last == Byte.colon)
        let words = BlockWords(block.text)
        score.add(.innerSentences, words.innerSentences)
        score.add(.lowerCaseWords, words.lowerCaseShare)
        score.add(.opensWithDigit, block.text.first.map(Byte.isDigit) ?? false)
        score.add(.hasBar, words.hasBar)
        score.add(.hasCopyrightSign, words.hasCopyrightSign)
        let isBold = block.bold * 10 > length * 9
        score.add(.isBold, isBold)
        score.add(.isShortAndBold, isBold && length < 100)
        let isLate = Double(index) > Double(page.blocks.count) * 0.3
        score.add(.isLateAndSlanted, block.slanted * 10 > length * 9 && isLate)
        score.add(.invites, words.invitations > 0)
        score.add(.invitesTwice, words.invitations > 1)
        score.add(.invitesShortly, words.invitations > 0 && length < 160)
        score.add(.isRepeated, isRepeated[index])
        score.add(.isHeadline, index == headline || isHeadline(index))
        score.add(.isSummary, isSummary[index])
        if !context.evidence.isEmpty {
            score.add(.hasStatedBody, 1)
            if let support = context.evidence.support(block.text) {
                score.add(.isInStatedBody, support >= 0.5)
                score.add(.isNotInStatedBody, support < 0.3)
            }
        }
    }

    private func isHeadline(_ index: Int) -> Bool { headline.map { keys[$0] == keys[index] } ?? false }

    private func addElement(_ index: Int, _ score: inout BlockScore) {
        let block = page.blocks[index]
        let length = block.text.count
        switch block.tag {
        case .p:
            score.add(.paragraph, 1)
            score.add(.shortParagraph, length < 80)
            score.add(.longParagraph, length >= 160)
            score.add(.sentenceParagraph, block.endsSentence)
        case .li:
            score.add(.listItem, 1)
            score.add(.longListItem, length >= 80)
        case .td, .th, .tr, .table, .tbody: score.add(.tableRow, 1)
        case .div, .section, .article, .main, .body, .other, .center:
            score.add(.division, 1)
            score.add(.shortDivision, length < 80)
        default: break
        }
        score.add(.firstHeading, block.tag == .h1)
        score.add(.linkedHeading, block.isHeading && block.linkDensity > 0.5)
        score.add(.caption, block.isCaption)
        let own = page.senses[block.node]
        score.add(.ownPicture, own.contains(.picture))
        score.add(.ownDetails, own.contains(.details))
        score.add(.ownStandfirst, own.contains(.standfirst))
        score.add(.ownRelated, own.contains(.related))
        score.add(.ownTitle, own.contains(.title))
        score.add(.ownBox, own.contains(.box))
    }

    private func addPlace(_ index: Int, _ hasStandfirst: Bool, _ score: inout BlockScore) {
        let block = page.blocks[index]
        let holder = page.holder(block)
        let wider = page.tree.parent(holder)
        let share = page.share(holder)
        let widerShare = page.share(wider)
        score.add(.parentShare, share)
        score.add(.grandparentShare, widerShare)
        score.add(.parentHoldsMuch, share > 0.3)
        score.add(.grandparentHoldsMuch, widerShare > 0.3)
        score.add(.parentLinks, page.linkShare(holder))
        score.add(.grandparentLinks, page.linkShare(wider))
        let kind = kindProse[kinds[index]]
        let kindShare = Double(kind.prose) / page.total
        score.add(.kindShare, kindShare)
        score.add(.kindHoldsMuch, kindShare > 0.3)
        score.add(.kindCount, min(1, log(Double(kind.count)) / 5))
        score.add(.shortOfProseKind, kindShare > 0.3 && block.text.count < 80)
        if let headline {
            score.add(.aboveHeadline, index < headline)
            score.add(.nearHeadline, index > headline && index - headline <= 6)
            score.add(.standfirstNearHeadline, hasStandfirst && index > headline && index - headline <= 8)
        } else {
            score.add(.lacksHeadline, 1)
        }
        score.add(.position, Double(index) / Double(page.blocks.count))
        score.add(.proseAbove, min(1, page.proseBefore[index] / page.total))
    }

    private static func repeated(_ keys: [UInt64]) -> [Bool] {
        var result = [Bool](repeating: false, count: keys.count)
        var first = [UInt64: Int](minimumCapacity: keys.count)
        for (index, key) in keys.enumerated() {
            let other = first[key, default: index]
            if other == index {
                first[key] = index
            } else {
                result[index] = true
                result[other] = true
            }
        }
        return result
    }

    /// Whether a block is one of the page's summaries, or as good as one.
    private static func agrees(_ key: [UInt8], _ summaries: [[UInt8]]) -> Bool {
        guard !key.isEmpty else { return false }
        return summaries.contains { summary in
            key == summary
                || (key.count > 40 && (key.starts(with: summary.prefix(60)) || summary.starts(with: key)))
        }
    }

    /// The element and the two around it, with the first two of their names that hold no number.
    private static func kind(_ block: TextBlock, _ tree: PageTree) -> UInt64 {
        var hash = WordHash()
        var node = block.node
        for _ in 0..<3 where node > 0 {
            hash.add(tree.nodes[node].tag.rawValue)
            if let names = tree.value(.class, of: node) {
                for name in names.prefix(longestNames).split(whereSeparator: Byte.isSpace).prefix(2)
                where !name.contains(where: Byte.isDigit) {
                    hash.add(Byte.space)
                    for byte in name { hash.add(byte) }
                }
            }
            hash.add(Byte.less)
            node = tree.parent(node)
        }
        return hash.value
    }
}
