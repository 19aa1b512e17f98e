/// Flattens a page into text blocks: inline elements run on, block elements and line breaks part.
struct BlockReader {
    private let tree: PageTree
    private let outline: PageOutline
    private var blocks: [TextBlock] = []
    private var raw: [UInt8] = []
    private var linked = 0
    private var slanted = 0
    private var bold = 0
    /// Whether the last block ended at a line break rather than with its element.
    private var isBroken = false
    /// The element of the first text since the last block, and whether there was any: a cell opens with a space.
    private var holder = 0
    private var isHeld = false
    /// The text node that the collected text ends with.
    private var latest = 0
    /// Ends of the subtrees we are inside of that are links, in italics, in bold, set as typed, captions.
    private var linkEnd = 0
    private var slantEnd = 0
    private var boldEnd = 0
    private var plainEnd = 0
    private var captionEnd = 0

    static func read(_ tree: PageTree, _ outline: PageOutline) -> [TextBlock] {
        var reader = BlockReader(tree: tree, outline: outline)
        reader.walk()
        return reader.blocks
    }

    private init(tree: PageTree, outline: PageOutline) {
        self.tree = tree
        self.outline = outline
    }

    private mutating func walk() {
        /// Block elements that are open, so that text after an inner block gets a block of its own.
        var ends: [Int] = []
        var index = 0
        while index < tree.nodes.count {
            while let end = ends.last, index >= end {
                ends.removeLast()
                flush()
            }
            let node = tree.nodes[index]
            if node.tag == .text {
                if index < plainEnd { takePlain(index) } else { take(index, tree.characters(index)) }
                index += 1
                continue
            }
            if outline.isLeftOut(index) {
                if Self.partsWords(node.tag) { raw.append(Byte.space) }
                index = Int(node.end)
                continue
            }
            enter(node, index, &ends)
            index += 1
        }
        flush()
    }

    private mutating func take(_ index: Int, _ range: Range<Int>) {
        if !isHeld {
            holder = tree.parent(index)
            isHeld = true
        } else if latest != index, !range.isEmpty, TextSeam.isGap(tree, raw, latest, index) {
            raw.append(Byte.space)
        }
        latest = index
        raw += tree.text[range]
        if index < linkEnd { linked += range.count }
        if index < slantEnd { slanted += range.count }
        if index < boldEnd { bold += range.count }
    }

    /// In text set as it was typed, an empty line parts paragraphs.
    private mutating func takePlain(_ index: Int) {
        let range = tree.characters(index)
        var start = range.lowerBound
        var place = start
        while place < range.upperBound {
            var next = place + 1
            if tree.text[place] == Byte.newline {
                while next < range.upperBound, tree.text[next] != Byte.newline, Byte.isSpace(tree.text[next]) {
                    next += 1
                }
                if next < range.upperBound, tree.text[next] == Byte.newline {
                    take(index, start..<place)
                    flush()
                    start = next
                }
            }
            place = next
        }
        take(index, start..<range.upperBound)
    }

    /// Whether a reader sees something between the words before and after an element that is left out.
    private static func partsWords(_ tag: PageTag) -> Bool {
        switch tag {
        case .script, .style, .noscript, .template, .svg, .rt, .rp: false
        default: tag.isBlock || tag.isOpaque
        }
    }

    private mutating func enter(_ node: PageTree.Node, _ index: Int, _ ends: inout [Int]) {
        switch node.tag {
        case .br:
            if !raw.isEmpty {
                flush()
                isBroken = true
            }
        case .a: linkEnd = max(linkEnd, Int(node.end))
        case .em, .i: slantEnd = max(slantEnd, Int(node.end))
        case .strong, .b: boldEnd = max(boldEnd, Int(node.end))
        case .td, .th:
            if outline.prose(index) > 200 {
                flush()
                ends.append(Int(node.end))
            } else {
                raw.append(Byte.space)
            }
        case .figcaption, .caption:
            flush()
            ends.append(Int(node.end))
            captionEnd = max(captionEnd, Int(node.end))
        case let tag where tag.isBlock:
            flush()
            ends.append(Int(node.end))
            if tag == .pre { plainEnd = max(plainEnd, Int(node.end)) }
            if isCaption(index) { captionEnd = max(captionEnd, Int(node.end)) }
        case .img, .picture: raw.append(Byte.space)
        default: break
        }
    }

    private func isCaption(_ index: Int) -> Bool {
        guard let names = tree.value(.class, of: index), outline.prose(index) < 600 else { return false }
        return ClassWords.holds(names, oneOf: Self.captions)
    }

    private static let captions = ClassWords.table(["caption", "figcaption", "photocaption"])

    private mutating func flush() {
        defer {
            raw.removeAll(keepingCapacity: true)
            isHeld = false
            linked = 0
            slanted = 0
            bold = 0
        }
        guard raw.contains(where: { $0 > Byte.space }) else { return }
        // Cleaned again: character references can spell what the file's bytes were cleaned of.
        let clean = TextCleaning.clean(raw)
        let text = TextLines.singleSpaced(clean, 0..<clean.count)
        guard !text.isEmpty else { return }
        var element = holder
        while element > 0, !tree.nodes[element].tag.isBlock { element = tree.parent(element) }
        if isBroken, let last = blocks.indices.last, blocks[last].node == element, let first = text.first,
            Byte.isLower(first)
        {
            // A sentence goes on after the break.
            blocks[last].text += [Byte.space] + text
            blocks[last].linked += min(linked, text.count)
            blocks[last].slanted += min(slanted, text.count)
            blocks[last].bold += min(bold, text.count)
            return
        }
        isBroken = false
        blocks.append(
            TextBlock(
                node: element,
                tag: tree.nodes[element].tag,
                text: text,
                linked: min(linked, text.count),
                slanted: min(slanted, text.count),
                bold: min(bold, text.count),
                isCaption: element < captionEnd
            )
        )
    }
}
