import Clippings

/// An XML document as one immutable list of nodes in document order.
///
/// A subtree is the index range `node ..< end`, so that every walk is a loop and no depth of nesting reaches the stack.
/// Nothing outside the document is ever read: no network, no external entities, no DTD.
struct XMLTree: Sendable {
    let root: XMLElement
    /// False when the document breaks XML's rules and was read as well as it could be.
    let isWellFormed: Bool
    /// Whether the root element is never closed: a document that is still being written, or was cut off.
    let isCutOff: Bool

    /// Reads a document of clean UTF-8; what its declaration says of its encoding is ignored.
    ///
    /// - Throws: `damaged` when there is no element at all, `expands-too-far` when its entities unfold without end,
    ///   `too-large` beyond what a tree can hold.
    init(_ bytes: [UInt8]) throws(Refusal) {
        guard bytes.count < Self.mostBytes else {
            throw Refusal(.tooLarge, "the XML has more than \(Self.mostBytes >> 20) MB; split it into its items")
        }
        let source = try XMLSource(bytes)
        var parsed = XMLParser.parse(source.bytes)
        let isWellFormed = parsed.isWellFormed
        if !isWellFormed { parsed = XMLParser.parse(XMLMending.balanced(source.bytes)) }
        guard !parsed.nodes.isOverfull else {
            throw Refusal(
                .tooLarge,
                "the XML has more than \(XMLNodes.most) elements and texts; split it into its items"
            )
        }
        guard let first = parsed.nodes.firstElement else {
            throw Refusal(.damaged, "the XML holds no element; ask the sender for the whole document")
        }
        root = XMLElement(nodes: parsed.nodes, index: first)
        self.isWellFormed = isWellFormed && !source.isMended
        isCutOff = !isWellFormed && !XMLSource.closes(root.qualifiedName, in: source.bytes)
    }

    private static let mostBytes = 1 << 30
}
