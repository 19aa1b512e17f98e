/// Reads the fields of one object of a text.
///
/// In an object whose names are sorted, as ours are, each name is looked at once: the fields come in the same order.
struct JSONFieldReader: JSONFields {
    private let nodes: JSONNodes
    private let first: Int
    private let end: Int
    private let isSorted: Bool
    /// The node of the next name, in a sorted object.
    private var member: Int

    init(_ nodes: JSONNodes, object place: Int) throws {
        let node = nodes.nodes[place]
        guard node.kind == .object else { throw JSONNodes.Malformed() }
        self.nodes = nodes
        first = place + 1
        end = node.next
        isSorted = node.isSorted
        member = first
    }

    mutating func field<Value: JSONValue>(_ name: String, _ value: inout Value) throws {
        guard let place = try find(name) else { throw JSONNodes.Malformed() }
        value = try Value(nodes, at: place)
    }

    mutating func field<Value: JSONValue>(_ name: String, _ value: inout Value?) throws {
        guard let place = try find(name) else { return }
        value = try Value(nodes, at: place)
    }

    mutating func field<Value: JSONValue>(_ name: String, _ list: inout [Value]) throws {
        guard let place = try find(name) else { return }
        guard nodes.nodes[place].kind == .list else { throw JSONNodes.Malformed() }
        var element = place + 1
        while element < nodes.nodes[place].next {
            list.append(try Value(nodes, at: element))
            element = nodes.nodes[element].next
        }
    }

    mutating func field<Value: JSONValue>(_ name: String, _ members: inout [String: Value]) throws {
        guard let place = try find(name) else { return }
        guard nodes.nodes[place].kind == .object else { throw JSONNodes.Malformed() }
        var member = place + 1
        while member < nodes.nodes[place].next {
            let name = try nodes.string(nodes.nodes[member])
            if members[name] == nil { members[name] = try Value(nodes, at: member + 1) }
            member = nodes.nodes[member + 1].next
        }
    }

    /// Where the value of a field stands; `nil` when there is none, or it is null.
    private mutating func find(_ name: String) throws -> Int? {
        guard isSorted else { return try search(name) }
        let name = name.utf8
        while member < end {
            switch nodes.order(nodes.nodes[member].bytes, name.span) {
            case .before: member = nodes.nodes[member + 1].next
            case .behind: return nil
            case .same:
                let value = member + 1
                member = nodes.nodes[value].next
                return nodes.nodes[value].kind == .null ? nil : value
            }
        }
        return nil
    }

    private func search(_ name: String) throws -> Int? {
        var member = first
        while member < end {
            let node = nodes.nodes[member]
            let isIt =
                node.kind == .plainString
                ? nodes.text[node.bytes].elementsEqual(name.utf8) : try nodes.string(node) == name
            if isIt { return nodes.nodes[member + 1].kind == .null ? nil : member + 1 }
            member = nodes.nodes[member + 1].next
        }
        return nil
    }
}
