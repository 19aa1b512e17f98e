import Testing

@testable import Comparison

@Suite("A table by hash")
struct HashTableTests {
    @Test("gives back what was put in last, and nothing else")
    func values() {
        var reports = GeneratedReports(seed: 3)
        var table = HashTable<Int>()
        #expect(table.isEmpty)
        #expect(table[5] == nil)
        var expected: [UInt32: Int] = [:]
        for value in 0..<3000 {
            let key = TextHash.short(reports.next()) | 1
            table.set(key, value)
            table.set(key, value + 1)
            expected[key] = value + 1
        }
        #expect(expected.allSatisfy { table[$0.key] == $0.value })
        #expect(expected.keys.allSatisfy { table[$0 &- 1] == nil })
        #expect(!table.isEmpty)
    }

    @Test("takes zero and the greatest key")
    func ends() {
        var table = HashTable<Int>()
        table.set(0, 1)
        table.set(.max, 2)
        #expect(table[0] == 1)
        #expect(table[.max] == 2)
    }
}
