import Testing

@testable import Topics

@Suite("What an article is about")
struct TopicClassifierTests {
    private let classifier: TopicClassifier

    init() throws {
        classifier = TopicClassifier(model: try #require(TopicModel.shipped))
    }

    private func topics(_ sample: Samples.Sample) -> [TopicVerdict] {
        classifier.topics(headline: sample.headline, paragraphs: sample.paragraphs, language: sample.language)
    }

    @Test("is told in the languages with a list of words", arguments: Samples.all)
    func surestTopic(sample: Samples.Sample) {
        let surest = topics(sample).first { $0.topic.broader == nil }
        #expect(surest?.topic.code == sample.code)
    }

    @Test("has names in English and Indonesian and an address")
    func names() throws {
        let verdict = try #require(topics(Samples.sport).first)
        #expect(verdict.topic.english == "sport")
        #expect(verdict.topic.indonesian == "olahraga")
        #expect(verdict.uri == "http://cv.iptc.org/newscodes/mediatopic/15000000")
    }

    @Test("comes with the words that decided, as printed in the article", arguments: Samples.all)
    func wordsThatDecided(sample: Samples.Sample) {
        let text = ([sample.headline] + sample.paragraphs).joined(separator: "\n")
        for verdict in topics(sample) {
            #expect((1...TopicClassifier.maximumWords).contains(verdict.words.count))
            for word in verdict.words { #expect(text.contains(word)) }
        }
    }

    @Test("narrower topics come with the one at the top, which is no less sure")
    func narrowerTopics() throws {
        let verdicts = topics(Samples.sport)
        let football = try #require(verdicts.first { $0.topic.code == "20001065" })
        let sport = try #require(verdicts.first { $0.topic.code == "15000000" })
        #expect(football.topic.broader == "15000000")
        #expect(sport.relevance >= football.relevance)
    }

    @Test("relevance is 50 to 100, the surest first")
    func relevance() {
        for sample in Samples.all {
            let relevance = topics(sample).map(\.relevance)
            #expect(relevance.allSatisfy { (50...100).contains($0) })
            #expect(relevance == relevance.sorted(by: >))
        }
    }

    @Test(
        "nothing is told when nothing is sure",
        arguments: [
            ("", ""), ("Selamat pagi", "Terima kasih banyak."), ("lorem ipsum", "dolor sit amet consectetur"),
            ("1 2 3", "4.500 6,7"), ("日本語の記事", "これは日本語の文章です。"),
        ]
    )
    func nothingSure(headline: String, paragraph: String) {
        for language in ["id", "en", "ja", "und", nil] {
            #expect(classifier.topics(headline: headline, paragraphs: [paragraph], language: language).isEmpty)
        }
    }

    @Test("a text of unknown language is read as Indonesian only when most of its words are")
    func unknownLanguage() {
        let sport = Samples.sport
        #expect(
            classifier.topics(headline: sport.headline, paragraphs: sport.paragraphs, language: nil).first?.topic.code
                == "15000000"
        )
        let english = Samples.all[5]
        #expect(classifier.topics(headline: english.headline, paragraphs: english.paragraphs, language: nil).isEmpty)
    }

    @Test("a headline alone is enough when it is plain")
    func headlineAlone() {
        let found = classifier.topics(
            headline: "Gempa bumi magnitudo 6,1 guncang pulau, BMKG: tidak berpotensi tsunami",
            paragraphs: [],
            language: "id"
        )
        #expect(found.contains { $0.topic.code == "20000153" })
    }

    @Test("all 17 topics of the top can be told")
    func allAtTheTop() throws {
        let model = try #require(TopicModel.shipped)
        let top = model.topics.filter { $0.broader == nil }
        #expect(top.count == 17)
        #expect(top.map(\.code).first == "01000000" && top.map(\.code).last == "17000000")
        for topic in top {
            let reading = classifier.read(headline: topic.english, paragraphs: [], language: "en")
            #expect(reading.logits.count == model.topics.count)
        }
    }

    @Test("megabytes of one word, of one letter and of marks cost no more than their head")
    func hugeTexts() {
        let word = String(repeating: "gempa ", count: 700_000)
        let letters = String(repeating: "a", count: 4_000_000)
        let marks = String(repeating: "e\u{301}\u{301}\u{301}", count: 300_000)
        for text in [word, letters, marks] {
            let reading = classifier.read(headline: text, paragraphs: [text, text], language: "id")
            #expect(reading.text.words.count <= TopicText.maximumWords)
            #expect(reading.logits.allSatisfy { $0.isFinite })
            _ = classifier.topics(of: reading)
        }
        let paragraphs = [String](repeating: "gempa", count: 100_000)
        #expect(classifier.topics(headline: "", paragraphs: paragraphs, language: "id").first?.topic.code == "03000000")
    }

    @Test("bytes that were no UTF-8 and control characters are read past")
    func brokenBytes() {
        let bytes: [UInt8] = [0xFF, 0xC3, 0x28, 0x00, 0x1B] + Array("gempa bumi tsunami".utf8) + [0xE2, 0x82]
        let text = String(decoding: bytes, as: UTF8.self)
        let found = classifier.topics(headline: text, paragraphs: [text], language: "id")
        #expect(found.contains { $0.topic.code == "20000153" })
        for verdict in found {
            for word in verdict.words { #expect(!word.unicodeScalars.contains { $0.value < 0x20 }) }
        }
    }
}
