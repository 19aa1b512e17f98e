/// A web page as one flat list of nodes in document order.
///
/// A subtree is the index range `node ..< end(of: node)`, so that every walk is a loop and no depth of nesting reaches
/// the stack.
struct PageTree: Sendable {
    struct Node: Sendable {
        var tag: PageTag
        /// Index of the parent; the first node is its own parent.
        var parent: Int32
        /// The index after the last node of the subtree.
        var end: Int32
        /// Into `text` for a text node, into `attributes` for an element.
        var first: Int32
        var count: Int32
    }

    struct Attribute: Sendable {
        var name: PageAttribute
        /// Into `text`.
        var first: Int32
        var count: Int32
    }

    private(set) var nodes: [Node] = [Node(tag: .other, parent: 0, end: 1, first: 0, count: 0)]
    private(set) var attributes: [Attribute] = []
    private(set) var text: [UInt8] = []
    /// Text of `script` elements that hold JSON-LD.
    private(set) var linkedData: [[UInt8]] = []
    /// Text of the other longer `script` elements: some hold the article as data.
    private(set) var scripts: [[UInt8]] = []
    /// The address in a comment that a browser leaves in a saved page.
    private(set) var savedFrom: String?

    func parent(_ node: Int) -> Int { Int(nodes[node].parent) }

    func end(of node: Int) -> Int { Int(nodes[node].end) }

    func attribute(_ name: PageAttribute, of node: Int) -> String? {
        value(name, of: node).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of an attribute's value.
    func value(_ name: PageAttribute, of node: Int) -> ArraySlice<UInt8>? {
        guard nodes[node].tag != .text else { return nil }
        var index = Int(nodes[node].first)
        let end = index + Int(nodes[node].count)
        while index < end {
            if attributes[index].name == name {
                let start = Int(attributes[index].first)
                return text[start..<start + Int(attributes[index].count)]
            }
            index += 1
        }
        return nil
    }

    /// The bytes of a text node.
    func characters(_ node: Int) -> Range<Int> {
        Int(nodes[node].first)..<Int(nodes[node].first + nodes[node].count)
    }

    /// The words below a node, white space single, opaque elements left out.
    func words(of node: Int, limit: Int = 4000) -> String {
        var raw: [UInt8] = []
        var index = node
        var latest = node
        while index < end(of: node), raw.count < limit {
            let tag = nodes[index].tag
            if tag == .text {
                if TextSeam.isGap(self, raw, latest, index) { raw.append(Byte.space) }
                latest = index
                raw += text[characters(index)]
            } else if tag.isOpaque, index != node {
                index = end(of: index)
                continue
            } else if tag.isBlock {
                raw.append(Byte.space)
            }
            index += 1
        }
        let clean = TextCleaning.clean(raw)
        return TextLines.singleSpaced(clean, 0..<clean.count).text
    }

    /// The first node with `tag` at or after `start`.
    func first(_ tag: PageTag, from start: Int = 0) -> Int? {
        nodes.indices.dropFirst(start).first { nodes[$0].tag == tag }
    }
}

extension PageTree {
    /// Makes room for what a page of this many bytes holds, roughly.
    mutating func reserve(bytes: Int) {
        nodes.reserveCapacity(bytes / 40)
        attributes.reserveCapacity(bytes / 80)
        text.reserveCapacity(bytes / 2)
    }

    mutating func open(_ tag: PageTag, parent: Int) -> Int {
        nodes.append(
            Node(tag: tag, parent: Int32(parent), end: Int32(nodes.count + 1), first: Int32(attributes.count), count: 0)
        )
        return nodes.count - 1
    }

    mutating func add(_ name: PageAttribute, _ value: UnsafeBufferPointer<UInt8>, to node: Int) {
        attributes.append(Attribute(name: name, first: Int32(text.count), count: Int32(value.count)))
        text.append(contentsOf: value)
        nodes[node].count += 1
    }

    mutating func close(_ node: Int) { nodes[node].end = Int32(nodes.count) }

    /// Adds characters below `parent`, to the text node before when nothing came between.
    mutating func add(_ characters: UnsafeBufferPointer<UInt8>, to parent: Int) {
        let last = nodes.count - 1
        let isAdjoining =
            nodes[last].tag == .text && Int(nodes[last].parent) == parent
            && Int(nodes[last].first + nodes[last].count) == text.count
        if !isAdjoining {
            nodes.append(
                Node(tag: .text, parent: Int32(parent), end: Int32(nodes.count + 1), first: Int32(text.count), count: 0)
            )
        }
        text.append(contentsOf: characters)
        nodes[nodes.count - 1].count += Int32(characters.count)
    }

    mutating func add(linkedData bytes: [UInt8]) { linkedData.append(bytes) }

    mutating func add(script bytes: [UInt8]) { scripts.append(bytes) }

    mutating func set(savedFrom address: String) { savedFrom = savedFrom ?? address }
}
