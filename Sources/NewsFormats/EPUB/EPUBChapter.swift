/// One document of a book as blocks.
struct EPUBChapter {
    var blocks: [DocumentBlock]
    /// The title in its head.
    var title: String?

    init(_ markup: [UInt8]) {
        let tree = PageParser.parse(markup)
        let outline = PageOutline(tree)
        blocks = BlockReader.read(tree, outline).map { block in
            DocumentBlock(kind: block.isCaption ? .caption : Self.kind(block.tag), text: block.text)
        }
        title = PageMetadata(tree).title
    }

    private static func kind(_ tag: PageTag) -> DocumentBlock.Kind {
        switch tag {
        case .h1, .h2, .h3, .h4, .h5, .h6: .heading
        default: .body
        }
    }
}
