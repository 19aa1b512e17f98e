/// Postings of up to 65,536 texts: from a 32-bit feature to the texts that have it, sorted, six bytes each.
struct PostingSegment: Sendable {
    private var features: [UInt32] = []
    private var texts: [UInt16] = []
    /// For each value of a feature's upper bits the index of the first feature from there on; empty in a small segment.
    ///
    /// One look there in place of a dozen all over the segment.
    private var directory: [UInt32] = []
    private var directoryShift: UInt32 = 0
    /// Features that share their upper bits, on average.
    private static let stride = 8
    private static let leastWithDirectory = 256

    var count: Int { features.count }

    init() {}

    /// Postings of one text, in any order.
    init(features: [UInt32], text: UInt16) {
        self.features = features.sorted()
        texts = [UInt16](repeating: text, count: features.count)
    }

    /// Calls `take` with each text that has the feature, ascending; stops after `limit`.
    ///
    /// Gives how many there are, `limit` + 1 at most.
    func texts(with feature: UInt32, limit: Int, _ take: (UInt16) -> Void) -> Int {
        var index = lowerBound(of: feature)
        var found = 0
        while index < features.count, features[index] == feature, found <= limit {
            if found < limit { take(texts[index]) }
            found += 1
            index += 1
        }
        return found
    }

    /// Both segments' postings in one.
    func merged(with other: PostingSegment) -> PostingSegment {
        var result = PostingSegment()
        result.features.reserveCapacity(count + other.count)
        result.texts.reserveCapacity(count + other.count)
        var (mine, theirs) = (0, 0)
        while mine < count || theirs < other.count {
            let takesMine =
                theirs == other.count
                || mine < count
                    && (features[mine], texts[mine]) <= (other.features[theirs], other.texts[theirs])
            if takesMine {
                result.features.append(features[mine])
                result.texts.append(texts[mine])
                mine += 1
            } else {
                result.features.append(other.features[theirs])
                result.texts.append(other.texts[theirs])
                theirs += 1
            }
        }
        result.makeDirectory()
        return result
    }

    private mutating func makeDirectory() {
        guard count >= Self.leastWithDirectory else { return }
        let bits = Int.bitWidth - (count / Self.stride).leadingZeroBitCount
        directoryShift = UInt32(32 - bits)
        directory = [UInt32](repeating: UInt32(count), count: 1 << bits + 1)
        for index in features.indices.reversed() {
            directory[Int(features[index] >> directoryShift)] = UInt32(index)
        }
        // A value that no feature has leads to the next that one has.
        for place in directory.indices.dropLast().reversed() {
            directory[place] = min(directory[place], directory[place + 1])
        }
    }

    private func lowerBound(of feature: UInt32) -> Int {
        var low = 0
        var high = features.count
        if !directory.isEmpty {
            let place = Int(feature >> directoryShift)
            low = Int(directory[place])
            high = Int(directory[place + 1])
        }
        while low < high {
            let middle = low + (high - low) / 2
            if features[middle] < feature { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
