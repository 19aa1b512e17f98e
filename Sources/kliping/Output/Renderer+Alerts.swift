import DeskInterface

extension Renderer {
    /// An alert: what is new, then the clipping that raised it.
    func lines(_ alert: DeskAlert) -> String {
        let kinds = alert.news.map(\.kind).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        var facts = [Figures.time(alert.time)]
        if let story = alert.story { facts.append("story \(story)") }
        if alert.id > 0 { facts.append("alert \(alert.id)") }
        var text = style.title(InertText.line(alert.watch)) + " "
        text += style.mark(InertText.line(kinds.joined(separator: ", ")))
        text += "  " + style.aside(facts.joined(separator: " · ")) + "\n"
        for news in alert.news { text += indented(news.text) { $0 } }
        if let hit = alert.clipping {
            let parts = [hit.headline ?? "(no headline)", hit.publisher ?? "", hit.published ?? "", "id \(hit.id)"]
            text += indented(parts.filter { !$0.isEmpty }.joined(separator: " · ")) { style.aside($0) }
        }
        if !alert.terms.isEmpty {
            text += indented("matched: " + alert.terms.joined(separator: ", ")) { style.aside($0) }
        }
        return text
    }

    /// The watches, each with how it stands.
    func lines(_ watches: [DeskWatch]) -> String {
        guard !watches.isEmpty else { return style.aside("no watches; 'kliping watch add' adds one") + "\n" }
        return watches.map { lines($0) }.joined()
    }

    private func lines(_ watch: DeskWatch) -> String {
        var facts = ["\(Figures.counted(watch.alertsLastDay, "alert")) in the last day"]
        facts.append(watch.lastAlert.map { "last \(Figures.time($0))" } ?? "none ever")
        facts.append(watch.lastMatch.map { "last match \(Figures.time($0))" } ?? "no match since it was added")
        if let silence = watch.silence { facts.append("silent after \(Figures.duration(milliseconds: silence))") }
        let outlets = watch.outlets.map { Figures.grouped($0) }
        if !outlets.isEmpty { facts.append("at \(outlets.joined(separator: ", ")) outlets") }
        var text = style.title(InertText.line(watch.name)) + "  \(InertText.line(watch.query))\n"
        text += "  " + style.aside(facts.joined(separator: " · ")) + "\n"
        if let fault = watch.fault { text += "  " + style.failure(InertText.line(fault)) + "\n" }
        return text
    }

    /// What a watch would have told.
    func lines(_ trial: WatchTrial) -> String {
        let reply = trial.reply
        var text = reply.alerts.map { lines($0) + "\n" }.joined()
        let stories = reply.stories == 1 ? "1 story" : "\(Figures.grouped(reply.stories)) stories"
        let matches = Figures.grouped(reply.matches) + (reply.matches == 1 ? " clipping matches" : " clippings match")
        let days = Figures.counted(trial.days, "day")
        text += "\(Figures.counted(reply.total, "alert")) in the last \(days): \(matches), in \(stories)\n"
        if let note = reply.note { text += style.aside(InertText.line(note)) + "\n" }
        let name = InertText.line(trial.name)
        text +=
            (trial.isAdded
                ? style.good("watch '\(name)' is added: it tells of what comes from now on")
                : style.aside("nothing was added; leave --dry-run out to add watch '\(name)'")) + "\n"
        return text
    }

    private func indented(_ text: String, _ mark: (String) -> String) -> String {
        TextWidth.wrap(InertText.line(text), width: max(20, columns - 2)).map { "  " + mark($0) + "\n" }.joined()
    }
}
