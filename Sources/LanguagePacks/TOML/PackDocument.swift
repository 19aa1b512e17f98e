import CTOMLDocument

/// A pack file parsed: a tree whose every node knows the line it was written on.
///
/// All strings are copied out, so that the tree lives on its own.
indirect enum PackValue: Sendable {
    case table([PackEntry], line: Int)
    case list([PackValue], line: Int)
    case string(String, line: Int)
    case number(Double, line: Int)
    case truth(Bool, line: Int)
    /// A date or time, which no key of a pack takes.
    case other(line: Int)

    var line: Int {
        switch self {
        case .table(_, let line), .list(_, let line), .string(_, let line), .number(_, let line), .truth(_, let line),
            .other(let line):
            line
        }
    }
}

struct PackEntry: Sendable {
    var key: String
    var line: Int
    var value: PackValue
}

/// Reads TOML by toml++, through a C interface.
enum PackDocument {
    /// A pack is written by hand; what is larger was put in its place by mistake.
    static let largest = 4 << 20
    private static let deepest = 16

    static func parse(_ text: [UInt8], file: String) throws(PackProblem) -> [PackEntry] {
        guard text.count <= largest else {
            throw PackProblem(file: file, line: nil, "the file has more than 4 MiB, which no pack has")
        }
        guard String(validating: text, as: UTF8.self) != nil, !text.contains(0) else {
            throw PackProblem(file: file, line: nil, "the file is not text in UTF-8; save it as UTF-8")
        }
        var fault = TOMLFault()
        // The terminating zero gives an empty file an address, too.
        let document = (text + [0]).withUnsafeBytes { bytes in
            bytes.baseAddress.flatMap { start in
                TOMLDocument_parse(start.assumingMemoryBound(to: CChar.self), text.count, &fault)
            }
        }
        guard let document else {
            let message = withUnsafeBytes(of: fault.message) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            throw PackProblem(file: file, line: Int(fault.line), "not TOML: \(message)")
        }
        defer { TOMLDocument_free(document) }
        return entries(of: TOMLDocument_root(document), depth: 0)
    }

    private static func value(of node: OpaquePointer, depth: Int) -> PackValue {
        let line = Int(TOMLNode_line(node))
        guard depth < deepest else { return .other(line: line) }
        switch TOMLNode_kind(node) {
        case TOML_TABLE:
            return .table(entries(of: node, depth: depth), line: line)
        case TOML_LIST:
            return .list(
                (0..<TOMLNode_count(node)).compactMap { index in
                    TOMLNode_element(node, index).map { value(of: $0, depth: depth + 1) }
                },
                line: line
            )
        case TOML_STRING:
            var length = 0
            guard let bytes = TOMLNode_string(node, &length) else { return .other(line: line) }
            let text = UnsafeRawBufferPointer(start: bytes, count: length)
            return .string(String(decoding: text, as: UTF8.self), line: line)
        case TOML_INTEGER, TOML_NUMBER:
            return .number(TOMLNode_number(node), line: line)
        case TOML_TRUTH:
            return .truth(TOMLNode_truth(node), line: line)
        default:
            return .other(line: line)
        }
    }

    private static func entries(of table: OpaquePointer, depth: Int) -> [PackEntry] {
        var visit = Visit(depth: depth)
        withUnsafeMutablePointer(to: &visit) { visit in
            TOMLNode_visit(
                table,
                { context, key, length, line, node in
                    guard let context else { return }
                    let visit = context.assumingMemoryBound(to: Visit.self)
                    visit.pointee.entries.append(
                        PackEntry(
                            key: String(decoding: UnsafeRawBufferPointer(start: key, count: length), as: UTF8.self),
                            line: Int(line),
                            value: PackDocument.value(of: node, depth: visit.pointee.depth + 1)
                        )
                    )
                },
                visit
            )
        }
        return visit.entries
    }

    private struct Visit {
        var depth: Int
        var entries: [PackEntry] = []
    }
}
