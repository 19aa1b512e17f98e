import Testing

@testable import Classification

struct WordTableTests {
    @Test func `a word keeps the value it was put in with`() {
        var table = WordTable(capacity: 3)
        #expect(table.put(7, 1) == 1)
        #expect(table.put(7, 2) == 1)
        #expect(table.put(7 + 16, 3) == 3)
        #expect(table[7] == 1)
        #expect(table[7 + 16] == 3)
        #expect(table[7 + 32] == 0)
    }

    @Test func `what the table holds it may hold, and most else it may not`() {
        var table = WordTable(capacity: 1000)
        let words = (1...1000).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
        for word in words { table.put(word, 1) }
        #expect(words.allSatisfy { table.mayHold($0) && table[$0] == 1 })
        let others = (1001...2000).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
        #expect(others.allSatisfy { table[$0] == 0 })
        #expect(others.filter { table.mayHold($0) }.count < 250)
    }

    @Test func `the word of hash 0 is never in it`() {
        var table = WordTable([0: 5, 9: 4])
        #expect(table[0] == 0)
        #expect(table.put(0, 3) == 0)
        #expect(table[9] == 4)
    }
}
