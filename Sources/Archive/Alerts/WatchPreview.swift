/// What a watch would have raised.
package struct WatchPreview: Sendable {
    /// In order, the last of them; their numbers are 0.
    package var alerts: [AlertRecord] = []
    package var total = 0
    /// Clippings that matched, and stories that these are in.
    package var matches = 0
    package var stories = 0
    /// Set when less than everything was looked at.
    package var note: String?
    /// What was told of each story; see `NewsJudge`.
    package var known: [StoryID: [UInt8]] = [:]
    /// The last clipping that was looked at.
    package var upTo: ClippingID = 0

    package init() {}
}
