/// Votes by the hash of a lower-case word, looked up without making a string of it.
///
/// Open addressing over FNV-1a. Two words with one hash of 64 bits would share a vote, which costs one vote at most.
struct MalayicTable: Sendable {
    static let emptyHash: UInt64 = 0xCBF2_9CE4_8422_2325

    private var keys: [UInt64]
    private var votes: [MalayicWords.Vote?]
    private let mask: Int

    init(_ words: [String: MalayicWords.Vote]) {
        var size = 64
        while size < words.count * 4 { size *= 2 }
        mask = size - 1
        keys = Array(repeating: 0, count: size)
        votes = Array(repeating: nil, count: size)
        for (word, vote) in words {
            let key = word.utf8.reduce(Self.emptyHash) { Self.hash($0, adding: $1) }
            var slot = Self.slot(key) & mask
            while votes[slot] != nil { slot = (slot + 1) & mask }
            keys[slot] = key
            votes[slot] = vote
        }
    }

    static func hash(_ hash: UInt64, adding byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

    subscript(key: UInt64) -> MalayicWords.Vote? {
        var slot = Self.slot(key) & mask
        while let vote = votes[slot] {
            if keys[slot] == key { return vote }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ key >> 29) }
}
