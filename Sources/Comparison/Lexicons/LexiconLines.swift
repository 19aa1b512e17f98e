import CLexicons

/// The lines of a word list inside the program.
enum LexiconLines {
    /// Hands on the columns of each line that is no remark.
    static func forEach(_ lexicon: Lexicon, _ body: ([ArraySlice<UInt8>]) -> Void) {
        let bytes = Array(UnsafeBufferPointer(start: lexicon.bytes, count: lexicon.length))
        for line in bytes.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
            body(line.split(separator: 0x09, omittingEmptySubsequences: false))
        }
    }

    /// A column of digits; `nil` when it is none.
    static func number(_ column: ArraySlice<UInt8>) -> Int? {
        Int(String(decoding: column, as: UTF8.self))
    }
}
