/// Walks bytes line by line; CR LF, LF and CR alone end a line.
struct MailLines {
    private let bytes: [UInt8]
    /// Where the next line starts.
    var position: Int

    init(_ bytes: [UInt8], from position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    /// The next line without its end; `nil` when there is none.
    mutating func next() -> Range<Int>? {
        guard position < bytes.count else { return nil }
        let start = position
        var index = start
        while index < bytes.count, bytes[index] != Byte.newline, bytes[index] != Byte.carriageReturn { index += 1 }
        var after = index
        if after < bytes.count, bytes[after] == Byte.carriageReturn {
            after += 1
            // CR CR LF is one end of a line that went through a careless conversion.
            if after + 1 < bytes.count, bytes[after] == Byte.carriageReturn, bytes[after + 1] == Byte.newline {
                after += 1
            }
        }
        if after < bytes.count, bytes[after] == Byte.newline { after += 1 }
        position = after
        return start..<index
    }

    /// Goes on to the first line that holds anything.
    mutating func skipEmpty() {
        while position < bytes.count, Byte.isSpace(bytes[position]) { position += 1 }
    }
}
