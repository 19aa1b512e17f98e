import Clippings
struct HTMLFormat: ArticleFormat {
    func recognises(_ document: SourceDocument) -> Bool { false }
    func read(_ document: SourceDocument) throws(Refusal) -> [Article] { [] }
}
