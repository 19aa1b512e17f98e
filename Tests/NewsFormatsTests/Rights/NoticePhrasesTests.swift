import Testing

@testable import NewsFormats

struct NoticePhrasesTests {
    private let phrases = KnowledgeBase.shared.notices

    @Test(arguments: [
        "all rights reserved", "©all rights reserved", "“all rights reserved”", "(c) 2026 — hak cipta dilindungi",
        "berita: dilarang mengutip", "teks di bawah cc by 4.0",
    ])
    func `a line in which a phrase stands may hold one`(line: String) {
        #expect(phrases.mayStand(in: folded(line)))
    }

    @Test func `a line without the first word of any holds none`() {
        let line = folded("Warga desa memperbaiki jembatan")
        #expect(!phrases.mayStand(in: line))
        #expect(phrases.matches(in: NoticeWords(line)).isEmpty)
    }

    @Test func `a run of letters without an end opens none, and is read once`() {
        let run = folded(String(repeating: "tous", count: 100_000)) + folded(String(repeating: "ö", count: 200_000))
        #expect(!phrases.mayStand(in: run))
    }
}
