import Clippings

/// NewsML-G2: a news item alone, a package, or a message with any number of them.
///
/// Every news item with a headline, a text or a caption is an article, pictures and recordings with their caption for
/// text. A package is none: it becomes a relation of the items it lists. Concepts, plans and catalogues are data.
struct NewsMLG2Format: ArticleFormat {
    /// More items of a message than this are not listed as left out.
    private static let mostLeftOut = 200

    func recognises(_ document: SourceDocument) -> Bool {
        guard let root = XMLRoot.name(document.head) else { return false }
        if Self.documents.contains(root) { return true }
        return Self.fragments.contains(root) && document.head.contains("iptc.org/std/nar/")
    }

    func read(_ document: SourceDocument) throws(Refusal) -> [Article] {
        let tree = try XMLTree(document.text.bytes)
        guard !tree.isCutOff else { throw WireRefusal.cutOff }
        guard Self.documents.contains(tree.root.name.lowercased()) else {
            throw WireRefusal.noArticle("the file", "a '\(tree.root.name)' cut out of a NewsML-G2 item")
        }
        let header = tree.root.first("header")
        let items = tree.root.name == "newsMessage" ? tree.root.all("itemSet").flatMap(\.children) : [tree.root]
        guard !items.isEmpty else {
            throw Refusal(.notAnArticle, "the NewsML-G2 message holds no item; there is nothing to file")
        }
        let packages = G2Packages(items)
        var articles: [Article] = []
        var leftOut: [Article.LeftOut] = []
        for (index, item) in items.enumerated() {
            do throws(Refusal) {
                var article = try read(item, header: header, packages, document)
                article.leftOut = leftOut + article.leftOut
                leftOut = []
                articles.append(article)
            } catch {
                guard leftOut.count < Self.mostLeftOut, !packages.covers(item) else { continue }
                leftOut.append(Article.LeftOut(item["guid"] ?? "item \(index + 1)", error))
            }
        }
        guard let last = articles.indices.last else { throw Self.refusal(leftOut, of: items.count) }
        articles[last].leftOut += leftOut
        return articles
    }

    private func read(
        _ item: XMLElement,
        header: XMLElement?,
        _ packages: G2Packages,
        _ document: SourceDocument
    ) throws(Refusal) -> Article {
        let name = item["guid"].map { "the item '\($0)'" } ?? "the item"
        guard item.name == "newsItem" else {
            if item.name == "packageItem" { throw G2Package(item).refusal }
            throw WireRefusal.noArticle(name, Self.data[item.name] ?? "a '\(item.name)'")
        }
        var reader = G2Item(item, header: header)
        reader.read()
        var wire = reader.wire
        packages.relate(item, to: &wire)
        guard wire.isNews else { throw WireRefusal.noText(name) }
        return wire.finish(document)
    }

    private static func refusal(_ leftOut: [Article.LeftOut], of count: Int) -> Refusal {
        guard let first = leftOut.first else {
            return Refusal(.notAnArticle, "the NewsML-G2 message holds only an empty package; there is nothing to file")
        }
        guard count > 1 else { return first.refusal }
        return Refusal(first.refusal.reason, "none of its \(count) items is an article; \(first.refusal.detail)")
    }

    /// Roots that belong to NewsML-G2 alone, lower case.
    private static let documents: Set<String> = [
        "newsmessage", "newsitem", "packageitem", "knowledgeitem", "conceptitem", "planningitem", "catalogitem",
    ]
    private static let fragments: Set<String> = ["contentset", "contentmeta", "itemmeta", "groupset", "rightsinfo"]
    private static let data = [
        "conceptItem": "a concept, such as a person, a place or an event", "knowledgeItem": "a vocabulary of concepts",
        "planningItem": "a plan for coverage", "catalogItem": "a catalogue of vocabularies",
    ]
}
