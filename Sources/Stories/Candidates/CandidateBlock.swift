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

    /// Writes the place of each text that has the feature; -1 for one that was removed.
    ///
    /// Gives how many there are; once they are more than have room the feature says little, and the rest is left out.
    func texts(with feature: UInt32, into places: inout [Int]) -> Int {
        places.withUnsafeMutableBufferPointer { places in
            var found = 0
            for segment in segments where found <= places.count {
                let before = found
                found += segment.texts(with: feature, limit: places.count - found) { place, text in
                    places[before + place] = removed.isEmpty || !removed.contains(text) ? Int(text) : -1
                }
            }
            return found
        }
    }
}
