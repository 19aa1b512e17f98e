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

    /// What a table says of all these words together.
    static func senses<Senses: OptionSet>(_ names: ArraySlice<UInt8>, _ table: WordTable<Senses>) -> Senses {
        var result: Senses = []
        var word = WordHash()
        var name = WordHash()
        let empty = word.value
        var isAfterLetter = false
        func end(_ part: inout WordHash) {
            if part.value != empty, let senses = table[part.value] { result.formUnion(senses) }
            part = WordHash()
        }
        for byte in names.prefix(longestNames) {
            if Byte.isLetter(byte) || Byte.isDigit(byte) {
                if isAfterLetter, Byte.isUpper(byte) { end(&word) }
                isAfterLetter = Byte.isLetter(byte)
                word.add(Byte.lowered(byte))
                name.add(Byte.lowered(byte))
            } else {
                end(&word)
                isAfterLetter = false
                if Byte.isSpace(byte) { end(&name) }
            }
        }
        end(&word)
        end(&name)
        return result
    }

    /// Whether one of these words is in a table.
    static func holds(_ names: ArraySlice<UInt8>, oneOf table: WordTable<Found>) -> Bool {
        !senses(names, table).isEmpty
    }

    /// That a word is in a table of words alone.
    struct Found: OptionSet, Sendable {
        let rawValue: UInt8
        static let yes = Found(rawValue: 1)
    }

    static func table(_ words: some Sequence<String>) -> WordTable<Found> {
        WordTable(Dictionary(words.map { (WordHash.of($0.utf8), Found.yes) }, uniquingKeysWith: { first, _ in first }))
    }
}
