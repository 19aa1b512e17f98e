/// Tells bytes written as letters: base64, and dumps in hexadecimal digits.
enum EncodedDump {
    /// Fewer bytes can be a word.
    private static let least = 100
    private static let longest = 64 << 10
    /// The shortest line of base64 but for the last.
    private static let shortestLine = 48

    static func isOne(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix(longest)
        guard head.count >= least, let first = head.first(where: { !Byte.isSpace($0) }), first < 0x80 else {
            return false
        }
        return isBase64(head) || isHexadecimal(head)
    }

    private static func isBase64(_ head: ArraySlice<UInt8>) -> Bool {
        var lines = 0
        var long = 0
        var (upper, lower, digits) = (0, 0, 0)
        var start = head.startIndex
        while start < head.endIndex {
            let end = head[start...].firstIndex(of: Byte.newline) ?? head.endIndex
            let line = head[start..<end]
            start = end + 1
            if line.isEmpty { continue }
            lines += 1
            let word = line.last == Byte.carriageReturn ? line.dropLast() : line
            if word.count >= shortestLine { long += 1 }
            for byte in word {
                guard isLetterOfBase64(byte) else { return false }
                if Byte.isUpper(byte) { upper += 1 } else if Byte.isLower(byte) { lower += 1 }
                if Byte.isDigit(byte) { digits += 1 }
            }
        }
        let all = upper + lower + digits
        return long > 0 && long + 1 >= lines && upper * 10 > all && lower * 10 > all && digits * 40 > all
    }

    private static func isLetterOfBase64(_ byte: UInt8) -> Bool {
        Byte.isLetter(byte) || Byte.isDigit(byte) || byte == Byte.plus || byte == Byte.slash
            || byte == UInt8(ascii: "=") || byte == Byte.hyphen || byte == UInt8(ascii: "_")
    }

    /// Digits of base 16 fill the text: one run, or pairs with their offset before and their letters behind them.
    private static func isHexadecimal(_ head: ArraySlice<UInt8>) -> Bool {
        // Numbers alone are a table, letters nearly alone are prose.
        var digits = 0
        var letters = 0
        for byte in head {
            if Byte.isDigit(byte) { digits += 1 }
            if Byte.isLetter(byte) { letters += 1 }
        }
        guard letters * 8 > digits, digits * 4 > letters else { return false }
        var bytes = 0
        var known = 0
        for line in head.split(separator: Byte.newline).prefix(200) {
            let words = line.split(whereSeparator: { Byte.isSpace($0) })
            bytes += words.reduce(0) { $0 + $1.count }
            known += words.reduce(0) { $0 + (isRun($1) ? $1.count : 0) }
        }
        return known * 100 >= bytes * 70
    }

    private static func isRun(_ word: ArraySlice<UInt8>) -> Bool {
        let bare = word.last == Byte.colon ? word.dropLast() : word
        guard bare.count >= 2, bare.count.isMultiple(of: 2) else { return false }
        return bare.allSatisfy {
            Byte.isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(Byte.lowered($0))
        }
    }
}
