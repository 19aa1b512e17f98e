/// The names and numbers of one text that another may have too.
struct TextFacts: Sendable {
    struct Name: Sendable {
        var hash: UInt32
        /// Where it stands first, in the text's bytes.
        var range: Range<Int>
    }

    /// Distinct numbers of two characters or more, without years, which all texts of a year share; sorted.
    let numbers: [UInt32]
    /// Distinct names by hash, sorted.
    let names: [Name]
    let nameHashes: [UInt32]

    init(_ bytes: [UInt8], _ words: [TextWord]) {
        numbers = words.filter { $0.isNumber && $0.end - $0.start > 1 && !Self.isYear(bytes[$0.range]) }
            .map { $0.folded }.sortedUnique()
        var named = words.indices.filter { words[$0].isName && !words[$0].traits.contains(.common) }
            .map { UInt64(words[$0].folded) << 32 | UInt64($0) }
        HashSorting.sortByUpperHalf(&named)
        var names: [Name] = []
        for entry in named {
            let hash = UInt32(entry >> 32)
            if names.last?.hash == hash { continue }
            names.append(Name(hash: hash, range: words[Int(entry & 0xFFFF_FFFF)].range))
        }
        self.names = names
        nameHashes = names.map(\.hash)
    }

    private static func isYear(_ word: ArraySlice<UInt8>) -> Bool {
        word.count == 4 && (word.starts(with: [0x31, 0x39]) || word.starts(with: [0x32, 0x30]))
    }
}
