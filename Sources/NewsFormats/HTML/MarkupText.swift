/// The whole text of a piece of HTML that is known to be an article's, as feeds, mails and wires carry it.
enum MarkupText {
    /// One line a block, in order, nothing judged and nothing left out but scripts and styles.
    static func paragraphs(_ markup: [UInt8]) -> [[UInt8]] {
        let tree = PageParser.parse(markup)
        return BlockReader.read(tree, PageOutline(tree)).map(\.text)
    }
}
