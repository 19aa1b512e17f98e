import DeskInterface

/// The head of the page: what the story is called, how large it is, who carried it and when.
struct FactsSection {
    private static let outletLimit = 30

    let dossier: StoryDossier

    var html: HTML {
        """
        <header>
        <p class="kicker">Story \(Int(dossier.story.id))</p>
        <h1 dir="auto">\(dossier.title)</h1>
        <dl class="facts">
        \(facts.map { label, value in "<div><dt>\(label)</dt><dd>\(value)</dd></div>\n" as HTML }.joined())</dl>
        </header>

        """
    }

    private var facts: [(HTML, HTML)] {
        let clock = dossier.clock
        var facts: [(HTML, HTML)] = [
            ("Clippings", "\(Figures.grouped(dossier.story.clippings))"),
            ("Copies", "\(Figures.grouped(dossier.tree.parents.count)) of them"),
        ]
        let dated = dossier.clippings.filter { dossier.appearances[$0.id]?.basis != .arrival }
        let ends = dated.count > 1 ? [dated.first, dated.last] : [dated.first]
        let labels: [HTML] =
            dated.count < dossier.clippings.count ? ["First dated", "Last dated"] : ["First", "Latest"]
        for (label, hit) in zip(labels, ends) {
            guard let hit, let appearance = dossier.appearances[hit.id] else { continue }
            facts.append((label, "\(appearance.text(clock)), <bdi>\(dossier.outlet(of: hit.id))</bdi>"))
        }
        let filed = [dossier.story.firstSeen, dossier.story.lastSeen].map(clock.dayAndMinute)
        facts.append(("Filed here", filed[0] == filed[1] ? "\(filed[0])" : "\(filed[0]) to \(filed[1])"))
        if !dossier.story.outlets.isEmpty { facts.append(("Outlets", outlets)) }
        if !dossier.merged.isEmpty {
            facts.append(("Joined with", "story \(dossier.merged.map(String.init).joined(separator: ", "))"))
        }
        return facts
    }

    private var outlets: HTML {
        let names = dossier.story.outlets.prefix(Self.outletLimit).map { "<bdi>\($0)</bdi>" as HTML }
        let more = dossier.story.outlets.count - names.count
        return names.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    }
}
