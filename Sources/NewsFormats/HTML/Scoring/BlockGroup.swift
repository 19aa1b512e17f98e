/// The rows of one table, or the items of one list.
struct BlockGroup {
    let element: Int
    /// Indices of the blocks, in page order.
    private(set) var rows: [Int] = []
    /// Bytes of text, and of those inside links.
    private(set) var size = 0
    private(set) var linked = 0
    /// Whether each row is a link more than anything else.
    private(set) var isLinks = true
    private var sum = 0.0
    private var weight = 0.0

    /// So many elements above a row its table is looked for.
    private static let farthest = 16

    /// What the rows score on average, the long ones counting for more.
    var score: Double { sum / max(1, weight) }

    /// Groups of the blocks in `range` whose nearest element of `tags` is the same, in page order.
    static func find(_ tags: [PageTag], _ page: PageMeasures, _ scores: [Double], in range: ClosedRange<Int>) -> [Self]
    {
        var groups: [Self] = []
        var places: [Int: Int] = [:]
        for index in range {
            guard let element = element(of: page.blocks[index].node, tags, page.tree) else { continue }
            let place = places[element, default: groups.count]
            if place == groups.count {
                places[element] = place
                groups.append(Self(element: element))
            }
            groups[place].take(index, page.blocks[index], scores[index])
        }
        return groups
    }

    private init(element: Int) { self.element = element }

    private mutating func take(_ index: Int, _ block: TextBlock, _ score: Double) {
        let root = Double(block.text.count).squareRoot()
        rows.append(index)
        sum += root * score
        weight += root
        size += block.text.count
        linked += block.linked
        if block.linkDensity <= 0.5 { isLinks = false }
    }

    private static func element(of node: Int, _ tags: [PageTag], _ tree: PageTree) -> Int? {
        var element = node
        for _ in 0..<farthest where element > 0 {
            if tags.contains(tree.nodes[element].tag) { return element }
            element = tree.parent(element)
        }
        return nil
    }
}
