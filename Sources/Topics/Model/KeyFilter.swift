/// Turns away most keys that a table does not hold, by one bit each, which stay near where the table does not.
struct KeyFilter: Sendable {
    private var bits: [UInt64]
    /// How many of a key's low bits do not count.
    private let shift: UInt32

    /// A filter of eight to sixteen bits a key: 128 kB for 100,000 of them.
    init(_ keys: some Collection<UInt32>) {
        var width: UInt32 = 6
        while width < 24, 1 << width < keys.count * 8 { width += 1 }
        shift = 32 - width
        bits = [UInt64](repeating: 0, count: 1 << (width - 6))
        for key in keys {
            let place = key >> shift
            bits[Int(place >> 6)] |= 1 << UInt64(place & 63)
        }
    }

    /// Whether the table may hold the key; `false` only where it does not.
    func mayHold(_ key: UInt32) -> Bool {
        let place = key >> shift
        return bits[Int(place >> 6)] >> UInt64(place & 63) & 1 == 1
    }
}
