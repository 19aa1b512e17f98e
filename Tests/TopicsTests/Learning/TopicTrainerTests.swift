import Testing

@testable import Topics

@Suite("Learning from a desk's corrections")
struct TopicTrainerTests {
    private let model: TopicModel
    private let plain: TopicClassifier

    /// Short pieces on village weavers, which the desk files under customs and the arts, not under business.
    private let weavers = [
        "Perajin tenun di lereng bukit memintal benang kapas dan mencelupnya dengan nila sebelum menenun kain songket.",
        "Kain songket tenunan para perajin desa itu memakai benang kapas yang dicelup nila selama tiga malam.",
        "Penenun muda belajar mencelup benang dengan nila, lalu menenun songket di bawah rumah panggung perajin.",
        "Nila dan akar mengkudu dipakai perajin untuk mencelup benang tenun; songket selesai dalam dua bulan.",
    ]
    private let newWeavers =
        "Di kampung sebelah, seorang perajin tenun tua masih menenun songket dari benang kapas celupan nila."

    init() throws {
        model = try #require(TopicModel.shipped)
        plain = TopicClassifier(model: model)
    }

    private func correction(_ text: String, _ wanted: Set<String>, not unwanted: Set<String> = []) -> TopicCorrection {
        TopicCorrection(
            plain.read(headline: "", paragraphs: [text], language: "id"),
            wanted: wanted,
            unwanted: unwanted
        )
    }

    private func codes(_ classifier: TopicClassifier, _ text: String, language: String = "id") -> [String] {
        classifier.topics(headline: "", paragraphs: [text], language: language).map(\.topic.code)
    }

    @Test("a new article like the corrected ones is told as the desk wants, an unrelated one as before")
    func learns() throws {
        #expect(!codes(plain, newWeavers).contains("20000031"))
        let overlay = TopicTrainer(model: model).overlay(from: weavers.map { correction($0, ["20000031"]) })
        let taught = TopicClassifier(model: model, overlay: overlay)
        let verdicts = taught.topics(headline: "", paragraphs: [newWeavers], language: "id")
        let learnt = try #require(verdicts.first { $0.topic.code == "20000031" })
        #expect(learnt.words.contains { ["songket", "nila", "menenun", "tenun", "perajin tenun"].contains($0) })
        for sample in Samples.all {
            let (headline, paragraphs, language) = (sample.headline, sample.paragraphs, sample.language)
            #expect(
                taught.topics(headline: headline, paragraphs: paragraphs, language: language)
                    == plain.topics(headline: headline, paragraphs: paragraphs, language: language)
            )
        }
    }

    @Test("a topic that the desk does not want goes away")
    func unlearns() {
        let sport = Samples.sport
        let reading = plain.read(headline: sport.headline, paragraphs: sport.paragraphs, language: "id")
        #expect(plain.topics(of: reading).contains { $0.topic.code == "20001065" })
        let overlay = TopicTrainer(model: model)
            .overlay(from: [TopicCorrection(reading, wanted: ["15000000"], unwanted: ["20001065"])])
        let told = TopicClassifier(model: model, overlay: overlay).topics(of: reading)
        #expect(!told.contains { $0.topic.code == "20001065" })
        #expect(told.contains { $0.topic.code == "15000000" })
    }

    @Test("works in a language that the linear part does not read")
    func otherLanguages() {
        let pieces = [
            "The lighthouse keepers polished the great lamp and logged the tides by hand every evening.",
            "Volunteers restored the lighthouse lamp, and a keeper showed how tides were logged.",
            "A former keeper of the lighthouse remembers the lamp, the foghorn and the tides.",
        ]
        let corrections = pieces.map {
            TopicCorrection(plain.read(headline: "", paragraphs: [$0], language: "en"), wanted: ["20000038"])
        }
        let taught = TopicClassifier(model: model, overlay: TopicTrainer(model: model).overlay(from: corrections))
        let new = "The lighthouse lamp was lit again by its last keeper, who read the tides aloud."
        #expect(!codes(plain, new, language: "en").contains("20000038"))
        #expect(codes(taught, new, language: "en").contains("20000038"))
        let unrelated = "The court heard every witness in the evening and the judge logged their names by hand."
        #expect(codes(taught, unrelated, language: "en") == codes(plain, unrelated, language: "en"))
    }

    @Test("the same corrections give the same overlay, and none gives none")
    func isStable() {
        let corrections = weavers.map { correction($0, ["20000031"]) }
        let trainer = TopicTrainer(model: model)
        #expect(trainer.overlay(from: corrections) == trainer.overlay(from: corrections))
        #expect(trainer.overlay(from: []).count == 0)
        #expect(trainer.overlay(from: [correction("", ["20000031"]), correction("kain", ["99999999"])]).count == 0)
    }

    @Test("no weight grows without bound when the same article is corrected to and fro")
    func bounded() {
        let corrections = (0..<40).map {
            correction(weavers[0], $0 % 2 == 0 ? ["20000031"] : [], not: $0 % 2 == 1 ? ["20000031"] : [])
        }
        let overlay = TopicTrainer(model: model).overlay(from: corrections)
        #expect(overlay.weights.allSatisfy { abs($0.value) <= TopicOverlay.largestWeight })
    }
}
