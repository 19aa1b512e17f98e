/// The distinct runs of six words of a text, as sorted hashes.
///
/// Containment rather than resemblance (Broder 1997): an abridged copy is contained in its original, however long that
/// is. A text of fewer than six words is one shingle, an empty one has none.
package struct ShingleSet: Sendable, Equatable {
    /// Words a shingle.
    package static let width = 6

    /// Sorted, each once.
    package let hashes: [UInt64]

    package init(paragraphs: some Sequence<String>) {
        var words: [UInt64] = []
        for paragraph in paragraphs { ShingleWords.append(of: paragraph.utf8.span, to: &words) }
        self.init(words: words)
    }

    init(words: [UInt64]) {
        guard !words.isEmpty else {
            hashes = []
            return
        }
        let width = min(Self.width, words.count)
        var shingles: [UInt64] = []
        shingles.reserveCapacity(words.count - width + 1)
        for start in 0...words.count - width {
            var hash = UInt64(width)
            for index in start..<start + width { hash = hash &* 0x9E37_79B9_7F4A_7C15 &+ words[index] }
            shingles.append(TextHash.mixed(hash))
        }
        hashes = shingles.sortedUnique()
    }

    /// How many shingles two sets share.
    package func shared(with other: ShingleSet) -> Int {
        SortedSets.shared(hashes, other.hashes)
    }

    /// The share of this text's shingles that `other` holds too, 0 to 1; 0 for an empty text.
    package func containment(in other: ShingleSet) -> Double {
        hashes.isEmpty ? 0 : Double(shared(with: other)) / Double(hashes.count)
    }
}
