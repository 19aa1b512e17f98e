import Testing

@testable import Comparison

@Suite("Sorting hashes")
struct HashSortingTests {
    @Test("gives what comparing gives, for few and many", arguments: [0, 1, 2, 47, 48, 49, 500, 5000])
    func even(count: Int) {
        var reports = GeneratedReports(seed: UInt64(count))
        let hashes = (0..<count).map { _ in reports.next() }
        let short = hashes.map { TextHash.short($0) }
        #expect(Self.sorted(hashes) == hashes.sorted())
        #expect(Self.sorted(short) == short.sorted())
        #expect((short + short).sortedUnique() == Set(short).sorted())
    }

    @Test("gives it for numbers that do not spread as hashes do")
    func uneven() {
        let small = (0..<1000).map { UInt32($0 * 37 % 384) }
        #expect(Self.sorted(small) == small.sorted())
        let equal = [UInt32](repeating: 7, count: 1000)
        #expect(Self.sorted(equal) == equal)
        // All in one place but for the last bits: what somebody would write who wants to be slow.
        let crowded = (0..<10_000).map { 0x8000_0000 + UInt32($0 * 7919 % 10_000) }
        #expect(Self.sorted(crowded) == crowded.sorted())
    }

    @Test(
        "sorts entries by their upper halves and leaves those of equal ones in order",
        arguments: [0, 1, 47, 48, 1499, 1500, 9000]
    )
    func entries(count: Int) {
        var reports = GeneratedReports(seed: UInt64(count))
        let entries = (0..<count).map { UInt64(TextHash.short(reports.next()) % 700) << 32 | UInt64($0) }
        let spread = (0..<count).map { UInt64(TextHash.short(reports.next())) << 32 | UInt64($0) }
        for entries in [entries, spread] {
            var sorted = entries
            HashSorting.sortByUpperHalf(&sorted)
            #expect(sorted == entries.sorted())
        }
    }

    private static func sorted<Hash: FixedWidthInteger & UnsignedInteger>(_ hashes: [Hash]) -> [Hash] {
        var hashes = hashes
        HashSorting.sort(&hashes)
        return hashes
    }
}
