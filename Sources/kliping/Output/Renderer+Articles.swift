import DeskInterface
import Varlink

extension Renderer {
    /// A clipping: the article, then what the archive knows of it.
    func lines(_ clipping: Desk.Show.Reply) -> String {
        var text = ""
        if let edition = clipping.edition {
            let cause = clipping.editionBy.map { " by clipping \($0)" } ?? ""
            text += style.failure("\(InertText.line(edition))\(cause)") + "\n"
        }
        text += lines(ArticleView(item: clipping.item, clip: clipping.clip))
        var facts = [
            ("clipping", "\(clipping.id)"), ("added", Figures.time(clipping.added)), ("folder", clipping.folder),
            ("tags", clipping.tags.joined(separator: ", ")), ("sha-256", clipping.hash),
        ]
        facts += clipping.deliveries.map { ("file", "\($0.path) (\($0.outcome))") }
        text += "\n" + facts.filter { !$0.1.isEmpty }.map { fact($0.0, $0.1) }.joined()
        return text
    }

    /// What one file gave.
    func lines(_ file: ParsedFile) -> String {
        let name = style.aside(InertText.line(file.file))
        switch file.outcome {
        case .articles(let articles):
            return articles.map { "\(name)\n" + lines(ArticleView(item: $0.item, clip: $0.clip)) + "\n" }.joined()
        case .refused(let reason, let detail):
            return "\(name)\n" + style.failure(InertText.line(reason)) + ": \(InertText.line(detail))\n\n"
        }
    }

    private func lines(_ article: ArticleView) -> String {
        let headline = InertText.line(article.headline ?? "(no headline)")
        var text = TextWidth.wrap(headline, width: columns).map { style.title($0) + "\n" }.joined()
        for line in article.otherHeadlines { text += InertText.line(line) + "\n" }
        text += article.facts.map { fact($0.label, $0.value) }.joined()
        for paragraph in InertText.paragraphs(article.body).split(separator: "\n") {
            text += "\n" + TextWidth.wrap(String(paragraph), width: columns).map { $0 + "\n" }.joined()
        }
        for gap in article.gaps { text += "\n" + style.failure(InertText.line("text is missing: \(gap)")) + "\n" }
        return text
    }

    private func fact(_ label: String, _ value: String) -> String {
        let padding = String(repeating: " ", count: max(14 - label.count, 1))
        return style.aside(label) + padding + InertText.line(value) + "\n"
    }
}
