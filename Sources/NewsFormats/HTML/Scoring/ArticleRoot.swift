import Glibc

/// Finds the element that holds the article: the one whose blocks' scores sum up to most.
///
/// A wider one takes in furniture, a narrower one loses text.
enum ArticleRoot {
    /// A longer block counts no more than this, in bytes.
    private static let longest = 1500.0

    /// `likely` gives each block's chance of being text.
    static func find(_ page: PageMeasures, likely: [Double]) -> Int {
        let nodes = page.tree.nodes
        var sums = [Double](repeating: 0, count: nodes.count + 1)
        for (block, chance) in zip(page.blocks, likely) {
            let size = min(Double(block.text.count), longest)
            let gain = chance > 0.5 ? size * (2 * chance - 1) : -pow(size, 0.75) * (1 - 2 * chance)
            sums[block.node + 1] += gain
        }
        for index in 1..<sums.count { sums[index] += sums[index - 1] }
        var best = 0
        var most = -Double.infinity
        for index in nodes.indices where nodes[index].tag.isBlock {
            let sum = sums[Int(nodes[index].end)] - sums[index]
            if sum >= most - 1e-9 {
                most = sum
                best = index
            }
        }
        return best
    }
}
