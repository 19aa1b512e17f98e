import Testing

@testable import Comparison

@Suite("Shingles of six words")
struct ShingleSetTests {
    @Test("a text of eight words has three shingles")
    func counts() {
        #expect(ShingleSet(paragraphs: ["satu dua tiga empat lima enam tujuh delapan"]).hashes.count == 3)
    }

    @Test("a repeated run counts once")
    func repeatedRuns() {
        let line = "kapal feri itu berlayar lagi malam "
        #expect(ShingleSet(paragraphs: [line + line + line]).hashes.count == 6)
    }

    @Test("case and punctuation do not matter, accents do")
    func folding() {
        let plain = ShingleSet(paragraphs: ["Pasar Él Niño baru dibuka pagi ini"])
        #expect(plain == ShingleSet(paragraphs: ["pasar, \"ÉL NIÑO\" -- baru dibuka (pagi) ini!"]))
        #expect(plain.shared(with: ShingleSet(paragraphs: ["pasar el nino baru dibuka pagi ini"])) == 0)
    }

    @Test("a marked number is two words, an underscore belongs to its word")
    func wordsOfRegularExpressions() {
        #expect(ShingleSet(paragraphs: ["a b c d 30.000"]).hashes.count == 1)
        #expect(ShingleSet(paragraphs: ["a b c d 30.000 e"]).hashes.count == 2)
        #expect(ShingleSet(paragraphs: ["a b c d e_f g h"]).hashes.count == 2)
    }

    @Test("shingles run across paragraphs")
    func acrossParagraphs() {
        let whole = ShingleSet(paragraphs: ["harga beras naik", "di pasar induk kota"])
        #expect(whole == ShingleSet(paragraphs: ["harga beras naik di pasar induk kota"]))
    }

    @Test("a text shorter than a shingle is one, an empty text has none")
    func shortTexts() {
        #expect(ShingleSet(paragraphs: ["dua kata"]).hashes.count == 1)
        #expect(ShingleSet(paragraphs: []).hashes.isEmpty)
        #expect(ShingleSet(paragraphs: []).containment(in: ShingleSet(paragraphs: ["dua kata"])) == 0)
    }

    @Test("an abridged copy is contained in its original, which is not contained in it")
    func containmentHasDirections() {
        let lead = "Bupati meresmikan jembatan gantung baru di Desa Sukamaju pada Rabu pagi."
        let rest = "Warga setempat telah menunggu lebih dari sembilan tahun sejak jembatan lama hanyut terbawa banjir."
        let original = ShingleSet(paragraphs: [lead, rest])
        let copy = ShingleSet(paragraphs: [lead])
        #expect(copy.containment(in: original) == 1)
        #expect(original.containment(in: copy) < 0.5)
    }

    @Test("scripts without Latin letters have words too, and broken ones part them")
    func otherScripts() {
        #expect(ShingleSet(paragraphs: ["أعلن الوزير اليوم عن خطة جديدة"]).hashes.count == 1)
        #expect(ShingleSet(paragraphs: ["министр сегодня объявил о новом плане работ"]).hashes.count == 2)
    }
}
