import Comparison

extension Renderer {
    /// Below this width, A stands above B instead of beside it.
    private static let leastColumns = 60

    /// The verdict and why, then the texts side by side.
    func lines(_ files: ComparedFiles) -> String {
        let judgement = files.comparison.judgement
        let verdict = judgement.verdict.rawValue
        var text =
            (judgement.verdict.isCopy ? style.mark(verdict) : style.title(verdict))
            + "  score \(percent(judgement.score))\n"
        for reason in files.comparison.evidence.reasons {
            for (index, line) in TextWidth.wrap(reason.text, width: columns - 4).enumerated() {
                text += (index == 0 ? "  - " : "    ") + line + "\n"
            }
        }
        text += "\n" + pair(heading(files.a), heading(files.b), painted: style.title) + "\n"
        for (index, passage) in files.comparison.passages.enumerated() {
            text += lines(passage, files.comparison.changes.filter { $0.passage == index }) + "\n"
        }
        return text
    }

    private func heading(_ side: ComparedFiles.Side) -> String {
        InertText.line(side.headline ?? "(no headline)") + " [" + InertText.line(side.file) + "]"
    }

    private func lines(_ passage: Passage, _ changes: [Change]) -> String {
        var text = label(passage) + "\n"
        let a = passage.a.map { InertText.line($0.text) }
        let b = passage.b.map { InertText.line($0.text) }
        if passage.editClass == .verbatim, let a {
            text += TextWidth.wrap(a, width: columns - 2).map { "  " + style.aside($0) + "\n" }.joined()
        } else {
            text += pair(a ?? "", b ?? "", painted: { $0 })
        }
        for change in changes {
            let old = InertText.line(change.old)
            let new = InertText.line(change.new)
            text += "  " + style.failure("\(change.kind.rawValue):") + " \(style.mark(old)) > \(style.mark(new))\n"
        }
        return text
    }

    private func label(_ passage: Passage) -> String {
        switch passage.editClass {
        case .verbatim: style.good("= verbatim")
        case .cut where passage.b == nil: style.failure("< only in A")
        case .added where passage.a == nil: style.failure("> only in B")
        case let editClass: style.aside("~ \(editClass.rawValue), \(percent(passage.similarity)) alike")
        }
    }

    /// Two texts beside each other, or one above the other where there is no room.
    private func pair(_ left: String, _ right: String, painted paint: (String) -> String) -> String {
        guard columns >= Self.leastColumns else {
            return [left, right].filter { !$0.isEmpty }.flatMap { TextWidth.wrap($0, width: columns - 2) }
                .map { "  " + paint($0) + "\n" }.joined()
        }
        let width = (columns - 5) / 2
        let sides = (Self.column(left, width: width), Self.column(right, width: width))
        var text = ""
        for row in 0..<max(sides.0.count, sides.1.count) {
            let line = row < sides.0.count ? sides.0[row] : ""
            let padding = String(repeating: " ", count: max(width - TextWidth.columns(of: line), 0))
            let other = row < sides.1.count ? sides.1[row] : ""
            text += "  " + paint(line) + (other.isEmpty ? "\n" : padding + style.aside(" | ") + paint(other) + "\n")
        }
        return text
    }

    /// Lines of a column, in which a longer word is cut: it would push the other column aside.
    private static func column(_ text: String, width: Int) -> [String] {
        let words = text.split(separator: " ").flatMap { word in
            var parts: [Substring] = []
            var rest = word
            while TextWidth.columns(of: String(rest)) > width {
                parts.append(rest.prefix(width))
                rest = rest.dropFirst(width)
            }
            return parts + [rest]
        }
        return TextWidth.wrap(words.joined(separator: " "), width: width)
    }

    private func percent(_ share: Double) -> String {
        "\(Int((share * 100).rounded())) %"
    }
}
