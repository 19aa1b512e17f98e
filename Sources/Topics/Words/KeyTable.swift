/// A small table from 32-bit keys to places in a list, with open addressing.
///
/// The keys are hashes already, and the number of entries is bounded by the words read: no seed is needed.
struct KeyTable {
    private var slots: [Int32]
    private var mask: Int

    /// A table for at most this many keys.
    init(capacity: Int) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        mask = size - 1
    }

    /// The place of a key; `make` adds it to the list and gives its place when it is new.
    mutating func place(of key: UInt32, isKey: (Int) -> Bool, make: () -> Int) -> Int {
        var slot = Int(truncatingIfNeeded: key &* 0x9E37_79B1) & mask
        while slots[slot] >= 0 {
            if isKey(Int(slots[slot])) { return Int(slots[slot]) }
            slot = (slot + 1) & mask
        }
        let place = make()
        slots[slot] = Int32(truncatingIfNeeded: place)
        return place
    }
}
