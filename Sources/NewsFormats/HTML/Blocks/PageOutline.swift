/// Which parts of a page are left out before its text is looked at.
///
/// An element that its name, role or class calls furniture is out, unless it holds so much of the page's prose that the
/// name must mean something else (`<body class="has-sidebar">`, a form around the whole page).
struct PageOutline {
    private let tree: PageTree
    /// Bytes of long text nodes before each node: the prose of a subtree is one subtraction.
    private let proseBefore: [Int32]
    private let total: Int
    private let trustsNames: Bool

    /// A text node of at least this many bytes counts as prose.
    private static let proseLength = 50

    /// Unless it `trustsNames`, class names and landmarks do not count: so is a page read again whose names lie.
    init(_ tree: PageTree, trustsNames: Bool = true) {
        self.trustsNames = trustsNames
        self.tree = tree
        var sums: [Int32] = [0]
        sums.reserveCapacity(tree.nodes.count + 1)
        var sum: Int32 = 0
        var opaqueEnd = 0
        for (index, node) in tree.nodes.enumerated() {
            if node.tag == .text {
                if index >= opaqueEnd, Int(node.count) >= Self.proseLength { sum += node.count }
            } else if node.tag.isOpaque, index >= opaqueEnd {
                opaqueEnd = Int(node.end)
            }
            sums.append(sum)
        }
        proseBefore = sums
        total = Int(sum)
    }

    /// Bytes of prose below a node.
    func prose(_ node: Int) -> Int { Int(proseBefore[tree.end(of: node)] - proseBefore[node]) }

    func isLeftOut(_ node: Int) -> Bool {
        let tag = tree.nodes[node].tag
        if tag == .text || tag == .html || tag == .body { return false }
        if tag.isOpaque || isHidden(node) { return true }
        guard trustsNames else { return tag == .nav || tag == .footer }
        let share = total == 0 ? 0 : Double(prose(node)) / Double(total)
        switch tag {
        case .nav, .footer, .dialog: if share < 0.5 { return true }
        case .aside, .form, .header: if share < 0.25 && !(tag == .header && holdsHeadline(node)) { return true }
        default: break
        }
        if let role = tree.attribute("role", of: node), Self.roles.contains(role.lowercased()), share < 0.5 {
            return true
        }
        guard !tag.isHeading, tag != .p, tag != .article, tag != .main else { return false }
        let senses = self.senses(node)
        if senses.comments, share < 0.85 { return true }
        guard senses.furniture else { return false }
        return share < (senses.content ? 0.15 : 0.3)
    }

    func senses(_ node: Int) -> (furniture: Bool, comments: Bool, content: Bool) {
        let names = (tree.attribute("class", of: node) ?? "") + " " + (tree.attribute("id", of: node) ?? "")
        return names.utf8.count > 1 ? ClassWords.senses(names) : (false, false, false)
    }

    private func isHidden(_ node: Int) -> Bool {
        if tree.attribute("hidden", of: node) != nil { return true }
        guard let style = tree.attribute("style", of: node) else { return false }
        let text = folded(style).filter { !Byte.isSpace($0) }
        return text.contains("display:none") || text.contains("visibility:hidden")
    }

    private func holdsHeadline(_ node: Int) -> Bool {
        (node..<tree.end(of: node)).contains { tree.nodes[$0].tag == .h1 }
    }

    private static let roles: Set<String> = [
        "navigation", "complementary", "contentinfo", "banner", "search", "dialog", "alert", "menu", "menubar",
        "toolbar",
        "alertdialog", "tooltip",
    ]
}
