/// Sorts hashes in linear time.
///
/// Hashes spread evenly, so that their upper bits alone bring each next to its place; insertion does the rest. What does
/// not spread, by chance or because somebody made it so, is sorted by comparing, as ever.
enum HashSorting {
    /// Below this comparing is faster.
    private static let fewest = 48
    /// Hashes with the same upper bits that are put in order by insertion.
    private static let crowd = 24

    static func sort<Hash: FixedWidthInteger & UnsignedInteger>(_ hashes: inout [Hash]) {
        guard hashes.count >= fewest, hashes.count < Int(UInt32.max) else { return hashes.sort() }
        // A place for each hash, on average.
        let bits = Int.bitWidth - (hashes.count - 1).leadingZeroBitCount
        let shift = Hash.bitWidth - min(bits, Hash.bitWidth)
        var ends = [UInt32](repeating: 0, count: 1 << bits)
        var placed = [Hash](unsafeUninitializedCapacity: hashes.count) { $1 = hashes.count }
        let isEven = hashes.withUnsafeBufferPointer { hashes in
            ends.withUnsafeMutableBufferPointer { ends in
                placed.withUnsafeMutableBufferPointer { place(hashes, in: $0, ends, shift) }
            }
        }
        if isEven { hashes = placed } else { hashes.sort() }
    }

    /// `false`, and nothing placed, when many hashes have their place at one.
    private static func place<Hash: FixedWidthInteger & UnsignedInteger>(
        _ hashes: UnsafeBufferPointer<Hash>,
        in placed: UnsafeMutableBufferPointer<Hash>,
        _ ends: UnsafeMutableBufferPointer<UInt32>,
        _ shift: Int
    ) -> Bool {
        for hash in hashes { ends[Int(truncatingIfNeeded: hash >> shift)] &+= 1 }
        var end: UInt32 = 0
        for place in ends.indices {
            guard ends[place] <= crowd else { return false }
            end &+= ends[place]
            ends[place] = end
        }
        // From the last to the first, so that what is in order stays so.
        for hash in hashes.reversed() {
            let place = Int(truncatingIfNeeded: hash >> shift)
            ends[place] &-= 1
            placed[Int(ends[place])] = hash
        }
        for index in 1..<placed.count {
            let hash = placed[index]
            var free = index
            while free > 0, placed[free - 1] > hash {
                placed[free] = placed[free - 1]
                free -= 1
            }
            placed[free] = hash
        }
        return true
    }

    /// Sorts entries by their upper halves, where their lower halves ascend already among equal ones.
    static func sortByUpperHalf(_ entries: inout [UInt64]) {
        guard entries.count >= fewest, entries.count < Int(UInt32.max) else { return entries.sort() }
        var other = [UInt64](unsafeUninitializedCapacity: entries.count) { $1 = entries.count }
        entries.withUnsafeMutableBufferPointer { first in
            other.withUnsafeMutableBufferPointer { second in
                // As many places as entries, twice at most: then insertion does the rest.
                let bits = Int.bitWidth - (first.count - 1).leadingZeroBitCount
                deal(first, to: second, by: UInt64(64 - bits), bits: bits)
                if insert(second) { return }
                // Somebody made it so: digit by digit, in time linear in their number whatever they are.
                var (source, target) = (second, first)
                for shift in stride(from: 32, to: 64, by: 8) {
                    deal(source, to: target, by: UInt64(shift), bits: 8)
                    swap(&source, &target)
                }
            }
        }
        entries = other
    }

    /// Puts entries in the order of some bits; equal ones stay in their order.
    private static func deal(
        _ source: UnsafeMutableBufferPointer<UInt64>,
        to target: UnsafeMutableBufferPointer<UInt64>,
        by shift: UInt64,
        bits: Int
    ) {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 1 << bits) { ends in
            ends.initialize(repeating: 0)
            let mask = UInt64(ends.count - 1)
            for place in source.indices { ends[Int(truncatingIfNeeded: source[place] &>> shift & mask)] &+= 1 }
            var end: UInt32 = 0
            for digit in ends.indices {
                let count = ends[digit]
                ends[digit] = end
                end &+= count
            }
            for place in source.indices {
                let entry = source[place]
                let digit = Int(truncatingIfNeeded: entry &>> shift & mask)
                target[Int(ends[digit])] = entry
                ends[digit] &+= 1
            }
        }
    }

    /// Puts in order what is nearly so; `false`, and all still there, when it is not.
    private static func insert(_ entries: UnsafeMutableBufferPointer<UInt64>) -> Bool {
        var left = crowd * entries.count
        for index in 1..<entries.count {
            let entry = entries[index]
            var free = index
            while free > 0, entries[free - 1] > entry {
                entries[free] = entries[free - 1]
                free -= 1
            }
            entries[free] = entry
            left -= index - free
            if left < 0 { return false }
        }
        return true
    }
}
