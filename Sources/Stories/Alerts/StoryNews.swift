package import Archive
package import Clippings

/// Tells what is new in a clipping to one who was told of its story before: figures, speakers, outlets.
package struct StoryNews: NewsJudge {
    /// Of one kind so many are told one by one.
    private static let shown = 3
    /// Figures of one article that are looked at.
    private static let figures = 200

    private let units: UnitNames

    package init(units: UnitNames = UnitNames()) {
        self.units = units
    }

    package func joined(_ first: [UInt8], _ second: [UInt8]) -> [UInt8] {
        guard var told = ToldStory(encoded: first) else { return second }
        if let other = ToldStory(encoded: second) { told.join(other) }
        return told.encoded
    }

    package func judge(_ article: Article, known: [UInt8]?, thresholds: [Int], earlier: Int) -> NewsJudgement {
        let before = known.flatMap { ToldStory(encoded: $0) }
        var told = before ?? ToldStory()
        var news: [AlertNews] = []
        if before == nil {
            news.append(AlertNews(.firstOfStory, Self.opening(article, earlier: earlier)))
        }
        let figures = figures(of: article, before: before, &told)
        let speakers = speakers(of: article, before: before, &told)
        if let outlet = article.sources(.publisher).first ?? article.sources(.agency).first {
            told.addOutlet(WordHash.of(outlet))
        }
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

    private static func opening(_ article: Article, earlier: Int) -> String {
        let story = article.headline.map { "'\($0)'" } ?? "an article without a headline"
        if earlier == 0 { return "First of its story: \(story)." }
        return "First match in a story of \(earlier + 1) clippings: \(story)."
    }

    // MARK: Figures

    private func figures(of article: Article, before: ToldStory?, _ told: inout ToldStory) -> [AlertNews] {
        let known = before?.claims ?? []
        var changed: [AlertNews] = []
        var new: [AlertNews] = []
        for figure in (article.classification?.figures ?? []).prefix(Self.figures) {
            // A number of nothing in particular contradicts nothing.
            guard let unit = figure.unit, let lower = figure.minimum ?? figure.value, lower.isFinite else { continue }
            let upper = figure.maximum ?? lower
            guard upper.isFinite else { continue }
            let sentence = article.sentence(around: figure)
            let claim = ToldStory.Claim(
                unit: WordHash.of(units.id(of: unit, in: article.language).map { "#\($0)" } ?? unit),
                range: lower...max(lower, upper),
                subject: ClaimSubject(sentence)
            )
            let alike = known.filter { $0.unit == claim.unit }
            let isTold = told.claims.contains { $0.unit == claim.unit && $0.range == claim.range }
            told.add(claim)
            guard !isTold else { continue }
            let says = figure.attribution.map { " says \($0.name)" } ?? ""
            if alike.isEmpty {
                new.append(AlertNews(.newFigure, "New figure: '\(figure.text)'\(says): \(sentence)"))
            } else if let rival = alike.last(where: { $0.subject.isShared(with: claim.subject) }),
                !alike.contains(where: { $0.range.overlaps(claim.range) })
            {
                let old = Self.text(of: rival.range)
                changed.append(
                    AlertNews(.changedFigure, "Changed figure: '\(figure.text)'\(says), \(old) before: \(sentence)")
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

    private func speakers(of article: Article, before: ToldStory?, _ told: inout ToldStory) -> [AlertNews] {
        guard let found = article.classification else { return [] }
        var new: [AlertNews] = []
        for name in found.quotes.compactMap(\.speaker) + found.figures.compactMap(\.attribution?.name) {
            let surname = ClaimTable.speaker(name, in: article)
            guard !surname.isEmpty else { continue }
            let hash = WordHash.of(surname)
            guard !told.speakers.contains(hash) else { continue }
            told.addSpeaker(hash)
            new.append(AlertNews(.newSpeaker, "New speaker: \(name)."))
        }
        return Self.bounded(new, of: .newSpeaker, "new speakers")
    }

    private static func bounded(_ news: [AlertNews], of kind: AlertNews.Kind, _ noun: String) -> [AlertNews] {
        guard news.count > shown else { return news }
        return news.prefix(shown) + [AlertNews(kind, "And \(news.count - shown) more \(noun).")]
    }
}
