import Clippings

/// XML of a house's own: no standard, but records whose elements are called what they are (`headline`, `content`,
/// `publishDate`).
struct HouseXMLFormat: ArticleFormat {
    /// More records than this are not looked for.
    private static let most = 20_000

    func recognises(_ document: SourceDocument) -> Bool {
        guard document.head.starts(with: "<?xml"), let root = XMLRoot.name(document.head) else { return false }
        return !Self.others.contains(root)
    }

    func read(_ document: SourceDocument) throws(Refusal) -> [Article] {
        let tree = try XMLTree(document.text.bytes)
        let records = Self.records(in: tree.root)
        guard !records.isEmpty else {
            throw Refusal(
                .unsupportedFormat,
                "the file is XML with the root '\(tree.root.name)' and holds nothing called a text; deliver the article as text, "
                    + "HTML or NITF"
            )
        }
        guard !tree.isCutOff else { throw WireRefusal.cutOff }
        return records.map { record in
            var wire = WireArticle(format: "xml")
            record.read(into: &wire)
            return wire.finish(document)
        }
    }

    /// The elements that are an article's, in the document's order.
    private static func records(in root: XMLElement) -> [HouseRecord] {
        var result: [HouseRecord] = []
        var index = root.index
        while index < root.nodes.end(of: root.index), result.count < most {
            guard !root.nodes.isText(index) else {
                index += 1
                continue
            }
            if let record = HouseRecord(XMLElement(nodes: root.nodes, index: index)) {
                result.append(record)
                index = root.nodes.end(of: index)
            } else {
                index += 1
            }
        }
        return result
    }

    /// Roots that other formats read or refuse by their names, lower case.
    private static let others: Set<String> = [
        "html", "head", "body", "div", "p", "article", "main", "section", "svg", "opml", "rdf", "rss", "feed", "nitf",
        "newsml",
    ]
}
