import Testing

@testable import NewsFormats

struct LineSetTests {
    private let lines = LineSet(["Baca juga", "Bagikan:", "Baca Juga!", "Ö-Märkte"])

    @Test func `a line is known by its letters and digits alone`() {
        #expect(lines.contains(comparisonKey(Array("BACA JUGA ...".utf8))))
        #expect(lines.contains(comparisonKey(Array("» ö märkte".utf8))) == false)
        #expect(lines.contains(comparisonKey(Array("ö märkte".utf8))))
        #expect(!lines.contains(comparisonKey(Array("Baca".utf8))))
        #expect(!lines.contains([]))
    }

    @Test func `what may not be held is not held`() {
        for line in ["baca", "bacajuga", "bagikan", "simak"] where !lines.mayHold(WordHash.of(line.utf8)) {
            #expect(!lines.contains(Array(line.utf8)))
        }
        #expect(lines.mayHold(WordHash.of("bacajuga".utf8)))
    }
}
