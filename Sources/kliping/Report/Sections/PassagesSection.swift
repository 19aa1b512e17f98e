import Comparison
import DeskInterface

/// Each copy beside what it draws on.
struct PassagesSection {
    let dossier: StoryDossier
    let ledger: ExcerptLedger

    var html: HTML {
        var section: HTML = """
            <section id="passages" aria-labelledby="passages-heading">
            <h2 id="passages-heading">What the copies changed</h2>

            """
        guard !dossier.differences.isEmpty else {
            return section + "<p class=\"none\">No copies are known in the story.</p>\n</section>\n"
        }
        let signs = EditSign.legend.map { "<li><span class=\"sign\">\($0.sign)</span> \($0.name)</li>" as HTML }
        section += "<ul class=\"legend\" aria-label=\"Signs\">\(signs.joined())</ul>\n"
        for difference in dossier.differences { section += article(difference) }
        if dossier.comparisonsLeftOut > 0 {
            section +=
                "<p class=\"note\">\(Figures.grouped(dossier.comparisonsLeftOut)) more copies are not compared.</p>\n"
        }
        return section + "</section>\n"
    }

    private func article(_ difference: CopyDifference) -> HTML {
        let copy = difference.copy
        let original = difference.original
        let changes = difference.changes.map { change in
            "<li>\(change.kind.rawValue): <del>\(change.old)</del> → <ins>\(change.new)</ins></li>" as HTML
        }
        let list: HTML = changes.isEmpty ? "" : "<ul class=\"changes\">\(changes.joined())</ul>\n"
        return """
            <article id="difference-\(copy.id)-\(original.id)">
            <h3\(HTML.language(copy.language))>\(copy.headline ?? "(no headline)")</h3>
            <p class="slip"><bdi>\(dossier.outlet(of: copy.id))</bdi> <a href="#clipping-\(copy.id)">clipping \(copy.id)</a>, \
            \(difference.edge.class) of <bdi>\(dossier.outlet(of: original.id))</bdi> \
            <a href="#clipping-\(original.id)">clipping \(original.id)</a></p>
            \(list)<table class="passages">
            <caption>Passages of the original and of the copy</caption>
            <thead><tr><th scope="col">What happened</th><th scope="col">Original</th><th scope="col">Copy</th></tr></thead>
            <tbody>
            \(rows(difference))</tbody>
            </table>
            </article>

            """
    }

    private func rows(_ difference: CopyDifference) -> HTML {
        var rows = HTML()
        var same: [String] = []
        func closeSame() {
            if !same.isEmpty { rows += identical(same, difference) }
            same = []
        }
        for (index, passage) in difference.passages.enumerated() {
            if passage.editClass == .verbatim, let text = passage.a?.text {
                same.append(text)
            } else {
                closeSame()
                rows += row(passage, difference, difference.changes.filter { $0.passage == index })
            }
        }
        closeSame()
        return rows
    }

    /// Passages that follow each other in both texts, as one row.
    private func identical(_ texts: [String], _ difference: CopyDifference) -> HTML {
        let text = texts.joined(separator: " ")
        let isReserved = ledger.isReserved(difference.original.id) || ledger.isReserved(difference.copy.id)
        let shown: HTML =
            isReserved
            ? "<span class=\"left-out\">\(Figures.grouped(Wording.count(text))) words the same, not printed: rights reserved</span>"
            : Wording.shortened(text)
        return """
            <tr class="verbatim"><th scope="row"><span class="sign" aria-hidden="true">=</span> the same</th>\
            <td colspan="2"\(HTML.language(difference.original.language))>\(shown)</td></tr>

            """
    }

    private func row(_ passage: Passage, _ difference: CopyDifference, _ changes: [Change]) -> HTML {
        let sign = EditSign(passage)
        return """
            <tr class="\(passage.editClass.rawValue)"><th scope="row">\
            <span class="sign" aria-hidden="true">\(sign.sign)</span> \(sign.name)</th>\
            \(cell(passage.a, difference.original, changes.map(\.old), .original))\
            \(cell(passage.b, difference.copy, changes.map(\.new), .copy))</tr>

            """
    }

    private func cell(
        _ side: Passage.Side?,
        _ clipping: ClippingText,
        _ changes: [String],
        _ place: ChangedText.Side
    ) -> HTML {
        guard let side else { return "<td class=\"empty\"></td>" }
        let label: HTML = place == .original ? "Original" : "Copy"
        let text: HTML =
            ledger.prints(side.text, of: clipping.id)
            ? ChangedText.marked(side.text, changes, place)
            : "<span class=\"left-out\">\(Figures.grouped(Wording.count(side.text))) words, not printed: rights reserved</span>"
        return "<td data-label=\"\(label)\"\(HTML.language(clipping.language))>\(text)</td>"
    }
}
