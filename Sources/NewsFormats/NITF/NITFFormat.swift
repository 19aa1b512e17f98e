import Clippings

/// NITF, the News Industry Text Format, in all its versions, with and without a document type.
struct NITFFormat: ArticleFormat {
    func recognises(_ document: SourceDocument) -> Bool { XMLRoot.name(document.head) == "nitf" }

    func read(_ document: SourceDocument) throws(Refusal) -> [Article] {
        let tree = try XMLTree(document.text.bytes)
        guard !tree.isCutOff else { throw WireRefusal.cutOff }
        var wire = WireArticle(format: "nitf")
        NITFHead.read(tree.root, into: &wire)
        NITFBody.read(tree.root, into: &wire)
        NITFHead.readFallbacks(tree.root, into: &wire)
        guard wire.isNews else { throw WireRefusal.noText("the NITF document") }
        return [wire.finish(document)]
    }
}
