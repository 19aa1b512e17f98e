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
    let zone: FieldZone
    /// Where the page came from, as it or its file says.
    let address: String?

    init(_ tree: PageTree, hints: SourceHints) {
        self.tree = tree
        outline = PageOutline(tree)
        blocks = BlockReader.read(tree, outline)
        metadata = PageMetadata(tree)
        let stated = [metadata.canonical, metadata.first("og:url")?.value, tree.savedFrom, hints.sourceURL]
            .compactMap { $0 }
        linked = LinkedData(tree.linkedData, addresses: stated)
        address = stated.first { OutletName.host(ofURL: $0) != nil }
        siteNames = SiteNames(metadata, linked, address: address, hints: hints)
        headline = HeadlineChoice(metadata, linked, siteNames: siteNames.all, blocks: blocks)
        zone = FieldZone(tree, outline, headline: headline?.node)
    }

    /// The headline's comparison key, empty without one.
    var headlineKey: [UInt8] { headline.map { comparisonKey(Array($0.text.utf8)) } ?? [] }

    /// The index of the block that prints the headline.
    var headlineBlock: Int? {
        let key = headlineKey
        guard !key.isEmpty else { return nil }
        var line: Int?
        for (index, block) in blocks.enumerated() where block.text.count < 400 && comparisonKey(block.text) == key {
            if block.tag.isHeading { return index }
            line = line ?? index
        }
        if let line { return line }
        // Its element can hold a kicker, too, and the metadata another form of it.
        guard let node = headline?.node else { return nil }
        return blocks.indices.first { (node..<tree.end(of: node)).contains(blocks[$0].node) }
    }

    /// The language for reading dates, with the region where the page tells it: `en` of a page in `en-GB` is that.
    func dateLanguage(_ told: String?) -> String? {
        guard let told else { return metadata.language }
        for stated in [metadata.language, metadata.first("og:locale")?.value, linked.language].compactMap({ $0 }) {
            let parts = stated.split(whereSeparator: { $0 == "-" || $0 == "_" })
            if parts.count > 1, parts[0].lowercased() == told.prefix(while: { $0 != "-" }) { return stated }
        }
        return told
    }
}
