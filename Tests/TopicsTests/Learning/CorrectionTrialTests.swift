import Testing

@testable import Topics

@Suite("The trial of what corrections teach")
struct CorrectionTrialTests {
    private let model: TopicModel

    init() throws {
        model = try #require(TopicModel.shipped)
    }

    /// Twelve short pieces on the weaving of different villages, of which no two are alike.
    private var weavers: [String] {
        [
            "Bukit Sari", "Kali Dua", "Muara", "Tanjung", "Lereng", "Sawah Lama", "Padang", "Teluk", "Hulu", "Pasir",
            "Gunung Api", "Rimba",
        ].enumerated().map { number, village in
            "Perajin tenun di \(village) mencelup benang kapas dengan nila dan menenun kain songket selama "
                + "\(number + 2) bulan, lalu memajang kain tenun itu di balai."
        }
    }

    private func corrections(
        _ groups: (Int) -> Int64,
        _ code: String = "20000031"
    )
        -> [(correction: TopicCorrection, group: Int64)]
    {
        let plain = TopicClassifier(model: model)
        return weavers.enumerated().map { place, text in
            let reading = plain.read(headline: "", paragraphs: [text], language: "id")
            return (TopicCorrection(reading, wanted: [code]), groups(place))
        }
    }

    @Test("counts each statement once, held out, without and with what the others teach")
    func heldOut() throws {
        let outcome = try #require(CorrectionTrial(model: model).run(corrections { Int64($0) }))
        #expect(outcome.statements == 12)
        #expect(outcome.before == 0)
        #expect(outcome.after == 12)
    }

    @Test("is not made with too few articles, nor with many of one event, nor on topics that the model does not know")
    func tooFew() {
        let trial = CorrectionTrial(model: model)
        #expect(trial.run(Array(corrections { Int64($0) }.prefix(CorrectionTrial.leastGroups - 1))) == nil)
        #expect(trial.run(corrections { Int64($0 / 2) }) == nil)
        #expect(trial.run(corrections({ Int64($0) }, "99999999")) == nil)
    }

    @Test("what goes with a wanted topic is learnt, and not counted")
    func implied() throws {
        var taught = corrections { Int64($0) }
        for place in taught.indices { taught[place].correction.implied = ["01000000"] }
        #expect(CorrectionTrial(model: model).run(taught)?.statements == 12)
        let overlay = TopicTrainer(model: model).overlay(from: taught.map(\.correction))
        let told = TopicClassifier(model: model, overlay: overlay)
            .topics(headline: "", paragraphs: ["Perajin tenun menenun kain songket dari benang nila."], language: "id")
        #expect(Set(told.map(\.topic.code)).isSuperset(of: ["01000000", "20000031"]))
    }
}
