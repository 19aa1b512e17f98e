/// Which parts of a page no reader sees, and where its prose lies: what has to be known before its text is looked at.
struct PageOutline {
    private let tree: PageTree
    /// Bytes of long text nodes before each node: the prose of a subtree is one subtraction.
    private let proseBefore: [Int32]

    private static let undisplayed = [UInt8]("display:none")
    private static let invisible = [UInt8]("visibility:hidden")
    /// A text node of at least this many bytes counts as prose.
    private static let proseLength = 50

    init(_ tree: PageTree) {
        self.tree = tree
        var sums: [Int32] = [0]
        sums.reserveCapacity(tree.nodes.count + 1)
        var sum: Int32 = 0
        var opaqueEnd = 0
        for (index, node) in tree.nodes.enumerated() {
            if node.tag == .text {
                if index >= opaqueEnd, Int(node.count) >= Self.proseLength { sum &+= node.count }
            } else if node.tag.isOpaque, index >= opaqueEnd {
                opaqueEnd = Int(node.end)
            }
            sums.append(sum)
        }
        proseBefore = sums
    }

    /// Bytes of prose below a node.
    func prose(_ node: Int) -> Int { Int(proseBefore[tree.end(of: node)] &- proseBefore[node]) }

    /// Whether a node's whole subtree is for machines, or hidden.
    func isLeftOut(_ node: Int) -> Bool {
        let tag = tree.nodes[node].tag
        if tag == .text || tag == .html || tag == .body { return false }
        return tag.isOpaque || isHidden(node)
    }

    private func isHidden(_ node: Int) -> Bool {
        if tree.value(.hidden, of: node) != nil { return true }
        guard let style = tree.value(.style, of: node) else { return false }
        let text = folded(Array(style)).filter { !Byte.isSpace($0) }
        return text.first(Self.undisplayed) != nil || text.first(Self.invisible) != nil
    }
}
