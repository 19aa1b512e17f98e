/// Time-outs as poll(2) and epoll_wait(2) take them.
package enum PollTimeout {
    /// Milliseconds until `deadline`, rounded up so that a wait does not end just before it; 0 once it has passed.
    package static func milliseconds(until deadline: ContinuousClock.Instant) -> CInt {
        let (seconds, attoseconds) = ContinuousClock.now.duration(to: deadline).components
        if seconds < 0 || attoseconds < 0 { return 0 }
        if seconds > 1_000_000 { return 1_000_000_000 }
        return CInt(seconds * 1_000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }
}
