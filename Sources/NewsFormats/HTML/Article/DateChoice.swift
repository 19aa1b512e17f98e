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
        if let shown = shown(instead: first.date, page, candidates) { first = shown }
        if let local = candidates.found.lazy.compactMap({ localTime(of: first.date, printed: $0.date) }).first {
            first.date = local
        }
        var choice = Choice(first.date, place: first.place, raw: first.raw)
        for other in candidates.found where other.date.day != first.date.day {
            choice.add(other: other.place, other.raw)
        }
        return choice
    }

    /// The date that readers see below the headline, where the page shows them no other and its own statement of its last
    /// change bears it out: an old article published anew.
    private static func shown(
        instead stated: NewsDate,
        _ page: Page,
        _ candidates: DateCandidates
    ) -> (date: NewsDate, place: String, raw: String)? {
        let modified = page.linked.modified ?? page.metadata.first("article:modified_time", "datemodified")?.value
        guard let modified, let change = MachineDate.read(modified)?.day, let day = stated.day, day < change else {
            return nil
        }
        let shown = candidates.shown
        guard !shown.contains(where: { $0.date.day == day || $0.isChange }) else { return nil }
        return shown.first { $0.date.day == change }.map { ($0.date, "below the headline", $0.raw) }
    }

    /// An instant in UTC with the offset that the time the page prints tells: `22:04Z` printed as `00:04` is `00:04+02:00`.
    private static func localTime(of instant: NewsDate, printed: NewsDate) -> NewsDate? {
        guard instant.text.hasSuffix("Z"), !printed.isInstant, printed.text.utf8.count >= 16,
            let seconds = instant.secondsSinceEpoch, let clock = NewsDate(printed.text + "Z")?.secondsSinceEpoch
        else { return nil }
        let hours = printed.text.utf8.count == 16 ? seconds - seconds % 60 : seconds
        let minutes = (clock - hours) / 60
        guard (clock - hours) % 900 == 0, minutes != 0, abs(minutes) <= 14 * 60 else { return nil }
        func two(_ value: Int64) -> String { (value < 10 ? "0" : "") + String(value) }
        let sign = minutes < 0 ? "-" : "+"
        return NewsDate(printed.text + sign + two(abs(minutes) / 60) + ":" + two(abs(minutes) % 60))
    }

    /// The web is younger than 1990; what lies far ahead is a placeholder.
    static func isPlausible(_ date: NewsDate) -> Bool {
        guard let year = Int(date.text.prefix(4)) else { return false }
        return (1990...2100).contains(year)
    }
}
