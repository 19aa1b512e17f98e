/// Postings of up to 65,536 texts: from a 32-bit feature to the texts that have it, sorted.
///
/// Six bytes a posting, and four in a large segment: there the upper half of a feature is told by its place in a
/// directory, and the lower half alone is kept.
struct PostingSegment: Sendable {
    /// Whole features; empty in a large segment.
    private var features: [UInt32] = []
    /// The lower halves of features; empty in a small segment.
    private var lowerHalves: [UInt16] = []
    private var texts: [UInt16] = []
    /// For each value of a feature's upper bits the index of the first feature from there on; empty in a small segment.
    ///
    /// One look there in place of a dozen all over the segment.
    private var directory: [UInt32] = []
    private var directoryShift: UInt32 = 0
    private var keepsLowerHalves = false
    /// Features that share their upper bits, on average.
    private static let stride = 8
    private static let leastWithDirectory = 256
    /// From here on a directory of all upper halves, 262 kB, costs less than these take.
    private static let leastWithLowerHalves = 200_000

    var count: Int { texts.count }

    init() {}

    /// Postings of one text, in any order.
    init(features: [UInt32], text: UInt16) {
        self.features = features.sorted()
        texts = [UInt16](repeating: text, count: features.count)
    }

    /// Calls `take` with each text that has the feature, ascending, and which it is of them; stops after `limit`.
    ///
    /// Gives how many there are, `limit` + 1 at most.
    func texts(with feature: UInt32, limit: Int, _ take: (_ place: Int, UInt16) -> Void) -> Int {
        let candidates = range(of: feature)
        let first =
            keepsLowerHalves
            ? Self.lowerBound(of: UInt16(truncatingIfNeeded: feature), in: lowerHalves, candidates)
            : Self.lowerBound(of: feature, in: features, candidates)
        var index = first
        while index < candidates.upperBound, index - first <= limit, isFeature(feature, at: index) {
            if index - first < limit { take(index - first, texts[index]) }
            index += 1
        }
        return index - first
    }

    /// Within the range of its upper bits.
    private func isFeature(_ feature: UInt32, at index: Int) -> Bool {
        keepsLowerHalves
            ? lowerHalves[index] == UInt16(truncatingIfNeeded: feature) : features[index] == feature
    }

    /// Where the features stand that share their upper bits with this one.
    private func range(of feature: UInt32) -> Range<Int> {
        guard !directory.isEmpty else { return 0..<count }
        let place = Int(feature >> directoryShift)
        return Int(directory[place])..<Int(directory[place + 1])
    }

    private static func lowerBound<Value: Comparable>(of value: Value, in values: [Value], _ range: Range<Int>) -> Int {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = low + (high - low) / 2
            if values[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }

    // MARK: Merging

    /// Both segments' postings in one.
    func merged(with other: PostingSegment) -> PostingSegment {
        var result = PostingSegment(expecting: count + other.count)
        var (mine, theirs) = (PostingCursor(segment: self), PostingCursor(segment: other))
        while let posting = PostingCursor.next(&mine, &theirs) { result.append(posting) }
        result.close()
        return result
    }

    private init(expecting count: Int) {
        texts.reserveCapacity(count)
        keepsLowerHalves = count >= Self.leastWithLowerHalves
        if keepsLowerHalves {
            lowerHalves.reserveCapacity(count)
            directory.reserveCapacity(1 << 16 + 1)
            directoryShift = 16
        } else {
            features.reserveCapacity(count)
        }
    }

    private mutating func append(_ posting: (feature: UInt32, text: UInt16)) {
        if keepsLowerHalves {
            while directory.count <= Int(posting.feature >> 16) { directory.append(UInt32(count)) }
            lowerHalves.append(UInt16(truncatingIfNeeded: posting.feature))
        } else {
            features.append(posting.feature)
        }
        texts.append(posting.text)
    }

    private mutating func close() {
        if keepsLowerHalves {
            while directory.count <= 1 << 16 { directory.append(UInt32(count)) }
            return
        }
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

    /// Goes through a segment's postings in order.
    private struct PostingCursor {
        let segment: PostingSegment
        private var index = 0
        private var upperHalf = 0

        init(segment: PostingSegment) {
            self.segment = segment
            settle()
        }

        private var isAtEnd: Bool { index == segment.count }

        private var posting: (feature: UInt32, text: UInt16) {
            let feature =
                segment.keepsLowerHalves
                ? UInt32(upperHalf) << 16 | UInt32(segment.lowerHalves[index]) : segment.features[index]
            return (feature, segment.texts[index])
        }

        private mutating func advance() {
            index += 1
            settle()
        }

        private mutating func settle() {
            guard segment.keepsLowerHalves, !isAtEnd else { return }
            while Int(segment.directory[upperHalf + 1]) <= index { upperHalf += 1 }
        }

        /// The lesser of two cursors' postings, of equal ones the first's; `nil` behind the last.
        static func next(_ first: inout Self, _ second: inout Self) -> (feature: UInt32, text: UInt16)? {
            guard !second.isAtEnd else {
                guard !first.isAtEnd else { return nil }
                defer { first.advance() }
                return first.posting
            }
            if !first.isAtEnd, first.posting <= second.posting {
                defer { first.advance() }
                return first.posting
            }
            defer { second.advance() }
            return second.posting
        }
    }
}
