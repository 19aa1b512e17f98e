/// A Unicode signature at the start of a file.
enum ByteOrderMark {
    /// The charset the mark stands for and the mark's length.
    static func find(in bytes: [UInt8]) -> (encoding: String, length: Int)? {
        if bytes.has([0xEF, 0xBB, 0xBF], at: 0) { return ("utf-8", 3) }
        if bytes.has([0xFF, 0xFE, 0, 0], at: 0) { return ("utf-32le", 4) }
        if bytes.has([0, 0, 0xFE, 0xFF], at: 0) { return ("utf-32be", 4) }
        if bytes.has([0xFF, 0xFE], at: 0) { return ("utf-16le", 2) }
        if bytes.has([0xFE, 0xFF], at: 0) { return ("utf-16be", 2) }
        return nil
    }
}
