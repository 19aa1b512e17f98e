import Clippings

/// NewsML 1.x: an envelope with news items, each a tree of components.
///
/// An item is one article; one whose components are whole stories with headlines of their own, such as a release in
/// several languages, is an article each.
struct NewsML1Format: ArticleFormat {
    func recognises(_ document: SourceDocument) -> Bool { XMLRoot.name(document.head) == "newsml" }

    func read(_ document: SourceDocument) throws(Refusal) -> [Article] {
        let tree = try XMLTree(document.text.bytes)
        guard !tree.isCutOff else { throw WireRefusal.cutOff }
        let items = tree.root.descendants("NewsItem").filter {
            $0.parent?.name != "NewsItem" && $0.first("Identification") != nil
        }
        guard !items.isEmpty else {
            throw Refusal(.notAnArticle, "the NewsML document holds no news item; there is nothing to file")
        }
        let envelope = tree.root.first("NewsEnvelope")
        var articles: [Article] = []
        var leftOut: [Article.LeftOut] = []
        for (index, item) in items.enumerated() {
            let found = NewsML1Item(item, envelope: envelope).articles.filter(\.isNews).map { $0.finish(document) }
            if found.isEmpty {
                let name =
                    item.path("Identification", "NewsIdentifier", "PublicIdentifier")?.text ?? "item \(index + 1)"
                leftOut.append(Article.LeftOut(name, WireRefusal.noText("the item '\(name)'")))
            }
            for article in found {
                articles.append(article)
                articles[articles.count - 1].leftOut = leftOut + article.leftOut
                leftOut = []
            }
        }
        guard let last = articles.indices.last else {
            throw leftOut.first?.refusal ?? WireRefusal.noText("the NewsML document")
        }
        articles[last].leftOut += leftOut
        return articles
    }
}
