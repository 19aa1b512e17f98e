import Archive

/// The signatures of some 16,000 clippings, one behind the other, and the postings that lead to them.
///
/// Postings grow as a log-structured merge tree does: each new text is a segment, and two of like size become one, so
/// that a text is moved at most log₂(16,384) times and a look-up visits as many segments.
struct CandidateBlock: Sendable {
    static let capacity = 16_384

    private(set) var ids: [ClippingID] = []
    private(set) var days: [TextDays] = []
    private var segments: [PostingSegment] = []
    private var removed: Set<UInt16> = []

    init() {}

    mutating func add(_ id: ClippingID, days: TextDays, features: [UInt32]) {
        let text = UInt16(truncatingIfNeeded: ids.count)
        ids.append(id)
        self.days.append(days)
        var segment = PostingSegment(features: features, text: text)
        // One that is full is asked often and never changed: it becomes one segment.
        let isFull = ids.count == Self.capacity
        while let last = segments.last, isFull || last.count <= 2 * segment.count {
            segment = last.merged(with: segment)
            segments.removeLast()
        }
        segments.append(segment)
    }

    mutating func remove(_ id: ClippingID) {
        for index in ids.indices where ids[index] == id { removed.insert(UInt16(truncatingIfNeeded: index)) }
    }

    /// Calls `take` with the place of each text that has the feature.
    ///
    /// Gives how many there are; once they are more than `limit` the feature says little, and the rest is left out.
    func texts(with feature: UInt32, limit: Int, _ take: (Int) -> Void) -> Int {
        var found = 0
        for segment in segments where found <= limit {
            found += segment.texts(with: feature, limit: limit - found) { text in
                if removed.isEmpty || !removed.contains(text) { take(Int(text)) }
            }
        }
        return found
    }
}
