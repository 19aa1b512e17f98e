/// Values by 32-bit hash, made once and asked for every word of every text: one look at one place, nearly always.
///
/// Open addressing with linear probing, at most half full (Knuth, vol. 3, 6.4): the keys are hashes already and are not
/// hashed again. Zero stands for a free place, so that a miss touches four bytes; as a key it is one.
struct HashTable<Value: Sendable>: Sendable {
    private var keys: [UInt32] = []
    private var values: [Value] = []
    private var shift: UInt32 = 31
    private var count = 0

    var isEmpty: Bool { count == 0 }

    init() {}

    subscript(key: UInt32) -> Value? {
        guard count > 0 else { return nil }
        let place = place(of: max(key, 1))
        return keys[place] == 0 ? nil : values[place]
    }

    mutating func set(_ key: UInt32, _ value: Value) {
        if 2 * (count + 1) > keys.count { grow(filling: value) }
        let place = place(of: max(key, 1))
        if keys[place] == 0 { count += 1 }
        keys[place] = max(key, 1)
        values[place] = value
    }

    /// Where a key stands, or the free place where it would.
    private func place(of key: UInt32) -> Int {
        var place = Int((key &* 0x9E37_79B1) >> shift)
        while keys[place] != 0, keys[place] != key { place = (place + 1) & (keys.count - 1) }
        return place
    }

    private mutating func grow(filling value: Value) {
        let (oldKeys, oldValues) = (keys, values)
        let capacity = max(16, 2 * keys.count)
        keys = [UInt32](repeating: 0, count: capacity)
        values = [Value](repeating: value, count: capacity)
        shift = UInt32(32 - capacity.trailingZeroBitCount)
        count = 0
        for (key, value) in zip(oldKeys, oldValues) where key != 0 { set(key, value) }
    }
}
