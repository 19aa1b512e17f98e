import Clippings
import DeskInterface

/// What the documents say about their use, and what the page does about it.
struct RightsSection {
    private static let rowLimit = 100

    let dossier: StoryDossier

    var html: HTML {
        let texts = dossier.clippings.compactMap { dossier.texts[$0.id] }
        let reserved = texts.count(where: \.isReserved)
        let note: HTML =
            reserved == 0
            ? "No clipping here was found to reserve rights in its text; that allows nothing."
            : """
            \(Figures.grouped(reserved)) of \(Figures.counted(texts.count, "clipping")) reserve rights in their text. Of such a \
            text the page prints single passages only, those that a copy changed first, and never more than half of its \
            words; what is the same in both is not printed.
            """
        let signals = texts.flatMap { text in text.rights.signals.map { (text, $0) } }
        let rows = signals.prefix(Self.rowLimit).map { text, right in
            """
            <tr><th scope="row"><bdi>\(dossier.outlet(of: text.id))</bdi> \
            <a href="#clipping-\(text.id)">clipping \(text.id)</a></th>\
            <td data-label="Signal">\(right.signal)</td>\
            <td data-label="Says">\(right.value.rawValue), \(right.scope)</td>\
            <td data-label="In its words"\(HTML.language(text.language))>\(right.text)</td></tr>

            """ as HTML
        }
        let table: HTML =
            rows.isEmpty
            ? ""
            : """
            <table class="rights">
            <caption>Signals, as the documents have them</caption>
            <thead><tr><th scope="col">Clipping</th><th scope="col">Signal</th><th scope="col">Says</th>\
            <th scope="col">In its words</th></tr></thead>
            <tbody>
            \(rows.joined())</tbody>
            </table>

            """
        return """
            <section id="rights" aria-labelledby="rights-heading">
            <h2 id="rights-heading">Rights</h2>
            <p>\(note) The passages belong to their outlets: see to your right to pass them on before you do.</p>
            \(table)</section>

            """
    }
}
