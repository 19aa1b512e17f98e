/// A value that is kept as a JSON object: its fields are listed once, for writing and for reading.
///
/// Reading and writing call no function that they do not know at compile time, which makes them several times as fast as
/// `Codable` (and each article is written once and read at least twice). An optional field is left out where it is `nil`,
/// a list where it is empty; what is missing is read as that.
protocol JSONRecord: JSONValue {
    /// What a text's fields are read into: no field of it outlasts that.
    static var blank: Self { get }
    /// Visits all fields in the order of their names' bytes.
    mutating func visit(_ fields: inout some JSONFields) throws
}

/// Something that goes over the fields of a record, reading or writing each.
protocol JSONFields {
    /// A field that must be there.
    mutating func field<Value: JSONValue>(_ name: String, _ value: inout Value) throws
    mutating func field<Value: JSONValue>(_ name: String, _ value: inout Value?) throws
    mutating func field<Value: JSONValue>(_ name: String, _ list: inout [Value]) throws
    mutating func field<Value: JSONValue>(_ name: String, _ members: inout [String: Value]) throws
}

/// What can stand in a field or a list.
protocol JSONValue {
    /// Reads the value at a place among a text's nodes.
    init(_ nodes: JSONNodes, at place: Int) throws
    func write(to text: inout JSONText) throws
}

extension JSONRecord {
    init(_ nodes: JSONNodes, at place: Int) throws {
        var fields = try JSONFieldReader(nodes, object: place)
        self = .blank
        try visit(&fields)
    }

    /// Reads one from the bytes of a JSON text, of any encoder.
    init(json: [UInt8]) throws {
        try self.init(JSONNodes(json), at: 0)
    }

    func write(to text: inout JSONText) throws {
        // Visiting changes what it visits when it reads; writing leaves it alone.
        var record = self
        let outer = text.openObject()
        try record.visit(&text)
        text.closeObject(outer)
    }

    /// The value as JSON, its fields in the order of their names.
    func json() throws -> [UInt8] {
        var text = JSONText()
        try write(to: &text)
        return text.bytes
    }
}
