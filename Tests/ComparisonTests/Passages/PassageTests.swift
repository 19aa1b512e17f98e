import Testing

@testable import Comparison

@Suite("Passages")
struct PassageTests {
    private func classes(_ a: [String], _ b: [String]) -> [Passage.Class] {
        Texts.compare(a, b).passages.map(\.editClass)
    }

    @Test("equal paragraphs are verbatim, one for one")
    func verbatim() {
        let passages = Texts.compare(Texts.flood, Texts.flood).passages
        #expect(passages.map(\.editClass) == [.verbatim, .verbatim, .verbatim, .verbatim])
        #expect(passages.map { $0.a?.paragraph } == [0, 1, 2, 3])
        #expect(passages.map { $0.a?.text } == Texts.flood.map { $0 })
    }

    @Test("what only A has is cut, what only B has is added")
    func cutAndAdded() {
        var shorter = Texts.flood
        shorter.remove(at: 2)
        #expect(classes(Texts.flood, shorter) == [.verbatim, .verbatim, .cut, .verbatim])
        #expect(classes(shorter, Texts.flood) == [.verbatim, .verbatim, .added, .verbatim])
    }

    @Test("a shortened sentence is cut, a lengthened one added")
    func shortened() {
        let whole = [
            "Petugas mengerahkan sembilan perahu karet untuk menjemput lansia dan anak-anak di kawasan pasar lama."
        ]
        let part = ["Petugas mengerahkan sembilan perahu karet untuk menjemput lansia."]
        #expect(classes(whole, part) == [.cut])
        #expect(classes(part, whole) == [.added])
    }

    @Test("a paragraph at another place is moved")
    func moved() {
        let order = [Texts.flood[3], Texts.flood[0], Texts.flood[1], Texts.flood[2]]
        let found = Texts.compare(order, Texts.flood)
        #expect(found.passages.map(\.editClass) == [.moved, .verbatim, .verbatim, .verbatim])
        #expect(found.evidence.order < 1)
    }

    @Test("reworded, with another figure, with another name")
    func edited() {
        let found = Texts.compare(Texts.portReworded, Texts.port).passages.map(\.editClass)
        #expect(found.contains(.reworded))
        #expect(found.contains(.figureChanged))
        #expect(found.contains(.nameChanged))
    }

    @Test("across languages passages are translated")
    func translated() {
        let found = Texts.compare(Texts.portInEnglish, Texts.port, languages: ("en", "id")).passages
        #expect(found.count >= 4)
        #expect(found.allSatisfy { $0.editClass == .translated })
    }

    @Test("two sentences that became one stand in one passage")
    func merged() {
        let two = [
            "Ketinggian air mencapai 1,7 meter di kawasan pasar lama Baleraya. Petugas mengerahkan sembilan perahu karet untuk menjemput lansia."
        ]
        let one = [
            "Ketinggian air mencapai 1,7 meter di kawasan pasar lama Baleraya sehingga petugas mengerahkan sembilan perahu karet untuk menjemput lansia."
        ]
        let found = Texts.compare(two, one)
        #expect(found.passages.count == 1)
        #expect(found.evidence.coverageOfA == 1)
    }
}
