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

    @Test func `the word of hash 0 is never in it`() {
        var table = WordTable([0: 5, 9: 4])
        #expect(table[0] == 0)
        #expect(table.put(0, 3) == 0)
        #expect(table[9] == 4)
    }
}
