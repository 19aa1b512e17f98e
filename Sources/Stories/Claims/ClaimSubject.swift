/// What a sentence with a figure is about, by its longer words: of a unit as common as `orang` only sentences about the
/// same thing contradict each other.
///
/// Words are kept as hashes, so that none can be read from what is stored.
struct ClaimSubject: Sendable, Equatable {
    /// Words of one sentence that are kept.
    static let limit = 24

    private(set) var words: Set<UInt32>

    init(_ sentence: String) {
        let longer = sentence.split { !$0.isLetter }.filter { $0.utf8.count > 4 }
        words = Set(longer.prefix(Self.limit).map { WordHash.of($0) })
    }

    init(words: Set<UInt32>) {
        self.words = words
    }

    /// Whether both are about one thing: three words and a third of the shorter in common.
    func isShared(with other: ClaimSubject) -> Bool {
        let shared = words.intersection(other.words).count
        return shared >= 3 && shared * 3 >= min(words.count, other.words.count)
    }
}

/// FNV-1a of a word in small letters: the same for ever, unlike Swift's own hashes.
enum WordHash {
    static func of(_ word: some StringProtocol) -> UInt32 {
        word.lowercased().utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    }
}
