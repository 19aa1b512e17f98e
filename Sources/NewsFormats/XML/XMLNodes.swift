/// The nodes, names and texts of one XML document.
///
/// Built once by `XMLTreeBuilder`, read through `XMLElement`. Node 0 stands for the document.
final class XMLNodes: Sendable {
    /// More elements and texts than this are refused: about 50 MB of nodes.
    static let most = 2_000_000

    struct Node: Sendable {
        /// Into `names`; -1 for a text.
        var name: Int32
        /// Into `namespaces`; -1 for none.
        var namespace: Int32
        var parent: Int32
        /// The index after the last node of the subtree.
        var end: Int32
        /// Into `bytes` for a text, into `values` for an element's attributes.
        var first: Int32
        var count: Int32
    }

    struct Name: Sendable {
        var qualified: String
        var local: String
    }

    struct Attribute: Sendable {
        /// Into `names`.
        var name: Int32
        var start: Int32
        var count: Int32
    }

    private let nodes: [Node]
    private let names: [Name]
    private let namespaces: [String]
    private let values: [Attribute]
    private let bytes: [UInt8]
    let isOverfull: Bool

    init(
        nodes: [Node],
        names: [Name],
        namespaces: [String],
        values: [Attribute],
        bytes: [UInt8],
        isOverfull: Bool
    ) {
        self.nodes = nodes
        self.names = names
        self.namespaces = namespaces
        self.values = values
        self.bytes = bytes
        self.isOverfull = isOverfull
    }

    var firstElement: Int? { nodes.indices.dropFirst().first { nodes[$0].name >= 0 } }

    func isText(_ index: Int) -> Bool { nodes[index].name < 0 }

    func end(of index: Int) -> Int { Int(nodes[index].end) }

    func parent(of index: Int) -> Int { Int(nodes[index].parent) }

    func name(of index: Int) -> Name {
        let name = nodes[index].name
        return name < 0 ? Name(qualified: "", local: "") : names[Int(name)]
    }

    func has(_ local: String, _ index: Int) -> Bool {
        nodes[index].name >= 0 && names[Int(nodes[index].name)].local == local
    }

    func namespace(of index: Int) -> String? {
        nodes[index].namespace < 0 ? nil : namespaces[Int(nodes[index].namespace)]
    }

    /// The nodes right below, in order.
    func children(of index: Int) -> some Sequence<Int> {
        sequence(state: index + 1) { [nodes] next in
            guard next < Int(nodes[index].end) else { return nil }
            defer { next = Int(nodes[next].end) }
            return next
        }
    }

    func text(of index: Int) -> [UInt8] {
        let node = nodes[index]
        return TextCleaning.clean(bytes.slice(Int(node.first)..<Int(node.first + node.count)))
    }

    /// The texts below joined; where a block ends and none has, a space keeps the words apart.
    func allText(below index: Int) -> [UInt8] {
        var raw: [UInt8] = []
        for node in index..<end(of: index) {
            if isText(node) {
                raw += bytes[Int(nodes[node].first)..<Int(nodes[node].first + nodes[node].count)]
            } else if node != index, XMLParagraphs.parts(names[Int(nodes[node].name)].local), raw.last != Byte.space {
                raw.append(Byte.space)
            }
        }
        return TextCleaning.clean(raw)
    }

    func attribute(_ name: String, of index: Int) -> String? {
        let found = values(of: index)
        let exact = found.first { names[Int($0.name)].qualified == name }
        let match = exact ?? found.first { names[Int($0.name)].local == name && !isTechnical(names[Int($0.name)]) }
        return match.map(value).flatMap { $0.isEmpty ? nil : $0 }
    }

    func attributes(of index: Int) -> [(name: String, value: String)] {
        values(of: index).map { (names[Int($0.name)].qualified, value($0)) }
    }

    private func values(of index: Int) -> ArraySlice<Attribute> {
        guard nodes[index].name >= 0 else { return [] }
        return values[Int(nodes[index].first)..<Int(nodes[index].first + nodes[index].count)]
    }

    private func value(_ attribute: Attribute) -> String {
        let raw = TextCleaning.clean(bytes.slice(Int(attribute.start)..<Int(attribute.start + attribute.count)))
        return raw.trimmed.text
    }

    /// Attributes that speak of the markup itself.
    private func isTechnical(_ name: Name) -> Bool {
        name.qualified.hasPrefix("xsi:") || name.qualified.hasPrefix("xmlns:")
    }
}
