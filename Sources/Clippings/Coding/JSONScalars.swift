extension String: JSONValue {
    init(_ nodes: JSONNodes, at place: Int) throws { self = try nodes.string(nodes.nodes[place]) }

    func write(to text: inout JSONText) { text.write(self) }
}

extension Int: JSONValue {
    init(_ nodes: JSONNodes, at place: Int) throws {
        let node = nodes.nodes[place]
        guard node.kind == .integer, let number = Int(String(decoding: nodes.text[node.bytes], as: UTF8.self)) else {
            throw JSONNodes.Malformed()
        }
        self = number
    }

    func write(to text: inout JSONText) { text.write(verbatim: String(self)) }
}

extension Double: JSONValue {
    struct NoNumber: Error {}

    init(_ nodes: JSONNodes, at place: Int) throws {
        let node = nodes.nodes[place]
        guard node.kind == .integer || node.kind == .fraction,
            let number = Double(String(decoding: nodes.text[node.bytes], as: UTF8.self)), number.isFinite
        else { throw JSONNodes.Malformed() }
        self = number
    }

    /// A number that is none, or infinite, has no form in JSON.
    func write(to text: inout JSONText) throws {
        guard isFinite else { throw NoNumber() }
        // Whole numbers as such: shorter, and every reader knows them.
        text.write(verbatim: Int64(exactly: self).map { String($0) } ?? "\(self)")
    }
}

extension NewsDate: JSONValue {
    init(_ nodes: JSONNodes, at place: Int) throws {
        guard let date = NewsDate(try String(nodes, at: place)) else { throw JSONNodes.Malformed() }
        self = date
    }

    func write(to text: inout JSONText) { text.write(self.text) }
}

/// A value out of a closed list, kept by its name.
protocol JSONName: JSONValue, RawRepresentable<String> {}

extension JSONName {
    init(_ nodes: JSONNodes, at place: Int) throws {
        guard let value = Self(rawValue: try String(nodes, at: place)) else { throw JSONNodes.Malformed() }
        self = value
    }

    func write(to text: inout JSONText) { text.write(rawValue) }
}
