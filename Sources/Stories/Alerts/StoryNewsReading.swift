import Archive
import Clippings

/// The figures, speakers and the outlet of one clipping, held against what somebody was told of its story.
///
/// Sentences are split and hashed once, however many watches ask.
struct StoryNewsReading: NewsReading {
    /// Of one kind so many are told one by one.
    private static let shown = 3
    /// Figures of one article that are looked at.
    private static let mostFigures = 200

    private struct ReadFigure {
        var claim: ToldStory.Claim
        /// As printed, with who says it.
        var words: String
        var sentence: String
    }

    private struct Speaker {
        var name: String
        /// Of the surname.
        var hash: UInt32
    }

    private let headline: String?
    private let figures: [ReadFigure]
    private let speakers: [Speaker]
    /// Hash of the outlet's name.
    private let outlet: UInt32?

    init(_ article: Article, units: UnitNames) {
        headline = article.headline
        figures = Self.figures(of: article, units)
        speakers = Self.speakers(of: article)
        outlet = (article.sources(.publisher).first ?? article.sources(.agency).first).map { WordHash.of($0) }
    }

    func judge(known: [UInt8]?, thresholds: [Int], earlier: Int) -> NewsJudgement {
        let before = known.flatMap { ToldStory(encoded: $0) }
        var told = before ?? ToldStory()
        var news: [AlertNews] = []
        if before == nil { news.append(AlertNews(.firstOfStory, opening(earlier: earlier))) }
        let figures = newFigures(before: before, &told)
        let speakers = newSpeakers(&told)
        if let outlet { told.addOutlet(outlet) }
        let crossed = thresholds.last { $0 > told.threshold && told.outlets.count >= $0 }
        if let crossed { told.threshold = crossed }
        if before != nil {
            news += figures + speakers
            if crossed != nil {
                news.append(AlertNews(.outlets, "\(told.outlets.count) outlets carry the story."))
            }
        }
        return NewsJudgement(news: news, known: told.encoded)
    }

    private func opening(earlier: Int) -> String {
        let story = headline.map { "'\($0)'" } ?? "an article without a headline"
        if earlier == 0 { return "First of its story: \(story)." }
        return "First match in a story of \(earlier + 1) clippings: \(story)."
    }

    // MARK: Figures

    private static func figures(of article: Article, _ units: UnitNames) -> [ReadFigure] {
        (article.classification?.figures ?? []).prefix(mostFigures).compactMap { figure in
            // A number of nothing in particular contradicts nothing.
            guard let unit = figure.unit, let lower = figure.minimum ?? figure.value, lower.isFinite else { return nil }
            let upper = figure.maximum ?? lower
            guard upper.isFinite else { return nil }
            let sentence = article.sentence(around: figure)
            let says = figure.attribution.map { " says \($0.name)" } ?? ""
            return ReadFigure(
                claim: ToldStory.Claim(
                    unit: WordHash.of(units.id(of: unit, in: article.language).map { "#\($0)" } ?? unit),
                    range: lower...max(lower, upper),
                    subject: ClaimSubject(sentence)
                ),
                words: "'\(figure.text)'\(says)",
                sentence: sentence
            )
        }
    }

    private func newFigures(before: ToldStory?, _ told: inout ToldStory) -> [AlertNews] {
        let known = before?.claims ?? []
        var changed: [AlertNews] = []
        var new: [AlertNews] = []
        for figure in figures {
            let claim = figure.claim
            let alike = known.filter { $0.unit == claim.unit }
            let isTold = told.claims.contains { $0.unit == claim.unit && $0.range == claim.range }
            told.add(claim)
            guard !isTold else { continue }
            if alike.isEmpty {
                new.append(AlertNews(.newFigure, "New figure: \(figure.words): \(figure.sentence)"))
            } else if let rival = alike.last(where: { $0.subject.isShared(with: claim.subject) }),
                !alike.contains(where: { $0.range.overlaps(claim.range) })
            {
                let old = Self.text(of: rival.range)
                changed.append(
                    AlertNews(.changedFigure, "Changed figure: \(figure.words), \(old) before: \(figure.sentence)")
                )
            }
        }
        return Self.bounded(changed, of: .changedFigure, "changed figures")
            + Self.bounded(new, of: .newFigure, "new figures")
    }

    /// `8`, `1.5` or `8 to 12`.
    private static func text(of range: ClosedRange<Double>) -> String {
        func digits(_ value: Double) -> String {
            value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
        }
        let (lower, upper) = (digits(range.lowerBound), digits(range.upperBound))
        return lower == upper ? lower : "\(lower) to \(upper)"
    }

    // MARK: Speakers

    private static func speakers(of article: Article) -> [Speaker] {
        guard let found = article.classification else { return [] }
        return (found.quotes.compactMap(\.speaker) + found.figures.compactMap(\.attribution?.name)).compactMap { name in
            let surname = ClaimTable.speaker(name, in: article)
            return surname.isEmpty ? nil : Speaker(name: name, hash: WordHash.of(surname))
        }
    }

    private func newSpeakers(_ told: inout ToldStory) -> [AlertNews] {
        var new: [AlertNews] = []
        for speaker in speakers where !told.speakers.contains(speaker.hash) {
            told.addSpeaker(speaker.hash)
            new.append(AlertNews(.newSpeaker, "New speaker: \(speaker.name)."))
        }
        return Self.bounded(new, of: .newSpeaker, "new speakers")
    }

    private static func bounded(_ news: [AlertNews], of kind: AlertNews.Kind, _ noun: String) -> [AlertNews] {
        guard news.count > shown else { return news }
        return news.prefix(shown) + [AlertNews(kind, "And \(news.count - shown) more \(noun).")]
    }
}
