/// The clippings in time, by outlet.
struct TimelineSection {
    let dossier: StoryDossier

    var html: HTML {
        var section: HTML = """
            <section id="timeline" aria-labelledby="timeline-heading">
            <h2 id="timeline-heading">Timeline</h2>

            """
        guard !dossier.clippings.isEmpty else {
            return section + "<p class=\"none\">There is nothing to show.</p>\n</section>\n"
        }
        let chart = TimelineChart(dossier)
        section += """
            <figure>
            \(chart.svg)<figcaption>Large marks are originals, small ones copies, tied to what they draw on. A bar is a day \
            without a time, a hollow mark a document without a date. \
            Times in \(dossier.clock.name).</figcaption>
            </figure>

            """
        if chart.lanesLeftOut > 0 {
            section += "<p class=\"note\">\(Figures.grouped(chart.lanesLeftOut)) more outlets are not drawn.</p>\n"
        }
        return section + "</section>\n"
    }
}
