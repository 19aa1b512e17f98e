/// Shell patterns for file names, as fnmatch(3) reads them.
package enum NamePattern {
    /// What is wrong with the pattern, as the end of a sentence, or `nil`.
    ///
    /// fnmatch(3) takes a broken pattern for plain text and matches nothing, without a word.
    package static func problem(_ pattern: String) -> String? {
        let bytes = Array(pattern.utf8)
        if bytes.isEmpty { return "is empty" }
        if bytes.count > 255 { return "is longer than a file name can be" }
        if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "has a control character" }
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "/"): return "has a '/', but is matched against names, not paths"
            case UInt8(ascii: "\\"):
                if index + 1 == bytes.count { return "ends in a backslash" }
                index += 2
            case UInt8(ascii: "["):
                guard let end = closing(bytes, from: index) else { return "has a '[' that is never closed" }
                index = end + 1
            default: index += 1
            }
        }
        return nil
    }

    /// The index of the bracket that closes the one at `start`; one right after `[`, `[!` or `[^` stands for itself.
    private static func closing(_ bytes: [UInt8], from start: Int) -> Int? {
        var index = start + 1
        if index < bytes.count, bytes[index] == UInt8(ascii: "!") || bytes[index] == UInt8(ascii: "^") { index += 1 }
        index += 1
        guard index < bytes.count else { return nil }
        return bytes[index...].firstIndex(of: UInt8(ascii: "]"))
    }
}
