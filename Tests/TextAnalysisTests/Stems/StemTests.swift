import Testing
import TextAnalysis

/// Stems by language.
struct StemTests {
    private let analyzer = Analyzer()

    @Test(arguments: [
        ("dimakan", "makan"), ("pembangunan", "bangun"), ("bantuannya", "bantu"), ("kesehatan", "sehat"),
        ("dipukuli", "pukul"),
    ])
    func `Indonesian affixes come off`(word: String, stem: String) {
        #expect(analyzer.stem(word, language: "id") == stem)
    }

    @Test(arguments: [("kesihatan", "sihat"), ("pembangunan", "bangun"), ("dimakan", "makan"), ("pilihannya", "pilih")])
    func `Malay words lose the affixes they share with Indonesian`(word: String, stem: String) {
        #expect(analyzer.stem(word, language: "ms") == stem)
    }

    @Test func `a word that is its own stem has none`() {
        #expect(analyzer.stem("makan", language: "id") == nil)
    }

    @Test func `a language without a stemmer leaves words alone`() {
        #expect(analyzer.stem("elections", language: "und") == nil)
        #expect(analyzer.stem("elections", language: "") == nil)
        #expect(analyzer.stem("elections", language: "zh-Hant") == nil)
    }

    @Test func `script and region do not matter`() {
        #expect(analyzer.stem("elections", language: "EN-us") == "elect")
        #expect(analyzer.stem("elections", language: "en_GB") == "elect")
    }

    @Test(arguments: Analyzer.languages)
    func `every language listed has its stemmer in this libstemmer`(language: String) {
        // Each algorithm shortens at least one of these.
        let words = [
            "elections", "kemenangan", "regierungen", "gouvernements", "gobiernos", "governos", "regeringen",
            "regeringens",
            "hallitusten", "kormanyok", "vyriausybes", "guvernele", "правительствами", "владама", "κυβερνησεις",
            "υπολογιστες",
            "hukumetlerin", "gobernuaren", "governs", "gcathair", "المكتبات", "सरकारों", "सरकारहरू", "அரசாங்கங்கள்",
            "կառավարությունների", "רעגירונגען",
        ]
        #expect(words.contains { analyzer.stem($0, language: language) != nil })
    }

    @Test func `a stem is the same however often and in whatever order it is asked for`() {
        let words = (0..<20_000).map { "me\(String($0, radix: 26))kan" }
        let first = words.map { analyzer.stem($0, language: "id") }
        let again = words.reversed().map { Analyzer().stem($0, language: "id") }
        #expect(first == again.reversed())
    }

    @Test func `a stem that is no part of its word is remembered whole`() {
        // Turkish softens what it cuts free; German writes ß as ss.
        for (word, language) in [("kitabı", "tr"), ("straßen", "de"), ("happily", "en"), ("flies", "en")] {
            let stem = Analyzer().stem(word, language: language)
            #expect(stem != nil)
            #expect(analyzer.stem(word, language: language) == stem)
            #expect(analyzer.stem(word, language: language) == stem)
        }
    }

    @Test func `a word too long to be remembered is stemmed all the same`() {
        #expect(analyzer.stem("mempertanggungjawabkannya", language: "id") != nil)
        #expect(
            analyzer.stem("internationalizations", language: "en")
                == analyzer.stem("internationalization", language: "en")
        )
    }

    @Test func `many threads may stem at once`() async {
        let words = ["memakan", "pembangunan", "kesehatan", "bantuannya", "dipukuli"]
        let expected = words.map { analyzer.stem($0, language: "id") }
        let shared = analyzer
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    (0..<500).allSatisfy { _ in words.map { shared.stem($0, language: "id") } == expected }
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }
}
