import Archive
import LinuxSystem

/// Tells followers that something was committed, without ever waiting for one of them.
///
/// A follower gets only the newest clipping's number; it asks the archive what lies between that and what it has seen.
/// A slow follower so misses wake-ups, never clippings, and costs one number however far behind it is.
final class CommitFeed: Sendable {
    private let followers = Monitor<[Int: AsyncStream<ClippingID>.Continuation]>([:])
    private let next = Monitor(0)

    /// Wakes every follower.
    func announce(newest: ClippingID) {
        let all = followers.withLock { Array($0.values) }
        for follower in all { follower.yield(newest) }
    }

    /// The numbers announced from now on, the newest unread one only; ends when its reader's task does.
    func announcements() -> AsyncStream<ClippingID> {
        let number = next.withLock { value in
            value += 1
            return value
        }
        return AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            followers.withLock { $0[number] = continuation }
            continuation.onTermination = { [followers] _ in
                _ = followers.withLock { $0.removeValue(forKey: number) }
            }
        }
    }

    /// How many followers there are.
    var count: Int { followers.withLock { $0.count } }
}
