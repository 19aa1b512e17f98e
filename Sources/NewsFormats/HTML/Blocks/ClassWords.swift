/// The words of a `class` or `id`.
enum ClassWords {
    private static let longestNames = 600

    /// Lower-case words, parted at signs and at capitals (`articleBody`), and the whole names.
    static func words(_ names: String) -> [String] {
        var result: [String] = []
        var word: [UInt8] = []
        var name: [UInt8] = []
        func end(_ part: inout [UInt8]) {
            if !part.isEmpty { result.append(part.text) }
            part = []
        }
        for byte in names.utf8.prefix(longestNames) {
            if Byte.isSpace(byte) {
                end(&word)
                end(&name)
            } else if Byte.isLetter(byte) || Byte.isDigit(byte) {
                if Byte.isUpper(byte), let last = word.last, Byte.isLower(last), name.last.map(Byte.isUpper) != true {
                    end(&word)
                }
                word.append(Byte.lowered(byte))
                name.append(Byte.lowered(byte))
            } else {
                end(&word)
            }
        }
        end(&word)
        end(&name)
        return result
    }
}
