/// JSON text under way, shared by all containers of one encoding.
final class StraightJSONText {
    enum Bracket {
        case object, list
    }

    private struct Open {
        var bracket: Bracket
        /// Where each field begins, behind the comma, and its name; of a list, only whether there is an element.
        var starts: [(name: String, at: Int)] = []
        var isEmpty = true
        var isSorted = true
    }

    private(set) var bytes: [UInt8] = []
    /// Containers begun and not yet closed, innermost last.
    ///
    /// Nobody tells a container that it is complete: whoever writes outside of it next closes it.
    private var stack: [Open] = []

    init() { bytes.reserveCapacity(4096) }

    // MARK: Values

    func write(_ value: some Encodable, at path: [any CodingKey]) throws {
        let depth = stack.count
        let start = bytes.count
        try value.encode(to: StraightEncoder(text: self, codingPath: path))
        guard bytes.count > start else { throw unknown(value, at: path) }
        close(to: depth)
    }

    func write(_ string: String) {
        bytes.append(UInt8(ascii: "\""))
        let start = bytes.count
        bytes.append(contentsOf: string.utf8)
        for index in start..<bytes.count where Self.needsEscape(bytes[index]) {
            bytes.removeSubrange(index...)
            escape(string.utf8.dropFirst(index - start))
            break
        }
        bytes.append(UInt8(ascii: "\""))
    }

    func write(verbatim text: String) { bytes.append(contentsOf: text.utf8) }
    func writeNull() { write(verbatim: "null") }

    func unknown(_ value: Any, at path: [any CodingKey]) -> EncodingError {
        EncodingError.invalidValue(
            value,
            EncodingError.Context(codingPath: path, debugDescription: "a \(type(of: value)) has no place here")
        )
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private func escape(_ rest: some Sequence<UInt8>) {
        for byte in rest {
            guard Self.needsEscape(byte) else {
                bytes.append(byte)
                continue
            }
            bytes.append(UInt8(ascii: "\\"))
            switch byte {
            case 0x08: bytes.append(UInt8(ascii: "b"))
            case 0x0C: bytes.append(UInt8(ascii: "f"))
            case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
            case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "r"))
            case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: "t"))
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
            default:
                write(verbatim: byte < 0x10 ? "u000" : "u00")
                write(verbatim: String(byte, radix: 16))
            }
        }
    }

    // MARK: Containers

    /// Opens a container; gives its depth.
    func open(_ bracket: Bracket) -> Int {
        bytes.append(bracket == .object ? UInt8(ascii: "{") : UInt8(ascii: "["))
        stack.append(Open(bracket: bracket))
        return stack.count
    }

    /// Begins a field of the object at `depth`.
    func begin(_ name: String, at depth: Int) {
        beginElement(at: depth)
        let at = bytes.count
        if let last = stack[depth - 1].starts.last, name < last.name { stack[depth - 1].isSorted = false }
        stack[depth - 1].starts.append((name, at))
        write(name)
        bytes.append(UInt8(ascii: ":"))
    }

    func beginElement(at depth: Int) {
        close(to: depth)
        if !stack[depth - 1].isEmpty { bytes.append(UInt8(ascii: ",")) }
        stack[depth - 1].isEmpty = false
    }

    private func close(to depth: Int) {
        while stack.count > depth {
            let open = stack.removeLast()
            if !open.isSorted { sort(open.starts) }
            bytes.append(open.bracket == .object ? UInt8(ascii: "}") : UInt8(ascii: "]"))
        }
    }

    /// Puts the fields at the end of the text into the order of their names.
    private func sort(_ starts: [(name: String, at: Int)]) {
        guard let first = starts.first?.at else { return }
        let ends = starts.dropFirst().map { $0.at - 1 } + [bytes.count]
        let order = starts.indices.sorted { starts[$0].name < starts[$1].name }
        var sorted: [UInt8] = []
        sorted.reserveCapacity(bytes.count - first)
        for index in order {
            if !sorted.isEmpty { sorted.append(UInt8(ascii: ",")) }
            sorted.append(contentsOf: bytes[starts[index].at..<ends[index]])
        }
        bytes.replaceSubrange(first..., with: sorted)
    }
}
