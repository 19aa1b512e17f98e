import CXML2
import Glibc

/// Builds a document's nodes from the parser's events, within bounds.
final class XMLTreeBuilder {
    /// Elements nested deeper are left out, their text stays.
    private static let deepest = 500
    private static let mostAttributes = 4_000_000

    private var nodes: [XMLNodes.Node] = [
        XMLNodes.Node(name: -1, namespace: -1, parent: 0, end: 1, first: 0, count: 0)
    ]
    private var names: [XMLNodes.Name] = []
    private var nameNumbers: [String: Int32] = [:]
    private var namespaces: [String] = []
    private var namespaceNumbers: [String: Int32] = [:]
    private var values: [XMLNodes.Attribute] = []
    private var bytes: [UInt8] = []
    private var isOverfull = false
    /// Open elements, and how many prefixes each one declares.
    private var open: [(node: Int, declared: [String])] = [(0, [])]
    /// The namespaces that a prefix stands for, the innermost last.
    private var bindings: [String: [Int32]] = [:]
    /// How many elements deeper than `deepest` are open.
    private var beyond = 0

    func finish() -> XMLNodes {
        while let last = open.popLast() { nodes[last.node].end = Int32(nodes.count) }
        open = [(0, [])]
        return XMLNodes(
            nodes: nodes,
            names: names,
            namespaces: namespaces,
            values: values,
            bytes: bytes,
            isOverfull: isOverfull
        )
    }

    func start(_ name: String, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        guard open.count < Self.deepest, nodes.count < XMLNodes.most else {
            isOverfull = isOverfull || nodes.count >= XMLNodes.most
            beyond += 1
            return
        }
        let parent = open[open.count - 1].node
        let index = nodes.count
        nodes.append(
            XMLNodes.Node(
                name: number(name),
                namespace: -1,
                parent: Int32(parent),
                end: Int32(index + 1),
                first: Int32(values.count),
                count: 0
            )
        )
        open.append((index, []))
        if let attributes { add(attributes, to: index) }
        nodes[index].namespace = bindings[Self.prefix(name)]?.last ?? -1
    }

    func end() {
        if beyond > 0 {
            beyond -= 1
            return
        }
        guard open.count > 1, let last = open.popLast() else { return }
        nodes[last.node].end = Int32(nodes.count)
        for prefix in last.declared { bindings[prefix]?.removeLast() }
    }

    func characters(_ text: UnsafeBufferPointer<UInt8>) {
        let last = nodes.count - 1
        let parent = open[open.count - 1].node
        let isAdjoining =
            nodes[last].name < 0 && Int(nodes[last].parent) == parent && last > 0
            && Int(nodes[last].first + nodes[last].count) == bytes.count
        if !isAdjoining {
            guard nodes.count < XMLNodes.most else {
                isOverfull = true
                return
            }
            nodes.append(
                XMLNodes.Node(
                    name: -1,
                    namespace: -1,
                    parent: Int32(parent),
                    end: Int32(nodes.count + 1),
                    first: Int32(bytes.count),
                    count: 0
                )
            )
        }
        bytes.append(contentsOf: text)
        nodes[nodes.count - 1].count += Int32(text.count)
    }

    private func add(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>, to node: Int) {
        var index = 0
        while let name = attributes[index], values.count < Self.mostAttributes {
            let key = String(cString: name)
            let value = attributes[index + 1]
            index += 2
            let length = value.map { strlen(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)) } ?? 0
            if key == "xmlns" || key.hasPrefix("xmlns:") {
                bind(key == "xmlns" ? "" : String(key.dropFirst(6)), value.map { String(cString: $0) } ?? "")
                continue
            }
            let start = bytes.count
            append(UnsafeBufferPointer(start: value, count: length))
            values.append(
                XMLNodes.Attribute(name: number(key), start: Int32(start), count: Int32(bytes.count - start))
            )
            nodes[node].count += 1
        }
    }

    /// Adds an attribute's value; the parser hands an ampersand on as a reference.
    private func append(_ value: UnsafeBufferPointer<UInt8>) {
        let reference = Array("&#38;".utf8)
        var index = 0
        while index < value.count {
            bytes.append(value[index])
            let isReference =
                value[index] == Byte.ampersand && index + reference.count <= value.count
                && value[index..<index + reference.count].elementsEqual(reference)
            index += isReference ? reference.count : 1
        }
    }

    private func bind(_ prefix: String, _ address: String) {
        let number: Int32
        if address.isEmpty {
            number = -1
        } else if let known = namespaceNumbers[address] {
            number = known
        } else {
            number = Int32(namespaces.count)
            namespaces.append(address)
            namespaceNumbers[address] = number
        }
        bindings[prefix, default: []].append(number)
        open[open.count - 1].declared.append(prefix)
    }

    private func number(_ name: String) -> Int32 {
        if let known = nameNumbers[name] { return known }
        let number = Int32(names.count)
        let local = name.utf8.lastIndex(of: Byte.colon).map { String(name[name.utf8.index(after: $0)...]) } ?? name
        names.append(XMLNodes.Name(qualified: name, local: local))
        nameNumbers[name] = number
        return number
    }

    private static func prefix(_ name: String) -> String {
        name.utf8.lastIndex(of: Byte.colon).map { String(name[..<$0]) } ?? ""
    }
}
