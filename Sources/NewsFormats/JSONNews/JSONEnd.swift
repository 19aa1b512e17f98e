/// Whether a JSON document has its end.
enum JSONEnd {
    /// Whether an object or an array is still open where the bytes end.
    ///
    /// What a missing quotation mark confuses is faulty and not cut off when the bytes end in a bracket.
    static func isMissing(_ bytes: [UInt8]) -> Bool {
        var depth = 0
        var isInString = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if isInString {
                if byte == UInt8(ascii: "\\") { index += 1 }
                if byte == Byte.quote { isInString = false }
            } else {
                switch byte {
                case Byte.quote: isInString = true
                case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
                case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
                default: break
                }
            }
            index += 1
        }
        guard isInString || depth > 0 else { return false }
        let last = bytes.last { !Byte.isSpace($0) }
        return !isInString || (last != UInt8(ascii: "}") && last != UInt8(ascii: "]"))
    }
}
