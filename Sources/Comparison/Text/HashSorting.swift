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
        for hash in hashes { ends[Int(truncatingIfNeeded: hash >> shift)] += 1 }
        guard ends.allSatisfy({ $0 <= crowd }) else { return hashes.sort() }
        var end: UInt32 = 0
        for place in ends.indices {
            end += ends[place]
            ends[place] = end
        }
        var placed = [Hash](repeating: 0, count: hashes.count)
        // From the last to the first, so that what is in order stays so.
        for hash in hashes.reversed() {
            let place = Int(truncatingIfNeeded: hash >> shift)
            ends[place] -= 1
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
        hashes = placed
    }
}
