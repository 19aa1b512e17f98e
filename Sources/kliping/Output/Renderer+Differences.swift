import Comparison
import DeskInterface

extension Renderer {
    /// What one copy of a story added, and for each of its originals what it dropped, altered and kept.
    func lines(_ differences: CopyDifferences) -> String {
        wrapped(name(differences.copy), indent: 0, paint: style.title)
            + differences.differences.map { lines($0) }.joined()
            + section("added", differences.added, sign: "+", paint: style.good)
    }

    private func lines(_ difference: CopyDifference) -> String {
        var text = wrapped(
            "\(difference.edge.class) of \(name(difference.original))",
            indent: 2,
            paint: style.aside
        )
        for change in difference.changes {
            let old = InertText.line(change.old)
            let new = InertText.line(change.new)
            text += "  " + style.failure("\(change.kind.rawValue):") + " \(style.mark(old)) > \(style.mark(new))\n"
        }
        text += section("dropped", difference.dropped.compactMap(\.a), sign: "-", paint: style.failure)
        for passage in difference.altered {
            guard let a = passage.a, let b = passage.b else { continue }
            let alike = "\(Int((passage.similarity * 100).rounded())) % alike"
            text += "  " + style.aside("~ \(passage.editClass.rawValue), \(alike)") + "\n"
            text += wrapped(a.text, indent: 4, sign: "-", paint: { $0 })
            text += wrapped(b.text, indent: 4, sign: "+", paint: { $0 })
        }
        return text + "  " + style.aside("= \(Figures.counted(difference.kept, "passage")) word for word") + "\n"
    }

    private func name(_ clipping: ClippingText) -> String {
        let headline = clipping.headline ?? "(no headline)"
        return [headline, clipping.outlet, "id \(clipping.id)"].compactMap { $0 }.joined(separator: " · ")
    }

    private func section(
        _ label: String,
        _ sides: [Passage.Side],
        sign: String,
        paint: (String) -> String
    ) -> String {
        guard !sides.isEmpty else { return "" }
        return "  " + paint(label) + "\n"
            + sides.map { wrapped($0.text, indent: 4, sign: sign, paint: { $0 }) }.joined()
    }

    private func wrapped(_ text: String, indent: Int, sign: String? = nil, paint: (String) -> String) -> String {
        let margin = String(repeating: " ", count: indent)
        let lead = sign.map { $0 + " " } ?? ""
        let hanging = String(repeating: " ", count: lead.utf8.count)
        let width = max(20, columns - indent - lead.utf8.count)
        return TextWidth.wrap(InertText.line(text), width: width).enumerated()
            .map { margin + ($0 == 0 ? lead : hanging) + paint($1) + "\n" }.joined()
    }
}
