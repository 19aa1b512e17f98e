import Clippings

/// An OpenDocument text in one XML file (`.fodt`).
struct FlatODTFormat: ArticleFormat {
    func recognises(_ document: SourceDocument) -> Bool {
        let head = document.head
        return head.contains("<office:document") && head.contains("urn:oasis:names:tc:opendocument")
    }

    func read(_ document: SourceDocument) throws(Refusal) -> [Article] {
        let root = try XMLTree(document.text.bytes).root
        guard root.name == "document" else {
            throw FileSignature.refusal("one part of an OpenDocument package")
        }
        let properties = DocumentProperties(openDocument: root.first("meta"), place: "office:meta")
        let text = try ODTDocument.document(format: "odt", content: root, styles: [root], properties: properties)
        return [try text.article(hints: document.hints, languages: document.languages)]
    }
}
