/// The bytes of a JSON text under way and the containers that are open in it.
///
/// A value of its own, so that each step of a shared text changes it in one access.
struct JSONWriting {
    enum Bracket {
        case object, list
    }

    private struct Open {
        var bracket: Bracket
        /// Where its fields begin in `fields`.
        var firstField: Int
        var isEmpty = true
        var isSorted = true
    }

    private struct Field {
        var name: String
        /// Where it begins, behind the comma.
        var start: Int
    }

    private(set) var bytes: [UInt8] = []
    /// Containers begun and not yet closed, innermost last.
    ///
    /// Nobody tells a container that it is complete: whoever writes outside of it next closes it.
    private var stack: [Open] = []
    /// The fields of all open objects, those of the innermost last.
    private var fields: [Field] = []

    init() {
        bytes.reserveCapacity(8192)
        stack.reserveCapacity(8)
        fields.reserveCapacity(64)
    }

    /// How many containers are open.
    var depth: Int { stack.count }

    // MARK: Values

    mutating func write(verbatim text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func write(_ string: String) {
        bytes.append(UInt8(ascii: "\""))
        let start = bytes.count
        bytes.append(contentsOf: string.utf8)
        if let first = Self.firstToEscape(bytes.span, from: start) { escape(from: first) }
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func write(_ strings: [String]) {
        bytes.append(UInt8(ascii: "["))
        var isFirst = true
        for string in strings {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            write(string)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private static func firstToEscape(_ bytes: Span<UInt8>, from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            if needsEscape(bytes[index]) { return index }
            index += 1
        }
        return nil
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    /// Writes the text's bytes from `start` on once more, escaped.
    private mutating func escape(from start: Int) {
        let rest = Array(bytes[start...])
        bytes.removeSubrange(start...)
        bytes.reserveCapacity(bytes.count + rest.count + 16)
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
    mutating func open(_ bracket: Bracket) -> Int {
        bytes.append(bracket == .object ? UInt8(ascii: "{") : UInt8(ascii: "["))
        stack.append(Open(bracket: bracket, firstField: fields.count))
        return stack.count
    }

    /// Begins a field of the object at `depth`.
    mutating func begin(_ name: String, at depth: Int) {
        beginElement(at: depth)
        if fields.count > stack[depth - 1].firstField, let last = fields.last, name < last.name {
            stack[depth - 1].isSorted = false
        }
        fields.append(Field(name: name, start: bytes.count))
        write(name)
        bytes.append(UInt8(ascii: ":"))
    }

    mutating func beginElement(at depth: Int) {
        close(to: depth)
        if !stack[depth - 1].isEmpty { bytes.append(UInt8(ascii: ",")) }
        stack[depth - 1].isEmpty = false
    }

    /// Closes containers until `depth` of them are open.
    mutating func close(to depth: Int) {
        while stack.count > depth {
            let open = stack.removeLast()
            if !open.isSorted { sort(fields[open.firstField...]) }
            fields.removeLast(fields.count - open.firstField)
            bytes.append(open.bracket == .object ? UInt8(ascii: "}") : UInt8(ascii: "]"))
        }
    }

    /// Puts the fields at the end of the text into the order of their names.
    private mutating func sort(_ fields: ArraySlice<Field>) {
        guard let first = fields.first?.start else { return }
        let order = fields.indices.sorted { fields[$0].name < fields[$1].name }
        var sorted: [UInt8] = []
        sorted.reserveCapacity(bytes.count - first)
        for index in order {
            if !sorted.isEmpty { sorted.append(UInt8(ascii: ",")) }
            let end = index + 1 < fields.endIndex ? fields[index + 1].start - 1 : bytes.count
            sorted.append(contentsOf: bytes[fields[index].start..<end])
        }
        bytes.replaceSubrange(first..., with: sorted)
    }
}
