/// Turns away most keys that a table does not hold, by one bit each: 8 kB, which stay near where the table does not.
struct KeyFilter: Sendable {
    private var bits = [UInt64](repeating: 0, count: 1024)

    init(_ keys: some Sequence<UInt32>) {
        for key in keys { bits[Int(key >> 22)] |= 1 << UInt64(key >> 16 & 63) }
    }

    /// Whether the table may hold the key; `false` only where it does not.
    func mayHold(_ key: UInt32) -> Bool {
        bits[Int(key >> 22)] >> UInt64(key >> 16 & 63) & 1 == 1
    }
}
