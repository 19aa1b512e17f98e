/// A JSON text taken apart: what each value is and where it stands, without copies of it.
///
/// The text may come from a worker that was taken over: how deep it goes, how many values it has and how many members
/// one object has is bounded.
final class JSONNodes {
    enum Kind {
        case object, list, plainString, escapedString, integer, fraction, yes, no, null
    }

    struct Node {
        var kind: Kind
        /// Whether the names of an object stand in the order of their bytes, each once and without escapes.
        var isSorted = false
        /// The value's bytes; of a string without its quotes.
        var bytes: Range<Int>
        /// The first node that is no part of this one.
        ///
        /// An object's members follow it as name, value, name, value; a list's elements follow it.
        var next: Int
    }

    struct Malformed: Error, CustomStringConvertible {
        var description: String { "this is not the JSON that was to be there" }
    }

    enum Order {
        case before, same, behind
    }

    /// Members are looked up one after another; an article has 40, and its evidence as many.
    static let mostMembers = 1000

    let text: [UInt8]
    let nodes: [Node]

    /// A value takes 32 bytes, `mostValues` of them 128 MB.
    init(_ text: [UInt8], mostValues: Int = 4 << 20) throws {
        var parsing = JSONParsing(text, mostValues: mostValues)
        try parsing.whole()
        self.text = text
        nodes = parsing.nodes
    }

    func string(_ node: Node) throws -> String {
        let bytes =
            switch node.kind {
            case .plainString: text[node.bytes]
            case .escapedString: try JSONParsing.unescaped(text[node.bytes])[...]
            default: throw Malformed()
            }
        guard let string = String(validating: bytes, as: UTF8.self) else { throw Malformed() }
        return string
    }

    /// How a piece of the text stands to a name.
    func order(_ piece: Range<Int>, _ name: Span<UInt8>) -> Order {
        let text = text
        let bytes = text.span
        return Self.order(bytes.extracting(piece), name)
    }

    static func order(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Order {
        var index = 0
        while index < one.count, index < other.count {
            let (here, there) = (one[index], other[index])
            if here != there { return here < there ? .before : .behind }
            index += 1
        }
        return one.count == other.count ? .same : one.count < other.count ? .before : .behind
    }
}
