/// What a watch waits for that only time brings; in milliseconds since 1970.
package struct WatchDeadline: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// Nothing has matched since `since` and must not for so long.
        case silence(since: Int64, length: Int64)
        /// Alerts of a minute that ended then were not told one by one.
        case held(until: Int64)
    }

    /// The watch's number.
    package var watch: Int64
    package var kind: Kind

    package init(watch: Int64, kind: Kind) {
        self.watch = watch
        self.kind = kind
    }
}
