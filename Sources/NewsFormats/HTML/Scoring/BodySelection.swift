/// Chooses, inside the article's element, the blocks that are its text.
enum BodySelection {
    /// The blocks of `root` that are text, credit lines around it included.
    ///
    /// `headline` is the headline's comparison key: the same words above the text are not text.
    static func select(
        _ blocks: [TextBlock],
        _ weights: [Double],
        within root: Range<Int>,
        headline: [UInt8]
    ) -> [TextBlock] {
        var chosen: [(block: TextBlock, weight: Double)] = []
        for (block, weight) in zip(blocks, weights) where root.contains(block.node) {
            if !headline.isEmpty, block.text.count < 400, comparisonKey(block.text) == headline {
                // What stands above the headline is the section, the date, the way home.
                if chosen.reduce(0, { $0 + max(0, $1.weight) }) < 400 { chosen = [] }
                continue
            }
            chosen.append((block, weight))
        }
        guard let first = chosen.firstIndex(where: { isText($0) }), let last = chosen.lastIndex(where: { isText($0) })
        else {
            return []
        }
        var result: [TextBlock] = []
        for (index, entry) in chosen[first...last].enumerated() {
            let block = entry.block
            if block.isCaption || isLinkLine(block) { continue }
            if block.tag.isHeading, isFollowedByLinks(chosen, first + index, last) { continue }
            result.append(block)
        }
        return credits(chosen[..<first].suffix(6)) + result + credits(chosen[(last + 1)...].prefix(12))
    }

    /// Lines above and below the text that say who made it and under which terms.
    private static func credits(_ entries: ArraySlice<(block: TextBlock, weight: Double)>) -> [TextBlock] {
        entries.map(\.block).filter { block in
            switch LineReader.role(of: block.text) {
            case .credits, .copyright, .usageTerms: true
            case .text, .date, .link, .caption, .commentForm, .furniture: false
            }
        }
    }

    /// Blocks that open or close the body: prose, or at least a sentence.
    private static func isText(_ entry: (block: TextBlock, weight: Double)) -> Bool {
        entry.weight > 0 && !entry.block.isCaption
    }

    private static func isLinkLine(_ block: TextBlock) -> Bool {
        block.linkDensity > 0.8 && !(block.text.count > 120 && block.endsSentence && block.tag == .p)
            || block.linkDensity > 0.5 && block.tag == .li
    }

    /// A heading above nothing but links (`More on this story`).
    private static func isFollowedByLinks(
        _ chosen: [(block: TextBlock, weight: Double)],
        _ index: Int,
        _ last: Int
    ) -> Bool {
        guard index < last else { return true }
        return isLinkLine(chosen[index + 1].block)
    }
}
