import Testing
import TextAnalysis

/// How text falls into words.
struct WordTests {
    private let analyzer = Analyzer()

    private func words(_ text: String) -> [String] {
        analyzer.words(in: text).map(\.folded)
    }

    @Test func `case is folded and everything but letters and digits parts words`() {
        #expect(
            words("Presiden, MENTERI (dan)\n“Gubernur”… #banjir") == [
                "presiden", "menteri", "dan", "gubernur", "banjir",
            ]
        )
    }

    @Test func `text without a word has no words`() {
        #expect(words("").isEmpty)
        #expect(words(" \u{A0}—…’ ́ 🙂").isEmpty)
    }

    @Test(arguments: [
        ("Łódź", "lodz"), ("Straße", "strasse"), ("Đổi", "doi"), ("Ægir", "aegir"), ("Smørrebrød", "smorrebrod"),
        ("İstanbul", "istanbul"), ("Iğdır", "igdir"), ("Œuvre", "oeuvre"), ("ﬁnal", "final"), ("ＡＢＣ", "abc"),
        ("ΑΘΉΝΑ", "αθηνα"), ("Ἀθῆναι", "αθηναι"), ("Ёлка", "елка"), ("Йод", "йод"), ("الْكِتَاب", "الكتاب"),
        ("أحمد", "احمد"),
    ])
    func `diacritics and letter variants are folded`(text: String, folded: String) {
        #expect(words(text) == [folded])
    }

    @Test func `composed and decomposed letters meet`() {
        #expect(words("caf\u{E9}") == words("cafe\u{301}"))
        #expect(words("\u{439}од") == words("\u{438}\u{306}од"))
        #expect(words("\u{1EA5}n") == words("a\u{302}\u{301}n"))
    }

    @Test func `an apostrophe inside a word is dropped, with either form of the sign`() {
        #expect(words("Qur'an Ma’ruf Jum'at don’t") == ["quran", "maruf", "jumat", "dont"])
    }

    @Test func `a possessive goes and an elided article stands alone`() {
        #expect(words("Indonesia's Kliping’s") == ["indonesia", "kliping"])
        #expect(words("l'Indonésie O'Neill") == ["l", "indonesie", "o", "neill"])
    }

    @Test func `quotation marks around a word are no part of it`() {
        let text = "kata 'sah' itu"
        #expect(words(text) == ["kata", "sah", "itu"])
    }

    @Test func `a hyphen parts into consecutive words`() {
        #expect(words("anak-anak undang‑undang Kum-chol") == ["anak", "anak", "undang", "undang", "kum", "chol"])
    }

    @Test func `a soft hyphen and joiners leave no trace`() {
        #expect(words("ke\u{AD}menangan na\u{200D}ma") == ["kemenangan", "nama"])
    }

    @Test func `scripts written without spaces give one word a character, with its marks`() {
        #expect(words("東京都") == ["東", "京", "都"])
        #expect(words("ที่นี่") == ["ที่", "นี่"])
        #expect(words("AI東京2025") == ["ai", "東", "京", "2025"])
    }

    @Test func `vowel signs stay in the words of Indic scripts`() {
        #expect(words("हिन्दी समाचार") == ["हिन्दी", "समाचार"])
    }

    @Test func `ranges name the bytes in the source`() {
        let text = "Ma'ruf: Rp11.000, café’s é"
        let bytes = Array(text.utf8)
        let pieces = analyzer.words(in: text).map { String(decoding: bytes[$0.range], as: UTF8.self) }
        #expect(pieces == ["Ma'ruf", "Rp", "11.000", "café", "é"])
    }

    @Test func `a very long word is cut at 64 bytes, on a scalar boundary, and what follows is whole`() {
        let cut = words(String(repeating: "a", count: 1000) + " b")
        #expect(cut == [String(repeating: "a", count: 64), "b"])
        let cyrillic = words("x" + String(repeating: "ж", count: 500))
        #expect(cyrillic == ["x" + String(repeating: "ж", count: 31)])
    }

    @Test func `analysing a word's folded form gives that form again`() {
        let text = "Łódź Qur'an Indonesia's 東京 G20 19th Straße ΑΘΉΝΑ 1.234.567,89 2,50"
        for word in words(text) {
            #expect(words(word) == [word])
        }
    }

    @Test func `whatever the scalars, words stand in order inside the text and hold no control characters`() {
        let ranges: [ClosedRange<UInt32>] = [
            0...0x7F, 0x80...0x52F, 0x590...0x6FF, 0x900...0xFFF, 0x1E00...0x20FF, 0...0xFFFF,
        ]
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<400 {
            var text = ""
            for _ in 0..<60 {
                guard let range = ranges.randomElement(using: &generator),
                    let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator))
                else { continue }
                text.unicodeScalars.append(scalar)
            }
            var end = 0
            for word in analyzer.words(in: text) {
                #expect(word.range.lowerBound >= end && word.range.upperBound <= text.utf8.count && !word.range.isEmpty)
                #expect(!word.folded.isEmpty && word.folded.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F })
                end = word.range.upperBound
            }
        }
    }
}
