import Clippings

extension ZipPackage {
    /// The root element of an XML part; `nil` when there is no such part.
    ///
    /// - Throws: what is wrong with the part.
    func xml(_ name: String, _ reading: Reading) throws(Refusal) -> XMLElement? {
        guard let bytes = try bytes(name, reading), !bytes.isEmpty else { return nil }
        return try XMLTree(try TextDecoder.decode(bytes).bytes).root
    }

    /// The root element of a part that the document can do without.
    func spareXML(_ name: String, _ reading: Reading) -> XMLElement? { (try? xml(name, reading)) ?? nil }
}

/// Paths inside a package.
enum PartPath {
    /// Where `target`, as written in the part at `base`, leads; percent signs undone, `..` followed.
    static func resolve(_ target: String, from base: String) -> String {
        let target = decoded(target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[0])
        var steps = target.hasPrefix("/") ? [] : base.split(separator: "/").dropLast().map(String.init)
        for step in target.split(separator: "/") {
            switch step {
            case ".": continue
            case "..": if !steps.isEmpty { steps.removeLast() }
            default: steps.append(String(step))
            }
        }
        return steps.joined(separator: "/")
    }

    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        let source = Array(text.utf8)
        var index = 0
        while index < source.count {
            if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
                let value = UInt8(source.text(index + 1..<index + 3), radix: 16)
            {
                bytes.append(value)
                index += 3
            } else {
                bytes.append(source[index])
                index += 1
            }
        }
        return bytes.text
    }
}
