import Clippings

/// A parsed page with all that is read off it before the text is chosen.
struct Page {
    let tree: PageTree
    let outline: PageOutline
    let blocks: [TextBlock]
    let metadata: PageMetadata
    let linked: LinkedData
    let siteNames: SiteNames
    let headline: HeadlineChoice?
    /// Where the page came from, as it or its file says.
    let address: String?

    init(_ tree: PageTree, hints: SourceHints) {
        self.tree = tree
        outline = PageOutline(tree)
        blocks = BlockReader.read(tree, outline)
        metadata = PageMetadata(tree)
        linked = LinkedData(tree.linkedData)
        let stated = metadata.canonical ?? metadata.first("og:url")?.value ?? tree.savedFrom
        address = stated.flatMap { OutletName.host(ofURL: $0) == nil ? nil : $0 } ?? hints.sourceURL
        siteNames = SiteNames(metadata, linked, address: address, hints: hints)
        headline = HeadlineChoice(metadata, linked, siteNames: siteNames.all)
    }

    /// The headline's comparison key, empty without one.
    var headlineKey: [UInt8] { headline.map { comparisonKey(Array($0.text.utf8)) } ?? [] }
}
