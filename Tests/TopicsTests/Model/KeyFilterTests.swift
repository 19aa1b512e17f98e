import Testing

@testable import Topics

struct KeyFilterTests {
    @Test func `every key of the table may be in it, most others may not`() {
        let keys = (UInt32(0)..<500).map { $0 &* 2_654_435_761 }
        let filter = KeyFilter(keys)
        #expect(keys.allSatisfy { filter.mayHold($0) })
        let others = (UInt32(1000)..<2000).map { $0 &* 2_654_435_761 }
        #expect(others.filter { filter.mayHold($0) }.count < 100)
    }

    @Test func `an empty table holds nothing`() {
        #expect(!KeyFilter([UInt32]()).mayHold(0))
    }
}
