import Testing

@testable import NewsFormats

struct PhraseTableTests {
    private let table = PhraseTable([
        ("dikutip", 1), ("dikutip dari", 2), ("Menurut", 3), ("© hak", 4), ("é", 5), ("»", 6),
    ])

    @Test func `the longest phrase wins, wherever in the text it stands`() {
        let text = Array("kabar itu dikutip dari radio".utf8)
        let found = table.first(in: text)
        #expect(found?.value == 2)
        #expect(found?.range == 10..<22)
        #expect(table.first(in: text, from: 11) == nil)
    }

    @Test func `a phrase begins and ends where words do`() {
        #expect(table.match(Array("dikutipnya".utf8), at: 0) == nil)
        #expect(table.first(in: Array("tak terdikutip".utf8)) == nil)
        #expect(table.match(Array("dikutip darinya".utf8), at: 0)?.value == 1)
    }

    @Test func `phrases are folded as texts are`() {
        #expect(table.match(Array("menurut dia".utf8), at: 0)?.value == 3)
        #expect(table.match(folded("É"), at: 0)?.value == 5)
    }

    @Test func `signs and letters beyond ASCII can open a phrase`() {
        #expect(table.first(in: Array("(© hak cipta)".utf8))?.value == 4)
        #expect(table.first(in: Array("berita » daerah".utf8))?.value == 6)
    }

    @Test func `a run of letters longer than any word of the table opens none`() {
        let run = Array(String(repeating: "ü", count: 200_000).utf8)
        #expect(table.first(in: run) == nil)
        #expect(table.first(in: run + Array(" dikutip".utf8))?.value == 1)
    }

    @Test func `nothing is found at or behind the end`() {
        #expect(table.match([], at: 0) == nil)
        #expect(table.match(Array("dikutip".utf8), at: 7) == nil)
        #expect(table.first(in: Array("dikutip".utf8), from: 9) == nil)
    }
}
