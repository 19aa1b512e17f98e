import Clippings

/// Picks the date of publication among all that a page states.
enum DateChoice {
    /// The best date: what programs are told, what the markup says, what is printed near the headline.
    static func choose(_ page: Page, language: String?) -> Choice<NewsDate>? {
        var candidates = DateCandidates(page, language: page.dateLanguage(language))
        candidates.gather()
        guard var first = candidates.found.first else { return nil }
        // Of two that agree on the day, the one that has the time.
        if !first.date.isInstant,
            let exact = candidates.found.first(where: { $0.date.isInstant && $0.date.day == first.date.day })
        {
            first = exact
        }
        var choice = Choice(first.date, place: first.place, raw: first.raw)
        for other in candidates.found where other.date.day != first.date.day {
            choice.add(other: other.place, other.raw)
        }
        return choice
    }

    /// The web is younger than 1990; what lies far ahead is a placeholder.
    static func isPlausible(_ date: NewsDate) -> Bool {
        guard let year = Int(date.text.prefix(4)) else { return false }
        return (1990...2100).contains(year)
    }
}
