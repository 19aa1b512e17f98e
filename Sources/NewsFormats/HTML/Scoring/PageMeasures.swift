/// How much text of which kind stands in each part of a page, and what its elements are called.
struct PageMeasures {
    let tree: PageTree
    let blocks: [TextBlock]
    /// One entry a node.
    let senses: [NameSenses]
    /// Bytes of prose of the whole page, at least 1.
    let total: Double
    /// Bytes of prose before each block.
    let proseBefore: [Double]
    private let prose: [Int32]
    private let links: [Int32]
    private let all: [Int32]

    init(_ tree: PageTree, _ blocks: [TextBlock]) {
        self.tree = tree
        self.blocks = blocks
        senses = tree.nodes.indices.map { Self.senses(tree, $0) }
        var prose = [Int32](repeating: 0, count: tree.nodes.count + 1)
        var links = prose
        var all = prose
        var before: [Double] = []
        before.reserveCapacity(blocks.count)
        var sum = 0
        for block in blocks {
            let size = Int32(clamping: block.text.count)
            before.append(Double(sum))
            if Self.isProse(block) {
                prose[block.node + 1] &+= size
                sum += block.text.count
            }
            if block.linkDensity >= 0.5 { links[block.node + 1] &+= size }
            all[block.node + 1] &+= size
        }
        for index in 1..<prose.count {
            prose[index] &+= prose[index - 1]
            links[index] &+= links[index - 1]
            all[index] &+= all[index - 1]
        }
        self.prose = prose
        self.links = links
        self.all = all
        total = Double(max(1, sum))
        proseBefore = before
    }

    /// Running text that is no list of links: a long block, or a sentence.
    static func isProse(_ block: TextBlock) -> Bool {
        guard block.linkDensity < 0.5 else { return false }
        return block.text.count >= 80 || (block.text.count >= 40 && block.endsSentence)
    }

    /// The share of the page's prose below a node.
    func share(_ node: Int) -> Double { Double(prose[tree.end(of: node)] &- prose[node]) / total }

    /// The share of the text below a node that stands in blocks of links.
    func linkShare(_ node: Int) -> Double {
        Double(links[tree.end(of: node)] &- links[node]) / Double(max(1, all[tree.end(of: node)] &- all[node]))
    }

    /// The element whose children a block's neighbours are: the parent of a paragraph, else the block's own.
    func holder(_ block: TextBlock) -> Int {
        switch block.tag {
        case .p, .li, .td, .tr, .blockquote, .h1, .h2, .h3, .h4, .h5, .h6: tree.parent(block.node)
        default: block.node
        }
    }

    private static func senses(_ tree: PageTree, _ node: Int) -> NameSenses {
        let tag = tree.nodes[node].tag
        guard tag.isBlock || tag == .other, tree.nodes[node].count > 0 else { return [] }
        var result: NameSenses = []
        if let names = tree.value(.class, of: node) { result = .of(names) }
        if let name = tree.value(.id, of: node) { result.formUnion(.of(name)) }
        return result
    }
}
