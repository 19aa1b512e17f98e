/// When a text is from, in days since 1970.
package struct TextDays: Sendable, Equatable {
    /// `Int32.min` where the document has no date.
    private let published: Int32
    private let arrived: Int32

    package init(published: Int64?, arrived: Int64) {
        self.published = published.map { max(Int32(clamping: $0), .min + 1) } ?? .min
        self.arrived = Int32(clamping: arrived)
    }

    /// Whether two texts can be of one time: by their own dates where both have one, else by when they came.
    func isNear(_ other: TextDays, within days: Int32) -> Bool {
        let isDated = published != .min && other.published != .min
        let (mine, theirs) = isDated ? (published, other.published) : (arrived, other.arrived)
        return abs(Int64(mine) - Int64(theirs)) <= Int64(days)
    }
}
